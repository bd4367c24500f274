import Foundation
import RungSite
import Testing

/// A small site for what one fixture cannot show: a framework `ward` of tiers `one` to `three`, and its roles.
struct LintSite {
  private static let standing = [
    "site.yaml": "title: T\npublisher: P\nlanguage: en-GB\n", "index.md": "---\ntitle: Home\n---\n\nWords.\n",
  ]

  private static let tiers =
    "tiers: {one: {title: I, summary: S}, two: {title: II, summary: S}, three: {title: III, summary: S}}"

  var files: [String: String] = [:]

  /// - Parameters:
  ///   - roles: by key, in order of the ladder; what stands below `role`, `title` and `summary`.
  ///   - frame: more lines of framework.yaml.
  init(roles: KeyValuePairs<String, String>, frame: String = "summary: S", files: [String: String] = [:]) {
    self.files = Self.standing.merging(files) { $1 }
    let keys = roles.map(\.key).joined(separator: ", ")
    self.files["frameworks/ward/framework.yaml"] =
      "title: Ward\n\(frame)\n\(Self.tiers)\nareas: {a: A, b: B}\nholders: [\(keys)]\n"
    for (key, text) in roles {
      let summary = text.contains("summary:") ? "" : "summary: S\n"
      self.files["frameworks/ward/\(key).yaml"] = "role: \(key)\ntitle: \(key)\n\(summary)\(text)\n"
    }
  }

  /// The findings as `file:line rule`, the file without its folder. Few of these sites have a statement in each area, and
  /// `empty-area` has a fixture of its own.
  func found() throws -> [String] {
    try check().findings.filter { $0.rule != "empty-area" }.map { "\(place($0.place)) \($0.rule)" }
  }

  func check() throws -> SiteRun {
    let scratch = try ScratchFolder()
    for (path, text) in files { try scratch.put("Content/" + path, Array(text.utf8)) }
    return SiteRun.check(scratch.url)
  }

  private func place(_ place: String) -> String {
    let parts = place.split(separator: ":")
    return parts[0].split(separator: "/").last.map { "\($0):\(parts[1])" } ?? place
  }
}
