import Glibc
import JSONText
import VietnameseText
import Workbench

/// What the person at this terminal chose, kept in their own configuration folder. It is a convenience: a file that is
/// missing, damaged or cannot be written only means that the choice is made anew.
struct PreferencesFile {
  private let folder: String

  /// The file of whoever runs the program; nil where there is no home.
  init?() {
    func variable(_ name: String) -> String? {
      getenv(name).map { String(cString: $0) }.flatMap { $0.hasPrefix("/") ? $0 : nil }
    }
    guard let place = variable("XDG_CONFIG_HOME") ?? variable("HOME").map({ $0 + "/.config" }) else { return nil }
    folder = place + "/hoctap"
  }

  private var path: String { folder + "/preferences.json" }

  /// What was chosen last; a language named for this run stands above it.
  func read() -> Preferences {
    var preferences = Preferences()
    let file = open(path, O_RDONLY | O_CLOEXEC | O_NOFOLLOW)
    guard file >= 0 else { return preferences }
    defer { close(file) }
    var bytes = [UInt8](repeating: 0, count: 4096)
    let count = Glibc.read(file, &bytes, bytes.count)
    guard count > 0 else { return preferences }
    try? JSONReader.reading(Array(bytes[..<count])) { (reader: inout JSONReader) throws(JSONError) in
      try reader.beginObject()
      while let name = try reader.nextMember() {
        switch name {
        case "language": preferences.language = Language(rawValue: try reader.readString()) ?? preferences.language
        case "typing":
          preferences.typing.method = TypingMethod(rawValue: try reader.readString()) ?? preferences.typing.method
        case "tones":
          preferences.typing.toneStyle = ToneStyle(rawValue: try reader.readString()) ?? preferences.typing.toneStyle
        case "brackets": preferences.typing.hasBracketKeys = try reader.readBool()
        default: try reader.skipValue()
        }
      }
    }
    return preferences
  }

  /// Writes beside the old file and puts it in its place, so that it is whole at any time.
  func write(_ preferences: Preferences) {
    var writer = JSONWriter()
    writer.beginObject()
    writer.member("language")
    writer.string(preferences.language.rawValue)
    writer.member("typing")
    writer.string(preferences.typing.method.rawValue)
    writer.member("tones")
    writer.string(preferences.typing.toneStyle.rawValue)
    writer.member("brackets")
    writer.bool(preferences.typing.hasBracketKeys)
    writer.endObject()
    writer.lineFeed()
    mkdir(folder.parent, 0o700)
    mkdir(folder, 0o700)
    let fresh = path + ".\(getpid())"
    let file = open(fresh, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0o600)
    guard file >= 0 else { return }
    let isWhole = writer.withBytes { Glibc.write(file, $0.baseAddress, $0.count) == $0.count }
    close(file)
    if !isWhole || rename(fresh, path) != 0 { unlink(fresh) }
  }
}

extension String {
  /// The folder a path lies in.
  fileprivate var parent: String { lastIndex(of: "/").map { String(self[..<$0]) } ?? "." }
}
