import JSONText

/// What was found for one enterprise or for the whole, from either program.
struct FigureAnswer: Equatable {
  /// The enterprise's code, or `whole`.
  var code = "whole"
  /// Named workers and the population.
  var named = 0
  var population = 0
  /// Workers reached, a to e.
  var reached: [Int] = []
  /// Percentages in tenths, a to e; -1 where there is nobody.
  var tenths: [Int] = []
  /// Attendances, a to d.
  var attendances: [Int] = []

  /// The answers in what sqlite3 prints, one a line.
  static func answers(inTable bytes: [UInt8]) -> [FigureAnswer] {
    // A setting of the database prints its value on a line of its own.
    bytes.split(separator: 0x0A).filter { $0.contains(UInt8(ascii: "|")) }.map { line in
      let fields = line.split(separator: UInt8(ascii: "|"), omittingEmptySubsequences: false)
        .map { String(decoding: $0, as: UTF8.self) }
      func numbers(_ range: Range<Int>, missing: Int) -> [Int] {
        range.map { $0 < fields.count ? Int(fields[$0]) ?? missing : missing }
      }
      let totals = numbers(1..<3, missing: 0)
      return FigureAnswer(
        code: fields[0], named: totals[0], population: totals[1], reached: numbers(3..<8, missing: 0),
        tenths: numbers(8..<13, missing: -1), attendances: numbers(13..<17, missing: 0))
    }
  }

  /// The answers in what `bars --json` prints: the enterprises, then the whole.
  static func answers(inJSON bytes: [UInt8]) throws(JSONError) -> [FigureAnswer] {
    try JSONReader.reading(bytes) { (reader: inout JSONReader) throws(JSONError) in
      var enterprises: [FigureAnswer] = []
      var whole = FigureAnswer()
      try reader.beginObject()
      while let name = try reader.nextMember() {
        if name == "enterprises" {
          try reader.beginArray()
          while try reader.nextElement() {
            var answer = FigureAnswer()
            try reader.beginObject()
            while let name = try reader.nextMember() { try answer.read(name, from: &reader) }
            enterprises.append(answer)
          }
        } else {
          try whole.read(name, from: &reader)
        }
      }
      try reader.finish()
      return enterprises + [whole]
    }
  }

  private mutating func read(_ name: MemberName, from reader: inout JSONReader) throws(JSONError) {
    switch name {
    case "id": code = try reader.readString()
    case "named": named = try reader.readInt()
    case "population": population = try reader.readInt()
    case "indicators":
      try reader.beginArray()
      while try reader.nextElement() { try readIndicator(from: &reader) }
    default: try reader.skipValue()
    }
  }

  private mutating func readIndicator(from reader: inout JSONReader) throws(JSONError) {
    try reader.beginObject()
    while let name = try reader.nextMember() {
      switch name {
      case "reached": reached.append(try reader.readInt())
      case "percent":
        tenths.append(try reader.readNullIfPresent() ? -1 : Int((try reader.readDouble() * 10).rounded()))
      case "attendances": if try !reader.readNullIfPresent() { attendances.append(try reader.readInt()) }
      default: try reader.skipValue()
      }
    }
  }
}
