import RungModel

/// Says what was most likely meant by names that name nothing, as long as that costs little: among thousands of such
/// names in thousands of others it gives up, and nobody would read as far.
final class Suggestions {
  /// So many pairs of letters may still be compared.
  private var left = 10_000_000

  /// A finding that `name` names nothing of its kind, with what was most likely meant.
  func unknown(_ rule: Rule, _ what: String, _ name: Written, among candidates: () -> [String]) -> Diagnostic {
    Diagnostic(rule, at: name.place, "'\(name.text)' is no \(what)", hint: hint(for: name.text, among: candidates))
  }

  /// The candidate that is nearest to `name`, if any is near.
  func near(_ name: String, among candidates: () -> [String]) -> String? {
    affordable(name, candidates).flatMap { nearest(to: name, among: $0) }
  }

  private func hint(for name: String, among candidates: () -> [String]) -> String {
    guard let known = affordable(name, candidates) else { return "mend the other names first" }
    if let near = nearest(to: name, among: known) { return "write '\(near)'" }
    if known.isEmpty { return "declare it first" }
    let listed = first(8, of: known).map { "'\($0)'" }.joined(separator: ", ")
    if known.count == 1 { return "write \(listed)" }
    return "write one of: " + listed + (known.count > 8 ? ", …" : "")
  }

  private func affordable(_ name: String, _ candidates: () -> [String]) -> [String]? {
    guard left > 0 else { return nil }
    let known = candidates()
    let letters = name.utf8.count
    left -= known.count * (letters <= longestNearWord ? letters * letters : 8)
    return known
  }
}

/// The `count` names that come first in order.
private func first(_ count: Int, of names: [String]) -> [String] {
  var first: [String] = []
  for name in names where first.count < count || name < first[count - 1] {
    first.insert(name, at: first.firstIndex { name < $0 } ?? first.count)
    if first.count > count { first.removeLast() }
  }
  return first
}
