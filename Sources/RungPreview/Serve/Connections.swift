import Glibc
import NIOCore
import Synchronization

/// The open connections: no more than the process has descriptors for.
final class Connections: Sendable {
  private struct Entry {
    let channel: any Channel
    /// Since when it has asked for nothing; nil while it does.
    var waiting: Int?
  }

  private struct State {
    var entries: [ObjectIdentifier: Entry] = [:]
    var clock = 0
  }

  private let state = Mutex(State())
  private let most: Int

  init(most: Int = mostConnections()) { self.most = most }

  /// Where there are too many, the one that has been waiting longest has to go.
  func add(_ channel: any Channel) {
    let dropped = state.withLock { state -> (any Channel)? in
      state.clock += 1
      state.entries[ObjectIdentifier(channel)] = Entry(channel: channel, waiting: state.clock)
      guard state.entries.count > most else { return nil }
      let waiting = state.entries.values.filter { $0.waiting != nil }
      return waiting.min { ($0.waiting ?? 0) < ($1.waiting ?? 0) }?.channel
    }
    dropped?.close(promise: nil)
  }

  func remove(_ channel: any Channel) { state.withLock { $0.entries[ObjectIdentifier(channel)] = nil } }

  func setBusy(_ channel: any Channel) { state.withLock { $0.entries[ObjectIdentifier(channel)]?.waiting = nil } }

  func setWaiting(_ channel: any Channel) {
    state.withLock { state in
      state.clock += 1
      state.entries[ObjectIdentifier(channel)]?.waiting = state.clock
    }
  }

  /// Closes all, event streams too.
  func close() -> [EventLoopFuture<Void>] {
    state.withLock { $0.entries.values.map(\.channel) }.map { $0.close() }
  }
}

/// The files of the site need descriptors as well.
private func mostConnections() -> Int {
  var limit = rlimit()
  guard getrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &limit) == 0 else { return 64 }
  return min(512, max(8, Int(clamping: limit.rlim_cur) / 2))
}
