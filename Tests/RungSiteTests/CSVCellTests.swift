import RungModel
import Testing

@testable import RungRendering

/// A cell as a spreadsheet may take it, whatever it holds for a separator.
@Suite struct CSVCellTests {
  @Test(arguments: [
    ("Clean the room", "Clean the room"), ("", ""), ("x-ray", "x-ray"), ("2026-11-21", "2026-11-21"),
    ("https://example.org/a#b", "https://example.org/a#b"), ("a = b", "a = b"),
    ("a, b", "\"a, b\""), ("a; b", "\"a; b\""), ("a\tb", "\"a\tb\""), ("a|b", "\"a|b\""), ("a\nb", "\"a\nb\""),
    ("a\rb", "\"a\rb\""), ("a\u{2028}b", "\"a\u{2028}b\""), ("a\u{85}b", "\"a\u{85}b\""),
    ("a \"b\"", "\"a \"\"b\"\"\""),
    (" a", "\" a\""), ("a ", "\"a \""), ("a – b’s", "a – b’s"),
    ("=1+1", "\"'=1+1\""), ("+1", "\"'+1\""), ("-1", "\"'-1\""), ("@a", "\"'@a\""), (" =1", "\" '=1\""),
    ("\t=1", "\"'\t'=1\""), ("\ra", "\"'\ra\""), ("＝1+1", "\"'＝1+1\""), ("＠a", "\"'＠a\""),
    ("=\u{301}1", "\"'=\u{301}1\""),
    ("x;=1+1", "\"x;'=1+1\""), ("x; =1+1", "\"x; '=1+1\""), ("x|@a;-1", "\"x|'@a;'-1\""), ("x\t+1", "\"x\t'+1\""),
    ("x\n=1", "\"x\n'=1\""), ("x\u{2029}=1", "\"x\u{2029}'=1\""), ("x;\"=1\"", "\"x;\"\"'=1\"\"\""),
    ("x;＋1", "\"x;'＋1\""),
    ("x,=1", "\"x,=1\""), ("x;a=1", "\"x;a=1\""),
  ])
  func aCellStaysACell(value: String, written: String) {
    var out = ByteBuffer()
    out.append(csvValue: value)
    #expect(Array(out.bytes) == Array(written.utf8), "\(String(decoding: out.bytes, as: UTF8.self))")
  }
}
