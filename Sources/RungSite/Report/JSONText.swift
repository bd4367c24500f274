/// An object of JSON, with its keys in the order given.
/// - Parameter fields: the values are JSON already.
package func jsonObject(_ fields: [(String, String)]) -> String {
  "{" + fields.map { jsonString($0.0) + ":" + $0.1 }.joined(separator: ",") + "}"
}

/// A text as JSON: signs that nobody sees are written by number, so that it shows what there is.
package func jsonString(_ text: String) -> String {
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

/// By its number; one beyond U+FFFF by the two of its surrogates.
private func escape(_ scalar: Unicode.Scalar) -> String {
  UTF16.encode(scalar).map { units in
    units.map { unit in
      let digits = String(unit, radix: 16)
      return "\\u" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
    }.joined()
  } ?? ""
}
