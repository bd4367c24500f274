import RungModel
import RungTemplates

/// What becomes of a template called "page" and its partials with some data.
struct Rendered {
  let text: String
  let findings: [Diagnostic]

  init(_ template: String, _ data: Value = [:], partials: [String: String] = [:]) {
    var files = [TemplateFile(path: "Templates/page.html", bytes: Array(template.utf8))]
    for (name, text) in partials.sorted(by: { $0.key < $1.key }) {
      files.append(TemplateFile(path: "Templates/\(name).html", bytes: Array(text.utf8)))
    }
    let shapes = DynamicShapes(data)
    let record = shapes.record(data)
    let (compiled, findings) = Templates(files).compile([PageKind("page", record.shape)])
    var out = ByteBuffer()
    compiled.render("page", record, into: &out)
    text = String(decoding: out.bytes, as: UTF8.self)
    self.findings = findings
  }

  /// Each finding on a line, as the place and what is said.
  var report: [String] {
    findings.map { "\($0.place.file):\($0.place.line):\($0.place.column)+\($0.place.width) \($0.rule.rawValue)" }
  }
}
