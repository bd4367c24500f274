package import RungModel

/// Findings for other programs: one JSON object a line, with the keys in a fixed order.
package struct JSONReport: Sendable {
  package init() {}

  package func text(_ findings: [Diagnostic]) -> String {
    findings.sorted().map { object($0) + "\n" }.joined()
  }

  private func object(_ finding: Diagnostic) -> String {
    var fields = placeFields(finding.place)
    fields.append(("severity", quoted(finding.severity.rawValue)))
    fields.append(("rule", quoted(finding.rule.rawValue)))
    fields.append(("message", quoted(finding.headline)))
    if let hint = finding.hint { fields.append(("hint", quoted(hint))) }
    if !finding.notes.isEmpty {
      let notes = finding.notes.map { join(placeFields($0.place) + [("message", quoted($0.text))]) }
      fields.append(("notes", "[" + notes.joined(separator: ",") + "]"))
    }
    return join(fields)
  }

  private func placeFields(_ place: Place) -> [(String, String)] {
    [
      ("file", quoted(place.file)), ("line", String(place.line)), ("column", String(place.column)),
      ("width", String(place.width)),
    ]
  }

  private func join(_ fields: [(String, String)]) -> String {
    "{" + fields.map { quoted($0.0) + ":" + $0.1 }.joined(separator: ",") + "}"
  }

  private func quoted(_ text: String) -> String {
    var quoted = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": quoted += "\\\""
      case "\\": quoted += "\\\\"
      case "\n": quoted += "\\n"
      case "\t": quoted += "\\t"
      case "\r": quoted += "\\r"
      case _ where isUnseen(scalar): quoted += escape(scalar)
      default: quoted.unicodeScalars.append(scalar)
      }
    }
    return quoted + "\""
  }

  private func escape(_ scalar: Unicode.Scalar) -> String {
    let digits = String(scalar.value, radix: 16)
    return "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
  }
}
