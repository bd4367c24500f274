import NIOHTTP1
import RungSite

/// What there is to ask for: the pages of the site, and under `/_rung/` what their script asks.
struct Service: Sendable {
  let current: CurrentVersion
  let audience: Audience
  let sources: SourceFiles
  let hosts: HostNames
  /// Known to the pages of this run alone.
  let token: String
  /// Nil where places are not opened.
  let editor: Editor?

  private static let inner = "/_rung/"
  private static let events = inner + "events"

  /// - Returns: why the request is not answered at all, or nil.
  func refusal(of request: Request) -> Reply? {
    if request.isNewest, request.header("host") == nil {
      return .words(.badRequest, "The request has to name one host.")
    }
    guard hosts.allow(request.host, port: request.port) else {
      return .words(.forbidden, hosts.refusal(of: request.host))
    }
    return request.target == nil ? .words(.badRequest, "This address cannot be read.") : nil
  }

  /// The page whose changes the request wants to hear of, and the version that it shows; nil where it wants a reply.
  func listening(_ request: Request) -> (path: String, version: Int)? {
    guard request.method == .GET, request.path == Self.events, let path = request.query["path"], path.hasPrefix("/"),
      let version = request.query["version"].flatMap({ Int($0) })
    else { return nil }
    return (path, version)
  }

  /// Makes the reply: this may take time.
  func reply(to request: Request) -> Reply {
    if request.path == "*" {
      return request.method == .OPTIONS ? .options : .words(.badRequest, "Only OPTIONS can ask for '*'.")
    }
    let isAsking = [.GET, .HEAD].contains(request.method)
    if request.path == Self.inner + "open" {
      return request.method == .POST ? open(request) : .refusal(allowing: "POST")
    }
    guard isAsking else { return .refusal(allowing: "GET, HEAD") }
    guard let version = current.now else { return .words(.serviceUnavailable, "the preview is starting") }
    if request.path.hasPrefix(Self.inner) { return innerReply(to: request, version) }
    return page(at: request.path, version)
  }

  private func page(at path: String, _ version: ShownVersion) -> Reply {
    let answer = version.site.answer(to: path)
    let location = answer.location.map { [("Location", $0)] } ?? []
    var reply = Reply(
      status: HTTPResponseStatus(statusCode: answer.status), type: answer.type, bytes: answer.bytes, headers: location)
    reply.large = answer.large
    reply.isCopied = answer.isCopied
    guard answer.isPage else { return reply }
    audience.note(answer.digest, of: path, version.number)
    reply.bytes = ScriptTag(version: version.number, token: token, hasEditor: editor != nil).added(to: answer.bytes)
    return reply
  }

  private func innerReply(to request: Request, _ version: ShownVersion) -> Reply {
    let name = String(request.path.dropFirst(Self.inner.count))
    switch name {
    case "findings": return .json(findingsReport(version, sources))
    case "statements": return .json(statementPlaces(version.site, framework: request.query["framework"] ?? ""))
    case "events": return .words(.badRequest, "a path and a version have to be given")
    default:
      guard let file = previewFiles().first(where: { $0.path == name }) else {
        return .words(.notFound, "the preview has no such file")
      }
      return Reply(status: .ok, type: contentType(of: name), bytes: file.bytes)
    }
  }
}
