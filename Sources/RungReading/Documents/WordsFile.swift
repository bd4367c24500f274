package import RungModel

/// A file of the interface's words in one language, as it was read: `Templates/words/cy.yaml`.
package struct WordsFile: Sendable {
  package struct Entry: Sendable {
    package let key: String
    package let place: Place
    package let text: String
    /// Where that stands.
    package let written: YAMLText
  }

  /// In authored order.
  package let entries: [Entry]
  package let findings: [Diagnostic]

  /// - Parameter file: as findings name it.
  package init(_ bytes: [UInt8], in file: String) {
    let findings = Findings()
    let root = readYAML(bytes, in: file, findings: findings)
    entries = root.map { ValueReader($0, in: file, findings: findings).words() } ?? []
    self.findings = findings.all
  }
}

extension ValueReader {
  fileprivate func words() -> [WordsFile.Entry] {
    entries().compactMap { key, value in
      guard let written = value.text() else { return nil }
      return WordsFile.Entry(key: key.text, place: key.place, text: trimmed(written.text), written: written)
    }
  }
}

/// Without the line break that a folded text ends with.
private func trimmed(_ text: String) -> String {
  var text = text[...]
  while let last = text.last, last == "\n" || last == " " { text.removeLast() }
  return String(text)
}
