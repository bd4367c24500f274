import Glibc
import RungPreview
import RungSite
import Synchronization

/// Sends the bytes to a preview as a client would. What comes back is HTTP or nothing, and others are answered afterwards.
func probePreview(_ bytes: [UInt8]) -> String? {
  let port = previewPort
  guard port > 0 else { return "the preview starts" }
  let reply = exchange(bytes, port, patience: 5)
  if !reply.isEmpty, !reply.starts(with: "HTTP/1.".utf8) { return "what comes back is HTTP" }
  let question = "GET / HTTP/1.1\r\nHost: localhost:\(port)\r\nConnection: close\r\n\r\n"
  return exchange(Array(question.utf8), port, patience: 10_000).starts(with: "HTTP/1.1 200".utf8)
    ? nil : "others are answered"
}

/// What a server says to `bytes` until it is silent for so many milliseconds, or ends the connection.
private func exchange(_ bytes: [UInt8], _ port: UInt16, patience: Int32) -> [UInt8] {
  let connection = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
  defer { close(connection) }
  var address = sockaddr_in()
  address.sin_family = sa_family_t(AF_INET)
  address.sin_port = port.bigEndian
  address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
  let size = socklen_t(MemoryLayout<sockaddr_in>.size)
  let isOpen = withUnsafePointer(to: &address) { pointer in
    pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { connect(connection, $0, size) == 0 }
  }
  guard isOpen else { return [] }
  send(connection, bytes, bytes.count, Int32(MSG_NOSIGNAL))
  var reply: [UInt8] = []
  var piece = [UInt8](repeating: 0, count: 1 << 16)
  var waiting = pollfd(fd: connection, events: Int16(POLLIN), revents: 0)
  while poll(&waiting, 1, patience) > 0 {
    let count = recv(connection, &piece, piece.count, 0)
    guard count > 0 else { break }
    reply += piece[..<count]
  }
  return reply
}

/// The port of a preview of the starter site, which runs as long as the process; 0 where it does not start.
private let previewPort: UInt16 = {
  let folder = (getenv("TMPDIR").map { String(cString: $0) } ?? "/tmp") + "/rung-probe-\(getpid())-preview"
  let said = Mutex("")
  let console = Console(format: .text) { text, _ in said.withLock { $0 += text } }
  _ = startSite(in: folder, console: console)
  let preview = Preview(
    paths: WatchedPaths(content: folder + "/Content", templates: folder + "/Templates"), console: console)
  startThread {
    var preview = preview
    preview.port = 0
    try? preview.run()
  }
  for _ in 0..<3000 {
    let words = said.withLock(\.self)
    if let address = words.firstRange(of: "http://localhost:"),
      let end = words[address.upperBound...].firstIndex(of: "/")
    {
      return UInt16(words[address.upperBound..<end]) ?? 0
    }
    usleep(10_000)
  }
  return 0
}()
