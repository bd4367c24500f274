import RungSite

/// A document for word processors, which pandoc makes of its Markdown.
func wordDocument(of document: PaperDocument) throws(MachineFault) -> [UInt8] {
  guard let pandoc = Program.named("pandoc") else {
    throw MachineFault(
      "make", document.name + ".docx",
      "that needs pandoc (on Debian or Ubuntu: apt install pandoc); as Markdown or PDF it can be had without")
  }
  return try pandoc.run(
    document.markdown(), arguments: ["--from", "gfm+yaml_metadata_block", "--to", "docx", "--output", "-"],
    variables: ["SOURCE_DATE_EPOCH": String(epochSeconds(document.date))], toMake: document.name + ".docx")
}
