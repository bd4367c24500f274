import CTheme
package import RungModel

/// What findings call the folder of the files that live inside the binary.
private let builtIn = "built-in templates"

/// A file of a theme: a template, or something that is copied to the site.
package struct ThemeFile: Hashable, Sendable {
  /// Below the templates folder, with `/`.
  package var path: String
  /// As findings name it.
  package var file: String
  package var bytes: [UInt8]
  /// Why it cannot be used as it is.
  package var faults: [Diagnostic]

  package var isTemplate: Bool { path.hasSuffix(".html") }
  /// The language, in small letters, of a file of the interface's words; nil for other files.
  package var wordsLanguage: String? {
    let isOfWords = path.hasPrefix("words/") && path.hasSuffix(".yaml") && path.utf8.count > 11
    return isOfWords ? path.dropFirst(6).dropLast(5).lowercased() : nil
  }
  /// Whether it goes to the site as it is.
  package var isCopied: Bool { !isTemplate && wordsLanguage == nil }
  package var isOwn: Bool { !file.hasPrefix(builtIn + "/") }
  package var templateName: String { String(path.dropLast(5)) }

  package init(path: String, file: String, bytes: [UInt8], faults: [Diagnostic] = []) {
    self.path = path
    self.file = file
    self.bytes = bytes
    self.faults = faults
  }
}

/// The theme that lives inside the binary, so that `rung` runs alone in any folder.
package func builtInTheme() -> [ThemeFile] {
  embeddedFiles(rung_theme(), under: builtIn)
}

/// The small site that `rung new` writes.
package func starterSite() -> [ThemeFile] {
  embeddedFiles(rung_starter(), under: "starter site")
}

/// What pages are given in a preview: the script that keeps them up to date, and how what it shows looks.
package func previewFiles() -> [ThemeFile] {
  embeddedFiles(rung_preview(), under: "preview")
}

/// What a site in one file has besides its pages: the style or the script of that name.
func handoutFile(_ name: String) -> [UInt8] {
  embeddedFiles(rung_handout(), under: "handout").first { $0.path == name }?.bytes ?? []
}

/// What documents for word processors take their looks from: a file that pandoc reads.
package func wordReference(for paper: PaperSize) -> [UInt8] {
  paperFile(paper == .a4 ? "reference.docx" : "reference-letter.docx")
}

/// What keeps WeasyPrint to the page that it is given.
package func weasyPrintProgram() -> [UInt8] { paperFile("weasyprint.py") }

private func paperFile(_ name: String) -> [UInt8] {
  embeddedFiles(rung_paper(), under: "paper").first { $0.path == name }?.bytes ?? []
}

/// `own` files, and the built-in ones that they do not replace, in order of their paths: a designer changes one file
/// and leaves the rest as shipped. Of words both stay, for a site has no need to say all of them anew.
package func completeTheme(own: [ThemeFile]) -> [ThemeFile] {
  let replaced = Set(own.filter { $0.wordsLanguage == nil }.map(\.path))
  return (own + builtInTheme().filter { !replaced.contains($0.path) }).sorted { $0.path < $1.path }
}

private func embeddedFiles(_ folder: rung_embedded_folder, under name: String) -> [ThemeFile] {
  UnsafeBufferPointer(start: folder.files, count: folder.count).map { file in
    let path = String(cString: file.path)
    return ThemeFile(
      path: path, file: "\(name)/\(path)", bytes: Array(UnsafeBufferPointer(start: file.bytes, count: file.count)))
  }
}
