internal import CTerminal

/// Makes the process safe before anything is opened; for every command, with or without a screen. May be called twice.
///
/// Descriptors 0–2 exist afterwards, no core file can be written, and a closed pipe or a full file system is an error
/// returned to the writer instead of a signal that kills.
public func prepareProcess() {
  terminal_prepare_process()
}
