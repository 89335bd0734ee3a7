import { defineSite } from '../site-profile.ts';

/** Báo Tây Ninh (baotayninh.vn): lead and page furniture as seen in public copies up to 2025; never checked live. */
export default defineSite({
  hosts: ['baotayninh.vn'],
  lead: 'h4.sapo, p.sapo',
  boilerplate: [
    'Đọc báo in',
    'Tải ứng dụng',
    'Tư tưởng Hồ Chí Minh 20 tháng 11',
    'Theo dõi Báo Tây Ninh trên google news',
    'Theo dõi Báo Tây Ninh trên Google News',
    'BTNO',
    '(BTNO)',
  ],
});
