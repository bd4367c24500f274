package import RungModel

/// Findings for other programs: one JSON object a line, with the keys in a fixed order.
package struct JSONReport: Sendable {
  package init() {}

  package func text(_ findings: [Diagnostic]) -> String {
    findings.sorted().map { object($0) + "\n" }.joined()
  }

  /// One finding, on one line.
  /// - Parameter more: what only this reader of the report needs to know besides, as JSON values by their keys.
  package func object(_ finding: Diagnostic, more: [(String, String)] = []) -> String {
    var fields = placeFields(finding.place)
    fields.append(("severity", jsonString(finding.severity.rawValue)))
    fields.append(("rule", jsonString(finding.rule.rawValue)))
    fields.append(("message", jsonString(finding.headline)))
    if let hint = finding.hint { fields.append(("hint", jsonString(hint))) }
    if !finding.notes.isEmpty {
      let notes = finding.notes.map { jsonObject(placeFields($0.place) + [("message", jsonString($0.text))]) }
      fields.append(("notes", "[" + notes.joined(separator: ",") + "]"))
    }
    return jsonObject(fields + more)
  }

  private func placeFields(_ place: Place) -> [(String, String)] {
    [
      ("file", jsonString(place.file)), ("line", String(place.line)), ("column", String(place.column)),
      ("width", String(place.width)),
    ]
  }
}
