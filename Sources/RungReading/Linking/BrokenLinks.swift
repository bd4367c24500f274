import RungModel

// What a link to a file that is not there was most likely meant to be.
extension Linker {
  func brokenLink(
    _ mention: Mention, _ path: String, _ written: String, _ anchor: String?, _ home: Home
  ) -> Diagnostic {
    if !path.utf8.contains(UInt8(ascii: "\\")), isPassedOver(path) {
      return Diagnostic(
        .brokenLink, at: mention.place, "'\(mention.destination)' is hidden or left behind by a program, and left out",
        hint: "link to the file itself, or give this one another name")
    }
    return Diagnostic(
      .brokenLink, at: mention.place, "'\(mention.destination)' leads to no file of the content folder",
      hint: hint(for: written, path, anchor, home))
  }

  func linkOutside(_ mention: Mention, _ written: String, _ anchor: String?, _ home: Home) -> Diagnostic {
    if suggestions.mayGuess(), let meant = meant(by: written, anchor, home) {
      return Diagnostic(
        .brokenLink, at: mention.place, "'\(written)' is not the way from this file to another", hint: meant)
    }
    if written.hasPrefix("/") || written.hasPrefix("\\") {
      return Diagnostic(
        .brokenLink, at: mention.place, "'\(written)' begins with '\(written.prefix(1))', and leads to no file",
        hint: home.path.isEmpty
          ? "write the path of a file as it is seen from the content folder, as in 'guide/page.md'"
          : "write the path of a file relative to this one, as in '../guide/page.md'")
    }
    return Diagnostic(
      .linkOutside, at: mention.place, "'\(written)' leads out of the content folder",
      hint: "copy the file into the content folder and link to it there")
  }

  private func hint(for written: String, _ path: String, _ anchor: String?, _ home: Home) -> String {
    guard suggestions.mayGuess() else { return "mend the other links first" }
    if let meant = meant(by: written, anchor, home) { return meant }
    if let name = names.misplaced[path] { return "rename '\(name)' to '\(path)'" }
    if let near = suggestions.near(path, among: { names.articles.keys + Array(names.assets.keys) }) {
      return "write '\(link(to: near, anchor, home))'"
    }
    if path.hasSuffix(".html") { return "link to the Markdown file, or by name, as in 'role:…' or 'site:glossary'" }
    return home.path.isEmpty
      ? "write the path of a file in the content folder, as in 'guide/page.md'"
      : "write the path of a file relative to this one"
  }

  /// What an author most likely meant who wrote what is the way to no file, as a hint; nil where that is anybody's guess.
  private func meant(by written: String, _ anchor: String?, _ home: Home) -> String? {
    if let address = WebAddress.meant(by: written) { return "write '\(address)'" }
    return file(meantBy: percentDecoded(written), home).map { "write '\(link(to: $0, anchor, home))'" }
  }

  /// A file that is there under the path, were it written as Rung wants it: with '/' and not '\', from the right folder,
  /// with the ending of the file and not of its page.
  private func file(meantBy written: String, _ home: Home) -> String? {
    var bare = written.replacing("\\", with: "/")[...]
    guard names.lastParts.contains(lastPart(of: bare)) else { return nil }
    let seen = resolvedPath(String(bare), from: home.path)
    while let start = ["/", "./", "../", "Content/", "content/"].first(where: bare.hasPrefix) {
      bare = bare.dropFirst(start.count)
    }
    let fromHere = resolvedPath(String(bare), from: home.path)
    return [seen, fromHere, String(bare)].compactMap { $0 }.lazy.compactMap(existing).first
  }

  private func existing(_ path: String) -> String? {
    let withoutHTML = path.hasSuffix(".html") ? String(path.dropLast(5)) : path
    let folder = path.hasSuffix("/") ? String(path.dropLast()) : path
    return [path, "\(withoutHTML).md", "\(folder)/index.md"].first {
      names.articles[$0] != nil || names.unreadArticles.contains($0) || names.assets[$0] != nil
    }
  }

  /// As a link in the file of `home` writes it.
  private func link(to path: String, _ anchor: String?, _ home: Home) -> String {
    var bytes: [UInt8] = []
    for byte in relativePath(to: path, from: home.path).utf8 {
      if " #%()<>".utf8.contains(byte) { bytes += "%\(hex(UInt32(byte), digits: 2))".utf8 } else { bytes.append(byte) }
    }
    return String(decoding: bytes, as: UTF8.self) + (anchor.map { "#\($0)" } ?? "")
  }
}
