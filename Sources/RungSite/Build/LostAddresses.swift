import RungModel
import RungRendering

/// What an earlier build had and this one has not, with the line to write so that whoever comes there is led on.
struct LostAddresses {
  private let previous: PreviousAddresses
  private let site: PreparedSite
  private let now: SiteAddresses
  private let lostPages: Set<String>
  private var statements: [String: ID<Statement>] = [:]

  /// More than these are not told one by one.
  private static let most = 50

  init(_ previous: PreviousAddresses, _ site: PreparedSite) {
    let now = SiteAddresses(site.renderers)
    self.previous = previous
    self.site = site
    self.now = now
    lostPages = Set(previous.lines.lazy.map(\.page).filter { !now.has(page: $0) })
    for statement in catalog.statements {
      statements["\(catalog[statement.framework].key)/\(statement.key)"] = statement.id
    }
  }

  private var catalog: Catalog { site.renderer.catalog }

  var findings: [Diagnostic] {
    let lost = previous.lines.filter(isLost)
    var findings = lost.prefix(Self.most).map(finding)
    if lost.count > Self.most {
      let place = place(of: lost[Self.most])
      findings.append(
        Diagnostic(
          .lostAddress, at: place, "\(lost.count - Self.most) more addresses of the last build lead nowhere",
          hint: "mend those above first"))
    }
    return findings
  }

  /// One fault, one finding: not what is gone because something else is.
  private func isLost(_ line: PreviousAddresses.Line) -> Bool {
    if let original = original(of: line.page) {
      return isLost(line.page, line.statement) && !isLost(original, line.statement)
    }
    return isLost(line.page, line.statement)
  }

  private func isLost(_ page: String, _ statement: String?) -> Bool {
    if let statement { return !lostPages.contains(page) && !now.has(statement, on: page) }
    return lostPages.contains(page) && !isOfLostRole(page)
  }

  /// The same page in the language that the site is written in; nil for that one.
  private func original(of page: String) -> String? {
    site.translations.lazy.map(\.languages.folder).first { page.hasPrefix($0) }.map { String(page.dropFirst($0.count)) }
  }

  /// Whether it is a step, a comparison or a sheet of a role whose own page is gone.
  private func isOfLostRole(_ page: String) -> Bool {
    let (folder, name) = parts(of: page)
    guard let kind = ["step_", "compare_", "job_", "appraisal_"].first(where: name.hasPrefix) else { return false }
    let keys = String(name.dropFirst(kind.count)).parts(at: UInt8(ascii: "_"))
    return keys.contains { lostPages.contains("\(folder)/\($0).html") }
  }

  /// The folder that a page lies in, and its name without the ending.
  private func parts(of page: String) -> (folder: String, name: String) {
    let parts = page.parts(at: UInt8(ascii: "/"))
    return (parts.dropLast().joined(separator: "/"), String((parts.last ?? "").dropLast(5)))
  }

  // Words

  private func finding(_ line: PreviousAddresses.Line) -> Diagnostic {
    let address = line.page + (line.statement.map { "#\($0)" } ?? "")
    let what = line.statement == nil ? "a page" : "a statement"
    return Diagnostic(
      .lostAddress, at: place(of: line), "'\(address)' was the address of \(what), and leads nowhere now",
      hint: line.statement.map { hint(statement: $0, on: line.page) } ?? hint(page: line.page))
  }

  private func place(of line: PreviousAddresses.Line) -> Place {
    Place(file: previous.file, line: line.number, column: 1)
  }

  private func hint(page: String) -> String {
    let (folder, name) = parts(of: page)
    let other = "write 'aliases: [\(page)]' in the file of the page that takes its place"
    guard let framework = catalog.frameworks.first(where: { $0.key == folder }), name != "index" else { return other }
    if name.hasPrefix("area_") {
      return "write 'formerly: \(name.dropFirst(5))' at the area that takes its place, in \(framework.place.file)"
    }
    guard !name.utf8.contains(UInt8(ascii: "_")), name != "compare" else { return other }
    let file =
      newRole(of: page, framework).map { catalog[$0].place.file } ?? "the file of the role that takes its place"
    return "write 'formerly: \(name)' in \(file)"
  }

  /// The role that has most of the statements which were on a lost page, and had no page before.
  private func newRole(of page: String, _ framework: Framework) -> ID<Holder>? {
    let known = Set(previous.lines.lazy.map(\.page))
    let keys = Set(previous.lines.lazy.filter { $0.page == page }.compactMap(\.statement))
    var counts: [ID<Holder>: Int] = [:]
    for key in keys {
      guard let id = statements["\(framework.key)/\(key)"] else { continue }
      counts[catalog[id].holder, default: 0] += 1
    }
    let new = counts.filter { !known.contains(Addresses.holder(catalog, catalog[$0.key])) }
    let most = new.values.max()
    let best = new.filter { $0.value == most }
    return best.count == 1 ? best.first?.key : nil
  }

  private func hint(statement key: String, on page: String) -> String {
    let (folder, role) = parts(of: page)
    guard let id = statements["\(folder)/\(key)"] else {
      return "write 'formerly: \(key)' at the statement of '\(role)' that takes its place"
    }
    return "write 'formerly: \(role)/\(key)' at the statement '\(key)' in \(catalog[catalog[id].holder].place.file)"
  }
}
