import Glibc
import RungModel
import RungSite

/// Watches folders by Linux's inotify, which knows single folders alone: each folder of a tree has a watch of its own.
package final class InotifyWatcher: Watcher {
  private let paths: WatchedPaths
  private var descriptor: Int32 = -1
  /// The folders of the trees by their watches: their paths end in `/`, that of the top is empty.
  private var inside: [Int32: SeenPath] = [:]
  /// The folders around the trees, whose loss and making is seen there.
  private var above: [Int32: Set<WatchedFolder>] = [:]
  package private(set) var weakness: String?
  private var space = [UInt8](repeating: 0, count: 1 << 16)

  package init(_ paths: WatchedPaths) {
    self.paths = paths
    start()
  }

  deinit { close(descriptor) }

  package func changes(within limit: Duration?) -> SeenChanges {
    var seen = SeenChanges()
    let end = limit.map { ContinuousClock.now + $0 }
    repeat {
      let left = end.map { $0 - ContinuousClock.now }
      waitForEvents(left)
      for event in read() { take(event, &seen) }
      for folder in WatchedFolder.allCases where isLost(folder) { arrive(folder, &seen) }
    } while seen.isEmpty && weakness == nil && end.map { ContinuousClock.now < $0 } ?? true
    return seen
  }
}

// The kernel
extension InotifyWatcher {
  private func start() {
    close(descriptor)
    (inside, above) = ([:], [:])
    descriptor = inotify_init1(Int32(IN_CLOEXEC | IN_NONBLOCK))
    if descriptor < 0 { return weaken() }
    weakness = weaknessOfDisk()
    var seen = SeenChanges()
    for folder in WatchedFolder.allCases {
      watchAbove(folder)
      enter(SeenPath(folder, ""), &seen)
    }
  }

  private func weaken() { weakness = String(cString: strerror(errno)) }

  /// The kernel gives watches on a network's disk, and says nothing of what others do there.
  private func weaknessOfDisk() -> String? {
    let mounts = Mounts.present
    let places = WatchedFolder.allCases.compactMap { absolutePath(paths.path(of: $0)) }
    return places.lazy.compactMap(mounts.silentKind).first.map { "the disk is of the kind \($0)" }
  }

  /// While a folder has nobody around it who would tell that it is made, somebody has to look.
  private func waitForEvents(_ limit: Duration?) {
    let isBlind = WatchedFolder.allCases.contains { isLost($0) && !isSeenFromAbove($0) }
    let wait = [limit, isBlind ? .milliseconds(500) : nil].compactMap { $0 }.min()
    var asked = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
    poll(&asked, 1, wait.map { Int32(clamping: max(0, $0.milliseconds)) } ?? -1)
  }

  private func read() -> [InotifyEvent] {
    var events: [InotifyEvent] = []
    while case let count = Glibc.read(descriptor, &space, space.count), count > 0 {
      events += space.withUnsafeBytes { InotifyEvent.all(in: UnsafeRawBufferPointer(rebasing: $0[..<count])) }
    }
    return events
  }

  /// - Returns: nil where there is no such folder, or where the kernel has no watch to give, which is a weakness.
  private func addWatch(_ path: String, _ mask: UInt32) -> Int32? {
    let watch = inotify_add_watch(descriptor, path, mask | UInt32(IN_MASK_ADD) | UInt32(IN_ONLYDIR))
    if watch < 0, [ENOSPC, ENOMEM].contains(errno) { weaken() }
    return watch < 0 ? nil : watch
  }
}

// What happened
extension InotifyWatcher {
  private func take(_ event: InotifyEvent, _ seen: inout SeenChanges) {
    if event.isOverflow {
      start()
      seen.isAnything = true
      return
    }
    for folder in above[event.watch] ?? [] where event.name.elementsEqual(nameAbove(folder).utf8) {
      leave(SeenPath(folder, ""))
      arrive(folder, &seen)
      seen.isAnything = true
    }
    if let spot = inside[event.watch] { take(event, in: spot, &seen) }
    if event.isEnd { (inside[event.watch], above[event.watch]) = (nil, nil) }
  }

  private func take(_ event: InotifyEvent, in spot: SeenPath, _ seen: inout SeenChanges) {
    if event.name.isEmpty { return takeSelf(event, spot, &seen) }
    switch event.name.withUnsafeBufferPointer({ nameOfChange($0, isFolder: event.isOfFolder) }) {
    case .passedOver: break
    case .bad: seen.isAnything = true
    case .usable(let name): take(event, at: SeenPath(spot.folder, spot.path + name), &seen)
    }
  }

  private func take(_ event: InotifyEvent, at path: SeenPath, _ seen: inout SeenChanges) {
    seen.paths.insert(path)
    if event.isOfFolder {
      let asFolder = SeenPath(path.folder, path.path + "/")
      leave(asFolder)
      if !event.isGone { enter(asFolder, &seen) }
    } else if event.isUnfinished {
      seen.unfinished.insert(path)
    } else {
      seen.unfinished.remove(path)
    }
  }

  /// What happens to a folder inside is told by the folder around it as well.
  private func takeSelf(_ event: InotifyEvent, _ spot: SeenPath, _ seen: inout SeenChanges) {
    guard spot.path.isEmpty else { return }
    if event.isLoss { leave(spot) }
    seen.isAnything = true
  }
}

// The trees
extension InotifyWatcher {
  /// Watches a folder and then lists it, so that what is made in between is seen twice and not never.
  private func enter(_ spot: SeenPath, _ seen: inout SeenChanges) {
    let path = paths.path(of: spot.folder, spot.path)
    guard let watch = addWatch(path, InotifyEvent.ofTree) else { return }
    inside[watch] = spot
    for entry in folderEntries(path) {
      let inner = SeenPath(spot.folder, spot.path + entry.name)
      if !entry.isFolder { seen.paths.insert(inner) }
      if entry.isFolder { enter(SeenPath(spot.folder, inner.path + "/"), &seen) }
    }
  }

  /// Forgets a folder and all in it: one that was moved away would go on telling of itself under its old path.
  private func leave(_ spot: SeenPath) {
    for (watch, other) in inside where other.folder == spot.folder && other.path.hasPrefix(spot.path) {
      inotify_rm_watch(descriptor, watch)
      inside[watch] = nil
    }
  }

  private func isLost(_ folder: WatchedFolder) -> Bool { !inside.values.contains(SeenPath(folder, "")) }

  private func isSeenFromAbove(_ folder: WatchedFolder) -> Bool { above.values.contains { $0.contains(folder) } }

  /// Takes up a folder that may have been made again.
  private func arrive(_ folder: WatchedFolder, _ seen: inout SeenChanges) {
    if !isSeenFromAbove(folder) { watchAbove(folder) }
    var found = SeenChanges()
    enter(SeenPath(folder, ""), &found)
    if !isLost(folder) { seen.isAnything = true }
  }

  private func watchAbove(_ folder: WatchedFolder) {
    let parts = paths.path(of: folder).pathParts
    guard let name = parts.last, ![".", ".."].contains(name) else { return }
    let top = paths.path(of: folder).hasPrefix("/") ? "/" : "./"
    guard let watch = addWatch(top + parts.dropLast().joined(separator: "/"), InotifyEvent.ofAbove) else { return }
    above[watch, default: []].insert(folder)
  }

  private func nameAbove(_ folder: WatchedFolder) -> Substring {
    paths.path(of: folder).pathParts.last ?? ""
  }
}

extension Duration {
  var milliseconds: Int64 { components.seconds * 1000 + components.attoseconds / 1_000_000_000_000_000 }
}
