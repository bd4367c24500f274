import FoundationEssentials
import Glibc
import RungSite

/// The way to speak with a browser that a program has started: commands and replies in JSON, each ended by a zero byte.
/// (The Chrome DevTools Protocol, by pipe.)
final class DevTools {
  /// The end for the browser, who takes it over.
  let far: Int32
  private let near: Int32
  private var lastID = 0
  private var received: [UInt8] = []
  /// The names of events that have come in since a reply was last waited for.
  private var events: Set<String> = []

  private let patience: Duration
  private var deadline = ContinuousClock.now

  /// - Parameter patience: how long an answer may take, whatever else is said meanwhile.
  init(patience: Duration) throws(MachineFault) {
    var ends: (Int32, Int32) = (0, 0)
    let made = withUnsafeMutableBytes(of: &ends) {
      socketpair(
        AF_UNIX, Int32(SOCK_STREAM.rawValue | SOCK_CLOEXEC.rawValue), 0, $0.bindMemory(to: Int32.self).baseAddress)
    }
    guard made == 0 else { throw MachineFault("speak with", "the browser", String(cString: strerror(errno))) }
    (near, far) = ends
    self.patience = patience
    // To look at the clock now and then.
    var limit = timeval(tv_sec: 1, tv_usec: 0)
    setsockopt(near, SOL_SOCKET, SO_RCVTIMEO, &limit, socklen_t(MemoryLayout<timeval>.size))
    setsockopt(near, SOL_SOCKET, SO_SNDTIMEO, &limit, socklen_t(MemoryLayout<timeval>.size))
  }

  deinit { close(near) }

  /// What went wrong, in words for a person.
  struct Failure: Error { var words: String }

  /// Sends a command and waits for its reply.
  func call<Parameters: Encodable, Reply: Decodable>(
    _ method: String, _ parameters: Parameters, session: String? = nil, as reply: Reply.Type
  ) throws(Failure) -> Reply {
    lastID += 1
    deadline = .now + patience
    try send(Command(id: lastID, method: method, params: parameters, sessionId: session))
    while true {
      let message = try receive()
      let head: Head = try decode(message)
      guard head.id == lastID else {
        if let event = head.method { events.insert(event) }
        continue
      }
      if let error = head.error { throw Failure(words: "\(method): \(error.message)") }
      let answer: Answer<Reply> = try decode(message)
      return answer.result
    }
  }

  /// Waits until an event has come in since `forgetEvents`.
  func wait(for event: String) throws(Failure) {
    deadline = .now + patience
    while !events.contains(event) {
      let head: Head = try decode(try receive())
      if let method = head.method { events.insert(method) }
    }
  }

  func forgetEvents() { events = [] }

  private struct Command<Parameters: Encodable>: Encodable {
    var id: Int
    var method: String
    var params: Parameters
    var sessionId: String?
  }

  private struct Head: Decodable {
    struct Fault: Decodable { var message: String }
    var id: Int?
    var method: String?
    var error: Fault?
  }

  private struct Answer<Reply: Decodable>: Decodable { var result: Reply }

  private func decode<Value: Decodable>(_ message: [UInt8]) throws(Failure) -> Value {
    do { return try JSONDecoder().decode(Value.self, from: Data(message)) } catch {
      throw Failure(words: "it said what cannot be understood")
    }
  }

  private func send<Parameters: Encodable>(_ command: Command<Parameters>) throws(Failure) {
    guard let text = try? JSONEncoder().encode(command) else { throw Failure(words: "the command cannot be written") }
    var rest = Array(text)[...] + [0]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { Glibc.send(near, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL)) }
      if count < 0, errno == EINTR || errno == EAGAIN, .now < deadline { continue }
      guard count > 0 else { throw Failure(words: "it is gone") }
      rest = rest.dropFirst(count)
    }
  }

  private func receive() throws(Failure) -> [UInt8] {
    var searched = 0
    while true {
      if let end = received[searched...].firstIndex(of: 0) {
        let message = Array(received[..<end])
        received.removeSubrange(...end)
        return message
      }
      searched = received.count
      var space = [UInt8](repeating: 0, count: 1 << 16)
      let count = recv(near, &space, space.count, 0)
      if .now >= deadline || received.count > longestMessage { throw Failure(words: "it does not answer") }
      if count < 0, errno == EINTR || errno == EAGAIN { continue }
      guard count > 0 else { throw Failure(words: "it ended") }
      received += space[..<count]
    }
  }
}

/// More than any PDF that somebody prints.
private let longestMessage = 1 << 30
