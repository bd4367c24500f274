import Glibc
package import RungSite
import Synchronization

/// A version of the site with the number that browsers know it by.
package struct ShownVersion: Sendable {
  package let number: Int
  package let site: SiteVersion
}

/// The one version that is shown. Whoever answers a request takes it once, so that a reply is wholly of one version.
final class CurrentVersion: Sendable {
  /// Numbers go on from run to run, so that a page of an earlier run never passes for one of today.
  private let start = millisecondsSince1970()
  private let version = Mutex<ShownVersion?>(nil)

  /// Nil until there was a first one.
  var now: ShownVersion? { version.withLock { $0 } }

  /// - Returns: the version before, and this one as it is shown.
  func set(_ site: SiteVersion) -> (before: ShownVersion?, now: ShownVersion) {
    let shown = ShownVersion(number: start + site.number, site: site)
    return version.withLock { version in
      defer { version = shown }
      return (version, shown)
    }
  }
}

private func millisecondsSince1970() -> Int {
  var now = timespec()
  clock_gettime(CLOCK_REALTIME, &now)
  return now.tv_sec * 1000 + now.tv_nsec / 1_000_000
}
