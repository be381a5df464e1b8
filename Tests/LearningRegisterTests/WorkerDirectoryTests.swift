import LearningRegister
import RegisterTestSupport
import Testing
import VietnameseText

/// Finding workers, against a plain reading of the rules over whole texts.
@Suite struct WorkerDirectoryTests {
  private static let names = [
    "Nguyễn Văn An", "Nguyễn Thị Hoà", "Lê Hòa", "Trần Đình Đạt", "Đỗ Đạt", "Phạm Thị Hồng Nhung", "Hồ A", "An", "",
    "Lê Văn Nguyên An Bình", "Alexandrescu Ionutescu", "Ngô Thị Nguyễn", "a b c d e f g h i j k l m n o", "Vũ Vũ Vũ",
    "a b c d e f g h i j k l m n o p q r", "Nguyenvanan Le", "Lý 日本 An",
  ]
  private static let queries = [
    "n", "an", "ng", "nguyen", "NGUYỄN an", "an nguyen", "thi hoa", "hoa", "nva", "nv", "nth", "lh", "đ", "dat",
    "vu vu",
    "vu vu vu vu", "alex", "alexandrescu", "alexandrescu i", "ionutescu alexandrescu", "nguyenvana", "abcdefghijklmno",
    "a b c", "1", "12", "123", "0912345678", "0384", "an 1", "nguyen 123", "cn", "cn0", "cn000003", "CN000003",
    "b1234567",
    "567", "b12", "7", "zz", "日", "日本 ly", "x y", "00000000000000000001", "cn0000000000000003x", "", "  ", "h a", "a h",
  ]

  private func worker(_ number: Int, _ name: String) -> Worker {
    let digits = String(number)
    let code = "CN" + String(repeating: "0", count: 6 - digits.count) + digits
    var worker = Worker(id: WorkerID(Code(code) ?? "CN999999"), name: name)
    switch number % 4 {
    case 0: worker.identity = IdentityDocument(kind: .cccd, number: "038301" + code.suffix(6))
    case 1: worker.identity = IdentityDocument(kind: .passport, number: "B1234567")
    case 2: worker.phone = PhoneNumber("0912345678")
    default: break
    }
    return worker
  }

  private func register() -> Register {
    var snapshot = Register.Snapshot()
    for (number, name) in WorkerDirectoryTests.names.enumerated() {
      snapshot.workers.append(worker(number + 1, name))
      snapshot.workers.append(worker(number + 101, name))
    }
    return Register(snapshot)
  }

  /// 0 not found, 1 found, 2 found by the given name, the initials or a number.
  private func plainMatch(_ worker: Worker, _ query: String) -> Int {
    let parts = TextFold.folded(query).split(separator: " ").map { Array($0.utf8) }
    let digits = UInt8(ascii: "0")...UInt8(ascii: "9")
    let typedNumbers = parts.filter { $0.allSatisfy(digits.contains) }
    let typedWords = parts.filter { !$0.allSatisfy(digits.contains) }.sorted { $0.count > $1.count }
    let words = TextFold.folded(worker.name).split(separator: " ").prefix(16).map { Array($0.utf8) }
    let numbers = [worker.identity?.number, worker.phone?.digits, worker.id.code.text].compactMap { $0 }
      .map { Array(TextFold.folded($0).utf8) }
    func isNumber(_ typed: [UInt8]) -> Bool {
      numbers.contains { $0.suffix(typed.count).elementsEqual(typed) || (typed.count >= 3 && $0.starts(with: typed)) }
    }
    guard typedNumbers.allSatisfy(isNumber) else { return 0 }
    if typedWords.isEmpty { return 2 }
    if typedWords.count == 1, typedWords[0].count >= 2, typedWords[0].count <= words.count,
      zip(typedWords[0], words).allSatisfy({ $0 == $1[0] })
    {
      return typedWords[0].count == words.count ? 2 : 1
    }
    var free = Array(words.indices)
    var namesGiven = false
    for typed in typedWords {
      guard let place = free.lastIndex(where: { words[$0].starts(with: typed) }) else {
        return typedWords.count == 1 && isNumber(typed) ? 2 : 0
      }
      if free[place] == words.count - 1 { namesGiven = true }
      free.remove(at: place)
    }
    return namesGiven ? 2 : 1
  }

  private func plainOrder(_ register: Register) -> [Int] {
    let rows = (0..<register.workers.rowCount).filter { register.workers[row: $0] != nil }
    return rows.sorted { left, right in
      guard let one = register.workers[row: left], let other = register.workers[row: right] else { return false }
      let (oneKey, otherKey) = (PersonNameSortKey(one.name), PersonNameSortKey(other.name))
      return oneKey < otherKey || (!(otherKey < oneKey) && one.id < other.id)
    }
  }

  private func compare(_ directory: WorkerDirectory, _ register: Register) {
    let order = plainOrder(register)
    #expect(directory.order == order)
    for query in WorkerDirectoryTests.queries {
      if query.allSatisfy({ $0 == " " }) {
        #expect(directory.find(query) == order)
        continue
      }
      func rows(_ match: Int) -> [Int] {
        order.filter { row in register.workers[row: row].map { plainMatch($0, query) } == match }
      }
      #expect(directory.find(query) == rows(2) + rows(1), "\(query)")
    }
  }

  @Test func findsAsTheRulesSay() {
    let register = register()
    compare(WorkerDirectory(register), register)
  }

  /// Kept in step worker by worker it is the same as made anew, also when one change alters several.
  @Test func keptInStep() throws {
    var register = register()
    var directory = WorkerDirectory(register)
    for step in 0..<6 {
      var operations: [Operation] = []
      for row in 0..<register.workers.rowCount where (row + step) % 3 == 0 {
        guard var worker = register.workers[row: row] else { continue }
        if (row + step) % 2 == 0 {
          worker.name = WorkerDirectoryTests.names[(row * 7 + step) % WorkerDirectoryTests.names.count]
          if worker.name.isEmpty { worker.name = "Mới" }
          worker.identity = nil
          operations.append(.replace(.worker(worker), basedOn: worker.revision))
        } else {
          operations.append(.remove(RecordReference(worker.id), basedOn: worker.revision))
        }
      }
      let added = self.worker(500 + step, "Bùi Thị \(step)")
      if added.identity == nil { operations.append(.add(.worker(added))) }
      let applied = try register.apply(Change(operations))
      for operation in applied.operations { directory.update(WorkerID(operation.reference.code), in: register) }
      compare(directory, register)
    }
  }
}
