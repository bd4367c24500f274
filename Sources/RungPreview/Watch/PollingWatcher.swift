import Glibc
import RungSite

/// Watches folders by looking at all their files twice a second, where the system does not tell of changes.
final class PollingWatcher: Watcher {
  private static let pause = Duration.milliseconds(500)
  private let paths: WatchedPaths
  private var known: [SeenPath: FileStamp] = [:]
  private var next: ContinuousClock.Instant
  let weakness: String? = nil

  init(_ paths: WatchedPaths) {
    self.paths = paths
    next = .now + Self.pause
    known = look()
  }

  func changes(within limit: Duration?) -> SeenChanges {
    let end = limit.map { ContinuousClock.now + $0 }
    var seen = SeenChanges()
    repeat {
      if let end, end < next {
        sleep(until: end)
        break
      }
      sleep(until: next)
      seen.paths = compare(with: look())
      next = .now + Self.pause
    } while seen.isEmpty
    return seen
  }

  private func compare(with now: [SeenPath: FileStamp]) -> Set<SeenPath> {
    let changed = now.filter { known[$0.key] != $0.value }.keys
    let gone = known.keys.filter { now[$0] == nil }
    known = now
    return Set(changed).union(gone)
  }

  private func look() -> [SeenPath: FileStamp] {
    var found: [SeenPath: FileStamp] = [:]
    for folder in WatchedFolder.allCases { look(in: SeenPath(folder, ""), &found) }
    return found
  }

  private func look(in spot: SeenPath, _ found: inout [SeenPath: FileStamp]) {
    for entry in folderEntries(paths.path(of: spot.folder, spot.path)) {
      let inner = SeenPath(spot.folder, spot.path + entry.name)
      if !entry.isFolder { found[inner] = entry.stamp }
      if entry.isFolder { look(in: SeenPath(spot.folder, inner.path + "/"), &found) }
    }
  }

  private func sleep(until end: ContinuousClock.Instant) {
    let left = end - .now
    if left > .zero { usleep(UInt32(clamping: left.milliseconds * 1000 + 1)) }
  }
}
