import Synchronization

package enum SiteStart: Sendable {
  case ready(SiteUpdate)
  /// Nothing has been touched.
  case refused(SiteRefusal)
}

/// Why a build may not write into the site folder. All paths are relative to it, sorted.
package enum SiteRefusal: Hashable, Sendable {
  case unusable([UnusablePath])
  /// There are files or folders at these paths, and Rung did not write them.
  case foreign([String])
}

/// What a build did to the site folder, in files.
package struct SiteTally: Hashable, Sendable {
  package var written: Int
  package var unchanged: Int
  package var removed: Int

  package init(written: Int = 0, unchanged: Int = 0, removed: Int = 0) {
    self.written = written
    self.unchanged = unchanged
    self.removed = removed
  }
}

extension SiteFolder {
  /// Starts a build that writes just the files at `paths`. From here on the folder's list names what was there
  /// of Rung's and what is to come, so that a killed build leaves nothing that nobody owns.
  package func begin(_ paths: [String]) throws(MachineFault) -> SiteStart {
    let plan = SitePlan(paths)
    guard plan.unusable.isEmpty else { return .refused(.unusable(plan.unusable)) }
    let survey = try Survey(self, for: plan)
    guard survey.foreign.isEmpty else { return .refused(.foreign(survey.foreign.map(\.text))) }
    let all = manifest.union(Manifest(files: plan.files, folders: survey.missing))
    if all != manifest || isManifestDamaged { try save(all) }
    let removed = try remove(plan.inTheWay(of: plan.stale(of: manifest)))
    return .ready(SiteUpdate(self, plan, all: all, removed: removed))
  }
}

/// A build that is writing into the site folder.
package final class SiteUpdate: Sendable {
  let site: SiteFolder
  private let plan: SitePlan
  /// What the folder's list names now.
  private let all: Manifest
  /// For each planned file, whether one may be there already.
  private let isKnown: [Bool]
  private let removed: Int
  private let written = Atomic(0)
  private let unchanged = Atomic(0)
  private let writers = Atomic(0)

  fileprivate init(_ site: SiteFolder, _ plan: SitePlan, all: Manifest, removed: Int) {
    self.site = site
    self.plan = plan
    self.all = all
    self.removed = removed
    isKnown = plan.files.map(site.manifest.files.contains)
  }

  /// For one worker; it may be called by several at once.
  package func makeWriter() -> Writer {
    Writer(for: self, number: writers.wrappingAdd(1, ordering: .relaxed).oldValue)
  }

  /// Removes what builds before this one wrote and this one did not, and lets the next build in. Call it when every
  /// file has been written; without it the site keeps its old pages and the next build goes on from there.
  package func finish() throws(MachineFault) -> SiteTally {
    let late = try site.remove(plan.stale(of: all))
    let final = Manifest(files: plan.files, folders: all.folders.intersection(plan.folders))
    if final != all { try site.save(final) }
    site.release()
    return SiteTally(
      written: written.load(ordering: .relaxed), unchanged: unchanged.load(ordering: .relaxed), removed: removed + late)
  }

  /// Nil where the file was not announced.
  func mayExist(_ path: SitePath) -> Bool? { plan.files.position(of: path).map { isKnown[$0] } }

  enum Outcome {
    case written, unchanged
  }

  func count(_ outcome: Outcome) {
    switch outcome {
    case .written: written.wrappingAdd(1, ordering: .relaxed)
    case .unchanged: unchanged.wrappingAdd(1, ordering: .relaxed)
    }
  }
}
