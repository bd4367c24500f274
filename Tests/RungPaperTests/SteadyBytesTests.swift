import RungPaper
import Testing

/// Neither the moment of printing nor what was printed before gets into the bytes.
@Suite struct SteadyBytesTests {
  private func dated(_ text: String, _ date: String?) -> String {
    var bytes = Array(text.utf8)
    setDates(in: &bytes, to: date)
    return String(decoding: bytes, as: UTF8.self)
  }

  private let pdf = "<</CreationDate (D:20261121130403+00'00')\n/ModDate (D:20261121130403+00'00')>> (D:20261121130403)"

  @Test(arguments: [
    ("2021-09-03", "20210903000000"), ("2021-09", "20210901000000"), ("2021", "20210101000000"),
    (nil, "19700101000000"), ("undated", "19700101000000"), ("12-2021", "19700101000000"),
  ])
  func bothDatesAreThoseOfTheEdition(date: String?, moment: String) {
    #expect(
      dated(pdf, date) == "<</CreationDate (D:\(moment)+00'00')\n/ModDate (D:\(moment)+00'00')>> (D:20261121130403)")
  }

  @Test func elementsAreNumberedFromOne() {
    var bytes = Array("/ID (node00000123) [(node00000200) (node00000123)] (node1) (node00000007x (node00000099)".utf8)
    renumberNodes(in: &bytes)
    #expect(
      String(decoding: bytes, as: UTF8.self)
        == "/ID (node00000002) [(node00000003) (node00000002)] (node1) (node00000007x (node00000001)")
  }

  @Test(arguments: ["", "/CreationDate (D:", "/CreationDate (D:2026)", "/ModDate (D:x0261121130403)"])
  func whatIsNoDateStays(text: String) { #expect(dated(text, "2021") == text) }
}
