import RungModel

/// A box of a file of boxes: from behind its head to its end.
private struct Box {
  var kind: Int
  var body: Range<Int>
}

/// The boxes that stand one after the other in `range`.
private func boxes(in range: Range<Int>, _ file: inout PictureBytes) -> [Box] {
  var found: [Box] = []
  var offset = range.lowerBound
  while found.count < 256, let short = file.number(at: offset, count: 4),
    let kind = file.number(at: offset + 4, count: 4)
  {
    var (head, length) = (8, short)
    if short == 1 {
      // Eight bytes; a length whose first bit is set is none.
      guard let long = file.number(at: offset + 8, count: 8), long > 0 else { break }
      (head, length) = (16, long)
    }
    if short == 0 { length = range.upperBound - offset }
    guard length >= head, length <= range.upperBound - offset else { break }
    found.append(Box(kind: kind, body: (offset + head)..<(offset + length)))
    offset += length
    if offset >= range.upperBound { break }
  }
  return found
}

private func code(_ name: StaticString) -> Int {
  UnsafeBufferPointer(start: name.utf8Start, count: name.utf8CodeUnitCount).reduce(0) { $0 << 8 | Int($1) }
}

/// The size is a property of the picture that the file calls its first; another property turns it.
func avifSize(_ file: inout PictureBytes) -> PictureSize? {
  guard let meta = boxes(in: 0..<file.size, &file).first(where: { $0.kind == code("meta") }), meta.body.count > 4 else {
    return nil
  }
  let parts = boxes(in: meta.body.dropFirst(4), &file)
  guard let holder = parts.first(where: { $0.kind == code("iprp") }) else { return nil }
  let groups = boxes(in: holder.body, &file)
  guard let list = groups.first(where: { $0.kind == code("ipco") }) else { return nil }
  let properties = boxes(in: list.body, &file)
  let own = firstPicture(parts, &file).flatMap { picture in
    groups.first { $0.kind == code("ipma") }.flatMap { numbers(of: picture, in: $0.body, &file) }
  }
  return size(own?.compactMap { properties.indices.contains($0 - 1) ? properties[$0 - 1] : nil } ?? properties, &file)
}

private func size(_ properties: [Box], _ file: inout PictureBytes) -> PictureSize? {
  guard let extent = properties.first(where: { $0.kind == code("ispe") })?.body, extent.count >= 12,
    let width = file.number(at: extent.lowerBound + 4, count: 4),
    let height = file.number(at: extent.lowerBound + 8, count: 4), let size = PictureSize(width: width, height: height)
  else { return nil }
  let turn = properties.first { $0.kind == code("irot") }.flatMap { file.number(at: $0.body.lowerBound, count: 1) }
  return (turn ?? 0) & 1 == 1 ? size.turned : size
}

private func firstPicture(_ parts: [Box], _ file: inout PictureBytes) -> Int? {
  guard let box = parts.first(where: { $0.kind == code("pitm") })?.body,
    let version = file.number(at: box.lowerBound, count: 1)
  else { return nil }
  return file.number(at: box.lowerBound + 4, count: version == 0 ? 2 : 4)
}

/// The numbers, from 1, of the properties of a picture.
private func numbers(of picture: Int, in box: Range<Int>, _ file: inout PictureBytes) -> [Int]? {
  guard let head = file.number(at: box.lowerBound, count: 4), let count = file.number(at: box.lowerBound + 4, count: 4)
  else { return nil }
  let (idSize, isWide) = (head >> 24 == 0 ? 2 : 4, head & 1 == 1)
  var offset = box.lowerBound + 8
  for _ in 0..<min(count, 1024) {
    guard offset < box.upperBound, let id = file.number(at: offset, count: idSize),
      let own = file.number(at: offset + idSize, count: 1)
    else { return nil }
    offset += idSize + 1
    if id == picture {
      return (0..<own).compactMap {
        isWide
          ? file.number(at: offset + $0 * 2, count: 2).map { $0 & 0x7FFF }
          : file.number(at: offset + $0, count: 1).map { $0 & 0x7F }
      }
    }
    offset += own * (isWide ? 2 : 1)
  }
  return nil
}

/// Whether a file of boxes calls itself AVIF, and not HEIC or a film.
func isAVIF(_ file: inout PictureBytes) -> Bool {
  guard let length = file.number(at: 0, count: 4) else { return false }
  let brands = stride(from: 8, to: min(length, 256), by: 4).compactMap { file.number(at: $0, count: 4) }
  return brands.contains(code("avif")) || brands.contains(code("avis"))
}
