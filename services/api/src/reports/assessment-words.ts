/** How an audit of indicator 3 is done, as its record tells it: fixed before any draw (policy, section 3). */
export const ASSESSMENT_METHOD = [
  'Tổng thể là các tác phẩm của đơn vị trong kỳ đo, được chốt khi chọn mẫu; tin dẫn lại, quảng cáo theo bộ quy tắc không nằm trong tổng thể. Tổng thể chia tầng theo kết quả dự đoán (có, không) và tầng quyết định (quy tắc, mô hình, tòa soạn), nhiều nhất sáu tầng.',
  'Trong mỗi tầng, tác phẩm được xếp theo mã băm SHA-256 của số khởi tạo và mã tác phẩm; mỗi đợt lấy các tác phẩm kế tiếp, nên ai có số khởi tạo và tổng thể đều chọn lại được đúng mẫu này. Đợt hai chỉ chọn khi khoảng của đợt một vắt qua ngưỡng, theo phân bổ Neyman.',
  'Người đánh giá xem trang đã lưu trữ, không biết kết quả của hệ thống, trả lời ba câu hỏi: hình thức thể hiện, có phải tác phẩm của đơn vị hay không, có trùng với tác phẩm khác hay không.',
  'Tỷ lệ hiệu chỉnh là ước lượng tỷ số phân tầng. Khoảng tin cậy: trong mỗi tầng tỷ lệ theo phân phối Beta(x + 1/2, n − x + 1/2), tác phẩm chưa gán nhãn theo beta-nhị thức, cộng các tầng qua 10.000 lần rút có số khởi tạo; mỗi đợt 97,5 %, cả hai đợt 95 %.',
  'Tác phẩm được đề xuất để xác nhận từng tháng là chọn có chủ đích, không nằm trong ước lượng.',
];

const LAYERS: Record<string, string> = {
  rule: 'quy tắc',
  model: 'mô hình',
  editor: 'tòa soạn',
  undecided: 'chưa phân loại được',
};

/** A stratum's name (`no-editor+undecided`) in words. */
export function stratumWords(stratum: string): string {
  const [predicted = '', layers = ''] = stratum.split('-', 2);
  const names = layers.split('+').map((layer) => LAYERS[layer] ?? layer);
  return `Dự đoán ${predicted === 'yes' ? 'có' : 'không'}, tầng ${names.join(' và ')}`;
}
