import Foundation

/// The `cmark-gfm` program, as the judge of what HTML a text should give.
enum MarkdownOracle {
  struct Missing: Error, CustomStringConvertible {
    let description: String
  }

  struct Answer {
    var html: String
    /// The escaped text of each piece of raw HTML outside pictures, which the program leaves out of its HTML.
    var rawHTML: [String]
  }

  /// What the program says to each text.
  static func answers(to texts: [String]) throws -> [Answer] {
    let folder = FileManager.default.temporaryDirectory.appending(path: "markdown-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    for (index, text) in texts.enumerated() {
      try Data(text.utf8).write(to: folder.appending(path: "\(index).md"))
    }
    try runAll(in: folder)
    return try texts.indices.map { index in
      let html = try String(contentsOf: folder.appending(path: "\(index).md.html"), encoding: .utf8)
      guard html.contains("raw HTML omitted") else { return Answer(html: html, rawHTML: []) }
      let xml = try String(contentsOf: folder.appending(path: "\(index).md.xml"), encoding: .utf8)
      return Answer(html: html, rawHTML: rawHTML(in: xml))
    }
  }

  private static func runAll(in folder: URL) throws {
    let program = "/usr/bin/cmark-gfm"
    guard FileManager.default.isExecutableFile(atPath: program) else {
      throw Missing(description: "\(program) is missing: install Debian's cmark-gfm (`make test` says what is needed)")
    }
    let options = "--strikethrough-double-tilde -e table -e strikethrough -e autolink -e tasklist -e footnotes"
    let process = Process()
    process.executableURL = URL(filePath: "/bin/sh")
    process.arguments = [
      "-c",
      "cd '\(folder.path)' && for f in *.md; do \(program) \(options) $f > $f.html || exit 1; done; "
        + "for f in $(grep -l 'raw HTML omitted' *.html); do "
        + "\(program) \(options) -t xml ${f%.html} > ${f%.html}.xml || exit 1; done",
    ]
    try process.run()
    process.waitUntilExit()
    guard process.terminationStatus == 0 else { throw Missing(description: "cmark-gfm failed") }
  }

  private static func rawHTML(in xml: String) -> [String] {
    var pieces: [String] = []
    var pictures = 0
    let tag = /<(html_inline|html_block)( [^>]*)?>([^<]*)<\/(?:html_inline|html_block)>|<(image)[ >]|<\/(image)>/
    for match in xml.matches(of: tag) {
      if match.4 != nil { pictures += 1 }
      if match.5 != nil { pictures -= 1 }
      if let text = match.3, pictures == 0 { pieces.append(String(text)) }
    }
    return pieces
  }

  /// The CommonMark examples that Debian ships with goldmark.
  static func commonMarkExamples() throws -> [String] {
    let path = "/usr/share/gocode/src/github.com/yuin/goldmark/_test/spec.json"
    guard let data = FileManager.default.contents(atPath: path) else {
      throw Missing(
        description: "\(path) is missing: install Debian's golang-github-yuin-goldmark-dev "
          + "(`make test` says what is needed)")
    }
    struct Example: Decodable { var markdown: String }
    return try JSONDecoder().decode([Example].self, from: data).map(\.markdown)
  }
}
