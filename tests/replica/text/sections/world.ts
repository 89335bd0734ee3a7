import type { SectionText } from '../section-text.ts';

/** Quốc tế: the section that lives on agency news. */
export const worldNews: SectionText = {
  events: [
    {
      tellings: [
        {
          title: '{country} thử nghiệm tàu điện chạy hoàn toàn bằng năng lượng mặt trời',
          lead: 'Chuyến tàu điện đầu tiên chạy hoàn toàn bằng năng lượng mặt trời của {country} lăn bánh thử nghiệm ngày {day}.',
        },
        {
          title: '{country} đầu tư {n:2-48} tỷ USD cho năng lượng tái tạo',
          lead: 'Chính phủ {country} ngày {day} công bố chương trình năng lượng mới với tổng vốn {n:2-48} tỷ USD.',
        },
        {
          title: 'Năng lượng mặt trời chiếm {n:18-46}% sản lượng điện của {country}',
          lead: 'Điện mặt trời của {country} lần đầu chiếm {n:18-46}% tổng sản lượng trong một quý.',
        },
      ],
      facts: [
        'Mục tiêu là cắt giảm {n:20-55}% lượng khí thải đến năm 2035.',
        'Giới phân tích cho rằng thách thức lớn nhất là lưới truyền tải và chi phí lưu trữ.',
        'Khoảng {n:12-80} nghìn việc làm mới dự kiến được tạo ra trong 5 năm tới.',
      ],
    },
    {
      tellings: [
        {
          title: 'Mưa lũ tại {country}: {n:12-96} nghìn người sơ tán',
          lead: 'Giới chức {country} ngày {day} cho biết đã sơ tán khoảng {n:12-96} nghìn người khỏi vùng ngập.',
        },
        {
          title: '{country} huy động quân đội ứng phó mưa lũ',
          lead: 'Mưa lũ lớn nhất trong {n:20-60} năm buộc {country} huy động quân đội cứu hộ.',
        },
      ],
      facts: [
        'Lực lượng cứu hộ huy động {n:40-180} trực thăng và xuồng máy để tiếp cận các khu vực bị chia cắt.',
        'Chưa có thông tin công dân Việt Nam bị ảnh hưởng.',
        'Trường học ở {n:4-19} địa phương phải tạm đóng cửa.',
      ],
    },
    {
      tellings: [
        {
          title: '{country} ban bố tình trạng khẩn cấp vì nắng nóng',
          lead: 'Nhiệt độ vượt {n:40-45} độ C khiến {country} ban bố tình trạng khẩn cấp tại nhiều khu vực.',
        },
        {
          title: 'Nắng nóng kỷ lục tại {country}',
          lead: '{country} đang trải qua đợt nắng nóng gay gắt nhất trong {n:20-60} năm.',
        },
      ],
      facts: [
        'Các thành phố mở trung tâm làm mát cho người cao tuổi và người vô gia cư.',
        'Nhu cầu điện tăng {n:12-28}% so với cùng kỳ, nhiều nơi phải cắt điện luân phiên.',
        'Cơ quan khí tượng dự báo nắng nóng còn kéo dài {n:5-12} ngày.',
      ],
    },
    {
      tellings: [
        {
          title: '{country} nới lỏng thị thực cho du khách Đông Nam Á',
          lead: 'Bộ Du lịch {country} thông báo nới lỏng quy định thị thực từ tháng tới.',
        },
        {
          title: 'Lượng khách quốc tế đến {country} tăng {n:12-64}%',
          lead: 'Ngành du lịch {country} phục hồi mạnh khi lượng khách quý vừa qua tăng {n:12-64}% so với cùng kỳ.',
        },
        {
          title: '{country} mở lại đường bay thẳng đến {n:3-9} thành phố ASEAN',
          lead: 'Các hãng hàng không {country} nối lại đường bay thẳng đến {n:3-9} thành phố trong khu vực.',
        },
      ],
      facts: [
        'Du khách được lưu trú tối đa {n:30-60} ngày và có thể nộp hồ sơ trực tuyến.',
        'Các hãng hàng không dự kiến bổ sung {n:20-90} chuyến mỗi tuần.',
        'Ngành du lịch nước này đặt mục tiêu đón {n:8-40} triệu lượt khách trong năm {year}.',
      ],
    },
    {
      tellings: [
        {
          title: 'Các nước ASEAN thảo luận về an ninh lương thực',
          lead: 'Hội nghị cấp bộ trưởng về an ninh lương thực khai mạc ngày {day} với sự tham dự của đại diện {n:10-24} nước và tổ chức.',
        },
        {
          title: 'Hội nghị khu vực kêu gọi hợp tác chống ô nhiễm nhựa',
          lead: 'Đại diện {n:10-24} nước và tổ chức kêu gọi hành động chung chống ô nhiễm nhựa tại hội nghị ngày {day}.',
        },
        {
          title: 'ASEAN và {country} thúc đẩy hợp tác kinh tế số',
          lead: 'Hợp tác kinh tế số là nội dung chính trong cuộc gặp giữa các nước ASEAN và {country} ngày {day}.',
        },
      ],
      facts: [
        'Các bên nhất trí lập cơ chế chia sẻ dữ liệu và họp rà soát mỗi năm.',
        'Tuyên bố chung gồm {n:12-38} điểm được thông qua vào cuối ngày.',
        'Vòng đàm phán tiếp theo dự kiến diễn ra sau {n:2-6} tháng.',
      ],
    },
  ],
  sentences: [
    'Theo hãng tin địa phương, kế hoạch sẽ được trình quốc hội nước này trong tháng tới.',
    'Giới quan sát nhận định động thái này tác động đến cả khu vực.',
    'Người phát ngôn chính phủ {country} từ chối bình luận thêm về chi tiết.',
    'Trên thị trường, giá dầu thô biến động trong biên độ {d:0-4}% sau thông tin này.',
    'Các tổ chức quốc tế kêu gọi hỗ trợ khẩn cấp {n:20-180} triệu USD.',
    'Đây là lần thứ {n:2-7} trong năm nước này đưa ra quyết định tương tự.',
    'Một số chuyên gia tỏ ra thận trọng vì nguồn lực còn hạn chế.',
    'Trước đó, vào tháng {n:1-12} năm {lastYear}, một thỏa thuận khung đã được ký kết.',
    'Các hãng vận tải biển cho biết đang điều chỉnh lịch trình để tránh khu vực ảnh hưởng.',
    'Thủ đô của {country} tăng cường an ninh trong suốt thời gian diễn ra sự kiện.',
    'Khảo sát mới nhất cho thấy {n:51-78}% người dân ủng hộ kế hoạch.',
    'Liên hợp quốc hoan nghênh kết quả và đề nghị các bên tiếp tục đối thoại.',
    'Tỷ giá đồng nội tệ của {country} hầu như không đổi trong phiên giao dịch cùng ngày.',
    'Các trường đại học cũng tham gia chương trình với {n:8-42} dự án nghiên cứu.',
  ],
};
