import RungModel
import Testing

/// What is nearly the same name, so that a finding may say "write '…'", and what is another name.
@Suite struct SuggestionTests {
  @Test(arguments: [
    ("titel", "title"), ("frist", "first"), ("defintion", "definition"), ("chaperon", "chaperone"),
    ("leed-aide", "lead-aide"), ("sumary", "summary"), ("Rooms", "rooms"), ("our_reading", "our-reading"),
    ("cleanprobe", "clean-probe"), ("clean-pro-be", "clean-probe"), ("nursin-support/hcsw", "nursing-support/hcsw"),
    ("guide/how-to-us.md", "guide/how-to-use.md"), ("tabel-1", "table-1"), ("table1", "table-1"), ("nxt", "next"),
    ("sonografer", "sonographer"), ("assistent-practicioner", "assistant-practitioner"),
    ("imaging-asistants", "imaging-assistants"), ("Équipement", "équipement"),
  ])
  func near(word: String, name: String) { #expect(nearest(to: word, among: [name, "zebra", "q"]) == name) }

  /// Renamed or removed, and another that is merely spelt alike.
  @Test(arguments: [
    ("nursing-support/hcsw", "nursing-support/senior-hcsw"), ("hcsw", "senior-hcsw"), ("hcsw", "hca"),
    ("senior-aide", "junior-aide"), ("nursing-support/senior-aide", "nursing-support/junior-aide"),
    ("band-3", "band-4"), ("unit-9", "unit-1"), ("level-10", "level-1"), ("table-2b", "table-3b"), ("lift", "move"),
    ("theatre/lift", "theatre/move"), ("imaging/sister", "imaging/senior"), ("guide/views.md", "guide/roles.md"),
    ("ap", "ep"), ("ct", "mr"), ("aseptic", "septic"), ("atypical", "typical"), ("internal", "external"),
    ("inpatient-records", "outpatient-records"), ("increase", "decrease"), ("clean-room", "clean-probe"),
    ("pre-checks", "post-checks"), ("check-in", "check-out"), ("own-safety", "our-safety"), ("handbok", "workbook"),
    ("healthcare-assistant-junior-level", "healthcare-assistant-senior-level"), ("assistants", "assistants-and-others"),
    ("", "a"), ("-", "a"), ("é", "è"),
  ])
  func another(word: String, name: String) {
    #expect(nearest(to: word, among: [name]) == nil)
    #expect(nearest(to: name, among: [word]) == nil)
  }

  @Test func theNearestCountsAndThenTheFirstByName() {
    #expect(nearest(to: "definitoins", among: ["definitions", "definition"]) == "definitions")
    #expect(nearest(to: "rolle", among: ["rolls", "rolled", "roller"]) == "rolled")
    #expect(nearest(to: "rolle", among: ["roller", "rolled", "rolls"]) == "rolled")
  }

  @Test func longNamesAreNearToNone() {
    let long = String(repeating: "word-", count: 30)
    #expect(nearest(to: long + "s", among: [long]) == nil)
  }
}
