/// Reads arbitrary bytes in every way there is. For a fuzzer: whatever the bytes, it returns.
package func readArbitraryMarkdown(_ bytes: UnsafeBufferPointer<UInt8>) {
  let reader = MarkdownReader(embeds: ["compare", "chart"])
  let origin = TextOrigin(line: 3, column: 5, continuationColumn: 7)
  _ = reader.read(bytes, file: "fuzz.md", origin: origin, mode: .page)
  _ = reader.read(bytes, file: "fuzz.md", origin: origin, mode: .inline)
}
