import Foundation
import RungModel
import RungSite
import Testing

@Suite struct InputRead {
  let folder: TestFolder
  init() throws { folder = try TestFolder() }

  @Test func givesTheBytesOfTheFile() throws {
    let text = String(repeating: "Überschrift\n", count: 20_000)
    try folder.put("a/b.md", text)
    try folder.put("empty.md")
    let input = try InputFolder.open(folder.path)
    let files = try input.scan().files
    #expect(try input.read(files[0], limit: 1_000_000) == .bytes(Array(text.utf8)))
    #expect(try input.read(files[1], limit: 0) == .bytes([]))
  }

  @Test func aFileThatIsTooLargeIsFound() throws {
    try folder.put("a.md", "12345")
    let input = try InputFolder.open(folder.path, shownAs: "Content/")
    let file = try #require(try input.scan().files.first)
    #expect(try input.read(file, limit: 5) == .bytes(Array("12345".utf8)))
    let finding = Diagnostic(
      .fileTooLarge, at: Place(file: "Content/a.md"), "'a.md' has 5 bytes, and at most 4 are read",
      hint: "make it smaller, or split it")
    #expect(try input.read(file, limit: 4) == .finding(finding))
  }

  @Test func aFileThatHasGoneOrBecomeSomethingElseIsFound() throws {
    for name in ["gone.md", "folder.md", "link.md", "pipe.md"] { try folder.put(name, "text") }
    let input = try InputFolder.open(folder.path)
    let files = try input.scan().files
    for name in ["gone.md", "folder.md", "link.md", "pipe.md"] { try folder.remove(name) }
    try folder.makeFolder("folder.md")
    try folder.link("link.md", to: "/etc/passwd")
    try #require(mkfifo(folder("pipe.md"), 0o666) == 0)
    for file in files {
      guard case .finding(let finding) = try input.read(file, limit: 10_000) else {
        Issue.record("\(file.path) was read")
        continue
      }
      #expect(finding.rule == .unreadableFile)
      #expect(finding.place == Place(file: file.path))
    }
  }

  @Test func tenThousandFilesAreScannedAndReadOnAllCores() throws {
    for index in 0..<10_000 {
      if index < 100 { try folder.makeFolder("frameworks/\(index)") }
      let file = try #require(fopen(folder("frameworks/\(index % 100)/role-\(index).yaml"), "w"))
      fputs("role: \(index)\n", file)
      fclose(file)
    }
    let input = try InputFolder.open(folder.path)
    let scan = try input.scan()
    #expect(scan.files.count == 10_000)
    #expect(scan.findings == [])
    let read = try parallelMap(jobs: 4, count: scan.files.count) { (index) throws(MachineFault) in
      try input.read(scan.files[index], limit: 1000)
    }
    for (file, content) in zip(scan.files, read) {
      let number = file.path.split(separator: "-").last?.dropLast(5) ?? ""
      #expect(content == .bytes(Array("role: \(number)\n".utf8)))
    }
  }
}
