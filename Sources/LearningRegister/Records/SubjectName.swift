extension Register {
  /// How the subject of an honour is called; the code of one who is not registered.
  public func name(of subject: Honour.Subject) -> String {
    switch subject {
    case .worker(let id): workers[id]?.name ?? id.code.text
    case .child(let name, _, _): name
    case .enterprise(let id): enterprises[id]?.name ?? id.code.text
    case .collective(let name, _): name
    }
  }
}
