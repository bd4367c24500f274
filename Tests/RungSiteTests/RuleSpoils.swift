import Foundation
import RungModel
import Testing

/// How the clean site is spoilt where files laid over it do not do: by what git cannot hold, or had better not.
let spoils: [Rule: @Sendable (ScratchFolder) throws -> Void] = [
  .unreadableFile: { try #require(mkfifo($0.path("Content/pipe.md"), 0o666) == 0) },
  .fileTooLarge: { try $0.put("Content/fault.md", page(String(repeating: "word\n", count: 1 << 18))) },
  .badUTF8: { try $0.put("Content/fault.md", page("The cafe\u{1}").map { $0 == 1 ? 0xE9 : $0 }) },
  .controlByte: { try $0.put("Content/fault.md", page("Press\u{7}twice.")) },
  .badFileName: { try $0.put("Content/guide\\fault.md", page("Words.")) },
  .unportableName: { try $0.put("Content/con.md", page("Words.")) },
  .linkedFile: {
    try $0.put("outside.txt", Array("words".utf8))
    try FileManager.default.createSymbolicLink(
      atPath: $0.path("Content/inside.txt"), withDestinationPath: "../outside.txt")
  },
  .tooLarge: { try putLongCarrying(in: $0) },
  .markdownTooCostly: { try $0.put("Content/fault.md", page(String(repeating: "![[]()", count: 20_000))) },
]

/// A framework of 27 roles, each of which carries what the one before has.
private func putLongCarrying(in scratch: ScratchFolder) throws {
  let keys = (0..<27).map { "r\($0)" }
  let frame = "title: Long\nsummary: Many roles.\ncites: [handbook#roles]\nareas: {a: All}\n"
  try scratch.put(
    "Content/frameworks/long/framework.yaml", Array((frame + "holders: [\(keys.joined(separator: ", "))]\n").utf8))
  for (number, key) in keys.enumerated() {
    let role = "role: \(key)\ntitle: Role \(number)\nsummary: A role.\ncites: [handbook#roles]\n"
    let rest =
      number == 0
      ? "statements: {a: {first: {text: Do the work, cites: [handbook#roles]}}}\n"
      : "carries: {from: r\(number - 1), by: handbook#roles}\n"
    try scratch.put("Content/frameworks/long/\(key).yaml", Array((role + rest).utf8))
  }
}

private func page(_ text: String) -> [UInt8] { Array("---\ntitle: A page\n---\n\n\(text)\n".utf8) }
