import RungModel
import RungReading
import RungRendering

/// What changed in the content or the templates since the last turn, as far as a watcher knows.
package enum ContentChanges: Sendable {
  /// Nothing is known: look at all.
  case anything
  /// Files or folders that were made, changed or removed, as paths below the content and the templates folder.
  case paths(content: Set<String>, templates: Set<String>)
}

/// Keeps a site between turns, so that a turn does no more than what changed asks for. It belongs to one thread.
package final class SiteKeeper {
  private let content: String
  private let templates: String
  private let jobs: Int
  private let workbookProgram: Program?
  private var number = 0
  private var good: PreparedSite?

  /// - Parameters:
  ///   - jobs: how many cores to use; nil for all there are.
  ///   - workbookProgram: what writes workbooks; without it the site has none.
  package init(content: String, templates: String, jobs: Int?, workbookProgram: Program?) {
    self.content = content
    self.templates = templates
    self.jobs = jobs ?? availableCores()
    self.workbookProgram = workbookProgram
  }

  /// Looks at what changed and makes the next version.
  package func turn(_ changes: ContentChanges) -> SiteVersion {
    number += 1
    do throws(MachineFault) {
      let input = try SiteInput.read(content: content, templates: templates, jobs: jobs)
      let site = PreparedSite.prepare(input, workbookProgram: workbookProgram)
      let isCurrent = !site.findings.contains { $0.severity == .error }
      if isCurrent { good = site }
      return SiteVersion(
        number: number, findings: site.findings, fault: nil, isCurrent: isCurrent, moves: [:], site: good)
    } catch {
      return SiteVersion(number: number, findings: [], fault: error, isCurrent: false, moves: [:], site: good)
    }
  }
}
