import RungModel
import RungSite
import Synchronization

/// The open pages that hear of new versions, and what each of them shows.
///
/// A page is rendered once a version, however many browsers show it, and not at all where a reply has done so.
final class Audience: Sendable {
  /// A browser with a page open.
  private struct Listener {
    let path: String
    /// The last version that it was told of.
    var version: Int
    let send: @Sendable (String) -> Void
  }

  private struct State {
    var listeners: [Int: Listener] = [:]
    var records = PageRecords()
    var next = 0
  }

  private let current: CurrentVersion
  private let state = Mutex(State())

  init(_ current: CurrentVersion) { self.current = current }

  /// What a page looked like when it was made for a reply.
  func note(_ digest: Int, of path: String, _ version: Int) {
    state.withLock { $0.records.note(digest, of: path, version) }
  }

  /// Tells of each new version from now on; of the one that there is at once, if the page shows an earlier one.
  /// - Returns: a number to stop by.
  func add(path: String, version: Int, send: @escaping @Sendable (String) -> Void) -> Int {
    let listener = Listener(path: path, version: version, send: send)
    let number = state.withLock { state in
      state.next += 1
      state.listeners[state.next] = listener
      return state.next
    }
    if let now = current.now { greet(number, listener, now) }
    return number
  }

  func remove(_ number: Int) { _ = state.withLock { $0.listeners.removeValue(forKey: number) } }

  private func greet(_ number: Int, _ listener: Listener, _ now: ShownVersion) {
    let before = digest(of: listener.path, listener.version)
    let after = makeDigest(of: listener.path, now)
    if now.number != listener.version { tell(number, now, reload: before != after, style: true) }
  }

  /// Tells all of a new version. Called by one thread, in the order of the versions.
  func publish(_ now: ShownVersion, after before: ShownVersion?, _ changes: ContentChanges) {
    let listeners = state.withLock { $0.listeners }
    var changed: [String: Bool] = [:]
    for path in Set(listeners.values.map(\.path)) {
      let earlier = before.flatMap { digest(of: path, $0.number) }
      changed[path] = earlier != makeDigest(of: path, now) || shows(changes.shownFiles, path, now)
    }
    for (number, listener) in listeners {
      tell(number, now, reload: changed[listener.path] ?? true, style: changes.mayTouchStyle)
    }
  }

  /// A listener hears of each version once, and never of one before that.
  private func tell(_ number: Int, _ now: ShownVersion, reload: Bool, style: Bool) {
    let listener = state.withLock { state -> Listener? in
      guard let listener = state.listeners[number], listener.version < now.number else { return nil }
      state.listeners[number]?.version = now.number
      return listener
    }
    guard let listener else { return }
    listener.send(ChangeEvent(now, path: listener.path, reload: reload, style: style).text)
  }

  private func digest(of path: String, _ version: Int) -> Int? {
    state.withLock { $0.records.digest(of: path, version) }
  }

  /// Whether the page names one of `files`: it looks different though its bytes are the same.
  private func shows(_ files: Set<String>, _ path: String, _ version: ShownVersion) -> Bool {
    if files.isEmpty { return false }
    let page = String(decoding: version.site.answer(to: path).bytes, as: UTF8.self)
    return files.contains { page.contains(percentEncoded($0)) }
  }

  private func makeDigest(of path: String, _ version: ShownVersion) -> Int {
    if let known = digest(of: path, version.number) { return known }
    let digest = version.site.answer(to: path).digest
    note(digest, of: path, version.number)
    return digest
  }
}
