import JSONText
import LearningRegister

/// Who is honoured, as it is written, with what this program does not know of it.
struct HonourSubject: StoredPart {
  private enum Member: UInt8, StoredMember {
    case worker, child, enterprise, collective

    static let names: [StaticString] = ["worker", "child", "enterprise", "collective"]
  }

  var subject: Honour.Subject
  var unknown = UnknownMembers()
  /// Of the object inside, where there is one.
  var partUnknown = UnknownMembers()

  /// The subject has exactly one of its four members.
  static func decode(from reader: inout JSONReader, detail: RecordDetail) throws(RecordFormatError) -> HonourSubject {
    let start = reader.offset
    var subjects: [HonourSubject] = []
    let unknown = try reader.readMembers(of: &subjects, detail) {
      (subjects: inout [HonourSubject], member: Member, reader: inout JSONReader) throws(RecordFormatError) in
      switch member {
      case .worker:
        if let worker: WorkerID = try reader.readCode() { subjects.append(HonourSubject(subject: .worker(worker))) }
      case .enterprise:
        if let enterprise: EnterpriseID = try reader.readCode() {
          subjects.append(HonourSubject(subject: .enterprise(enterprise)))
        }
      case .child:
        if let child: HonouredChild = try reader.readPart(detail) {
          let subject = Honour.Subject.child(name: child.name, school: child.school, parent: child.parent)
          subjects.append(HonourSubject(subject: subject, partUnknown: child.unknown))
        }
      case .collective:
        if let collective: HonouredCollective = try reader.readPart(detail) {
          let subject = Honour.Subject.collective(name: collective.name, enterprise: collective.enterprise)
          subjects.append(HonourSubject(subject: subject, partUnknown: collective.unknown))
        }
      }
    }
    guard subjects.count == 1 else {
      throw reader.formatError(.notOneOf(Member.names.map(\.description)), at: start)
    }
    subjects[0].unknown = unknown
    return subjects[0]
  }

  func encode(into writer: inout JSONWriter) {
    writer.beginObject()
    switch subject {
    case .worker(let worker): writer.code("worker", worker)
    case .enterprise(let enterprise): writer.code("enterprise", enterprise)
    case .child(let name, let school, let parent):
      writer.part("child", HonouredChild(name: name, school: school, parent: parent, unknown: partUnknown))
    case .collective(let name, let enterprise):
      writer.part("collective", HonouredCollective(name: name, enterprise: enterprise, unknown: partUnknown))
    }
    writer.endPart(unknown)
  }
}

/// A child as the subject of an honour, as it is written.
private struct HonouredChild: StoredPart {
  private enum Member: UInt8, StoredMember {
    case name, school, parent

    static let names: [StaticString] = ["name", "school", "parent"]
    static var required: UInt32 { bit(.name) }
  }

  var name = ""
  var school: String?
  var parent: WorkerID?
  var unknown = UnknownMembers()

  static func decode(from reader: inout JSONReader, detail: RecordDetail) throws(RecordFormatError) -> HonouredChild {
    var child = HonouredChild()
    child.unknown = try reader.readMembers(of: &child, detail) {
      (child: inout HonouredChild, member: Member, reader: inout JSONReader) throws(RecordFormatError) in
      switch member {
      case .name: child.name = try reader.readRequiredText(detail)
      case .school: child.school = try reader.readText(detail)
      case .parent: child.parent = try reader.readCode()
      }
    }
    return child
  }

  func encode(into writer: inout JSONWriter) {
    writer.beginObject()
    writer.requiredText("name", name)
    writer.text("school", school)
    writer.code("parent", parent)
    writer.endPart(unknown)
  }
}

/// A collective as the subject of an honour, as it is written.
private struct HonouredCollective: StoredPart {
  private enum Member: UInt8, StoredMember {
    case name, enterprise

    static let names: [StaticString] = ["name", "enterprise"]
    static var required: UInt32 { bit(.name) }
  }

  var name = ""
  var enterprise: EnterpriseID?
  var unknown = UnknownMembers()

  static func decode(
    from reader: inout JSONReader, detail: RecordDetail
  ) throws(RecordFormatError) -> HonouredCollective {
    var collective = HonouredCollective()
    collective.unknown = try reader.readMembers(of: &collective, detail) {
      (collective: inout HonouredCollective, member: Member, reader: inout JSONReader) throws(RecordFormatError) in
      switch member {
      case .name: collective.name = try reader.readRequiredText(detail)
      case .enterprise: collective.enterprise = try reader.readCode()
      }
    }
    return collective
  }

  func encode(into writer: inout JSONWriter) {
    writer.beginObject()
    writer.requiredText("name", name)
    writer.code("enterprise", enterprise)
    writer.endPart(unknown)
  }
}
