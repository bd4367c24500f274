package import RungModel

/// Where the files that are no templates are found in the site, by their paths in the templates' folder.
///
/// `{{assets.style.css}}` writes the address of `style.css`, from the top of the site on. It is the same on every page, so
/// it becomes part of the template's text and costs nothing when a page is rendered.
package struct AssetAddresses: Sendable {
  static let word = "assets"

  private let byPath: [String: String]

  package init(_ byPath: [String: String] = [:]) { self.byPath = byPath }

  subscript(path: String) -> String? { byPath[path] }

  fileprivate var paths: [String] { byPath.keys.sorted() }
}

extension Templates {
  /// The paths of the files that templates name, whether there are such files or not.
  package var namedAssets: Set<String> {
    var paths: Set<String> = []
    for file in files.values {
      file.nodes.walk { node in
        if case .variable(let name, _) = node, let path = name.assetPath { paths.insert(path) }
      }
    }
    return paths
  }

  /// The findings on files that templates write by their own names, as `{{page.root}}style.css"`, although they are called
  /// otherwise on the site because a template names them by `assets`. In no order.
  package func plainNames(of paths: some Sequence<String>) -> [Diagnostic] {
    let patterns = paths.map { (path: $0, bytes: Array("}}\($0)".utf8)) }
    return files.values.flatMap { file in patterns.flatMap { file.plainNames(of: $0.path, $0.bytes) } }
  }
}

extension TemplateFile {
  /// What stands directly behind a tag, up to a quotation mark.
  fileprivate func plainNames(of path: String, _ pattern: [UInt8]) -> [Diagnostic] {
    var found: [Diagnostic] = []
    var position = 0
    while let range = bytes.firstRange(of: pattern, from: position) {
      position = range.upperBound
      guard position < bytes.count, [UInt8(ascii: "\""), UInt8(ascii: "'")].contains(bytes[position]) else { continue }
      found.append(
        Diagnostic(
          .templateUnknownName, at: place(range.dropFirst(2)),
          "'\(path)' is called otherwise on the site, because a template names it by '\(AssetAddresses.word)'",
          hint: "write '{{\(AssetAddresses.word).\(path)}}'"))
    }
    return found
  }
}

extension Name {
  /// What follows `assets.`; nil for any other name.
  fileprivate var assetPath: String? {
    guard parts.first?.text == AssetAddresses.word else { return nil }
    return parts.dropFirst().map(\.text).joined(separator: ".")
  }
}

extension Compiler {
  /// Writes the address that `name` stands for, or notes why it stands for none.
  /// - Returns: whether it is the name of a file at all.
  mutating func asset(_ name: Name, escaped: Bool, in scope: Scope) -> Bool {
    guard let path = name.assetPath else { return false }
    if !escaped {
      let hint = "write {{\(AssetAddresses.word).\(path)}}"
      note(.templateRawText, name.range, in: scope, "the address of a file is a text, and no HTML", hint: hint)
    } else if let address = assets[path] {
      emitter.append(address.utf8, opensLine: false)
    } else if !report.isFull {
      noteMissing(path, name, in: scope)
    }
    return true
  }

  private mutating func noteMissing(_ path: String, _ name: Name, in scope: Scope) {
    let paths = assets.paths
    let list = paths.isEmpty ? "add the file" : "add the file, or write one of these: \(listed(paths))"
    let hint = nearest(to: path, among: paths).map { "write '\($0)'" } ?? list
    let start = name.parts.dropFirst().first?.range.lowerBound ?? name.range.lowerBound
    let headline = path.isEmpty ? "this names no file" : "there is no file '\(path)' beside the templates"
    note(.templateUnknownName, start..<name.range.upperBound, in: scope, headline, hint: hint)
  }
}
