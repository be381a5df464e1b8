/// The material names are combined from: words with how often they occur. Family names are weighted as in the lowlands of
/// Thanh Hoá, given names by measured shares; no name is taken from a real person.
enum NameMaterial {
  /// Family names.
  static let family = WeightedWords(
    """
    Nguyễn:300 Lê:220 Trần:60 Phạm:60 Hoàng:48 Trịnh:45 Bùi:26 Đỗ:26 Vũ:22 Trương:22 Lương:20 Đặng:18 Cao:18 Mai:18 \
    Hà:16 Phan:14 Ngô:14 Đinh:13 Dương:12 Lưu:12 Tô:10 Đoàn:9 Hồ:8 Tạ:7 Chu:7 Đào:7 Lý:4 Quách:4 Đàm:3 Phùng:3 \
    Vương:3 Thái:2 Lâm:2 Văn:2 Triệu:1 Đậu:1 Hứa:1 Võ:1 Lục:1
    """)

  /// Middle names of men.
  static let middleMale = WeightedWords(
    """
    Văn:420 Minh:20 Thanh:15 Ngọc:50 Quốc:15 Đức:40 Quang:30 Hữu:50 Xuân:60 Duy:30 Đình:60 Trung:7 Hồng:5 Công:30 \
    Trọng:40 Thế:30 Tiến:10 Huy:7 Bá:30 Viết:20 Khắc:15 Như:10 Tất:5 Sỹ:30 Doãn:4
    """)

  /// Middle names of women.
  static let middleFemale = WeightedWords(
    """
    Thị:880 Minh:10 Thanh:20 Ngọc:20 Hồng:10 Kim:10 Hoài:5 Phương:10 Thu:10 Bích:5 Thúy:5 Mai:5
    """)

  /// Given names of men.
  static let givenMale = WeightedWords(
    """
    Tuấn:27 Hoàng:25 Huy:22 Anh:20 Hiếu:20 Hùng:20 Nam:20 Sơn:19 Đức:19 Dũng:17 Thành:16 Đạt:16 Cường:16 Long:16 \
    Trung:15 Hải:14 Nguyên:14 Thắng:14 Minh:13 Duy:12 Tiến:11 Quang:11 Phúc:10 Trường:10 Tài:10 Toàn:10 Hưng:9 \
    Phong:9 Tùng:9 Linh:9 Khánh:9 Bảo:9 Quân:8 Dương:8 Nghĩa:8 Lâm:8 Vinh:8 Bình:8 Mạnh:8 Việt:7 Thịnh:7 Hòa:7 Tâm:7 \
    Hiệp:6 Tân:6 Phú:6 Phương:6 Thiện:6 Thái:6 Nhật:6 Công:6 Sang:6 Hậu:6 Quý:6 An:6 Phước:6 Quốc:5 Ngọc:5 Nhân:5 \
    Vương:5 Khoa:5 Trí:5 Kiên:5 Lộc:5 Thanh:5 Thuận:5 Chiến:5 Trọng:5 Giang:4 Tín:4 Phát:4 Đại:4 Thông:4 Đông:3 \
    Phi:3 Chung:3 Lợi:3 Quyền:3 Luân:3 Khải:2 Hoàn:2 Thiên:2 Danh:2 Thọ:2 Kiệt:2 Lực:2 Khang:2 Quyết:2 Thạch:2 Văn:2 \
    Cảnh:2 Hiền:2 Hào:2 Tình:2 Thảo:2 Thương:2 Vũ:2 Tú:2 Hà:2 Khôi:2 Khiêm:2 Triết:2 Triệu:2 Tuyên:2 Tuệ:2 Uy:2 Vĩ:2 \
    Vượng:2 Xuân:2 Yên:2 Ân:2 Bách:2 Bắc:2 Bằng:2 Chính:2 Chương:2 Cương:2 Diện:2 Doanh:2 Đăng:2 Điền:2 Định:2 \
    Đoàn:2 Độ:2 Đồng:2 Được:2 Gia:2 Giáp:2 Hạnh:2 Hanh:2 Hân:2 Hiển:2 Hiến:2 Hoạch:2 Hoan:2 Hoạt:2 Hội:2 Hợi:2 \
    Huấn:2 Huân:2 Hữu:2 Kha:2 Khanh:2 Khuê:2 Khương:2 Kỳ:2 Lân:2 Lập:2 Lăng:2 Liêm:2 Liệu:2 Lĩnh:2 Luận:2 Luật:2 \
    Lương:2 Lưu:2 Mẫn:2 Mậu:2 Mùi:2 Năng:2 Nghị:2 Nghiêm:2 Ngọ:2 Nhã:2 Nhạc:2 Nhiệm:2 Ninh:2 Oai:2 Phan:2 Phấn:2 \
    Phục:2 Quảng:2 Quế:2 Quyến:2 Sáng:2 Sáu:2 Sinh:2 Soạn:2 Sửu:2 Sỹ:2 Tấn:2 Tạo:2 Thạo:2 Thân:2 Thao:2 Thăng:2 \
    Thế:2 Thể:2 Thiết:2 Thiệu:2 Thìn:2 Thoại:2 Thuấn:2 Thuật:2 Thực:2 Thường:2 Thưởng:2 Tịnh:2 Tĩnh:2 Toản:2 Tố:2 \
    Trình:2 Trụ:2 Trực:2 Tuất:2 Tuân:2 Tường:2 Ước:2 Vận:2 Vĩnh:2 Vui:2 Vững:2 Xuyên:2
    """)

  /// Given names of women.
  static let givenFemale = WeightedWords(
    """
    Trang:42 Thảo:35 Linh:30 Anh:25 Phương:22 Hằng:21 Huyền:21 Hiền:20 Hương:17 Ngọc:17 Dung:17 Nhung:17 Thủy:16 \
    Nhi:16 Duyên:16 Vân:15 Quỳnh:15 Nga:15 Yến:15 Trinh:15 Thương:13 Uyên:13 Hạnh:13 Ngân:12 Oanh:12 Trâm:12 Ly:12 \
    Mai:11 Phượng:11 Thúy:11 Hoa:10 Vy:10 Hồng:10 Tâm:10 Thu:9 My:9 Giang:9 Loan:9 Thanh:9 Ánh:8 Vi:8 Lan:8 Quyên:8 \
    Chi:8 Thư:7 Tiên:7 Thùy:7 Huệ:7 Nguyệt:7 Như:7 Nguyên:7 Tuyết:6 Diễm:6 Liên:6 Hòa:6 Hường:6 Hoài:5 Kiều:5 Lệ:5 \
    Xuân:5 Tuyền:5 Thắm:5 Diệu:4 Dương:4 Sương:4 An:4 Bình:4 Bích:3 Châu:3 Thi:3 Hậu:3 Mỹ:3 Nhàn:3 Minh:3 Hiếu:3 \
    Trúc:3 Hân:3 Na:3 Đào:3 Hải:3 Hảo:3 Cúc:2 Trân:2 Thoa:2 Phúc:2 Liễu:2 Thơm:2 Trà:2 Thuận:2 Thơ:2 Phụng:2 Lành:2 \
    Quý:2 Hạ:2 Diệp:1 Tươi:1 Hà:2 Lý:2 Tú:2 Vui:2 Xuyến:2 Yên:2 Ái:2 Bưởi:2 Bé:2 Cẩm:2 Cậy:2 Chắt:2 Chiên:2 Chinh:2 \
    Chung:2 Dịu:2 Dậu:2 Diên:2 Đan:2 Đậm:2 Điệp:2 Đoan:2 Đông:2 Đức:2 Gái:2 Gấm:2 Hài:2 Hiên:2 Hoàn:2 Hoan:2 Hợi:2 \
    Hợp:2 Hới:2 Huế:2 Huê:2 Kim:2 Khánh:2 Khuyên:2 Lài:2 Lam:2 Lâm:2 Lê:2 Liệu:2 Loát:2 Luyến:2 Luyện:2 Lụa:2 Lựu:2 \
    Lương:2 Mão:2 Mận:2 Mến:2 Miên:2 Mơ:2 Mùi:2 Mừng:2 Năm:2 Ngà:2 Ngát:2 Ngoan:2 Nghĩa:2 Nhã:2 Nhâm:2 Nhài:2 Nhị:2 \
    Nhạn:2 Nhuần:2 Nụ:2 Nữ:2 Phấn:2 Phin:2 Quế:2 Quyết:2 Sáu:2 Sen:2 Soan:2 Sâm:2 Sáng:2 Tám:2 Tấm:2 Tần:2 Thao:2 \
    Thế:2 Thêm:2 Thêu:2 Thìn:2 Thịnh:2 Thoan:2 Thuần:2 Thục:2 Thuyết:2 Thuyên:2 Thược:2 Tính:2 Tình:2 Tơ:2 Toan:2 \
    Tuyên:2 Tuyến:2 Tý:2 Út:2 Vang:2 Vinh:2 Xinh:2 Xoan:2 Yêu:2
    """)
}
