import Glibc

/// Commands of later versions. Without this list their names would be taken for folders.
enum PlannedCommand {
  private static let names: Set<String> = ["join"]

  /// The planned command that a call asks for; nil for every other call, and where a folder has that name.
  static func asked(in arguments: some Sequence<String>) -> String? {
    var isValue = false
    for argument in arguments {
      if isValue {
        isValue = false
      } else if argument == "--language" {
        isValue = true
      } else if !argument.hasPrefix("-") {
        return names.contains(argument) && !isFolder(argument) ? argument : nil
      }
    }
    return nil
  }

  private static func isFolder(_ path: String) -> Bool {
    var found = stat()
    return stat(path, &found) == 0 && found.st_mode & S_IFMT == S_IFDIR
  }
}
