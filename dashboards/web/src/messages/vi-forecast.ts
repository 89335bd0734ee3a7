/** Words of a value carried to the end of an open period. */
export const viForecast = {
  title: 'Dự báo đến hết kỳ đo',
  says: (value: string, lower: string, upper: string) =>
    lower === upper
      ? `Nếu các tháng tới như các tháng qua: khoảng ${value}.`
      : `Nếu các tháng tới như các tháng qua: khoảng ${value}, có thể từ ${lower} đến ${upper} (95 %).`,
  on: (platform: string) => `Nền tảng: ${platform}.`,
  note: 'Dự báo không phải là kết quả và không dùng để kết luận đạt hay chưa đạt.',
  method: 'Cách tính',
};
