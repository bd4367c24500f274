import RungModel
import RungTemplates

extension PageContext {
  /// Writes an authored text with its holes filled for this page.
  func write(_ text: Text, into out: inout ByteBuffer) {
    let prose = text.prose
    guard !prose.holes.isEmpty else { return out.append(prose.html) }
    var written = 0
    for hole in prose.holes {
      out.append(prose.html[written..<hole.offset])
      written = hole.offset
      fill(hole, text.targets, into: &out)
    }
    out.append(prose.html[written...])
  }

  func write(_ text: Text?, into out: inout ByteBuffer) {
    if let text { write(text, into: &out) }
  }

  private func fill(_ hole: Hole, _ targets: [Target], into out: inout ByteBuffer) {
    switch hole.kind {
    case .address(let mention): out.appendEscaped(href(targets[mention]))
    case .title(let mention): out.appendEscaped(title(targets[mention]))
    case .embed(let mention):
      if case .embed(let embed) = targets[mention] { write(embed, number: mention + 1, into: &out) }
    }
  }
}
