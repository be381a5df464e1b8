import Glibc
import Workbench

/// The language of this run: `--language`, else `HOCTAP_LANGUAGE`, else Vietnamese.
func chosenLanguage() -> Language { namedLanguage() ?? .vietnamese }

/// The language named for this run, by `--language` or else `HOCTAP_LANGUAGE`.
func namedLanguage() -> Language? {
  let arguments = CommandLine.arguments
  if let place = arguments.firstIndex(of: "--language"), place + 1 < arguments.count,
    let language = Language(rawValue: arguments[place + 1])
  {
    return language
  }
  if let joined = arguments.first(where: { $0.hasPrefix("--language=") }),
    let language = Language(rawValue: String(joined.dropFirst("--language=".count)))
  {
    return language
  }
  return getenv("HOCTAP_LANGUAGE").flatMap { Language(rawValue: String(cString: $0)) }
}

/// A phrase in the language of this run, with its gaps filled.
func say(_ phrase: Phrase, _ fillings: String...) -> String {
  Words(chosenLanguage()).filled(phrase, fillings)
}
