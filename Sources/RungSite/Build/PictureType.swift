/// What kind of picture the file at `path` is, as browsers name it.
func pictureType(_ path: String) -> String {
  switch path.split(separator: ".").last?.lowercased() {
  case "svg": "image/svg+xml"
  case "jpg", "jpeg": "image/jpeg"
  case "gif": "image/gif"
  case "webp": "image/webp"
  case "avif": "image/avif"
  default: "image/png"
  }
}
