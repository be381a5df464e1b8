import JSONText
import LearningRegister
import RegisterStorage

/// Backups in the stable form of `backup --json`.
enum BackupJSON {
  /// One backup as one object and a line feed.
  static func text(_ backup: Backup, in folder: String) -> [UInt8] {
    var writer = JSONWriter()
    write(backup, in: folder, to: &writer)
    writer.lineFeed()
    return writer.bytes
  }

  /// Backups as an array with one object a line, newest first.
  static func text(_ backups: [Backup], in folder: String) -> [UInt8] {
    var writer = JSONWriter()
    writer.beginArray(onePerLine: true)
    for backup in backups { write(backup, in: folder, to: &writer) }
    writer.endArray()
    writer.lineFeed()
    return writer.bytes
  }

  private static func write(_ backup: Backup, in folder: String, to writer: inout JSONWriter) {
    writer.beginObject()
    writer.member("backup")
    writer.string(backup.name)
    writer.member("at")
    writer.string(backup.at.description)
    writer.member("seq")
    writer.int(backup.sequence)
    writer.member("records")
    writer.int(backup.records)
    writer.member("counts")
    writer.beginObject()
    for collection in Collection.allCases {
      writer.member(named: collection.rawValue)
      writer.int(backup.counts[collection] ?? 0)
    }
    writer.endObject()
    writer.member("path")
    writer.string(backup.path(in: folder))
    writer.endObject()
  }
}
