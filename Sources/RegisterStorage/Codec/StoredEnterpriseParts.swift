import JSONText
import LearningRegister

extension Enterprise.Liaison: StoredPart {
  private enum Member: UInt8, StoredMember {
    case name, phone

    static let names: [StaticString] = ["name", "phone"]
  }

  static func decode(
    from reader: inout JSONReader, detail: RecordDetail
  ) throws(RecordFormatError) -> Enterprise.Liaison {
    var liaison = Enterprise.Liaison()
    liaison.unknown = try reader.readMembers(of: &liaison, detail) {
      (liaison: inout Enterprise.Liaison, member: Member, reader: inout JSONReader) throws(RecordFormatError) in
      switch member {
      case .name: liaison.name = try reader.readText(detail)
      case .phone: liaison.phone = try reader.readPhone()
      }
    }
    return liaison
  }

  func encode(into writer: inout JSONWriter) {
    writer.beginObject()
    writer.text("name", name)
    writer.text("phone", phone?.digits)
    writer.endPart(unknown)
  }
}

extension Enterprise.Union: StoredPart {
  private enum Member: UInt8, StoredMember {
    case chair

    static let names: [StaticString] = ["chair"]
  }

  static func decode(
    from reader: inout JSONReader, detail: RecordDetail
  ) throws(RecordFormatError) -> Enterprise.Union {
    var union = Enterprise.Union()
    union.unknown = try reader.readMembers(of: &union, detail) {
      (union: inout Enterprise.Union, member: Member, reader: inout JSONReader) throws(RecordFormatError) in
      switch member {
      case .chair: union.chair = try reader.readText(detail)
      }
    }
    return union
  }

  func encode(into writer: inout JSONWriter) {
    writer.beginObject()
    writer.text("chair", chair)
    writer.endPart(unknown)
  }
}

extension Enterprise.Agreement: StoredPart {
  private enum Member: UInt8, StoredMember {
    case learningClause, signed, expires

    static let names: [StaticString] = ["learningClause", "signed", "expires"]
  }

  static func decode(
    from reader: inout JSONReader, detail: RecordDetail
  ) throws(RecordFormatError) -> Enterprise.Agreement {
    var agreement = Enterprise.Agreement()
    agreement.unknown = try reader.readMembers(of: &agreement, detail) {
      (agreement: inout Enterprise.Agreement, member: Member, reader: inout JSONReader) throws(RecordFormatError) in
      switch member {
      case .learningClause: agreement.learningClause = try reader.readFlag()
      case .signed: agreement.signed = try reader.readDay()
      case .expires: agreement.expires = try reader.readDay()
      }
    }
    return agreement
  }

  func encode(into writer: inout JSONWriter) {
    writer.beginObject()
    writer.flag("learningClause", learningClause)
    writer.day("signed", signed)
    writer.day("expires", expires)
    writer.endPart(unknown)
  }
}

extension Enterprise.LearningFund: StoredPart {
  private enum Member: UInt8, StoredMember {
    case year, planned, spent

    static let names: [StaticString] = ["year", "planned", "spent"]
    static var required: UInt32 { bit(.year) }
  }

  static func decode(
    from reader: inout JSONReader, detail: RecordDetail
  ) throws(RecordFormatError) -> Enterprise.LearningFund {
    var fund = Enterprise.LearningFund(year: 0)
    fund.unknown = try reader.readMembers(of: &fund, detail) {
      (fund: inout Enterprise.LearningFund, member: Member, reader: inout JSONReader) throws(RecordFormatError) in
      switch member {
      case .year: fund.year = try reader.readRequiredWhole(.year)
      case .planned: fund.planned = try reader.readWhole(.money)
      case .spent: fund.spent = try reader.readWhole(.money)
      }
    }
    return fund
  }

  func encode(into writer: inout JSONWriter) {
    writer.beginObject()
    writer.whole("year", year)
    writer.whole("planned", planned)
    writer.whole("spent", spent)
    writer.endPart(unknown)
  }
}

extension Enterprise.Headcount: StoredPart {
  private enum Member: UInt8, StoredMember {
    case date, workers, source

    static let names: [StaticString] = ["date", "workers", "source"]
    static var required: UInt32 { bit(.date) | bit(.workers) }
    static var figures: UInt32 { bit(.date) | bit(.workers) }
  }

  static func decode(
    from reader: inout JSONReader, detail: RecordDetail
  ) throws(RecordFormatError) -> Enterprise.Headcount {
    var headcount = Enterprise.Headcount(date: Day(number: 0), workers: 0)
    headcount.unknown = try reader.readMembers(of: &headcount, detail) {
      (headcount: inout Enterprise.Headcount, member: Member, reader: inout JSONReader) throws(RecordFormatError) in
      switch member {
      case .date: headcount.date = try reader.readRequiredDay()
      case .workers: headcount.workers = try reader.readRequiredWhole()
      case .source: headcount.source = try reader.readText(detail)
      }
    }
    return headcount
  }

  func encode(into writer: inout JSONWriter) {
    writer.beginObject()
    writer.day("date", date)
    writer.whole("workers", workers)
    writer.text("source", source)
    writer.endPart(unknown)
  }
}

extension Enterprise.NilDeclaration: StoredPart {
  private enum Member: UInt8, StoredMember {
    case from, to, on

    static let names: [StaticString] = ["from", "to", "on"]
    static var required: UInt32 { bit(.from) | bit(.to) }
  }

  static func decode(
    from reader: inout JSONReader, detail: RecordDetail
  ) throws(RecordFormatError) -> Enterprise.NilDeclaration {
    var declaration = Enterprise.NilDeclaration(from: Day(number: 0), to: Day(number: 0))
    declaration.unknown = try reader.readMembers(of: &declaration, detail) {
      (declaration: inout Enterprise.NilDeclaration, member: Member, reader: inout JSONReader) throws(RecordFormatError)
      in
      switch member {
      case .from: declaration.from = try reader.readRequiredDay()
      case .to: declaration.to = try reader.readRequiredDay()
      case .on: declaration.on = try reader.readDay()
      }
    }
    return declaration
  }

  func encode(into writer: inout JSONWriter) {
    writer.beginObject()
    writer.day("from", from)
    writer.day("to", to)
    writer.day("on", on)
    writer.endPart(unknown)
  }
}

extension Enterprise.ListedColumn: StoredPart {
  private enum Member: UInt8, StoredMember {
    case header, meaning

    static let names: [StaticString] = ["header", "meaning"]
    static var required: UInt32 { bit(.header) | bit(.meaning) }
  }

  static func decode(
    from reader: inout JSONReader, detail: RecordDetail
  ) throws(RecordFormatError) -> Enterprise.ListedColumn {
    var column = Enterprise.ListedColumn(header: "", meaning: "")
    column.unknown = try reader.readMembers(of: &column, detail) {
      (column: inout Enterprise.ListedColumn, member: Member, reader: inout JSONReader) throws(RecordFormatError) in
      switch member {
      case .header: column.header = try reader.readRequiredText(detail)
      case .meaning: column.meaning = try reader.readRequiredText(detail)
      }
    }
    return column
  }

  func encode(into writer: inout JSONWriter) {
    writer.beginObject()
    writer.requiredText("header", header)
    writer.requiredText("meaning", meaning)
    writer.endPart(unknown)
  }
}
