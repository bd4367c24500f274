import RungSite

/// WeasyPrint: a program a document. It knows no scripts, so that addresses of links stand in footnotes.
struct WeasyPrint {
  let program: Program

  func pdf(of html: [UInt8], toMake file: String) throws(MachineFault) -> [UInt8] {
    let folder = try ScratchFolder()
    let page = try folder.put("page.html", html)
    let made = folder.path + "/page.pdf"
    try program.run(arguments: ["--quiet", "--pdf-variant", "pdf/ua-1", page, made], toMake: file)
    guard let bytes = wholeFile(made), !bytes.isEmpty else {
      throw MachineFault("make", file, "\(program.location) made nothing")
    }
    return bytes
  }
}
