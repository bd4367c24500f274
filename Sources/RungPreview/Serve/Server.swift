import Glibc
import NIOCore
import NIOHTTP1
import NIOPosix
import RungSite

/// Listens for browsers on this machine, and beyond it where `--host` asks for that.
final class Server {
  private static let usualPorts = 4747..<4847

  private let group = MultiThreadedEventLoopGroup(numberOfThreads: 1)
  private let pool: NIOThreadPool
  private let connections = Connections()
  private let queue: RequestQueue
  private let service: Service
  private var listeners: [any Channel] = []

  init(_ service: Service) {
    self.service = service
    let threads = max(2, availableCores())
    pool = NIOThreadPool(numberOfThreads: threads)
    queue = RequestQueue(connections, pool, threads: threads)
  }

  /// - Parameters:
  ///   - port: the one that it has to be; nil for the usual one or the next that is free, 0 for any.
  ///   - host: another address to listen at.
  /// - Returns: the port.
  func start(port: Int?, host: String?) throws(MachineFault) -> Int {
    pool.start()
    guard let port else { return try startAtUsualPort(host) }
    do { return try listen(port, host) } catch { throw MachineFault("listen at port", "\(port)", words(error)) }
  }

  private func startAtUsualPort(_ host: String?) throws(MachineFault) -> Int {
    for port in Self.usualPorts {
      do { return try listen(port, host) } catch let error as IOError where error.errnoCode == EADDRINUSE {
        continue
      } catch { throw MachineFault("listen at port", "\(port)", words(error)) }
    }
    throw MachineFault("listen at ports", "\(Self.usualPorts)", "other programs are using them all")
  }

  /// Ends all connections and waits until that is done.
  func stop() {
    let ends = listeners.map { $0.close() } + connections.close()
    try? EventLoopFuture.andAllComplete(ends, on: group.next()).wait()
  }
}

// Listening
extension Server {
  /// At all addresses by the same port.
  private func listen(_ port: Int, _ host: String?) throws -> Int {
    var found = port
    do {
      for address in addresses(host) {
        guard let listener = try bind(address, found) else { continue }
        listeners.append(listener)
        found = listener.localAddress?.port ?? found
      }
      return found
    } catch {
      for listener in listeners { try? listener.close().wait() }
      listeners = []
      throw error
    }
  }

  private func addresses(_ host: String?) -> [String] {
    switch host {
    case nil, "localhost", "127.0.0.1", "::1": ["127.0.0.1", "::1"]
    case "0.0.0.0": ["0.0.0.0", "::1"]
    case "::": ["::"]
    case let host?: ["127.0.0.1", "::1", host]
    }
  }

  /// - Returns: nil where it is the machine's own IPv6 address, and it has none.
  private func bind(_ address: String, _ port: Int) throws -> (any Channel)? {
    do {
      return try bootstrap.bind(to: .makeAddressResolvingHost(address, port: port)).wait()
    } catch let error as IOError where address == "::1" && [EADDRNOTAVAIL, EAFNOSUPPORT].contains(error.errnoCode) {
      return nil
    }
  }

  private var bootstrap: ServerBootstrap {
    ServerBootstrap(group: group)
      .serverChannelOption(.socketOption(.so_reuseaddr), value: 1)
      // Who finds it full waits a second before the next try.
      .serverChannelOption(.backlog, value: 4096)
      // What a client sends and nobody has looked at yet stays with the system, and is little.
      .serverChannelOption(.socketOption(.so_rcvbuf), value: 32 << 10)
      .childChannelOption(.recvAllocator, value: FixedSizeRecvByteBufferAllocator(capacity: 4096))
      .childChannelOption(.maxMessagesPerRead, value: 1)
      .childChannelOption(.tcpOption(.tcp_nodelay), value: 1)
      .childChannelInitializer { [service, queue, connections] channel in
        channel.eventLoop.makeCompletedFuture {
          try channel.pipeline.syncOperations.addConversation(
            Connection(service, queue, connections))
        }
      }
  }
}

extension ChannelPipeline.SynchronousOperations {
  /// All that is between the socket and whole requests, with bounds on their size.
  fileprivate func addConversation(_ connection: Connection) throws {
    var limits = NIOHTTPDecoderLimitConfiguration()
    limits.maxHeaderFieldSize = 16 << 10
    limits.maxHeaderListSize = 16 << 10
    try configureHTTPServerPipeline(withEncoderConfiguration: .init(), withDecoderLimitConfiguration: limits)
    try addHandlers(NIOHTTPServerRequestAggregator(maxContentLength: 64 << 10), connection)
  }
}

private func words(_ error: any Error) -> String {
  guard let error = error as? IOError else { return "\(error)" }
  return error.errnoCode == EADDRINUSE ? "another program is using it" : String(cString: strerror(error.errnoCode))
}
