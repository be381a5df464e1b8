extension RegisterFolder {
  /// How many bytes the files of a backup hold; what cannot be looked at counts nothing.
  public func size(of backup: Backup) -> Int {
    guard let backups = try? journal.openBackups() else { return 0 }
    defer { system.close(backups.folder) }
    return size(of: backup.name, in: backups.folder, depth: 0)
  }

  private func size(of name: String, in parent: Descriptor, depth: Int) -> Int {
    guard let status = try? system.status(name, in: parent) else { return 0 }
    // A backup is two folders deep.
    guard status.isFolder, depth < 4, let folder = try? system.openFolder(name, in: parent) else { return status.size }
    defer { system.close(folder) }
    let names = (try? system.names(in: folder)) ?? []
    return names.reduce(0) { $0 + size(of: $1, in: folder, depth: depth + 1) }
  }
}
