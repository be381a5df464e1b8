import JSONText
import Testing

/// The error that reading a whole document ends with; nil when it is accepted.
func fault(in bytes: [UInt8], origin: JSONPosition = JSONPosition()) -> JSONError? {
  do throws(JSONError) {
    try JSONReader.reading(bytes, origin: origin) { reader throws(JSONError) in
      try reader.skipValue()
      try reader.finish()
    }
    return nil
  } catch {
    return error
  }
}

/// The error that building a tree of a whole document ends with; nil when it is accepted.
func treeFault(in bytes: [UInt8]) -> JSONError? {
  do throws(JSONError) {
    _ = try JSONValue(parsing: bytes)
    return nil
  } catch {
    return error
  }
}

/// The error that one step of reading ends with; nil when there is none.
func fault<Result>(
  in text: String, _ step: (inout JSONReader) throws(JSONError) -> Result
) -> JSONError? {
  do throws(JSONError) {
    _ = try JSONReader.reading(text, step)
    return nil
  } catch {
    return error
  }
}

/// What a piece of writing gives, as text.
func written(_ body: (inout JSONWriter) -> Void) -> String {
  var writer = JSONWriter(reserving: 0)
  body(&writer)
  return String(decoding: writer.bytes, as: UTF8.self)
}

/// A small generator whose numbers depend on nothing but its seed.
struct SeededGenerator: RandomNumberGenerator {
  var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ mixed >> 30) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ mixed >> 27) &* 0x94D0_49BB_1331_11EB
    return mixed ^ mixed >> 31
  }
}

/// A document with every kind of value, of escape and of UTF-8 sequence.
let sampleDocument = """
  {"collection":"workers","version":1,"through":4711,"records":[
  {"id":"CN000012","rev":3,"name":"Nguyễn Thị Hoà","note":"\\"a\\\\b\\/\\b\\f\\n\\r\\t\\u00e9\\ud83d\\ude00 đường 😀 e\u{301}"},
  \t{ "numbers" : [ 0 , -0, 12, -3.25, 1e5, 1E-3, 0.5e+7, 9223372036854775807 ] ,\r
  "flags":[true,false,null],"empty":[{},[],""],"deep":[[[[{"a":[{"b":null}]}]]]]}
  ]}

  """

/// `#expect(found == wanted)` for what a reader gives: the macro cannot take a non-copyable value apart.
func expectEqual<Value: Equatable>(_ found: Value, _ wanted: Value, sourceLocation: SourceLocation = #_sourceLocation) {
  #expect(found == wanted, sourceLocation: sourceLocation)
}
