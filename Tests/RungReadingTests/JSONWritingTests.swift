import Foundation
import RungModel
import Testing

/// What is written as JSON is read again as it was, by a reader of JSON that is not ours.
@Suite struct JSONWritingTests {
  private func parsed(_ write: (inout ByteBuffer) -> Void) throws -> NSDictionary {
    var out = ByteBuffer()
    out.append("before ")
    let start = out.count
    out.append("{")
    write(&out)
    out.append("}")
    let object = try JSONSerialization.jsonObject(with: Data(out.bytes[start...]))
    return try #require(object as? NSDictionary)
  }

  @Test(arguments: [
    "plain", "\"", "\\", "a\nb\tc\rd", "\u{0}\u{1}\u{b}\u{1f}\u{7f}", "–é🪜\u{2028}", "</script>", "a,", "{[:",
  ])
  func textsComeBack(text: String) throws {
    #expect(try parsed { $0.appendField("a", text) } == ["a": text])
    #expect(try parsed { $0.appendList("a", [text, text]) } == ["a": [text, text]])
  }

  @Test func whatIsEmptyIsLeftOut() throws {
    let read = try parsed { out in
      out.appendList("none", [String]())
      out.appendField("text", "")
      out.appendField("nothing", nil)
      out.appendField("flag", ifSo: false)
      out.appendField("first", number: 1)
      out.appendList("none", [String]())
      out.appendObject("object") { $0.appendList("none", [String]()) }
      out.appendList("objects", [1, 2]) { number, out in out.appendObject { $0.appendField("n", number: number) } }
      out.appendList("none", [String]())
      out.appendField("last", ifSo: true)
    }
    #expect(read == ["first": 1, "object": NSDictionary(), "objects": [["n": 1], ["n": 2]], "last": true])
  }

  @Test func noTagIsLeftInAPage() throws {
    let text = "<b> </script> a < b"
    var out = ByteBuffer()
    out.append("<script>")
    let start = out.count
    out.append("{")
    out.appendField("a", text)
    out.append("}")
    out.escapeTags(from: start)
    #expect(!out.bytes[start...].contains(UInt8(ascii: "<")))
    #expect(out.bytes.starts(with: "<script>".utf8))
    let read = try JSONSerialization.jsonObject(with: Data(out.bytes[start...])) as? NSDictionary
    #expect(read == ["a": text])
  }
}
