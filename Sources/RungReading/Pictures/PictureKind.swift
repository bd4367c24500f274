package import RungModel

/// The kinds of picture whose size is read, by the first bytes of a file: browsers go by these too, and not by its name.
enum PictureKind: String {
  case png = "PNG"
  case jpeg = "JPEG"
  case gif = "GIF"
  case webp = "WebP"
  case avif = "AVIF"
  case svg = "SVG"

  /// An SVG is text, and has no sign of its own.
  init?(_ file: inout PictureBytes) {
    if file.number(at: 0, count: 4) == 0x8950_4E47, file.number(at: 4, count: 4) == 0x0D0A_1A0A {
      self = .png
    } else if file.number(at: 0, count: 3) == 0xFFD8FF {
      self = .jpeg
    } else if file.holds("GIF87a", at: 0) || file.holds("GIF89a", at: 0) {
      self = .gif
    } else if file.holds("RIFF", at: 0), file.holds("WEBP", at: 8) {
      self = .webp
    } else if file.holds("ftyp", at: 4), isAVIF(&file) {
      self = .avif
    } else {
      return nil
    }
  }

  /// The kind that the name of a file promises.
  init?(ending path: String) {
    switch path.utf8.split(separator: UInt8(ascii: ".")).last.map({ String(decoding: $0, as: UTF8.self).lowercased() })
    {
    case "png": self = .png
    case "jpg", "jpeg": self = .jpeg
    case "gif": self = .gif
    case "webp": self = .webp
    case "avif": self = .avif
    case "svg": self = .svg
    default: return nil
    }
  }

  /// The size that the header says; nil where it says none.
  func size(_ file: inout PictureBytes) -> PictureSize? {
    switch self {
    case .png: pngSize(&file)
    case .jpeg: jpegSize(&file)
    case .gif: gifSize(&file)
    case .webp: webPSize(&file)
    case .avif: avifSize(&file)
    case .svg: nil
    }
  }
}

/// What is known of a picture's file.
package enum PictureFile {
  /// No picture by its name.
  case other
  case size(PictureSize)
  /// It says no size: a drawing that takes whatever room it is given.
  case sizeless
  /// Its name promises a picture, and its bytes are none that could be read.
  case broken(kind: String)
}

extension PictureFile {
  /// Whether pages show it at this size.
  package func isShown(at size: PictureSize?) -> Bool {
    switch self {
    case .size(let own): own == size
    case .other, .sizeless: size == nil
    case .broken: false
    }
  }
}

/// What the file at `path` is as a picture.
package func pictureFile(_ path: String, _ file: PictureBytes) -> PictureFile {
  guard let promised = PictureKind(ending: path) else { return .other }
  var file = file
  if promised == .svg { return drawing(&file) }
  // Browsers go by the first bytes, so a PNG that is named .jpg is shown.
  guard let kind = PictureKind(&file), let size = kind.size(&file) else { return .broken(kind: promised.rawValue) }
  return .size(size)
}

private func drawing(_ file: inout PictureBytes) -> PictureFile {
  switch svgRoot(&file) {
  case .svg(let tag): svgSize(tag).map(PictureFile.size) ?? .sizeless
  case .unknown: .sizeless
  case .other: .broken(kind: PictureKind.svg.rawValue)
  }
}
