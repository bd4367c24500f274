import NIOCore
import NIOPosix
import Synchronization

/// The requests that wait for a reply. A few replies are made at a time, and none while those under way fill the memory.
///
/// The newest request comes first: where there are more than can be answered, those who asked long ago have mostly given up, and
/// somebody who asks now should not have to wait for them.
final class RequestQueue: Sendable {
  private struct State {
    var waiting: [@Sendable () -> Void] = []
    var running = 0
    var isWatched = false
  }

  /// How often to look whether those that take nothing are in the way of others.
  private static let look = TimeAmount.milliseconds(100)

  private let state = Mutex(State())
  private let connections: Connections
  private let pool: NIOThreadPool
  private let threads: Int

  init(_ connections: Connections, _ pool: NIOThreadPool, threads: Int) {
    self.connections = connections
    self.pool = pool
    self.threads = threads
  }

  /// Runs `make` for `channel` on a thread of the pool when its turn comes, unless the client has gone by then.
  /// - Parameter take: called with the result on the channel's event loop.
  func run<Value: Sendable>(
    for channel: any Channel, _ make: @escaping @Sendable () -> Value, take: @escaping @Sendable (Value) -> Void
  ) {
    let job: @Sendable () -> Void = { [self] in
      pool.runIfActive(eventLoop: channel.eventLoop) { channel.isActive ? make() : nil }.whenComplete { [self] result in
        state.withLock { $0.running -= 1 }
        if case .success(let value?) = result { take(value) }
        next(channel.eventLoop)
      }
    }
    state.withLock { $0.waiting.append(job) }
    next(channel.eventLoop)
  }

  /// Starts what can be started.
  func next(_ loop: any EventLoop) {
    while connections.haveRoom, let job = takeJob() { job() }
    let needsWatch = state.withLock { state in
      guard !state.waiting.isEmpty, state.running < threads, !state.isWatched else { return false }
      state.isWatched = true
      return true
    }
    guard needsWatch else { return }
    loop.scheduleTask(in: Self.look) { [self] in
      state.withLock { $0.isWatched = false }
      connections.dropStalled()
      next(loop)
    }
  }

  private func takeJob() -> (@Sendable () -> Void)? {
    state.withLock { state in
      guard state.running < threads, let job = state.waiting.popLast() else { return nil }
      state.running += 1
      return job
    }
  }
}
