import NIOCore
import NIOHTTP1
import NIOPosix

/// One browser's connection: requests in, replies and event streams out. It belongs to the event loop.
final class Connection: ChannelInboundHandler {
  typealias InboundIn = NIOHTTPServerRequestFull
  typealias OutboundOut = HTTPServerResponsePart

  /// So long a client may take to send a request.
  private static let patience = TimeAmount.seconds(10)
  /// So long it may take to receive a reply.
  private static let longPatience = TimeAmount.seconds(60)

  private let service: Service
  private let pool: NIOThreadPool
  private let connections: Connections
  private var timer: Scheduled<Void>?
  private var stream: EventStream?

  init(_ service: Service, pool: NIOThreadPool, connections: Connections) {
    self.service = service
    self.pool = pool
    self.connections = connections
  }

  func channelActive(context: ChannelHandlerContext) {
    connections.add(context.channel)
    expect(within: Self.patience, context)
  }

  func channelInactive(context: ChannelHandlerContext) {
    timer?.cancel()
    stream?.end()
    connections.remove(context.channel)
    context.fireChannelInactive()
  }

  func errorCaught(context: ChannelHandlerContext, error: any Error) { context.close(promise: nil) }

  func channelRead(context: ChannelHandlerContext, data: NIOAny) {
    guard stream == nil else { return context.close(promise: nil) }
    let full = unwrapInboundIn(data)
    let request = Request(
      port: context.channel.localAddress?.port ?? 0, method: full.head.method, target: Target(full.head.uri),
      headers: full.head.headers,
      body: full.body.map { Array($0.readableBytesView) } ?? [])
    connections.setBusy(context.channel)
    if let refusal = service.refusal(of: request) { return send(refusal, to: full.head, context) }
    if let (path, version) = service.listening(request) { return listen(path, version, full.head, context) }
    // The client waits for us now, and not we for the client.
    timer?.cancel()
    pool.runIfActive(eventLoop: context.eventLoop) { [service] in service.reply(to: request) }
      .assumeIsolated().whenComplete { reply in
        guard case .success(let reply) = reply else { return context.close(promise: nil) }
        self.send(reply, to: full.head, context)
      }
  }

  /// Drops the client if it lets that time go by.
  private func expect(within time: TimeAmount, _ context: ChannelHandlerContext) {
    timer?.cancel()
    timer = context.eventLoop.assumeIsolated().scheduleTask(in: time) { context.close(promise: nil) }
  }
}

// Replies
extension Connection {
  private func send(_ reply: Reply, to head: HTTPRequestHead, _ context: ChannelHandlerContext) {
    guard context.channel.isActive else { return }
    expect(within: Self.longPatience, context)
    let isLast = !head.isKeepAlive
    write(reply.head(for: head), context)
    if head.method != .HEAD { write(.body(.byteBuffer(ByteBuffer(bytes: reply.bytes))), context) }
    context.writeAndFlush(wrapOutboundOut(.end(nil))).assumeIsolated().whenComplete { [self] _ in
      if isLast { return context.close(promise: nil) }
      connections.setWaiting(context.channel)
      expect(within: Self.patience, context)
    }
  }

  private func write(_ part: HTTPServerResponsePart, _ context: ChannelHandlerContext) {
    context.write(wrapOutboundOut(part), promise: nil)
  }

  private func listen(_ path: String, _ version: Int, _ head: HTTPRequestHead, _ context: ChannelHandlerContext) {
    timer?.cancel()
    let headers = commonHeaders + [("Content-Type", eventsType)]
    write(.head(HTTPResponseHead(version: head.version, status: .ok, headers: HTTPHeaders(headers))), context)
    let stream = EventStream(context.channel, service.audience)
    self.stream = stream
    stream.begin(path: path, version: version, pool)
  }
}

private let commonHeaders = [
  ("Cache-Control", "no-store"), ("X-Content-Type-Options", "nosniff"),
  // In a frame of somebody else's page a press on Open would be somebody else's.
  ("Content-Security-Policy", "frame-ancestors 'self'"), ("Cross-Origin-Resource-Policy", "same-origin"),
]

extension Reply {
  fileprivate func head(for request: HTTPRequestHead) -> HTTPServerResponsePart {
    var headers = HTTPHeaders(commonHeaders + self.headers)
    if status != .noContent {
      headers.add(name: "Content-Type", value: type)
      headers.add(name: "Content-Length", value: "\(bytes.count)")
    }
    if !request.isKeepAlive { headers.add(name: "Connection", value: "close") }
    return .head(HTTPResponseHead(version: request.version, status: status, headers: headers))
  }
}
