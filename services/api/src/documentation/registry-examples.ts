import type { Registry } from '@nhipbao/records';

export const exampleRegistry: Omit<Registry, 'sources'> = {
  agencies: [
    { id: 'bao-tay-ninh', name: 'Báo Tây Ninh', validTo: '2025-06-19', successor: 'bao-va-ptth-tay-ninh' },
    { id: 'bao-va-ptth-tay-ninh', name: 'Báo và phát thanh, truyền hình Tây Ninh', validFrom: '2025-06-20' },
  ],
  units: [
    {
      id: 'newspaper',
      name: 'Báo Tây Ninh',
      shortName: 'Báo Tây Ninh',
      kind: 'newspaper',
      agencies: [
        { agency: 'bao-tay-ninh', validTo: '2025-06-19' },
        { agency: 'bao-va-ptth-tay-ninh', validFrom: '2025-06-20' },
      ],
      ownNames: ['BTN', 'BTNO'],
    },
  ],
  platforms: [{ id: 'zalo', name: 'Zalo OA', scope: 'domestic', basis: 'do Sở quy định' }],
  accounts: [
    {
      id: 'bao-zalo',
      unit: 'newspaper',
      platform: 'zalo',
      name: 'Báo Tây Ninh',
      url: 'https://zalo.example/bao-tay-ninh',
    },
  ],
  channels: [
    {
      id: 'bao-zalo-2026',
      unit: 'newspaper',
      platform: 'zalo',
      name: 'Báo Tây Ninh',
      address: 'https://zalo.example/bao-tay-ninh',
      openedOn: '2026-07-06',
      notifiedOn: '2026-07-10',
    },
  ],
};
