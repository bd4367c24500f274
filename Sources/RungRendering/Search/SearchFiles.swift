import RungModel

// The files of the search index. Each is a script that hands one piece to `search.js`, because a page that is opened from a
// disk can load scripts and nothing else.

/// The index of a site and what is made of it for all its files; worked out when it is first asked for, or before all pages.
package struct SearchContent: Sendable {
  let index: SearchIndex
  let words: [Range<Int>]
  let lists: [Range<Int>]
  let synonyms: SearchSynonyms

  init(_ index: SearchIndex, _ plan: SearchPlan, _ catalog: Catalog) {
    self.index = index
    words = index.pieces(plan.words, bySize: false)
    lists = index.pieces(plan.lists, bySize: true)
    synonyms = SearchSynonyms(catalog)
  }
}

extension Renderer {
  func write(_ file: SearchFile, into out: inout ByteBuffer) {
    guard let plan = map.search else { return }
    switch file {
    case .start: writeStart(plan, into: &out)
    case .frameworks: writeFrameworks(plan, into: &out)
    case .words(let number): writeWords(number, into: &out)
    case .lists(let number): writeLists(number, into: &out)
    case .texts(let number): writeTexts(number, plan, into: &out)
    }
    out.append(");\n")
  }

  private func writeStart(_ plan: SearchPlan, into out: inout ByteBuffer) {
    let content = searchContent
    out.append("searchPiece(\"start\",0,{\"units\":\"")
    for unit in plan.units { out.append(unit.letter) }
    out.append("\",\"sizes\":\"")
    for size in content.index.unitSizes { out.append(inLetters: UInt32(size)) }
    out.append("\",\"words\":")
    writeFirstWords(content.words, content.index, into: &out)
    out.append(",\"lists\":")
    writeFirstWords(content.lists, content.index, into: &out)
    out.append("}")
  }

  /// By which the browser knows the file that a word is in.
  private func writeFirstWords(_ pieces: [Range<Int>], _ index: SearchIndex, into out: inout ByteBuffer) {
    out.append("\"")
    for (number, piece) in pieces.enumerated() where !piece.isEmpty {
      if number > 0 { out.append(" ") }
      out.append(index.word(index.order[piece.lowerBound]))
    }
    out.append("\"")
  }

  private func writeFrameworks(_ plan: SearchPlan, into out: inout ByteBuffer) {
    out.append("searchPiece(\"frameworks\",0,[")
    for framework in catalog.frameworks {
      if framework.id.index > 0 { out.append(",\n") }
      out.append("[")
      out.append(quoted: framework.key)
      out.append(",")
      out.append(quoted: framework.short)
      out.append(units: plan.frameworks[framework.id.index])
      out.append("]")
    }
    out.append("]")
  }

  /// The words in order: how much each shares with the one before, the rest of it, in how many entries it stands, and what
  /// else it stands for.
  private func writeWords(_ number: Int, into out: inout ByteBuffer) {
    let content = searchContent
    out.append("searchPiece(\"words\",")
    out.append(number: number)
    out.append(",\"")
    var before: ArraySlice<UInt8> = []
    for position in content.words[number] {
      let word = content.index.word(content.index.order[position])
      let shared = min(zip(before, word).prefix { $0 == $1 && $0 < 0x80 }.count, 31)
      out.append(inLetters: UInt32(shared))
      out.append(word.dropFirst(shared))
      out.append(" ")
      out.append(inLetters: UInt32(content.index.hitCount(content.index.order[position])))
      for pair in content.synonyms.byWord[String(decoding: word, as: UTF8.self)] ?? [] {
        out.append("|\(pair.rest)=\(pair.others)")
      }
      out.append(";")
      before = word
    }
    out.append("\"")
  }

  /// Of each word: the entries that have it in their names, those that have it in their texts, and those that it stands above.
  private func writeLists(_ number: Int, into out: inout ByteBuffer) {
    let content = searchContent
    out.append("searchPiece(\"lists\",")
    out.append(number: number)
    out.append(",\"")
    for position in content.lists[number] {
      let word = content.index.order[position]
      out.append(content.index.word(word))
      out.append(" ")
      out.append(list: content.index.entries(with: word, in: .name))
      out.append("|")
      out.append(list: content.index.entries(with: word, in: .text))
      out.append("|")
      out.append(runs: content.index.runs(above: word))
      out.append(";")
    }
    out.append("\"")
  }
}

extension ByteBuffer {
  /// Where something's units begin, and how many there are.
  mutating func append(units: Range<Int>) {
    append(",")
    append(number: units.lowerBound)
    append(",")
    append(number: units.count)
  }

  /// A text as a string of a script.
  mutating func append(quoted text: String) {
    append(UInt8(ascii: "\""))
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "\""), UInt8(ascii: "\\"):
        append(UInt8(ascii: "\\"))
        append(byte)
      case 0..<0x20, 0x7F: append(UInt8(ascii: " "))
      default: append(byte)
      }
    }
    append(UInt8(ascii: "\""))
  }
}
