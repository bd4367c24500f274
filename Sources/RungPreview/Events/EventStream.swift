import NIOCore
import NIOHTTP1

/// A connection that stays open to tell of new versions. It belongs to the event loop.
final class EventStream {
  /// A word now and then, so that nobody on the way takes the connection for dead.
  private static let pulse = TimeAmount.seconds(15)

  private let channel: any Channel
  private let audience: Audience
  private var number: Int?
  private var isOver = false
  private var heart: RepeatedTask?

  init(_ channel: any Channel, _ audience: Audience) {
    self.channel = channel
    self.audience = audience
  }

  /// - Parameter queue: what is asked for at once has to be rendered, which is not done on the event loop.
  func begin(path: String, version: Int, _ queue: RequestQueue) {
    send(channel, ": rung preview\n\n")
    heart = channel.eventLoop.scheduleRepeatedTask(initialDelay: Self.pulse, delay: Self.pulse) { [channel] _ in
      send(channel, ": still here\n\n")
    }
    let loopBound = NIOLoopBound(self, eventLoop: channel.eventLoop)
    queue.run(for: channel) { [audience, channel] in
      audience.add(path: path, version: version) { text in send(channel, text) }
    } take: { number in
      loopBound.value.number = number
      if loopBound.value.isOver { loopBound.value.end() }
    }
  }

  func end() {
    isOver = true
    heart?.cancel()
    if let number { audience.remove(number) }
  }
}

/// One that does not take what it is sent is let go, before it fills the memory. It asks again when it is back.
private func send(_ channel: any Channel, _ text: String) {
  guard channel.isWritable else { return channel.close(promise: nil) }
  channel.writeAndFlush(HTTPServerResponsePart.body(.byteBuffer(ByteBuffer(string: text))), promise: nil)
}
