package import RungModel

/// Compiles any bytes at all as a template, for a sample record that has every kind of field and is nested in itself,
/// and renders it. This is the door for fuzzing: whatever is thrown in, it comes back.
package func renderSample(_ bytes: [UInt8], into out: inout ByteBuffer) -> [Diagnostic] {
  let layout = "<h1>{{$title}}{{name}}{{/title}}</h1>\n  {{$body}}\n  {{/body}}\n"
  let files = [
    TemplateFile(path: "Templates/sample.html", bytes: bytes),
    TemplateFile(path: "Templates/other.html", bytes: bytes),
    TemplateFile(path: "Templates/layout.html", bytes: Array(layout.utf8)),
  ]
  let (compiled, findings) = Templates(files).compile([PageKind("sample", Sample.offers.shape)])
  compiled.render("sample", Sample(depth: 0), into: &out)
  return findings
}

private struct Sample: Offering {
  let depth: Int

  static let offers = Offers<Sample>(
    "sample", "A record with a field of every kind",
    [
      .text("name", "A text that has to be escaped") { "<\($0.depth)>" },
      .bytes("bytes", "The same as bytes") { $1.append("<&>\n") },
      .markup("html", "Finished HTML") { $1.append("<b>\n</b>") },
      .flag("deep", "Whether it is inside another") { $0.depth > 0 },
      .texts("words", "Texts") { _ in ["a", ""] },
      .list("items", "Records of the same shape", of: Sample.self) { $0.inner(2) },
      .record("next", "One more of the same shape", of: Sample.self) { $0.inner(1).first },
    ])

  private func inner(_ count: Int) -> [Sample] {
    depth < 3 ? [Sample](repeating: Sample(depth: depth + 1), count: count) : []
  }
}
