import RungModel
import RungRendering
import Synchronization

/// How a command ended.
package enum Outcome: Int32, Sendable {
  case clean = 0
  /// There are findings that stop the build.
  case findings = 1
  /// Rung itself could not run.
  case fault = 2
}

/// One turn of a command over a site: read, link, plan, check, and what the command asks for after that.
package struct SiteTurn: Sendable {
  let content: String
  let templates: String
  let jobs: Int
  let makers: Makers
  let console: Console
  let previous: String?

  /// - Parameters:
  ///   - previous: a file of the addresses that an earlier build had; nil for those of the site that a build replaces.
  ///   - jobs: how many cores to use; nil for all there are.
  ///   - makers: what makes files of what is rendered.
  package init(
    content: String, templates: String, jobs: Int?, makers: Makers = Makers(), previous: String? = nil, console: Console
  ) {
    self.content = content
    self.templates = templates
    self.jobs = jobs ?? availableCores()
    self.makers = makers
    self.previous = previous
    self.console = console
  }

  /// Reports what is wrong, and writes nothing.
  package func check(isStrict: Bool) -> Outcome {
    run { () throws(MachineFault) in
      let site = try prepare(listsUntranslated: true)
      console.conclude(summary(of: site))
      return stops(site.findings, isStrict) ? .findings : .clean
    }
  }

  /// Writes the site into the folder at `output`, unless something stops it.
  /// - Parameter needsWorkbooks: rather nothing is written than a site that lacks its workbooks.
  package func build(into output: String, isStrict: Bool, needsWorkbooks: Bool = false) -> Outcome {
    run { () throws(MachineFault) in
      let start = ContinuousClock.now
      try refuseOverlap(output: output)
      let site = try prepare(replacing: output)
      if stops(site.findings, isStrict) {
        console.conclude("\(summary(of: site)); nothing was written")
        return .findings
      }
      if makers.workbooks == nil, site.wantsWorkbooks {
        let missing = "rung-xlsx, which writes workbooks, is not in the folder of rung"
        console.notice(needsWorkbooks ? "\(missing); nothing was written" : "\(missing); the site has none")
        if needsWorkbooks { return .fault }
      }
      let tally = try write(site, into: output)
      guard let tally else { return .findings }
      console.conclude(conclusion(site, tally, ContinuousClock.now - start))
      return .clean
    }
  }

  /// - Parameters:
  ///   - hasFingerprints: files of the theme are named as a build names them.
  ///   - besides: templates that are wanted besides those of the site's pages.
  ///   - output: the folder of the site that is replaced.
  ///   - listsUntranslated: each text that is not translated is reported, and not how many there are.
  func prepare(
    hasFingerprints: Bool = true, besides kinds: Set<String> = [], replacing output: String? = nil,
    listsUntranslated: Bool = false
  ) throws(MachineFault) -> PreparedSite {
    try refuseOverlap()
    console.progress("reading \(content)")
    let input = try SiteInput.read(content: content, templates: templates, jobs: jobs)
    console.progress("linking")
    let previous = try previousAddresses(of: output)
    var site = PreparedSite.prepare(
      input, makers: makers, hasFingerprints: hasFingerprints, besides: kinds, after: previous)
    if let previous { site.compare(with: previous) }
    let untranslated = listsUntranslated ? 0 : site.findings.count { $0.rule == .untranslated }
    try report(untranslated == 0 ? site.findings : site.findings.filter { $0.rule != .untranslated }, of: site)
    if untranslated > 0 {
      let texts = untranslated == 1 ? "a text is" : "\(untranslated) texts are"
      console.notice("\(texts) not translated: 'rung check' lists them")
    }
    say(leftovers: input.leftovers)
    leaveToTheSystem(site)
    return site
  }

  private func previousAddresses(of output: String?) throws(MachineFault) -> PreviousAddresses? {
    guard let previous else { return output.flatMap { PreviousAddresses(file: "\($0)/\(SiteAddresses.file)") } }
    if let addresses = PreviousAddresses(file: previous) { return addresses }
    throw MachineFault("read", previous, "it is not the whole of an \(SiteAddresses.file) that a build has written")
  }

  private func say(leftovers: [String]) {
    guard let first = leftovers.first else { return }
    let names = leftovers.prefix(8).map { "'\($0)'" }.joined(separator: ", ")
    let more = leftovers.count > 8 ? " and \(leftovers.count - 8) more" : ""
    let what =
      leftovers.count == 1 ? "'\(first)', which a program left behind" : "what programs left behind: \(names)\(more)"
    console.notice("left out of the site: \(what)")
  }

  /// Lines are shown of files that were read alone: a pipe would be waited for, and what a link leads to outside the
  /// content is nobody's business.
  private func report(_ findings: [Diagnostic], of site: PreparedSite) throws(MachineFault) {
    let texts = site.input.textFiles
    try console.report(findings) { file in
      site.input.theme.first { $0.file == file }?.bytes ?? (texts.contains(file) ? fileBytes(file) : nil)
    }
  }

  func stops(_ findings: [Diagnostic], _ isStrict: Bool) -> Bool {
    findings.contains { isStrict || $0.severity == .error }
  }

  func run(_ body: () throws(MachineFault) -> Outcome) -> Outcome {
    do throws(MachineFault) { return try body() } catch {
      console.notice("\(error)")
      return .fault
    }
  }
}

// The words at the end.
extension SiteTurn {
  func summary(of site: PreparedSite) -> String {
    let errors = site.findings.count { $0.severity == .error }
    let warnings = site.findings.count - errors
    if errors + warnings == 0 { return "no findings in \(site.input.documents.count) files" }
    return [counted(errors, "error"), counted(warnings, "warning")].compactMap { $0 }.joined(separator: ", ")
  }

  private func counted(_ count: Int, _ word: String) -> String? {
    count == 0 ? nil : "\(count) \(word)\(count == 1 ? "" : "s")"
  }

  private func conclusion(_ site: PreparedSite, _ tally: SiteTally, _ time: Duration) -> String {
    let milliseconds = time.components.seconds * 1000 + time.components.attoseconds / 1_000_000_000_000_000
    let seconds = "\(milliseconds / 1000).\(String(1000 + milliseconds % 1000).dropFirst().prefix(2)) s"
    let pages = site.renderer.map.pages.count(where: \.subject.isPage)
    return "\(pages) pages: \(tally.written) files written, \(tally.unchanged) unchanged, \(tally.removed) removed, in "
      + seconds
  }
}

/// Never gives `site` back piece by piece: the process ends after its one turn, and the system takes all memory at
/// once, in no time.
private func leaveToTheSystem(_ site: PreparedSite) { kept.withLock { $0.append(site) } }

private let kept = Mutex<[PreparedSite]>([])
