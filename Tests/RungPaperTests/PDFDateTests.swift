import RungPaper
import Testing

/// The moment of printing must not get into the bytes.
@Suite struct PDFDateTests {
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

  @Test(arguments: ["", "/CreationDate (D:", "/CreationDate (D:2026)", "/ModDate (D:x0261121130403)"])
  func whatIsNoDateStays(text: String) { #expect(dated(text, "2021") == text) }
}
