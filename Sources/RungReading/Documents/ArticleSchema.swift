import RungModel

/// A Markdown page: front matter, then the text.
func readArticle(_ bytes: [UInt8], path: String, in file: String, _ findings: Findings) -> ArticleDraft? {
  guard let split = splitFrontMatter(bytes, in: file, findings: findings) else {
    if findings.isEmpty {
      findings.add(
        .frontMatter, at: Place(file: file), "the page has no front matter",
        hint: "start it with the three lines '---', 'title: The title of the page' and '---'")
    }
    return nil
  }
  guard let node = readFrontMatter(bytes, split, in: file, findings: findings) else { return nil }
  let origin = TextOrigin(line: split.bodyLine)
  var (body, found) = markdownReader.read(bytes[split.bodyStart...], file: file, origin: origin, mode: .page)
  let language = findings.language
  if let wanted = language.wanted { body = body.marked(as: language.original, on: wanted, isBlock: true) }
  findings.add(found)
  return ValueReader(node, name: "the front matter", in: file, findings: findings).fields { page in
    ArticleDraft(
      title: page.string("title", required: true) ?? path, summary: page.inline("summary"),
      framework: page.name("framework"), changed: page.date("changed")?.text, aliases: page.aliases(),
      caution: page.inline("caution"), cites: page.cites(),
      showsContents: page.flag("contents", default: true), allowances: page.allowances(), body: body)
  }
}
