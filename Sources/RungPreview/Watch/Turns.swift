import RungSite

/// The keeper's thread: waits for changes, has a turn made of them and hands on what came of it.
struct Turns: Sendable {
  let paths: WatchedPaths
  let jobs: Int?
  let makers: Makers
  /// Look at the files themselves, because the system does not tell of changes on that disk.
  let isPolling: Bool
  let console: Console
  /// Takes each version and what had changed.
  let publish: @Sendable (SiteVersion, ContentChanges) -> Void

  /// Never returns: the process ends around it.
  /// - Parameter ready: called after the first version, when what changes from then on is watched.
  func run(ready: () -> Void) {
    let keeper = SiteKeeper(
      content: paths.content, templates: paths.templates, jobs: jobs, makers: makers)
    var watcher = makeWatcher()
    turn(keeper, .anything)
    ready()
    while true {
      var seen = Gathering().next(from: watcher, within: keeper.unsettled.isEmpty ? nil : .milliseconds(250))
      seen.paths.formUnion(keeper.unsettled.map { SeenPath(.content, $0) })
      if let weakness = watcher.weakness {
        watcher = makePollingWatcher(because: weakness)
        seen.isAnything = true
      }
      turn(keeper, seen.contentChanges)
    }
  }

  private func turn(_ keeper: SiteKeeper, _ changes: ContentChanges) {
    let version: SiteVersion? = keeper.turn(changes)
    if let version { publish(version, changes) }
  }

  private func makeWatcher() -> any Watcher {
    if isPolling { return PollingWatcher(paths) }
    let watcher = InotifyWatcher(paths)
    return watcher.weakness.map(makePollingWatcher) ?? watcher
  }

  private func makePollingWatcher(because reason: String) -> any Watcher {
    console.notice("the system cannot tell of changed files (\(reason)): looking for them twice a second")
    return PollingWatcher(paths)
  }
}
