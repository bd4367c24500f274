import NIOCore
import NIOHTTP1
import NIOPosix
import RungSite

/// One browser's connection: requests in, replies and event streams out. It belongs to the event loop.
///
/// The next request is looked at when the whole reply to the one before has left: a client that never reads is given no second
/// reply, and its requests stay in the system's own buffers.
final class Connection: ChannelInboundHandler {
  typealias InboundIn = NIOHTTPServerRequestFull
  typealias OutboundOut = HTTPServerResponsePart

  /// How long a client may take to send a request.
  private static let patience = TimeAmount.seconds(10)
  /// How long it may take nothing of a reply.
  private static let longPatience = TimeAmount.seconds(60)
  /// What is handed to the system at a time.
  private static let piece = 128 << 10

  private let service: Service
  private let queue: RequestQueue
  private let connections: Connections
  private var timer: Scheduled<Void>?
  private var stream: EventStream?

  init(_ service: Service, _ queue: RequestQueue, _ connections: Connections) {
    self.service = service
    self.queue = queue
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
    queue.next(context.eventLoop)
    context.fireChannelInactive()
  }

  func errorCaught(context: ChannelHandlerContext, error: any Error) { context.close(promise: nil) }

  func channelRead(context: ChannelHandlerContext, data: NIOAny) {
    guard stream == nil else { return context.close(promise: nil) }
    let full = unwrapInboundIn(data)
    let request = Request(full, port: context.channel.localAddress?.port ?? 0)
    connections.set(context.channel, .asking)
    // The client waits for us now, and we don't wait for the client.
    timer?.cancel()
    let loopBound = NIOLoopBound((self, context), eventLoop: context.eventLoop)
    if let refusal = service.refusal(of: request) {
      // Not at once: one reply inside the other, a hundred deep, is too much for the stack.
      return context.eventLoop.execute { loopBound.value.0.send(refusal, to: full.head, loopBound.value.1) }
    }
    if let (path, version) = service.listening(request) { return listen(path, version, full.head, context) }
    queue.run(for: context.channel) { [service] in
      service.reply(to: request)
    } take: { reply in
      loopBound.value.0.send(reply, to: full.head, loopBound.value.1)
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
    context.write(wrapOutboundOut(reply.head(for: head)), promise: nil)
    let isLast = !head.isKeepAlive
    if head.method != .HEAD, let file = reply.large { return sendPiece(of: file, from: 0, isLast: isLast, context) }
    sendPiece(of: head.method == .HEAD ? [] : reply.bytes[...], isLast: isLast, context)
  }

  /// Sends a piece, and the next when that has left.
  private func sendPiece(of bytes: ArraySlice<UInt8>, isLast: Bool, _ context: ChannelHandlerContext) {
    write(bytes.prefix(Self.piece), of: bytes.count, context) { [self] in
      let rest = bytes.dropFirst(Self.piece)
      if rest.isEmpty { end(isLast: isLast, context) } else { sendPiece(of: rest, isLast: isLast, context) }
    }
  }

  /// The same, read from the disk piece by piece. A file that changes meanwhile ends the connection, so that nobody takes what came
  /// of it for a whole one.
  private func sendPiece(of file: LargeFile, from start: Int, isLast: Bool, _ context: ChannelHandlerContext) {
    let loopBound = NIOLoopBound((self, context), eventLoop: context.eventLoop)
    queue.run(for: context.channel) {
      file.piece(at: start, count: Self.piece)
    } take: { piece in
      let (connection, context) = loopBound.value
      guard let piece else { return context.close(promise: nil) }
      connection.write(piece[...], of: piece.count, context) {
        let next = start + piece.count
        if next == file.size { return connection.end(isLast: isLast, context) }
        connection.sendPiece(of: file, from: next, isLast: isLast, context)
      }
    }
  }

  /// Writes `piece` of a reply of which `count` bytes are held, and goes on when it has left.
  private func write(
    _ piece: ArraySlice<UInt8>, of count: Int, _ context: ChannelHandlerContext, then next: @escaping () -> Void
  ) {
    guard context.channel.isActive else { return }
    connections.set(context.channel, .taking(bytes: count))
    expect(within: Self.longPatience, context)
    context.writeAndFlush(wrapOutboundOut(.body(.byteBuffer(ByteBuffer(bytes: piece))))).assumeIsolated().whenComplete {
      result in
      guard case .success = result else { return context.close(promise: nil) }
      next()
    }
  }

  /// The reply has left as a whole: only now is the next request looked at.
  private func end(isLast: Bool, _ context: ChannelHandlerContext) {
    connections.set(context.channel, .idle)
    queue.next(context.eventLoop)
    if isLast { return context.close(promise: nil) }
    expect(within: Self.patience, context)
    context.writeAndFlush(wrapOutboundOut(.end(nil)), promise: nil)
  }

  private func listen(_ path: String, _ version: Int, _ head: HTTPRequestHead, _ context: ChannelHandlerContext) {
    connections.setListening(context.channel)
    let headers = HTTPHeaders(commonHeaders + [("Content-Type", eventsType), policy(pagePolicy)])
    let reply = HTTPResponseHead(version: head.version, status: .ok, headers: headers)
    context.write(wrapOutboundOut(.head(reply)), promise: nil)
    let stream = EventStream(context.channel, service.audience)
    self.stream = stream
    stream.begin(path: path, version: version, queue)
  }
}

private let commonHeaders = [
  ("Cache-Control", "no-store"), ("X-Content-Type-Options", "nosniff"), ("Cross-Origin-Resource-Policy", "same-origin"),
]

/// In a frame of somebody else's page a press on Open would be somebody else's.
private let pagePolicy = "frame-ancestors 'self'"

/// A file that an author put into the content is not Rung's: no script of it runs, and it is of no origin, so that it can neither
/// read the pages of the preview nor ask for anything in their name.
private let filePolicy =
  "sandbox; default-src 'none'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self' data:; "
  + "media-src 'self'; frame-ancestors 'self'"

private func policy(_ value: String) -> (String, String) { ("Content-Security-Policy", value) }

extension Reply {
  fileprivate func head(for request: HTTPRequestHead) -> HTTPServerResponsePart {
    // Browsers show no PDF in a sandbox, and in none has its script anything to do with the page's origin.
    let isSandboxed = isCopied && type != contentType(of: ".pdf")
    var headers = HTTPHeaders(commonHeaders + [policy(isSandboxed ? filePolicy : pagePolicy)] + self.headers)
    if status != .noContent {
      headers.add(name: "Content-Type", value: type)
      headers.add(name: "Content-Length", value: "\(large?.size ?? bytes.count)")
    }
    if !request.isKeepAlive { headers.add(name: "Connection", value: "close") }
    return .head(HTTPResponseHead(version: request.version, status: status, headers: headers))
  }
}
