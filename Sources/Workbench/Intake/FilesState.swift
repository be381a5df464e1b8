internal import LearningRegister
internal import Screen
internal import VietnameseText
internal import Widgets

/// What stands in a folder of files, as the runner found it.
public struct FolderListing: Hashable, Sendable {
  /// A folder, or a file that may hold a list.
  public struct Line: Hashable, Sendable {
    /// Its name.
    public let name: String
    /// Whether it is a folder.
    public let isFolder: Bool
    /// Its size in bytes.
    public let bytes: Int
    /// When it was changed last; nil when unknown.
    public let changed: Moment?

    /// A line.
    public init(name: String, isFolder: Bool, bytes: Int = 0, changed: Moment? = nil) {
      self.name = name
      self.isFolder = isFolder
      self.bytes = bytes
      self.changed = changed
    }
  }

  /// The folder's whole path.
  public let path: String
  /// Its folders, then its files.
  public let lines: [Line]
  /// Why it cannot be read, in the system's words; nil when it was read.
  public let problem: String?

  /// A listing.
  public init(path: String, lines: [Line], problem: String? = nil) {
    self.path = path
    self.lines = lines
    self.problem = problem
  }

  /// The last part of a path.
  public static func name(of path: String) -> String { path.split(separator: "/").last.map(String.init) ?? path }
}

/// Choosing the file a list is read from: the folders and files that may hold one, narrowed by what is typed.
struct FilesState: Sendable {
  /// The folder; nil until it was read.
  var listing: FolderListing?
  var query = TextField(maximumLength: 500)
  /// The lines shown, by their place in the listing.
  var rows: [Int] = []
  var selection = Selection()
  /// The campaign or enterprise on whose screen the list was asked for.
  var campaign: CampaignID?
  var enterprise: EnterpriseID?
  /// The line that goes on with a list that was left.
  static let paused = -1
  /// The folder one came up from, so that it is selected.
  var cameFrom: String?
}

extension Workbench {
  /// Asks for a file; the folder looked at last is read while the screen stands already.
  mutating func openFiles() -> [Effect] {
    var state = FilesState()
    switch screens[screens.count - 1] {
    case .campaign(let under): state.campaign = under.campaign
    case .list(let under):
      if case .workers(let enterprise) = under.kind { state.enterprise = enterprise }
    default: break
    }
    screens.append(.files(state))
    return [.readFolder(lastListFolder)]
  }

  /// The folder was read.
  mutating func show(_ listing: FolderListing) {
    guard case .files(var state) = screens[screens.count - 1] else { return }
    if let problem = listing.problem {
      notice = Notice(.warning, words(.folderUnreadable, listing.path, problem))
      if state.listing != nil { return }
    }
    state.listing = listing
    state.query = TextField(maximumLength: 500)
    lastListFolder = listing.path
    narrow(&state)
    if let name = state.cameFrom, let place = listing.lines.firstIndex(where: { $0.name == name }) {
      state.selection.go(to: state.rows.firstIndex(of: place) ?? 0, in: state.rows)
    }
    state.cameFrom = nil
    keep(.files(state))
  }

  private func narrow(_ state: inout FilesState) {
    let lines = state.listing?.lines ?? []
    let typed = TextFold.folded(state.query.text)
    let paused = pausedList != nil && typed.isEmpty ? [FilesState.paused] : []
    state.rows = paused + lines.indices.filter { typed.isEmpty || TextFold.folded(lines[$0].name).contains(typed) }
    state.selection.go(to: 0, in: state.rows)
  }

  mutating func type(_ key: Key, _ state: inout FilesState) -> [Effect] {
    if key == .backspace, state.query.text.isEmpty { return goUp(state) }
    if state.query.handle(key) == .changed { narrow(&state) }
    keep(.files(state))
    return []
  }

  private mutating func goUp(_ state: FilesState) -> [Effect] {
    guard let path = state.listing?.path, let slash = path.lastIndex(of: "/"), path != "/" else { return [] }
    var state = state
    state.cameFrom = String(path[path.index(after: slash)...])
    keep(.files(state))
    return [.readFolder(slash == path.startIndex ? "/" : String(path[..<slash]))]
  }

  mutating func perform(_ command: Command, _ state: inout FilesState) -> [Effect] {
    if state.selection.move(command, in: state.rows) {
      keep(.files(state))
      return []
    }
    switch command {
    case .open: return openChosen(state)
    case .back:
      goBack()
      return []
    default: return []
    }
  }

  private mutating func openChosen(_ state: FilesState) -> [Effect] {
    let typed = state.query.text
    // A whole path that was typed or pasted is taken as it stands.
    if typed.hasPrefix("/") || typed.hasPrefix("~") { return openList(at: typed) }
    if state.selection.row == FilesState.paused { return resumeList() }
    guard let listing = state.listing, let place = state.selection.row, listing.lines.indices.contains(place) else {
      return []
    }
    let line = listing.lines[place]
    let path = (listing.path == "/" ? "" : listing.path) + "/" + line.name
    return line.isFolder ? [.readFolder(path)] : openList(at: path)
  }

  func draw(_ state: inout FilesState, on canvas: inout Canvas) -> Position? {
    let size = canvas.size
    let title = words(.chooseFile, state.listing?.path ?? "…")
    canvas.put(title, x: 1, y: 0, width: size.width - 2, Style(.heading))
    let label = words(.fileQuery)
    canvas.put(label, x: 1, y: 1, .heading)
    let x = 2 + CellWidth.of(label)
    let caret = canvas.inside(Rectangle(x: x, y: 1, width: size.width - x - 1, height: 1)) {
      state.query.draw(on: &$0, isFocused: true)
    }
    guard let listing = state.listing else {
      canvas.put(words(.reading), x: 1, y: 3, .dim)
      return caret
    }
    guard !state.rows.isEmpty else {
      let text = words(state.query.text.isEmpty ? .noListFiles : .noSuchFile)
      for (index, line) in CellWidth.wrapped(text, to: size.width - 2).enumerated() {
        canvas.put(line, x: 1, y: 3 + index, .dim)
      }
      return caret
    }
    let columns = [
      TableColumn(words(.fileName), minimumWidth: 30, weight: 1),
      TableColumn(words(.sizeColumn), minimumWidth: 10, alignment: .trailing, priority: 1),
      TableColumn(words(.fileChanged), minimumWidth: 16, priority: 2),
    ]
    let rows = state.rows
    let placement = canvas.inside(Rectangle(x: 1, y: 2, width: size.width - 2, height: size.height - 2)) {
      TableView(columns: columns, gap: 2).draw(
        on: &$0, rowCount: rows.count, selected: state.selection.place, top: state.selection.top
      ) { place, column in
        guard rows[place] != FilesState.paused else {
          return TableCell(column == 0 ? self.words(.resumeList, self.pausedList?.name ?? "") : "", .accent)
        }
        let line = listing.lines[rows[place]]
        switch column {
        case 0: return TableCell(line.isFolder ? line.name + "/" : line.name, line.isFolder ? .accent : .normal)
        case 1: return TableCell(line.isFolder ? "" : self.words.number((line.bytes + 1023) / 1024) + " KB")
        default: return TableCell(line.changed.map { "\(self.words.day($0.today)) \($0.time)" } ?? "", .dim)
        }
      }
    }
    state.selection.top = placement.top
    state.selection.visible = placement.visibleRows
    return caret
  }
}
