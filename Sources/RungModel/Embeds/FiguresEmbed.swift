/// A few numbers that stand out, each with its words.
package struct FiguresEmbed: Sendable {
  package struct Figure: Sendable {
    package var value: String
    package var words: Text
    package var citations: [Citation]

    package init(value: String, words: Text, citations: [Citation]) {
      self.value = value
      self.words = words
      self.citations = citations
    }
  }

  package var title: Text?
  package var figures: [Figure]
  package var note: Text?

  package init(title: Text?, figures: [Figure], note: Text?) {
    self.title = title
    self.figures = figures
    self.note = note
  }

  var allCitations: [Citation] {
    let texts = [title, note] + figures.map(\.words)
    return figures.flatMap(\.citations) + texts.flatMap { $0?.citations ?? [] }
  }
}
