import Foundation
import RungModel
import RungReading
import Testing

@Suite struct MarkdownThreadTests {
  /// Texts that use all that the parser shares between threads: `~`, `:`, `w` and `@`, and texts that use none of it.
  private static let texts: [String] = {
    var generator = MarkdownGenerator(seed: 7)
    return (0..<4000).map { _ in generator.document(lines: 2 + generator.number(below: 20)) }
  }()

  private func readAll(threads: Int) -> [String] {
    let texts = Self.texts
    let results = Results(count: texts.count)
    DispatchQueue.concurrentPerform(iterations: threads) { thread in
      let reader = MarkdownReader(embeds: ["yaml"])
      for index in stride(from: thread, to: texts.count, by: threads) {
        results.set(index, summary(reader.read(texts[index], file: "\(index).md", mode: .page)))
      }
    }
    return results.all
  }

  @Test(arguments: [1, 2, 8])
  func sameOnEveryNumberOfThreads(threads: Int) {
    let expected = readAll(threads: 1)
    for _ in 0..<(threads == 1 ? 1 : 3) {
      let wrong = zip(readAll(threads: threads), expected).count { $0 != $1 }
      #expect(wrong == 0, "of \(expected.count) at \(threads) threads")
    }
  }
}

/// All that a reading gives, as one text.
private func summary(_ reading: (Prose, [Diagnostic])) -> String {
  let (prose, findings) = reading
  let html = String(decoding: prose.html, as: UTF8.self)
  return "\(html)\n\(prose.plain)\n\(prose.holes)\n\(prose.mentions)\n\(prose.headings)\n\(findings)"
}

private final class Results: @unchecked Sendable {
  private let lock = NSLock()
  private var values: [String]

  init(count: Int) { values = Array(repeating: "", count: count) }

  func set(_ index: Int, _ value: String) { lock.withLock { values[index] = value } }

  var all: [String] { lock.withLock { values } }
}
