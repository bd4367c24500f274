import NIOCore
import NIOHTTP1
import RungSite

/// A whole request, as far as anybody looks at it.
struct Request: Sendable {
  /// The one that it came to.
  var port: Int
  var method: HTTPMethod
  /// Nil where it cannot be read.
  var target: Target?
  var headers: HTTPHeaders
  /// HTTP/1.1, which must name a host.
  var isNewest: Bool
  var body: [UInt8]

  init(_ full: NIOHTTPServerRequestFull, port: Int) {
    self.port = port
    method = full.head.method
    target = Target(full.head.uri)
    headers = full.head.headers
    isNewest = full.head.version != .http1_0
    body = full.body.map { Array($0.readableBytesView) } ?? []
  }

  var path: String { target?.path ?? "" }
  var query: [String: String] { target?.query ?? [:] }

  /// The name that it asks for: that of an absolute address, or else of the header (RFC 9112, 3.2.2).
  var host: String? { target?.host ?? header("host") }

  /// The one value that a header has; nil where there is none or there are several.
  func header(_ name: String) -> String? {
    let values = headers[name]
    return values.count == 1 ? values[0] : nil
  }
}

/// What goes back.
struct Reply: Sendable {
  var status: HTTPResponseStatus
  var type: String
  var bytes: [UInt8]
  var headers: [(String, String)] = []
  /// The bytes, where they are too many to be held: they are read from the disk as the client takes them.
  var large: LargeFile?
  /// The file is as an author put it into the content.
  var isCopied = false

  static func json(_ text: String, _ status: HTTPResponseStatus = .ok) -> Reply {
    Reply(status: status, type: jsonType, bytes: Array(text.utf8))
  }

  /// What was asked for is done, and there is no more to say.
  static let done = Reply(status: .noContent, type: "", bytes: [])

  /// What can be asked of the server as such.
  static let options = Reply(status: .noContent, type: "", bytes: [], headers: [("Allow", "GET, HEAD, OPTIONS")])

  /// A refusal in words.
  static func words(_ status: HTTPResponseStatus, _ words: String) -> Reply {
    Reply(status: status, type: textType, bytes: Array((words + "\n").utf8))
  }

  static func refusal(allowing methods: String) -> Reply {
    var reply = words(.methodNotAllowed, "only \(methods) can be asked for here")
    reply.headers.append(("Allow", methods))
    return reply
  }
}
