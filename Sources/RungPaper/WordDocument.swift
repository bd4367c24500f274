import RungModel
import RungSite

/// A document for word processors, which pandoc makes of its Markdown: of the plain kind with tables, which has no signs of
/// its own that a text might hold.
func wordDocument(of document: PaperDocument) throws(MachineFault) -> [UInt8] {
  let file = document.name + ".docx"
  guard let pandoc = Program.named("pandoc") else {
    throw MachineFault(
      "make", file,
      "that needs pandoc (on Debian or Ubuntu: apt install pandoc); as Markdown or PDF it can be had without")
  }
  let folder = try ScratchFolder()
  let looks = try folder.put("reference.docx", wordReference(for: document.paper))
  let reader = "markdown_strict+pipe_tables+all_symbols_escapable+intraword_underscores"
  return try pandoc.run(
    document.markdown(hasFrontMatter: false),
    arguments: [
      "--from", reader, "--to", "docx", "--reference-doc", looks, "--metadata", "lang=\(document.language)",
      "--metadata", "dir=\(Direction(of: document.language).rawValue)", "--output", "-",
    ],
    variables: ["SOURCE_DATE_EPOCH": String(epochSeconds(document.date))], toMake: file)
}
