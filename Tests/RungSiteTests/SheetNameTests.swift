import Testing

@testable import RungRendering

@Suite struct SheetNameTests {
  @Test(arguments: [
    (["AP", "CSW"], "AP – CSW"),
    (["Assistant practitioner", "Senior support worker"], "Assistant pra… – Senior suppor…"),
    (["Assistant practitioner of all", "Porter"], "Assistant practitione… – Porter"),
    (["Porter", "Assistant practitioner of all"], "Porter – Assistant practitione…"),
  ])
  func bothRolesAreNamed(roles: [String], expected: String) {
    var names = SheetNames()
    let name = names.add(SheetNames.joined(roles))
    #expect(name == expected)
    #expect(name.utf16.count <= 31)
  }

  @Test func twoThatAreShortenedAlikeAreToldApart() {
    var names = SheetNames()
    let long = SheetNames.joined(["Assistant practitioner", "Senior support worker"])
    #expect(names.add(long) != names.add(long))
  }

  /// No sign that the format refuses, whatever mark combines with it, nothing empty, nothing twice, nothing too long.
  @Test func anyTitleMakesAName() {
    var names = SheetNames()
    var made: Set<String> = []
    for seed in 0..<UInt64(300) {
      var random = RandomText(seed: seed)
      let name = names.add(SheetNames.joined([random.text(40) + "[\u{301}*\u{338}", random.text(90)]))
      #expect(!name.isEmpty && name.utf16.count <= 31 && made.insert(name.lowercased()).inserted)
      #expect(!name.utf8.contains { "[]:*?/\\'".utf8.contains($0) })
    }
    let stacked = "Z" + String(repeating: "\u{336}", count: 100)
    #expect(names.add(stacked).utf16.count == 31)
  }
}
