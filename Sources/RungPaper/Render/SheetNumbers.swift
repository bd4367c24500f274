import RungSite

/// Asks poppler's `pdfinfo` on which sheet of a PDF each element stands that something in it links to.
/// - Returns: nil where there is no such program, or none that works.
func sheetNumbers(in pdf: [UInt8]) throws(MachineFault) -> [String: Int]? {
  guard let program = Program.named("pdfinfo") else { return nil }
  let folder = try ScratchFolder()
  let file = try folder.put("page.pdf", pdf)
  guard let list = try? program.run([], arguments: ["-dests", file], toMake: "the contents") else { return nil }
  var numbers: [String: Int] = [:]
  for line in String(decoding: list, as: UTF8.self).split(separator: "\n") {
    let parts = line.split(separator: "\"")
    guard parts.count == 2, let sheet = line.split(separator: " ").first.flatMap({ Int($0) }) else { continue }
    numbers[String(parts[1])] = sheet
  }
  return numbers
}
