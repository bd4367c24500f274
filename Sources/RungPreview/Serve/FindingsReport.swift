import RungModel
import RungSite

/// What is wrong with the content now, for the script of a page.
func findingsReport(_ version: ShownVersion, _ sources: SourceFiles) -> String {
  let findings = version.site.findings
  let frames = TextReport(isColoured: false, source: sources.bytes).frames(findings)
  let objects = zip(findings, frames).map { finding, frame in
    JSONReport().object(finding, more: absent(in: finding) + [("frame", frame.map(jsonString) ?? "null")])
  }
  return jsonObject([
    ("version", "\(version.number)"), ("current", "\(version.site.isCurrent)"),
    ("fault", version.site.fault.map { jsonString("\($0)") } ?? "null"),
    ("findings", "[" + objects.joined(separator: ",") + "]"),
  ])
}

/// What the report leaves out where there is none, and a script likes to find.
private func absent(in finding: Diagnostic) -> [(String, String)] {
  (finding.hint == nil ? [("hint", "null")] : []) + (finding.notes.isEmpty ? [("notes", "[]")] : [])
}

/// Where each statement of a framework is written, by its key.
func statementPlaces(_ version: SiteVersion, framework: String) -> String {
  jsonObject(
    version.statementPlaces(ofFramework: framework).map { key, place in
      (key, jsonObject([("file", jsonString(place.file)), ("line", "\(place.line)")]))
    })
}
