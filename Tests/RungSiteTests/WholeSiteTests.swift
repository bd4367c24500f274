import Foundation
import RungSite
import Testing

/// The top of the package: what is shipped lies there.
private let packageFolder = testsFolder.deletingLastPathComponent()
private let plaster = testsFolder.appending(path: "Sites/plaster")
private let steps = testsFolder.appending(path: "Sites/steps")
private let welsh = testsFolder.appending(path: "Sites/welsh")
private let bilingual = testsFolder.appending(path: "Sites/bilingual")

@Suite struct WholeSiteTests {
  let scratch: ScratchFolder
  let site: URL

  init() throws {
    scratch = try ScratchFolder()
    site = scratch.url.appending(path: "Site")
  }

  /// `Tests/Sites/plaster/` has a case of everything that a framework can say, and `Tests/Sites/steps/` of all that can
  /// become of a statement; `Tests/Sites/welsh/` is in Welsh, with some words otherwise, and `Tests/Sites/bilingual/` in English and, in part, in Welsh. Each has templates that show it
  /// plainly.
  @Test(arguments: [plaster, steps, welsh, bilingual]) func everyPageIsAsExpected(folder: URL) throws {
    let run = SiteRun.build(folder, into: site, isStrict: folder != bilingual)
    #expect(run.outcome == .clean)
    #expect(run.said == "")
    let own = try contents(of: folder.appending(path: "Templates"))
    // The built-in files that are copied are judged elsewhere; a built-in template may have given them a fingerprint.
    let copied = Set(builtInTheme().filter { $0.isCopied && own[$0.path] == nil }.map(\.path))
    for path in try contents(of: site).keys where copied.contains(path.replacing(/\.[0-9a-f]{16}\./, with: ".")) {
      try FileManager.default.removeItem(at: site.appending(path: path))
    }
    try compareSite(site, with: folder.appending(path: "Expected"))
  }

  @Test func shippedContentHasNoFindingOfAnyKind() {
    let run = SiteRun.check(packageFolder, isStrict: true)
    #expect(run.said == "")
    #expect(run.outcome == .clean)
  }

  @Test(arguments: [plaster, steps, welsh, bilingual, packageFolder]) func everyLinkLeadsSomewhere(folder: URL) throws {
    #expect(SiteRun.build(folder, into: site).outcome == .clean)
    let links = SiteLinks(try contents(of: site).filter { $0.key != "404.html" })
    #expect(links.broken == [])
    #expect(links.repeatedIDs == [])
  }

  @Test(arguments: [plaster, steps, welsh, bilingual, packageFolder]) func theBytesDoNotDependOnTheCores(folder: URL)
    throws
  {
    let sites = try [1, 2, 8].map { jobs in
      let site = scratch.url.appending(path: "Site-\(jobs)")
      #expect(SiteRun.build(folder, into: site, jobs: jobs).outcome == .clean)
      return try contents(of: site)
    }
    #expect(sites[0].count > 20)
    #expect(sites[0] == sites[1])
    #expect(sites[0] == sites[2])
  }

  @Test(arguments: [plaster, steps, welsh, bilingual, packageFolder]) func aSecondBuildWritesNothing(folder: URL) throws
  {
    #expect(SiteRun.build(folder, into: site).outcome == .clean)
    let before = try stamps(of: site)
    let run = SiteRun.build(folder, into: site)
    #expect(run.concluded.contains(": 0 files written, "))
    #expect(run.concluded.contains(" unchanged, 0 removed, "))
    #expect(try stamps(of: site) == before)
  }

  @Test func aNewSiteBuildsWithoutFindings() throws {
    #expect(startSite(in: scratch.url.path, console: Console(format: .text) { _, _ in }) == .clean)
    let run = SiteRun.build(scratch.url, into: site, isStrict: true)
    #expect(run.said == "")
    #expect(run.outcome == .clean)
    #expect(try contents(of: site)["example/assistant.html"] != nil)
  }

  @Test func nothingIsStartedOverASite() throws {
    let quiet = Console(format: .text) { _, _ in }
    #expect(startSite(in: scratch.url.path, console: quiet) == .clean)
    let before = try contents(of: scratch.url)
    #expect(startSite(in: scratch.url.path, console: quiet) == .fault)
    #expect(try contents(of: scratch.url) == before)
  }

  private func stamps(of folder: URL) throws -> [String: Stamp] {
    let files = try contents(of: folder).keys.filter { !$0.hasPrefix(".rung-") }
    return Dictionary(uniqueKeysWithValues: files.compactMap { path in stamp(folder, path).map { (path, $0) } })
  }

  private func stamp(_ folder: URL, _ path: String) -> Stamp? {
    var raw = stat()
    guard lstat(folder.appending(path: path).path, &raw) == 0 else { return nil }
    return Stamp(number: raw.st_ino, seconds: raw.st_mtim.tv_sec, nanoseconds: raw.st_mtim.tv_nsec)
  }
}

/// What was made from the repository's files has to be made again when they change.
@Suite struct MadeFilesTests {
  @Test(arguments: [
    (folder: "Templates", embedded: builtInTheme()), (folder: "Sources/CTheme/Starter", embedded: starterSite()),
  ])
  func theBinaryHoldsTheFolder(folder: String, embedded: [ThemeFile]) throws {
    let files = try contents(of: packageFolder.appending(path: folder)).filter { !$0.key.contains("/.") }
    #expect(embedded.map(\.path) == files.keys.sorted(), "run Scripts/embed")
    for file in embedded { #expect(files[file.path].map(Array.init) == file.bytes, "\(file.path)") }
    #expect(embedded.count > 5)
  }

  @Test func theBinaryHoldsTheScriptOfThePreview() throws {
    let files = try contents(of: packageFolder.appending(path: "Sources/CTheme/Preview"))
    #expect(previewFiles().map(\.path) == files.keys.sorted(), "run Scripts/embed")
    for file in previewFiles() { #expect(files[file.path].map(Array.init) == file.bytes, "\(file.path)") }
  }

  @Test func theReferencePagesAreOfToday() throws {
    try compare(ruleReference(), with: packageFolder.appending(path: "docs/rules.md"))
    try compare(templateReference(), with: packageFolder.appending(path: "docs/templates.md"))
  }
}
