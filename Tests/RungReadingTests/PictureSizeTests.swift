import RungModel
import RungProbes
import Testing

@testable import RungReading

@Suite struct PictureSizeTests {
  private func look(_ path: String, _ bytes: [UInt8]) -> PictureFile {
    pictureFile(path, PictureBytes(size: bytes.count) { Array(bytes.dropFirst($0).prefix($1)) })
  }

  private func size(_ path: String, _ bytes: [UInt8]) -> String {
    switch look(path, bytes) {
    case .size(let size): "\(size.width)x\(size.height)"
    case .sizeless: "sizeless"
    case .broken(let kind): "broken \(kind)"
    case .other: "other"
    }
  }

  private func big(_ number: Int, _ count: Int) -> [UInt8] {
    (0..<count).reversed().map { UInt8(number >> ($0 * 8) & 0xFF) }
  }

  private func png(_ width: Int, _ height: Int) -> [UInt8] {
    [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A] + big(13, 4) + "IHDR".utf8 + big(width, 4) + big(height, 4)
  }

  /// - Parameter turn: the orientation that the camera notes; `notes` bytes of another note stand before the frame.
  private func jpeg(_ width: Int, _ height: Int, turn: UInt8? = nil, notes: Int = 0, frame: UInt8 = 0xC0) -> [UInt8] {
    var bytes: [UInt8] = [0xFF, 0xD8, 0xFF, 0xE0] + big(16, 2) + "JFIF".utf8 + [UInt8](repeating: 0, count: 10)
    if let turn {
      let exif = Array("Exif\0\0II".utf8) + [0x2A, 0, 8, 0, 0, 0, 1, 0, 0x12, 1, 3, 0, 1, 0, 0, 0, turn, 0, 0, 0]
      bytes += [0xFF, 0xE1] + big(exif.count + 2, 2) + exif
    }
    for _ in 0..<(notes / 65_000) { bytes += [0xFF, 0xED] + big(65_002, 2) + [UInt8](repeating: 7, count: 65_000) }
    return bytes + [0xFF, frame] + big(17, 2) + [8] + big(height, 2) + big(width, 2)
  }

  private func box(_ name: String, _ body: [UInt8]) -> [UInt8] { big(body.count + 8, 4) + name.utf8 + body }

  private func avif(_ width: Int, _ height: Int, turn: UInt8? = nil) -> [UInt8] {
    let none = big(0, 4)
    var properties = box("ispe", none + big(9, 4) + big(9, 4)) + box("ispe", none + big(width, 4) + big(height, 4))
    var own: [UInt8] = [2]
    if let turn {
      properties += box("irot", [turn])
      own.append(3)
    }
    let links = none + big(2, 4) + big(1, 2) + [1, 1] + big(2, 2) + [UInt8(own.count)] + own
    let meta = none + box("pitm", none + big(2, 2)) + box("iprp", box("ipco", properties) + box("ipma", links))
    return box("ftyp", Array("mif1".utf8) + none + "avif".utf8) + box("meta", meta)
  }

  @Test func raster() {
    #expect(size("a.png", png(640, 480)) == "640x480")
    #expect(size("a.PNG", png(1, 70_000)) == "1x70000")
    #expect(size("a.gif", Array("GIF89a".utf8) + [0x40, 1, 0xF0, 0]) == "320x240")
    #expect(size("a.avif", avif(300, 200)) == "300x200")
    #expect(size("a.avif", avif(300, 200, turn: 1)) == "200x300")
    #expect(size("a.avif", avif(300, 200, turn: 2)) == "300x200")
  }

  @Test func jpegs() {
    #expect(size("a.jpg", jpeg(640, 480)) == "640x480")
    #expect(size("a.jpeg", jpeg(640, 480, frame: 0xC2)) == "640x480")
    #expect(size("a.jpg", jpeg(640, 480, turn: 6)) == "480x640")
    #expect(size("a.jpg", jpeg(640, 480, turn: 3)) == "640x480")
    #expect(size("a.jpg", jpeg(640, 480, turn: 8, notes: 1_000_000)) == "480x640")
  }

  @Test func webP() {
    let head = Array("RIFF".utf8) + [0, 0, 0, 0] + "WEBP".utf8
    #expect(size("a.webp", head + "VP8X".utf8 + [10, 0, 0, 0, 0, 0, 0, 0, 0x3F, 1, 0, 0xEF, 0, 0]) == "320x240")
    #expect(
      size("a.webp", head + "VP8 ".utf8 + [9, 0, 0, 0, 0, 0, 0, 0x9D, 0x01, 0x2A, 0x40, 0x41, 0xF0, 0x40]) == "320x240")
    // 14 bits of width less one, then as many of height.
    let bits = 319 | 239 << 14
    #expect(size("a.webp", head + "VP8L".utf8 + [9, 0, 0, 0, 0x2F] + big(bits, 4).reversed()) == "320x240")
  }

  @Test(arguments: [
    ("<svg width=\"10\" height=\"20\"/>", "10x20"),
    ("<svg viewBox=\"0 0 30 40\">", "30x40"),
    ("<svg viewBox='0,0,30.4,40.6' width='100%' height=\"auto\">", "30x41"),
    ("<svg width=\"60\" viewBox=\"0 0 30 40\">", "60x80"),
    ("<svg height=\"1in\" viewBox=\"0 0 2 1\">", "192x96"),
    ("<svg width=\"72pt\" height=\" 2.54cm \">", "96x96"),
    ("<svg width=\"25.4mm\" height=\"1e2\">", "96x100"),
    (
      "<?xml version=\"1.0\"?>\n<!-- a > b -->\n<!DOCTYPE svg [<!ENTITY x \"]>\">]>\n<svg:svg\nwidth=\"1.5\"\theight=\"2px\">",
      "2x2"
    ),
    ("\u{FEFF}<svg data-width=\"7\" width=\"5\" height=\"6\">", "5x6"),
    ("<svg>", "sizeless"), ("<svg width=\"2em\" height=\"1em\">", "sizeless"),
    ("<svg viewBox=\"0 0 0 0\">", "sizeless"),
    ("<svg width=\"-3\" height=\"nan\">", "sizeless"), ("<svg width=\"1e400\" height=\"inf\">", "sizeless"),
    ("<html>", "broken SVG"), ("", "broken SVG"), ("<svg", "broken SVG"), ("PNG", "broken SVG"),
  ])
  func drawings(text: String, expected: String) { #expect(size("a.svg", Array(text.utf8)) == expected) }

  @Test func whatIsNoneKeepsNoSize() {
    #expect(size("a.png", []) == "broken PNG")
    #expect(size("a.png", Array("<svg width='1' height='1'/>".utf8)) == "broken PNG")
    #expect(size("a.png", png(0, 5)) == "broken PNG")
    #expect(size("a.png", png(0xFFFF_FFFF, 5)) == "broken PNG")
    #expect(size("a.svg", png(5, 5)) == "broken SVG")
    #expect(size("a.jpg", png(5, 6)) == "5x6")
    #expect(size("a.md", png(5, 6)) == "other")
    #expect(size("png", png(5, 6)) == "5x6")
  }

  /// Whatever stands in a header, reading it ends, and says a size that can be shown or none.
  @Test func anyBytesEnd() {
    var random = Random(seed: 14)
    let whole = [png(640, 480), jpeg(640, 480, turn: 6), avif(3, 2, turn: 1), Array("<svg width='1' height='2'>".utf8)]
    for _ in 0..<4000 {
      for (ending, bytes) in zip(["png", "jpg", "avif", "svg"], whole) {
        var bytes = Array(bytes.prefix(Int(random.next() % UInt64(bytes.count + 1))))
        for _ in 0..<4 where !bytes.isEmpty {
          bytes[Int(random.next() % UInt64(bytes.count))] = UInt8(truncatingIfNeeded: random.next())
        }
        if case .size(let size) = look("a." + ending, bytes) { #expect(size.width > 0 && size.height > 0) }
      }
    }
  }
}
