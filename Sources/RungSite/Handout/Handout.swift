import FoundationEssentials
import RungModel
import RungReading
import RungRendering

/// A site, or one framework of it, as one HTML file that needs nothing from around it: for a machine on which no folder of files
/// can be put, or for an e-mail.
///
/// Every page is there, one after the other, and style alone shows the one that the address names: so links, going back and
/// printing work where no script may run. Scripts add what they add on the site.
struct Handout {
  let site: PreparedSite
  /// Nil for all.
  let framework: ID<Framework>?

  /// The file, and the files of the site that its links cannot lead to, because nobody knows where the site is.
  func html() throws(MachineFault) -> (bytes: [UInt8], lost: [String]) {
    let pages = pages
    let files = HandoutFiles(
      site: site, pages: Dictionary(uniqueKeysWithValues: pages.enumerated().map { ($1.path, $0) }))
    var (out, scripts, lost): ([UInt8], [String], Set<String>) = ([], [], [])
    try writeHead(into: &out)
    for (number, page) in pages.enumerated() {
      var buffer = ByteBuffer(capacity: 1 << 16)
      site.renderer.render(page, into: &buffer)
      var part = HandoutPage(path: page.path, number: number, files: files)
      try part.write(Array(buffer.bytes), into: &out)
      scripts += part.scripts.filter { !scripts.contains($0) }
      lost.formUnion(part.lost)
    }
    try writeScripts(scripts, into: &out)
    return (out, lost.sorted())
  }

  /// The pages that it has, the one to begin with first. Of one framework, the site has no other.
  private var pages: [Page] {
    let catalog = site.renderer.catalog
    let all = site.renderer.map.pages.filter(\.isRead)
    guard let framework else { return all }
    let first = all.filter { if case .framework = $0.subject { true } else { false } }
    return first
      + all.filter { page in
        switch page.subject {
        case .framework, .home: false
        case .article(let id): catalog[id].framework == framework
        default: true
        }
      }
  }

  private func writeHead(into out: inout [UInt8]) throws(MachineFault) {
    let catalog = site.renderer.catalog
    var buffer = ByteBuffer()
    buffer.append("<!doctype html>\n<html lang=\"")
    buffer.appendEscaped(catalog.site.language)
    buffer.append("\" dir=\"")
    buffer.append(Direction(of: catalog.site.language).rawValue)
    buffer.append("\" data-site=\"")
    buffer.appendEscaped(catalog.site.title)
    if let base = catalog.site.baseURL {
      buffer.append("\" data-home=\"")
      buffer.appendEscaped(base)
    }
    if catalog.site.paper != .a4 {
      buffer.append("\" data-paper=\"")
      buffer.append(catalog.site.paper.rawValue)
    }
    buffer.append("\">\n<head>\n<meta charset=\"utf-8\">\n")
    // Whatever is in the file, nothing is fetched.
    buffer.append(
      "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; img-src data:; "
        + "style-src 'unsafe-inline'; script-src 'unsafe-inline'; form-action 'none'\">\n")
    buffer.append("<meta name=\"generator\" content=\"rung build --single-file\">\n")
    buffer.append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n")
    buffer.append("<meta name=\"color-scheme\" content=\"light dark\">\n<title>")
    buffer.appendEscaped(framework.map { catalog[$0].title } ?? catalog.site.title)
    buffer.append("</title>\n<style>\n")
    out += buffer.bytes
    for path in ["style.css", "colours.css"] { out += try site.bytes(ofFileAt: path) ?? [] }
    out += handoutFile("handout.css") + "</style>\n</head>\n<body>\n".utf8
  }

  /// Each script of the pages as a function of what it is to take for its document, and what runs them.
  private func writeScripts(_ scripts: [String], into out: inout [UInt8]) throws(MachineFault) {
    out += "<script>\nwindow.handout = { scripts: {}, pieces: {} };\n".utf8
    for path in scripts {
      guard let bytes = try site.bytes(ofFileAt: path) else { continue }
      out += harmless(
        "handout.scripts[\(jsonString(path))] = (document, location, history) => {\n".utf8 + bytes + "\n};\n".utf8)
    }
    for page in site.renderer.map.pages {
      guard case .searchFile = page.subject else { continue }
      let bytes = try site.bytes(of: .page(page, language: 0), at: page.path)
      out += harmless("handout.pieces[\(jsonString(page.path))] = () => {\n".utf8 + bytes + "\n};\n".utf8)
    }
    out += handoutFile("handout.js") + "</script>\n</body>\n</html>\n".utf8
  }
}

/// What a handout's pages may refer to.
struct HandoutFiles {
  let site: PreparedSite
  /// The number of each page, by its path in the site.
  let pages: [String: Int]
  var base: String? { site.renderer.catalog.site.baseURL }
  private let assets: Set<String>

  init(site: PreparedSite, pages: [String: Int]) {
    self.site = site
    self.pages = pages
    assets = Set(site.renderer.catalog.assets.map(\.path))
  }

  /// Whether it is a file of the author's: not a page or a table, which a handout does without.
  func isOfAuthor(_ path: String) -> Bool { assets.contains(path) }

  /// The file at `path` as an address that holds it; nil where there is none.
  func picture(_ path: String) throws(MachineFault) -> String? {
    try site.bytes(ofFileAt: path).map { "data:\(pictureType(path));base64," + Data($0).base64EncodedString() }
  }
}

extension Page {
  /// Whether it says something by itself: redirects and the like do not.
  fileprivate var isRead: Bool {
    switch subject {
    case .redirect, .notFound: false
    default: subject.isPage
    }
  }
}

extension SiteTurn {
  /// Writes the site into one file at `path`, unless something stops it.
  /// - Parameter framework: the key of the only framework to write; nil for all.
  package func buildHandout(_ path: String, of framework: String?, isStrict: Bool) -> Outcome {
    run { () throws(MachineFault) in
      try refuseUnfit(file: path)
      try refuseForeign(path)
      let site = try prepare(hasFingerprints: false)
      if stops(site.findings, isStrict) {
        console.conclude("\(summary(of: site)); nothing was written")
        return .findings
      }
      let frameworks = site.renderer.catalog.frameworks
      let chosen = framework.flatMap { key in frameworks.first { $0.key == key } }
      if let framework, chosen == nil {
        let hint = nearest(to: framework, among: frameworks.map(\.key)).map { ": write '\($0)'" } ?? ""
        console.notice("'\(framework)' is no framework of the site\(hint)")
        return .fault
      }
      // That of one framework is the site of that framework alone: what leads to others leads nowhere.
      let own = chosen.map { site.alone($0.key) } ?? site
      let id = chosen.flatMap { chosen in own.renderer.catalog.frameworks.first { $0.key == chosen.key }?.id }
      let (html, lost) = try Handout(site: own, framework: id).html()
      let bytes = sealed(html)
      // Somebody may have put a file there meanwhile.
      try refuseForeign(path)
      try replaceFile(path, bytes)
      if !lost.isEmpty { console.notice(withoutLinks(to: lost)) }
      console.conclude("one file of \(size(bytes.count)): \(path)")
      return .clean
    }
  }

  /// Only what a build made is replaced, and only if nobody has changed it.
  private func refuseForeign(_ path: String) throws(MachineFault) {
    guard let bytes = fileBytes(path, upTo: .max), !isSealed(bytes) else { return }
    throw MachineFault(
      "write", path,
      "the file there is not one that this version of rung wrote and nobody changed; delete it, or choose another name")
  }

  /// Readers of the file would look for them in vain.
  private func withoutLinks(to lost: [String]) -> String {
    let named = lost.prefix(5).map { "'\($0)'" }.joined(separator: ", ")
    let more = lost.count > 5 ? " and \(lost.count - 5) more" : ""
    return
      "the handout has no links to \(named)\(more): these files are not in it, and site.yaml has no 'base-url' to reach them at"
  }

  private func size(_ bytes: Int) -> String {
    bytes < 1_000_000 ? "\((bytes + 999) / 1000) kB" : "\((bytes + 500_000) / 1_000_000) MB"
  }
}

/// A script that may stand in a page: nothing in it looks like the end of one. In texts and patterns of a script, which is where
/// such signs stand, the backslash changes nothing.
private func harmless(_ script: [UInt8]) -> [UInt8] {
  var out: [UInt8] = []
  out.reserveCapacity(script.count)
  for (index, byte) in script.enumerated() {
    out.append(byte)
    let next = script[(index + 1)...]
    guard byte == UInt8(ascii: "<"), begins(next, with: "/script") || begins(next, with: "!--") else { continue }
    out.append(UInt8(ascii: "\\"))
  }
  return out
}
