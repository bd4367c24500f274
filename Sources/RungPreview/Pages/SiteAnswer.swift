import RungModel
import RungSite

/// What the site has at the path of a request.
struct SiteAnswer: Sendable {
  var status: Int
  var type: String
  var bytes: [UInt8]
  /// Where a folder was asked for by the name of a file.
  var location: String?
  /// In place of `bytes`, where they are too many to be held.
  var large: LargeFile?
  /// The file is as an author put it into the content, and no page of Rung's making.
  var isCopied = false

  /// The bytes as they came from the site, in a number that differs where they do.
  var digest: Int {
    var hasher = Hasher()
    hasher.combine(status)
    hasher.combine(large?.stamp)
    bytes.withUnsafeBytes { hasher.combine(bytes: $0) }
    return hasher.finalize()
  }

  var isPage: Bool { type == htmlType && !isCopied }
}

extension SiteVersion {
  /// - Parameter path: of the request, decoded: it begins with `/`. It is looked up in the site's own list and never on
  ///   the disk.
  func answer(to path: String) -> SiteAnswer {
    guard hasSite else { return noSiteYet }
    do throws(MachineFault) {
      if let found = try reply(to: sitePath(path)) { return SiteAnswer(found, status: 200) }
      if !path.hasSuffix("/"), try reply(to: sitePath(path + "/")) != nil { return .redirect(to: path + "/") }
      if let page = missingPage { return SiteAnswer(page, status: 404) }
      return .page(404, "There is no such page", "The site has no page at this address.")
    } catch { return .page(500, "This file cannot be shown", "\(error)") }
  }

  private var noSiteYet: SiteAnswer {
    let reason = fault.map { "\($0)." } ?? "There are errors in the content or the templates."
    return .page(503, "There is no site yet", "\(reason) This page changes by itself once that is mended.")
  }
}

/// The path that a request's has in the site: a folder stands for its `index.html`.
func sitePath(_ path: String) -> String {
  let inner = String(Substring(path.utf8.dropFirst()))
  return inner.isEmpty || inner.hasSuffix("/") ? inner + "index.html" : inner
}

extension SiteAnswer {
  init(_ reply: SiteReply, status: Int) {
    self.init(status: status, type: contentType(of: reply.path), bytes: [], isCopied: reply.isCopied)
    switch reply.content {
    case .held(let bytes): self.bytes = bytes
    case .large(let file): large = file
    case .beingWritten:
      self = .page(503, "This file is being written", "Ask for it again in a moment.")
    }
  }

  static func redirect(to path: String) -> SiteAnswer {
    SiteAnswer(status: 302, type: textType, bytes: [], location: percentEncoded(path))
  }

  /// A plain page of the preview's own.
  static func page(_ status: Int, _ title: String, _ words: String) -> SiteAnswer {
    let html = """
      <!DOCTYPE html>
      <html lang="en">
      <head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>\(title.escapedForHTML)</title></head>
      <body><h1>\(title.escapedForHTML)</h1><p>\(words.escapedForHTML)</p></body>
      </html>

      """
    return SiteAnswer(status: status, type: htmlType, bytes: Array(html.utf8))
  }
}
