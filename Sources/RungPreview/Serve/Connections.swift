import Glibc
import NIOCore
import Synchronization

/// The open connections: no more than the process has descriptors for, and no more bytes under way than it has memory for.
///
/// Where one has to go, the one goes that misses it least: first one that asks for nothing, then one that takes nothing.
final class Connections: Sendable {
  /// What a connection is doing.
  enum Doing: Equatable {
    /// It has asked for nothing since.
    case idle
    /// Its request is waiting for a reply, or the reply is being made.
    case asking
    /// It is taking a reply, of which this many bytes are held in memory.
    case taking(bytes: Int)
    /// It is an event stream.
    case listening
  }

  fileprivate struct Entry {
    let channel: any Channel
    var doing: Doing
    /// When that began, or for a reply when a piece of it last left.
    var since: NIODeadline
  }

  fileprivate struct State {
    var entries: [ObjectIdentifier: Entry] = [:]
    var bytes = 0
  }

  /// A client that takes nothing for this long can be dropped in favour of others.
  private static let stall = TimeAmount.milliseconds(500)
  private static let mostBytes = 16 << 20

  private let state = Mutex(State())
  private let most: Int

  init(most: Int = mostConnections()) { self.most = most }

  /// Whether another reply can be made: those under way are not too large together.
  var haveRoom: Bool { state.withLock { $0.bytes < Self.mostBytes } }

  func add(_ channel: any Channel) {
    let dropped = state.withLock { state -> (any Channel)? in
      let dropped = state.entries.count < most ? nil : state.leastMissed(now: .now(), stall: Self.stall)
      state.entries[ObjectIdentifier(channel)] = Entry(channel: channel, doing: .idle, since: .now())
      return dropped
    }
    dropped?.close(promise: nil)
  }

  func remove(_ channel: any Channel) {
    state.withLock { state in
      state.set(channel, .idle)
      state.entries[ObjectIdentifier(channel)] = nil
    }
  }

  /// - Parameter doing: what it does from now on, or still does where a piece of its reply has left.
  func set(_ channel: any Channel, _ doing: Doing) { state.withLock { $0.set(channel, doing) } }

  /// Makes it an event stream. They have half of the places, so that pages can always be asked for: the oldest goes.
  func setListening(_ channel: any Channel) {
    let dropped = state.withLock { state -> (any Channel)? in
      state.set(channel, .listening)
      let listening = state.entries.values.filter { $0.doing == .listening }
      guard listening.count > most / 2 else { return nil }
      return listening.min { $0.since < $1.since }?.channel
    }
    dropped?.close(promise: nil)
  }

  /// Drops those that do not take their replies, so that their memory is free for others.
  func dropStalled() {
    let limit = NIODeadline.now() - Self.stall
    let stalled = state.withLock { state in
      state.entries.values.filter { $0.doing.isTaking && $0.since < limit }.map(\.channel)
    }
    for channel in stalled { channel.close(promise: nil) }
  }

  /// Closes all, event streams too.
  func close() -> [EventLoopFuture<Void>] {
    state.withLock { $0.entries.values.map(\.channel) }.map { $0.close() }
  }
}

extension Connections.Doing {
  fileprivate var isTaking: Bool { if case .taking = self { true } else { false } }
  fileprivate var bytes: Int { if case .taking(let bytes) = self { bytes } else { 0 } }
}

extension Connections.State {
  fileprivate mutating func set(_ channel: any Channel, _ doing: Connections.Doing) {
    guard let before = entries[ObjectIdentifier(channel)]?.doing else { return }
    bytes += doing.bytes - before.bytes
    entries[ObjectIdentifier(channel)]?.doing = doing
    entries[ObjectIdentifier(channel)]?.since = .now()
  }

  fileprivate func leastMissed(now: NIODeadline, stall: TimeAmount) -> (any Channel)? {
    func rank(_ entry: Connections.Entry) -> Int {
      switch entry.doing {
      case .idle: 0
      case .taking where entry.since < now - stall: 1
      case .listening: 2
      case .taking: 3
      case .asking: 4
      }
    }
    return entries.values.min { (rank($0), $0.since) < (rank($1), $1.since) }?.channel
  }
}

/// The files of the site need descriptors as well.
private func mostConnections() -> Int {
  var limit = rlimit()
  guard getrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &limit) == 0 else { return 64 }
  return min(512, max(8, Int(clamping: limit.rlim_cur) / 2))
}
