import Testing

@testable import RungPaper

/// The outline of a PDF has the words of the headings, however its renderer drew them.
@Suite struct OutlineTests {
  /// A PDF with an outline: titles as a PDF writes them, each entry below the one before it where `isNested`.
  private func pdf(_ titles: [String], isNested: Bool = false) -> [UInt8] {
    var file = "%PDF-1.4\n"
    var table = "xref\n0 \(titles.count + 3)\n0000000000 65535 f \n"
    func add(_ number: Int, _ object: String) {
      let digits = String(file.utf8.count)
      table += String(repeating: "0", count: 10 - digits.count) + digits + " 00000 n \n"
      file += "\(number) 0 obj\n\(object)\nendobj\n"
    }
    add(1, "<</Type /Catalog\n/Outlines 2 0 R>>")
    add(2, "<</Type /Outlines\n/First 3 0 R>>")
    for (place, title) in titles.enumerated() {
      let next = place + 1 < titles.count ? "\n/\(isNested ? "First" : "Next") \(place + 4) 0 R" : ""
      add(place + 3, "<</Title \(title)\n/Parent 2 0 R\(next)\n/Dest [1 0 R]>>")
    }
    let start = file.utf8.count
    return Array(
      (file + table + "trailer\n<</Size \(titles.count + 3)\n/Root 1 0 R>>\nstartxref\n\(start)\n%%EOF\n").utf8)
  }

  /// What is added to the file, and nothing else may change.
  private func added(_ headings: [String], _ pdf: [UInt8]) -> String {
    let made = withOutlineWords(of: headings, in: pdf)
    #expect(made.starts(with: pdf))
    return String(decoding: made[pdf.count...], as: UTF8.self)
  }

  private func hex(_ text: String) -> String {
    "<FEFF"
      + text.utf16.map { unit in
        let digits = String(unit, radix: 16, uppercase: true)
        return String(repeating: "0", count: 4 - digits.count) + digits
      }.joined() + ">"
  }

  @Test(arguments: [false, true]) func wordsThatWereJoinedAreApart(isNested: Bool) {
    let file = pdf(["(Contents)", "(Care \\(adults\\)and chil\\144ren)", hex("Häuserund Höfe")], isNested: isNested)
    let update = added(["Contents", "Care (adults)\n and children", "Not in it", "Häuser und Höfe"], file)
    #expect(update.contains("4 0 obj\n<</Title \(hex("Care (adults) and children"))\n/Parent"))
    #expect(update.contains("5 0 obj\n<</Title \(hex("Häuser und Höfe"))\n/Parent"))
    #expect(!update.contains("3 0 obj"))
    #expect(update.hasSuffix("%%EOF\n"))
  }

  @Test func theTableOfTheUpdateLeadsToItsObjects() throws {
    let file = pdf(["(ab)"])
    let made = withOutlineWords(of: ["a b"], in: file)
    let text = String(decoding: made, as: UTF8.self)
    let start = try #require(text.split(separator: "\n").dropLast().last.flatMap { Int($0) })
    let table = String(decoding: made[start...], as: UTF8.self)
    let place = try #require(table.firstMatch(of: #/^xref\n3 1\n(\d{10}) 00000 n \n/#).flatMap { Int($0.1) })
    #expect(String(decoding: made[place...], as: UTF8.self).hasPrefix("3 0 obj\n<</Title \(hex("a b"))"))
    let before = String(decoding: file, as: UTF8.self).split(separator: "\n").dropLast().last ?? ""
    #expect(table.contains("/Root 1 0 R\n/Prev \(before)>>"))
  }

  @Test(arguments: [["Contents", "Care"], ["Care"], [], ["Other"]]) func whatIsRightStays(headings: [String]) {
    #expect(added(headings, pdf(["(Contents)", "(Care)"])) == "")
  }

  @Test func equalHeadingsAreTakenInTheirOrder() {
    let update = added(["At work", "A t work", "At work"], pdf(["(Atwork)", "(Atwork)", "(Atwork)"]))
    #expect(update.contains("4 0 obj\n<</Title \(hex("A t work"))"))
  }

  /// Whatever a renderer writes, it is taken as it is or corrected, and nothing ends the program.
  @Test func brokenFilesStay() {
    let whole = pdf(["(ab)", "(\\", "<FEFF00>"])
    for end in stride(from: 0, to: whole.count, by: 3) {
      _ = withOutlineWords(of: ["a b"], in: Array(whole[..<end]))
    }
    for place in stride(from: 9, to: whole.count, by: 2) {
      var broken = whole
      broken[place] = [0x3C, 0x39, 0x28, 0x00][place % 4]
      _ = withOutlineWords(of: ["a b"], in: broken)
    }
  }
}
