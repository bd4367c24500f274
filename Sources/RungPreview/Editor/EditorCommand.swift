import RungModel

/// A command that opens a place of a file in somebody's editor.
package struct EditorCommand: Equatable, Sendable {
  /// The program and what it is always given.
  private let words: [String]
  private let style: PlaceStyle

  package enum Refusal: Error, Equatable {
    /// It needs a terminal, and the preview has none to give.
    case terminal(String)
    /// How it takes a place is not known.
    case unknown(String)
  }

  /// - Parameters:
  ///   - command: as a user writes it; `{file}`, `{line}` and `{column}` stand for the place. No shell looks at it.
  ///   - isNamed: asked for by name: an editor of which nothing is known is given the file alone.
  package init(_ command: String, isNamed: Bool) throws(Refusal) {
    words = command.split(whereSeparator: \.isWhitespace).map(String.init)
    let name = (words.first ?? "").pathParts.last.map(String.init) ?? ""
    if words.dropFirst().contains(where: { $0.contains("{file}") }) {
      style = .placeholders
    } else if needsTerminal(name, words) {
      throw .terminal(name)
    } else if let known = placeStyles[name] {
      style = known
    } else if isNamed, !name.isEmpty {
      style = .fileAlone
    } else {
      throw .unknown(name)
    }
  }

  package var program: String { words[0] }

  /// What the program is given.
  /// - Parameter file: an absolute path, so that no program takes it for an option.
  package func arguments(file: String, line: Int, column: Int) -> [String] {
    let given = Array(words.dropFirst())
    switch style {
    case .goto: return given + ["--goto", "\(file):\(line):\(column)"]
    case .colons: return given + ["\(file):\(line):\(column)"]
    case .lineAndColumn: return given + ["--line", "\(line)", "--column", "\(column)", file]
    case .plusLine: return given + ["+\(line)", file]
    case .plusLineAndColumn: return given + ["+\(line):\(column)", file]
    case .fileAlone: return given + [file]
    case .placeholders: return given.map { filled($0, ["{file}": file, "{line}": "\(line)", "{column}": "\(column)"]) }
    }
  }
}

extension EditorCommand.Refusal {
  package var words: String {
    switch self {
    case .terminal(let name): "\(name) needs a terminal of its own: name another editor with --editor"
    case .unknown(let name): "it is not known how '\(name)' takes a place: name an editor with --editor"
    }
  }
}

/// How programs take a place in a file.
private enum PlaceStyle: Sendable {
  case goto, colons, lineAndColumn, plusLine, plusLineAndColumn, fileAlone, placeholders
}

private let placeStyles: [String: PlaceStyle] = [
  "code": .goto, "code-insiders": .goto, "codium": .goto, "vscodium": .goto, "cursor": .goto, "windsurf": .goto,
  "subl": .colons, "sublime_text": .colons, "zed": .colons, "zeditor": .colons, "lapce": .colons,
  "idea": .lineAndColumn, "webstorm": .lineAndColumn, "pycharm": .lineAndColumn, "goland": .lineAndColumn,
  "phpstorm": .lineAndColumn, "rubymine": .lineAndColumn, "clion": .lineAndColumn, "fleet": .lineAndColumn,
  "kate": .lineAndColumn,
  "gvim": .plusLine, "mvim": .plusLine, "vim": .plusLine, "mousepad": .plusLine, "pluma": .plusLine, "xed": .plusLine,
  "gedit": .plusLineAndColumn, "emacs": .plusLineAndColumn, "emacsclient": .plusLineAndColumn,
]

private let terminalEditors: Set = [
  "vi", "nvim", "view", "nano", "pico", "micro", "helix", "hx", "kak", "joe", "jed", "mcedit", "ed", "ne", "ex",
]

private let emacsInTerminal: Set = ["-nw", "-t", "-tty", "--no-window-system", "--tty"]

private func needsTerminal(_ name: String, _ words: [String]) -> Bool {
  if name == "vim" { return !words.contains("-g") }
  if name.hasPrefix("emacs") { return words.contains(where: emacsInTerminal.contains) }
  return terminalEditors.contains(name)
}

/// With each placeholder filled once, so that nothing in a file's name is taken for another.
private func filled(_ word: String, _ values: [String: String]) -> String {
  var filled = ""
  var rest = word[...]
  while let open = rest.firstIndex(of: "{") {
    let value = values.first { rest[open...].hasPrefix($0.key) }
    filled += rest[..<open] + (value?.value ?? "{")
    rest = rest[open...].dropFirst(value?.key.count ?? 1)
  }
  return filled + rest
}
