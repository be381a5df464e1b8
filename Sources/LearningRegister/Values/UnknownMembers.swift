/// Members of a stored record this program does not know, kept byte for byte so that a newer program's
/// or a person's additions survive being edited here.
public struct UnknownMembers: Hashable, Sendable {
  /// One member: its name and its value as the JSON text that stood in the file.
  public struct Member: Hashable, Sendable {
    /// The member's name.
    public let name: String
    /// The member's value, valid JSON text.
    public let json: String

    /// A member of that name and JSON text.
    public init(name: String, json: String) {
      self.name = name
      self.json = json
    }
  }

  /// The members in the order they stood.
  public var members: [Member]

  /// No unknown members, or those given.
  public init(_ members: [Member] = []) { self.members = members }
}
