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
  /// Rung wrote files at these paths, and what is there now is not what it wrote.
  case changed([String])
}

/// What a build did to the site folder, in files.
package struct SiteTally: Hashable, Sendable {
  package var written: Int
  package var unchanged: Int
  package var removed: Int
  /// The paths of those that are no longer wanted, and stay because they are not as Rung wrote them.
  package var kept: [String]

  package init(written: Int = 0, unchanged: Int = 0, removed: Int = 0, kept: [String] = []) {
    self.written = written
    self.unchanged = unchanged
    self.removed = removed
    self.kept = kept
  }
}

extension SiteFolder {
  /// Starts a build that writes just the files at `paths`. Nothing in the folder changes before `SiteUpdate.finish`.
  package func begin(_ paths: [String]) throws(MachineFault) -> SiteStart {
    let plan = SitePlan(paths)
    guard plan.unusable.isEmpty else { return .refused(.unusable(plan.unusable)) }
    let survey = try Survey(self, for: plan)
    guard survey.foreign.isEmpty else { return .refused(.foreign(survey.foreign.map(\.text))) }
    return .ready(SiteUpdate(self, plan, missingFolders: survey.missing))
  }
}

/// A file that a worker has made, or has found as it is to be.
struct StagedFile: Sendable {
  /// Its number among the planned files.
  var index: Int
  var print: UInt64
  /// Who made it, in a folder of their own; nil where it stands in its place already.
  var worker: Int?
  /// What it replaces.
  var before: FoundFile?
}

/// A build that is making the files of the site.
package final class SiteUpdate: Sendable {
  let site: SiteFolder
  let plan: SitePlan
  let missingFolders: SitePathSet
  private let files = Mutex<[StagedFile]>([])
  private let changed = Mutex<[SitePath]>([])
  private let writers = Atomic(0)

  fileprivate init(_ site: SiteFolder, _ plan: SitePlan, missingFolders: SitePathSet) {
    self.site = site
    self.plan = plan
    self.missingFolders = missingFolders
  }

  /// For one worker; it may be called by several at once.
  package func makeWriter() -> Writer {
    Writer(for: self, number: writers.wrappingAdd(1, ordering: .relaxed).oldValue)
  }

  /// Why the files cannot be put in their places; nil where they can. Ask when all are made.
  package var refusal: SiteRefusal? {
    let changed = changed.withLock { $0.sorted().map(\.text) }
    return changed.isEmpty ? nil : .changed(changed)
  }

  var madeFiles: [StagedFile] { files.withLock { $0.sorted { $0.index < $1.index } } }

  /// Nil where the file was not announced.
  func index(of path: SitePath) -> Int? { plan.files.position(of: path) }

  func isOurs(_ file: FoundFile, at path: SitePath) -> Bool { site.manifest.files[path]?.matches(file) ?? false }

  func note(_ file: StagedFile) { files.withLock { $0.append(file) } }

  func noteChanged(_ path: SitePath) { changed.withLock { $0.append(path) } }
}
