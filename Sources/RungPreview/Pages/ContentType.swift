import RungModel

let htmlType = "text/html; charset=utf-8"
let textType = "text/plain; charset=utf-8"
let jsonType = "application/json; charset=utf-8"
let eventsType = "text/event-stream; charset=utf-8"

/// What a browser is told that a file is, by the ending of its path.
package func contentType(of path: String) -> String {
  let name = path.pathParts.last ?? ""
  guard let dot = name.lastIndex(of: ".") else { return "application/octet-stream" }
  return contentTypes[name[name.index(after: dot)...].lowercased()] ?? "application/octet-stream"
}

private let contentTypes = [
  "html": htmlType, "htm": htmlType,
  "css": "text/css; charset=utf-8",
  "js": "text/javascript; charset=utf-8", "mjs": "text/javascript; charset=utf-8",
  "json": jsonType, "map": jsonType,
  "webmanifest": "application/manifest+json; charset=utf-8",
  "txt": textType, "md": textType, "yaml": textType, "yml": textType,
  "csv": "text/csv; charset=utf-8",
  "xml": "application/xml; charset=utf-8",
  "svg": "image/svg+xml; charset=utf-8",
  "png": "image/png", "jpg": "image/jpeg", "jpeg": "image/jpeg", "gif": "image/gif", "webp": "image/webp",
  "avif": "image/avif", "ico": "image/x-icon",
  "woff": "font/woff", "woff2": "font/woff2", "ttf": "font/ttf", "otf": "font/otf",
  "pdf": "application/pdf", "zip": "application/zip",
  "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  "mp3": "audio/mpeg", "mp4": "video/mp4", "webm": "video/webm",
]
