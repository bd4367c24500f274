import RungRendering
import Testing

/// Words of a site stand in the order of its language, each under a letter of its alphabet.
struct AlphabetTests {
  @Test(arguments: [
    ("en-GB", "Élan Zebra Eira", "E: Eira Élan, Z: Zebra"),
    (
      "cy", "Lwc Llwybr Lamp Dydd Ddoe Cyfle Chwarae",
      "C: Cyfle, CH: Chwarae, D: Dydd, DD: Ddoe, L: Lamp Lwc, LL: Llwybr"
    ),
    ("sv", "Öl Zon Ask Ångra", "A: Ask, Z: Zon, Å: Ångra, Ö: Öl"),
    ("de", "Zug Öl Ofen", "O: Ofen Öl, Z: Zug"),
    ("en", "10 9 § “Quoted”", "#: §, 0–9: 9 10, Q: “Quoted”"),
    ("en", "Νερό Ήλιος Νέα Ηχώ", "Η: Ήλιος Ηχώ, Ν: Νέα Νερό"),
    ("ar", "بيت أرض Zebra", "ا: أرض, ب: بيت, Z: Zebra"),
    ("nobody", "b a", "A: a, B: b"),
    ("", "b a", "A: a, B: b"),
  ])
  func wordsStandInTheOrderOfTheLanguage(language: String, words: String, expected: String) {
    let alphabet = Alphabet(of: language)
    let places = words.split(separator: " ").map { (alphabet.place(of: String($0)), $0) }
      .sorted { $0.0.place < $1.0.place }
    var lines: [(heading: String, words: [Substring])] = []
    for (place, word) in places {
      if lines.last?.heading != place.heading { lines.append((place.heading, [])) }
      lines[lines.count - 1].words.append(word)
    }
    #expect(lines.map { "\($0.heading): \($0.words.joined(separator: " "))" }.joined(separator: ", ") == expected)
  }
}
