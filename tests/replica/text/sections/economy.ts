import type { SectionText } from '../section-text.ts';

/** Kinh tế. */
export const economy: SectionText = {
  events: [
    {
      tellings: [
        {
          title: 'Giá {crop} tăng mạnh, nông dân {place} phấn khởi',
          lead: 'Giá {crop} tại vườn đang ở mức {n:32-62} nghìn đồng mỗi ký, giúp nhiều hộ dân {place} có lãi khá.',
        },
        {
          title: '{place}: {crop} được mùa, được giá',
          lead: 'Những ngày này, nông dân trồng {crop} ở {place} bước vào vụ thu hoạch rộ với giá bán cao hơn cùng kỳ năm {lastYear}.',
        },
        {
          title: 'Nhà vườn {place} lãi {n:60-380} triệu đồng mỗi hecta {crop}',
          lead: 'Trừ chi phí, nhiều nhà vườn ở {place} lãi khoảng {n:60-380} triệu đồng mỗi hecta {crop}.',
        },
      ],
      facts: [
        '{resident} có {d:1-6} ha {crop}, ước thu hoạch hơn {n:14-52} tấn trong vụ này.',
        'Thương lái đến tận vườn thu mua với giá từ {n:8-30} đến {n:32-62} nghìn đồng mỗi ký tùy loại.',
        'Toàn địa bàn hiện có khoảng {n:120-1850} ha {crop}, trong đó {n:20-60}% được chứng nhận VietGAP.',
        'Ngành nông nghiệp khuyến cáo người dân không mở rộng diện tích ồ ạt khi chưa có hợp đồng bao tiêu.',
      ],
    },
    {
      tellings: [
        {
          title: 'Khởi công nâng cấp {road}, tổng vốn {n:38-420} tỷ đồng',
          lead: 'Dự án nâng cấp {road} qua địa bàn {place} dài {d:4-19} km vừa được khởi công, dự kiến hoàn thành sau {n:10-24} tháng.',
        },
        {
          title: 'Đầu tư {n:38-420} tỷ đồng mở rộng {road}',
          lead: '{n:38-420} tỷ đồng được bố trí để mở rộng {d:4-19} km {road} qua địa bàn {place}.',
        },
        {
          title: 'Tăng tốc thi công {road} trước mùa mưa',
          lead: 'Nhà thầu đang huy động {n:40-160} công nhân và {n:15-60} xe máy để đẩy nhanh tiến độ {road}.',
        },
      ],
      facts: [
        'Mặt đường được mở rộng từ {n:5-6} m lên {n:9-12} m, láng nhựa, có hệ thống thoát nước dọc hai bên.',
        'Người dân dọc tuyến đã bàn giao gần hết mặt bằng, trong đó {n:20-90} hộ hiến đất không nhận bồi thường.',
        'Khi hoàn thành, tuyến đường rút ngắn thời gian vận chuyển nông sản từ {place} về {place2}.',
      ],
    },
    {
      tellings: [
        {
          title: '{company} mở rộng xưởng, tuyển thêm {n:120-1400} lao động',
          lead: '{company} vừa đưa vào hoạt động xưởng sản xuất mới tại {place} với vốn đầu tư {n:45-640} tỷ đồng.',
        },
        {
          title: 'Doanh nghiệp {place} nhận đơn hàng đến hết quý {n:1-4}',
          lead: 'Đơn hàng dồi dào trở lại, {company} thông báo tuyển {n:120-1400} lao động phổ thông trong tháng {month}.',
        },
        {
          title: 'Thêm {n:120-1400} việc làm từ nhà máy mới ở {place}',
          lead: 'Nhà máy mới của {company} tại {place} tạo thêm {n:120-1400} việc làm cho lao động trong vùng.',
        },
      ],
      facts: [
        'Thu nhập bình quân của công nhân đạt {d:7-12} triệu đồng mỗi tháng, chưa kể tăng ca.',
        'Sản phẩm của đơn vị chủ yếu xuất sang {country}.',
        'Doanh nghiệp cam kết ưu tiên lao động tại {place} và bố trí xe đưa đón trong bán kính {n:15-30} km.',
        'Hệ thống xử lý nước thải của nhà máy có công suất {n:300-2400} m³ mỗi ngày đêm.',
      ],
    },
    {
      tellings: [
        {
          title: 'Đưa sản phẩm OCOP {place} lên sàn thương mại điện tử',
          lead: 'Đến nay {place} có {n:6-28} sản phẩm OCOP từ 3 sao trở lên, một nửa trong số đó đã có gian hàng trực tuyến.',
        },
        {
          title: '{n:6-28} sản phẩm OCOP của {place} bán qua mạng',
          lead: '{n:6-28} sản phẩm OCOP của {place} đang được bán trên các sàn thương mại điện tử và mạng xã hội.',
        },
        {
          title: 'Bán {crop} qua livestream, chủ vườn thu {n:1-9} tỷ đồng',
          lead: '{company} đang bán {crop} chế biến qua các phiên livestream mỗi tối thứ năm, doanh thu năm qua đạt {n:1-9} tỷ đồng.',
        },
      ],
      facts: [
        'Mỗi phiên livestream thu hút từ {n:300-900} đến {n:1000-4800} lượt xem, chốt {n:40-260} đơn.',
        '{resident} cho biết bán qua mạng giúp giảm hẳn khâu trung gian.',
        'Ngành công thương hỗ trợ tem truy xuất nguồn gốc và {n:50-100}% chi phí thiết kế bao bì.',
        'Khó khăn lớn nhất là chi phí bảo quản lạnh và vận chuyển đường xa.',
      ],
    },
    {
      tellings: [
        {
          title: 'Thu ngân sách {place} đạt {n:52-108}% dự toán',
          lead: 'Theo UBND {place}, tính đến ngày {day}, thu ngân sách trên địa bàn đạt {n:52-108}% dự toán năm {year}.',
        },
        {
          title: 'Giải ngân vốn đầu tư công của {place} đạt {n:41-97}%',
          lead: 'Tính đến ngày {day}, {place} giải ngân {n:41-97}% kế hoạch vốn đầu tư công năm {year}.',
        },
        {
          title: '{n:3-12} dự án chậm tiến độ ở {place}: Gỡ vướng từ mặt bằng',
          lead: '{n:3-12} công trình ở {place} đang được đôn đốc để giải ngân hết vốn trước ngày 31.12.',
        },
      ],
      facts: [
        'Tổng vốn đầu tư công phân bổ cho địa phương là {n:48-260} tỷ đồng với {n:14-34} công trình.',
        'Nguyên nhân chậm chủ yếu do giá cát, đá tăng và vướng mặt bằng ở {n:2-7} đoạn tuyến.',
        '{official} yêu cầu chủ đầu tư báo cáo tiến độ hằng tuần.',
      ],
    },
  ],
  sentences: [
    'Theo {unit}, kinh tế của tỉnh trong {n:3-11} tháng qua giữ được đà tăng trưởng, công nghiệp chế biến tiếp tục là động lực chính.',
    '{official} cho biết địa phương đang mời gọi thêm doanh nghiệp vào chế biến sâu để nâng giá trị nông sản.',
    '{resident} nói gia đình ông bà của mình gắn với nghề này đã hơn {n:20-45} năm, chưa năm nào thấy đầu ra thuận lợi như vậy.',
    'Ngân hàng chính sách đã giải ngân {n:4-46} tỷ đồng cho {n:80-720} lượt hộ vay phát triển sản xuất.',
    'Chi phí phân bón, xăng dầu tăng khoảng {n:5-18}% so với đầu năm khiến người sản xuất phải tính toán kỹ hơn.',
    'Việc liên kết theo chuỗi giúp nông dân biết trước giá bán và tiêu chuẩn phải đạt.',
    'Toàn tỉnh hiện có {n:140-320} hợp tác xã đang hoạt động, thu hút hơn {n:20-48} nghìn thành viên.',
    'Các chuyên gia khuyến nghị áp dụng tưới nhỏ giọt để tiết kiệm từ {n:20-30} đến {n:35-50}% lượng nước.',
    'Dự báo những tháng tới thị trường {country} tiếp tục tăng mua, nhưng yêu cầu về dư lượng thuốc bảo vệ thực vật cũng chặt hơn.',
    'Cửa khẩu hoạt động ổn định, mỗi ngày có khoảng {n:180-640} lượt xe hàng thông quan.',
    'Tại {place2}, mô hình tương tự đã giúp {n:40-180} hộ thoát nghèo trong hai năm.',
    '{company} đề nghị ngành chức năng sớm hoàn thiện tuyến đường vận chuyển vào vùng nguyên liệu.',
    'Sản lượng cả năm {year} ước đạt {n:9-86} nghìn tấn, tăng {d:2-14}% so với năm {lastYear}.',
    'Người tiêu dùng ngày càng quan tâm đến nguồn gốc nên việc ghi nhật ký canh tác trở thành yêu cầu bắt buộc.',
  ],
};
