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
}
