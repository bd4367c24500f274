import NIOHTTP1

/// A whole request, as far as anybody looks at it.
struct Request: Sendable {
  /// The one that it came to.
  var port: Int
  var method: HTTPMethod
  /// Nil where it cannot be read.
  var target: Target?
  var headers: HTTPHeaders
  var body: [UInt8]

  var path: String { target?.path ?? "" }
  var query: [String: String] { target?.query ?? [:] }

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

  static func json(_ text: String, _ status: HTTPResponseStatus = .ok) -> Reply {
    Reply(status: status, type: jsonType, bytes: Array(text.utf8))
  }

  /// What was asked for is done, and there is no more to say.
  static let done = Reply(status: .noContent, type: "", bytes: [])

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
