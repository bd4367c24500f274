import RungModel

func pngSize(_ file: inout PictureBytes) -> PictureSize? {
  guard file.holds("IHDR", at: 12), let width = file.number(at: 16, count: 4),
    let height = file.number(at: 20, count: 4)
  else { return nil }
  return PictureSize(width: width, height: height)
}

func gifSize(_ file: inout PictureBytes) -> PictureSize? {
  guard let width = file.smallEndNumber(at: 6, count: 2), let height = file.smallEndNumber(at: 8, count: 2) else {
    return nil
  }
  return PictureSize(width: width, height: height)
}

func webPSize(_ file: inout PictureBytes) -> PictureSize? {
  if file.holds("VP8X", at: 12) {
    guard let width = file.smallEndNumber(at: 24, count: 3), let height = file.smallEndNumber(at: 27, count: 3) else {
      return nil
    }
    return PictureSize(width: width + 1, height: height + 1)
  }
  if file.holds("VP8L", at: 12) {
    guard file.number(at: 20, count: 1) == 0x2F, let bits = file.smallEndNumber(at: 21, count: 4) else { return nil }
    return PictureSize(width: bits & 0x3FFF + 1, height: bits >> 14 & 0x3FFF + 1)
  }
  guard file.holds("VP8 ", at: 12), file.number(at: 23, count: 3) == 0x9D012A,
    let width = file.smallEndNumber(at: 26, count: 2), let height = file.smallEndNumber(at: 28, count: 2)
  else { return nil }
  return PictureSize(width: width & 0x3FFF, height: height & 0x3FFF)
}

/// The size stands in a frame's header, behind what cameras and programs note; one of these says how the picture is turned.
func jpegSize(_ file: inout PictureBytes) -> PictureSize? {
  var (offset, isTurned) = (2, false)
  while file.number(at: offset, count: 1) == 0xFF, let marker = file.number(at: offset + 1, count: 1) {
    switch marker {
    case 0xFF: offset += 1
    case 0x01, 0xD0...0xD7: offset += 2
    case 0xD8...0xDA: return nil
    default:
      guard let length = file.number(at: offset + 2, count: 2), length >= 2 else { return nil }
      if isFrame(marker) { return frameSize(&file, at: offset, isTurned: isTurned) }
      if marker == 0xE1, file.number(at: offset + 4, count: 6) == 0x4578_6966_0000 {
        isTurned = isTurnedAside(&file, at: offset + 10, end: offset + 2 + length)
      }
      offset += 2 + length
    }
  }
  return nil
}

/// The start of a frame; in the same row stand tables (C4, CC) and a reserved one (C8).
private func isFrame(_ marker: Int) -> Bool { (0xC0...0xCF).contains(marker) && ![0xC4, 0xC8, 0xCC].contains(marker) }

private func frameSize(_ file: inout PictureBytes, at offset: Int, isTurned: Bool) -> PictureSize? {
  guard let height = file.number(at: offset + 5, count: 2), let width = file.number(at: offset + 7, count: 2),
    let size = PictureSize(width: width, height: height)
  else { return nil }
  return isTurned ? size.turned : size
}

/// Whether the notes of a camera (EXIF) have width and height change places.
private func isTurnedAside(_ file: inout PictureBytes, at start: Int, end: Int) -> Bool {
  guard let order = file.number(at: start, count: 2), order == 0x4949 || order == 0x4D4D else { return false }
  func number(_ offset: Int, _ count: Int, _ file: inout PictureBytes) -> Int? {
    guard offset + count <= end else { return nil }
    return order == 0x4949 ? file.smallEndNumber(at: offset, count: count) : file.number(at: offset, count: count)
  }
  guard let first = number(start + 4, 4, &file), let count = number(start + first, 2, &file) else { return false }
  for index in 0..<min(count, 512) {
    let entry = start + first + 2 + index * 12
    guard let tag = number(entry, 2, &file) else { return false }
    if tag == 0x0112 { return (5...8).contains(number(entry + 8, 2, &file) ?? 1) }
  }
  return false
}
