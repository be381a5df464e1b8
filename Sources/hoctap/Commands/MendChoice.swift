import RegisterStorage

/// A way out as it is asked for on the command line: an option and the place it is for.
struct MendChoice {
  /// The options of `hoctap mend`.
  enum Option: String, CaseIterable {
    /// The line, or without a line the whole file, as the last backup has it.
    case takeBackup = "take-backup"
    /// Without the line.
    case drop
    /// As it stands.
    case accept
    /// The journal without what stands from the line on.
    case cut
  }

  /// What to do.
  let option: Option
  /// The file inside the folder.
  let file: String
  /// The line, from 1; 0 for the file as a whole.
  let line: Int

  /// The choice that takes this way out of a finding.
  init(_ way: WayOut, _ finding: Finding) {
    file = finding.file
    switch way {
    case .takeLineFromBackup: (option, line) = (.takeBackup, finding.line)
    case .takeFileFromBackup: (option, line) = (.takeBackup, 0)
    case .dropLine: (option, line) = (.drop, finding.line)
    case .acceptAsIs: (option, line) = (.accept, finding.line)
    case .cutTail: (option, line) = (.cut, finding.line)
    }
  }

  /// A choice for a place as `check` prints it: `workers.json`, `workers.json:812`, or with a column, which is not needed.
  init(_ option: Option, at place: String) {
    let parts = place.split(separator: ":", omittingEmptySubsequences: false)
    let numbers = parts.dropFirst().map { Int($0) ?? -1 }
    self.option = option
    let isPlace = numbers.count <= 2 && numbers.allSatisfy { $0 > 0 }
    file = isPlace ? parts.first.map(String.init) ?? "" : place
    line = isPlace ? numbers.first ?? 0 : 0
  }

  /// `workers.json:812`.
  var place: String { line > 0 ? "\(file):\(line)" : file }

  /// `--take-backup workers.json:812`.
  var text: String { "--\(option.rawValue) \(CommandText.quoted(place))" }

  /// Whether this is how that way out of that finding is asked for.
  func means(_ way: WayOut, _ finding: Finding) -> Bool {
    let other = MendChoice(way, finding)
    return other.option == option && other.file == file && other.line == line
  }
}
