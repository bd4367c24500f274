/// Gathers the changes that belong together: an editor's rename is three of them, a `git checkout` hundreds, and each is
/// one turn.
package struct Gathering: Sendable {
  /// So long nothing may happen before a change counts as done.
  private static let quiet = Duration.milliseconds(5)
  /// No longer than this a change is held back, however busy somebody is.
  private static let usual = Duration.milliseconds(50)
  /// A storm is one turn, so that it is not told in pieces.
  private static let storm = (paths: 8, limit: Duration.milliseconds(250))

  package init() {}

  /// Waits for the next changes, but no longer than `limit`; nil for as long as it takes.
  package func next(from watcher: any Watcher, within limit: Duration? = nil) -> SeenChanges {
    var seen = watcher.changes(within: limit)
    let start = ContinuousClock.now
    while !seen.isEmpty, let wait = wait(seen, since: start) {
      let later = watcher.changes(within: wait)
      if later.isEmpty, seen.unfinished.isEmpty { break }
      seen.add(later)
    }
    return seen
  }

  /// How long to wait for more, or nil where it has been long enough.
  private func wait(_ seen: SeenChanges, since start: ContinuousClock.Instant) -> Duration? {
    let limit = seen.isAnything || seen.paths.count > Self.storm.paths ? Self.storm.limit : Self.usual
    let left = limit - (ContinuousClock.now - start)
    if left <= .zero { return nil }
    return seen.unfinished.isEmpty ? min(Self.quiet, left) : left
  }
}
