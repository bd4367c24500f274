import RungPreview
import Testing

@Suite struct EditorCommandTests {
  private func arguments(_ command: String, isNamed: Bool = false) throws -> [String] {
    let command = try EditorCommand(command, isNamed: isNamed)
    return [command.program] + command.arguments(file: "/a b/c.yaml", line: 7, column: 3)
  }

  @Test(arguments: [
    ("code", ["code", "--goto", "/a b/c.yaml:7:3"]),
    ("/opt/bin/codium --wait", ["/opt/bin/codium", "--wait", "--goto", "/a b/c.yaml:7:3"]),
    ("subl", ["subl", "/a b/c.yaml:7:3"]),
    ("zed", ["zed", "/a b/c.yaml:7:3"]),
    ("idea", ["idea", "--line", "7", "--column", "3", "/a b/c.yaml"]),
    ("gvim", ["gvim", "+7", "/a b/c.yaml"]),
    ("vim -g", ["vim", "-g", "+7", "/a b/c.yaml"]),
    ("emacsclient -n", ["emacsclient", "-n", "+7:3", "/a b/c.yaml"]),
    ("ed2 --at={line}:{column} {file} {x} {", ["ed2", "--at=7:3", "/a b/c.yaml", "{x}", "{"]),
  ])
  func editorsTakeAPlaceInTheirOwnWay(command: String, expected: [String]) throws {
    #expect(try arguments(command) == expected)
  }

  @Test(arguments: ["vi", "vim", "/usr/bin/nvim", "nano", "emacs -nw", "hx"])
  func whatNeedsATerminalIsRefused(command: String) {
    for isNamed in [true, false] {
      #expect(throws: EditorCommand.Refusal.self) { try EditorCommand(command, isNamed: isNamed) }
    }
  }

  @Test func anUnknownOneHasToBeAskedForByName() throws {
    #expect(throws: EditorCommand.Refusal.unknown("mine")) { try EditorCommand("mine -x", isNamed: false) }
    #expect(try arguments("mine -x", isNamed: true) == ["mine", "-x", "/a b/c.yaml"])
    #expect(throws: EditorCommand.Refusal.unknown("")) { try EditorCommand(" ", isNamed: true) }
  }

  /// The name of a file is never looked at for placeholders, nor anything else.
  @Test func aFileIsOneArgumentWhateverItsName() throws {
    let command = try EditorCommand("e {file}:{line}", isNamed: true)
    #expect(command.arguments(file: "/{line} $(x); `y` {file}", line: 1, column: 1) == ["/{line} $(x); `y` {file}:1"])
  }
}

@Suite struct FlatJSONTests {
  @Test func anObjectOfTextsIsRead() {
    #expect(flatJSON(Array(#" {"a" : "b\u00e9\n\/\"", "c":"" } "#.utf8)) == ["a": "bé\n/\"", "c": ""])
    #expect(flatJSON(Array("{}".utf8)) == [:])
  }

  @Test(arguments: [
    "", "{", "[]", "null", #"{"a"}"#, #"{"a":1}"#, #"{"a":"b"} x"#, #"{"a":"b"#, #"{"a":"\x"}"#,
    #"{"a":"\u12"}"#, #"{"a":"\ud800"}"#, "{\"a\":\"\n\"}", #"{"a":{"b":"c"}}"#,
  ])
  func allElseIsRefused(text: String) { #expect(flatJSON(Array(text.utf8)) == nil) }
}
