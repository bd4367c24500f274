import RungSite

/// WeasyPrint: a program a document. It knows no scripts, so that addresses of links stand in footnotes. Where an area is longer
/// than a sheet, it leaves out the heads of its table.
struct WeasyPrint {
  let program: Program

  func pdf(of html: [UInt8], toMake file: String) throws(MachineFault) -> [UInt8] {
    let folder = try ScratchFolder()
    let page = try folder.put("page.html", Self.fitted(html))
    let made = folder.path + "/page.pdf"
    // Fonts are dated, and their parts are in the order of a hash, unless it is told otherwise.
    try program.run(
      arguments: ["--quiet", "--pdf-variant", "pdf/ua-1", page, made],
      variables: ["SOURCE_DATE_EPOCH": "0", "PYTHONHASHSEED": "0"], toMake: file)
    guard let bytes = fileBytes(made, upTo: .max), !bytes.isEmpty else {
      throw MachineFault("make", file, "\(program.location) made nothing")
    }
    return bytes
  }

  /// It fails at marks of lists that are there and have no text.
  private static func fitted(_ html: [UInt8]) -> [UInt8] {
    html.replacing(Array(#"list-style: """#.utf8), with: Array("list-style: none".utf8))
  }
}
