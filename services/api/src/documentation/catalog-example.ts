import { measuringPeriod } from '@nhipbao/records';
import { catalogOf } from '../catalog/catalog-of.ts';

export const exampleCatalog = catalogOf({
  base: 'https://nhipbao.example.vn',
  publisher: 'Sở Văn hóa, Thể thao và Du lịch tỉnh Tây Ninh',
  refArea: 'VN-37',
  span: {
    from: measuringPeriod('2024').from,
    to: measuringPeriod('2026').to,
    newestAt: new Date('2026-11-24T01:00:00Z'),
  },
  rulebookVersion: '2026-1',
  demo: false,
});
