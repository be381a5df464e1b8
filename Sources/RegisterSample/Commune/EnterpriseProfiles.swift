import LearningRegister

/// One enterprise of the sample commune before its numbers are drawn.
struct EnterpriseProfile: Sendable {
  let name: String
  let kind: Enterprise.Kind
  let sector: String
  /// Village and former commune.
  let village: String
  let formerCommune: String
  let opened: Day
  /// Workers employed today.
  let size: Int
  /// Of a hundred workers, how many are women.
  let women: Int
  /// The declared head-count in per cent of the named workers; nil when nothing was ever declared.
  let declared: Int?
  /// How keen on learning the enterprise is, −20 to 20.
  let keenness: Int
  let hasUnion: Bool
  /// Whether the collective agreement has a learning clause; nil when there is no agreement.
  let clause: Bool?
  let jobs: [String]
  /// Whether no list and no declaration ever came from it.
  var isSilent = false

  /// The enterprises of the commune, in order of code.
  static let all: [EnterpriseProfile] = [
    .init(
      name: "Công ty TNHH May Hoằng Hợp", kind: .company, sector: "May mặc", village: "Nhân Vực",
      formerCommune: "Hoằng Hợp", opened: "2015-03-01", size: 282, women: 86, declared: 106, keenness: 12,
      hasUnion: true, clause: true,
      jobs: [
        "Công nhân may", "Công nhân may", "Công nhân may", "Công nhân cắt", "Công nhân là", "KCS", "Tổ trưởng may",
      ]),
    .init(
      name: "Công ty CP Giày Hoằng Quỳ", kind: .company, sector: "Da giày", village: "Quỳ Chữ",
      formerCommune: "Hoằng Quỳ", opened: "2016-08-15", size: 180, women: 82, declared: 104, keenness: 4,
      hasUnion: true,
      clause: true, jobs: ["Công nhân giày da", "Công nhân giày da", "Công nhân chặt", "Công nhân đế", "KCS"]),
    .init(
      name: "Công ty TNHH May Phú Quỳ", kind: .company, sector: "May mặc", village: "Phúc Tiên",
      formerCommune: "Hoằng Quỳ", opened: "2018-05-10", size: 122, women: 88, declared: 112, keenness: -6,
      hasUnion: true,
      clause: false, jobs: ["Công nhân may", "Công nhân may", "Công nhân cắt", "Công nhân hoàn thiện"]),
    .init(
      name: "Công ty CP Gạch tuynel Hoằng Quỳ", kind: .company, sector: "Vật liệu xây dựng", village: "Trọng Hậu",
      formerCommune: "Hoằng Quỳ", opened: "2010-04-20", size: 76, women: 35, declared: 100, keenness: -12,
      hasUnion: true,
      clause: false, jobs: ["Công nhân ra lò", "Công nhân xếp goòng", "Thợ đốt lò", "Lái xe nâng"]),
    .init(
      name: "Công ty TNHH Chế biến gỗ Hoằng Giang", kind: .company, sector: "Chế biến gỗ", village: "Thôn 3",
      formerCommune: "Hoằng Giang", opened: "2017-11-02", size: 64, women: 40, declared: 109, keenness: 0,
      hasUnion: true,
      clause: true, jobs: ["Thợ xẻ", "Thợ mộc", "Công nhân sơn", "Công nhân đóng gói"]),
    .init(
      name: "Công ty TNHH Cơ khí Nhân Vực", kind: .company, sector: "Cơ khí", village: "Nhân Vực",
      formerCommune: "Hoằng Hợp", opened: "2013-01-15", size: 49, women: 14, declared: 100, keenness: 15,
      hasUnion: true,
      clause: true, jobs: ["Thợ hàn", "Thợ tiện", "Thợ nguội", "Thợ điện"]),
    .init(
      name: "Công ty CP Bao bì Đức Giáo", kind: .company, sector: "Bao bì", village: "Đức Giáo",
      formerCommune: "Hoằng Hợp", opened: "2019-06-01", size: 47, women: 62, declared: 117, keenness: 3, hasUnion: true,
      clause: nil, jobs: ["Vận hành máy thổi", "Công nhân cắt dán", "Công nhân đóng gói"]),
    .init(
      name: "Công ty TNHH Thực phẩm An Hòa", kind: .company, sector: "Chế biến thực phẩm", village: "An Hòa",
      formerCommune: "Hoằng Hợp", opened: "2020-02-10", size: 45, women: 71, declared: 100, keenness: 6, hasUnion: true,
      clause: nil, jobs: ["Công nhân sơ chế", "Công nhân đóng gói", "Thợ cấp đông"]),
    .init(
      name: "HTX nông nghiệp Hoằng Hợp", kind: .cooperative, sector: "Dịch vụ nông nghiệp", village: "Nhân Hòa",
      formerCommune: "Hoằng Hợp", opened: "2014-07-01", size: 39, women: 58, declared: 100, keenness: 8,
      hasUnion: false,
      clause: nil, jobs: ["Lao động nông nghiệp", "Tổ thuỷ nông", "Lái máy gặt", "Kế toán"]),
    .init(
      name: "Công ty TNHH Xây dựng Lộc Bồi", kind: .company, sector: "Xây dựng", village: "Lộc Bồi",
      formerCommune: "Hoằng Hợp", opened: "2011-09-09", size: 43, women: 9, declared: 140, keenness: -15,
      hasUnion: false,
      clause: nil, jobs: ["Thợ nề", "Thợ sắt", "Thợ cốp pha", "Lao động phổ thông"]),
    .init(
      name: "Công ty TNHH Vận tải Hoằng Xuân", kind: .company, sector: "Vận tải", village: "Nghĩa Hương",
      formerCommune: "Hoằng Xuân", opened: "2012-12-12", size: 35, women: 12, declared: 100, keenness: -18,
      hasUnion: false, clause: nil, jobs: ["Lái xe", "Lái xe", "Phụ xe", "Thợ sửa chữa"]),
    .init(
      name: "HTX dịch vụ nông nghiệp Hoằng Quỳ", kind: .cooperative, sector: "Dịch vụ nông nghiệp", village: "Đông Khê",
      formerCommune: "Hoằng Quỳ", opened: "2014-10-20", size: 31, women: 55, declared: 100, keenness: 2,
      hasUnion: false,
      clause: nil, jobs: ["Lao động nông nghiệp", "Tổ thuỷ nông", "Tổ bảo vệ đồng"]),
    .init(
      name: "Công ty TNHH Thức ăn chăn nuôi Xuân Phú", kind: .company, sector: "Thức ăn chăn nuôi", village: "Xuân Phú",
      formerCommune: "Hoằng Xuân", opened: "2018-03-26", size: 29, women: 31, declared: 110, keenness: 0,
      hasUnion: true,
      clause: false, jobs: ["Vận hành máy nghiền", "Công nhân đóng bao", "Thủ kho"]),
    .init(
      name: "HTX mây tre đan Nghĩa Hương", kind: .cooperative, sector: "Thủ công mỹ nghệ", village: "Nghĩa Hương",
      formerCommune: "Hoằng Xuân", opened: "2016-02-29", size: 33, women: 90, declared: 118, keenness: 5,
      hasUnion: false,
      clause: nil, jobs: ["Thợ đan", "Thợ đan", "Thợ hoàn thiện"]),
    .init(
      name: "Công ty TNHH Điện tử Sao Mai", kind: .company, sector: "Lắp ráp điện tử", village: "An Hòa",
      formerCommune: "Hoằng Hợp", opened: "2021-09-15", size: 37, women: 76, declared: 100, keenness: 18,
      hasUnion: true,
      clause: true, jobs: ["Công nhân lắp ráp", "Công nhân hàn chip", "Kỹ thuật viên"]),
    .init(
      name: "Công ty TNHH In và Quảng cáo Hoằng Hợp", kind: .company, sector: "In ấn", village: "Nhân Vực",
      formerCommune: "Hoằng Hợp", opened: "2019-01-07", size: 14, women: 50, declared: 100, keenness: 6,
      hasUnion: false,
      clause: nil, jobs: ["Thợ in", "Thiết kế", "Công nhân đóng xén"]),
    .init(
      name: "Công ty TNHH MTV Xăng dầu Quỳ Chữ", kind: .company, sector: "Kinh doanh xăng dầu", village: "Quỳ Chữ",
      formerCommune: "Hoằng Quỳ", opened: "2009-05-19", size: 12, women: 42, declared: nil, keenness: 0,
      hasUnion: false,
      clause: nil, jobs: ["Nhân viên bán xăng dầu", "Kế toán"]),
    .init(
      name: "Công ty CP Vật liệu xây dựng Mỹ Cầu", kind: .company, sector: "Vật liệu xây dựng", village: "Mỹ Cầu",
      formerCommune: "Hoằng Xuân", opened: "2015-12-01", size: 27, women: 18, declared: 130, keenness: -10,
      hasUnion: false, clause: nil, jobs: ["Công nhân trộn bê tông", "Lái xe ben", "Lao động phổ thông"]),
    .init(
      name: "HTX rau an toàn Đông Khê", kind: .cooperative, sector: "Trồng trọt", village: "Đông Khê",
      formerCommune: "Hoằng Quỳ", opened: "2020-03-03", size: 23, women: 74, declared: 100, keenness: 10,
      hasUnion: false,
      clause: nil, jobs: ["Lao động nông nghiệp", "Sơ chế rau", "Giao hàng"]),
    .init(
      name: "Công ty TNHH Thương mại Phúc Tiên", kind: .company, sector: "Thương mại", village: "Phúc Tiên",
      formerCommune: "Hoằng Quỳ", opened: "2022-04-18", size: 16, women: 63, declared: nil, keenness: -4,
      hasUnion: false,
      clause: nil, jobs: ["Nhân viên bán hàng", "Thủ kho", "Giao hàng"]),
    .init(
      name: "Công ty TNHH Mộc mỹ nghệ Trọng Hậu", kind: .company, sector: "Chế biến gỗ", village: "Trọng Hậu",
      formerCommune: "Hoằng Quỳ", opened: "2012-06-06", size: 18, women: 11, declared: 100, keenness: 0,
      hasUnion: false,
      clause: nil, jobs: ["Thợ mộc", "Thợ chạm", "Thợ sơn"]),
    .init(
      name: "Công ty TNHH Dược liệu Ích Hạ", kind: .company, sector: "Dược liệu", village: "Ích Hạ",
      formerCommune: "Hoằng Quỳ", opened: "2026-05-04", size: 10, women: 60, declared: 100, keenness: 0,
      hasUnion: false,
      clause: nil, jobs: ["Công nhân sơ chế", "Kỹ thuật viên"], isSilent: true),
    .init(
      name: "Hộ kinh doanh Lê Thị Hạnh", kind: .household, sector: "May gia công", village: "Lộc Bồi",
      formerCommune: "Hoằng Hợp", opened: "2019-09-01", size: 12, women: 95, declared: nil, keenness: 0,
      hasUnion: false,
      clause: nil, jobs: ["Thợ may"]),
    .init(
      name: "Hộ kinh doanh Trịnh Văn Bình", kind: .household, sector: "Cơ khí, sửa chữa", village: "Đức Giáo",
      formerCommune: "Hoằng Hợp", opened: "2017-02-02", size: 8, women: 5, declared: nil, keenness: 0, hasUnion: false,
      clause: nil, jobs: ["Thợ hàn", "Thợ sửa máy"]),
  ]

  /// The row of the enterprise that closed, and the day.
  static let closed = (index: 20, day: "2026-04-01" as Day)
}
