import RungModel
import RungSite
import Testing

@Suite struct ThemeTests {
  @Test func theColoursOfPagesAreThoseOfTheStylesheet() throws {
    let style = try #require(builtInTheme().first { $0.path == "style.css" })
    let words = String(decoding: style.bytes, as: UTF8.self)
    let schemes = words.split(separator: "@media (prefers-color-scheme: dark)", maxSplits: 1)
    for (scheme, grounds) in zip(schemes, [Grounds.light, .dark]) {
      #expect(scheme.contains("--paper: \(grounds.paper.hex);"))
      #expect(scheme.contains("--wash: \(grounds.wash.hex);"))
    }
  }

  /// Reckoned by hand with the formula of WCAG 2.2.
  @Test(arguments: [("#000000", 21.0), ("#ffffff", 1.0), ("#767676", 4.54), ("#777777", 4.48), ("#0b4f55", 9.28)])
  func contrastIsMeasuredAsWCAGDoes(hex: String, expected: Double) throws {
    let colour = try #require(Colour(hex: hex))
    let white = try #require(Colour(hex: "#ffffff"))
    #expect(abs(colour.contrast(with: white) - expected) < 0.01, "\(colour.contrast(with: white))")
  }

  @Test(arguments: ["#0b4f55", "#6b2d7b", "#003087", "#8a1c1c", "#1d1d1d", "#5a5a00"])
  func whatIsMadeOfOneColourCanBeReadInBothSchemes(hex: String) throws {
    let colour = try #require(Colour(hex: hex))
    let theme = SiteTheme(light: SiteTheme.Palette(brand: colour, accent: colour))
    for (colours, grounds) in [(theme.lightColours, Grounds.light), (theme.darkColours, .dark)] {
      let named = Dictionary(uniqueKeysWithValues: colours.map { ($0.name, $0.colour) })
      for name in ["brand", "link", "accent"] {
        let made = try #require(named[name])
        #expect(made.contrast(withEach: [grounds.paper, grounds.wash]) >= readableContrast, "\(name) of \(hex)")
      }
      let (accent, notice) = (try #require(named["accent"]), try #require(named["accent-wash"]))
      #expect(accent.contrast(with: notice) >= readableContrast)
      let (band, onBand) = (try #require(named["band"]), try #require(named["on-band"]))
      #expect(band.contrast(with: onBand) >= readableContrast)
    }
  }

  /// `picture.svg` is there; of all else the build would make a broken picture on every page.
  @Test(arguments: [
    ("picture.svg", []), ("words.txt", ["site.yaml:4 bad-value"]), ("absent.svg", ["site.yaml:4 broken-link"]),
    ("index.md", ["site.yaml:4 bad-value"]), ("https://example.org/logo.svg", ["site.yaml:4 bad-value"]),
  ])
  func aLogoIsAPictureOfTheContent(logo: String, expected: [String]) throws {
    let site = LintSite(
      roles: ["one": "tier: one"],
      files: [
        "site.yaml": "title: T\npublisher: P\nlanguage: en-GB\ntheme: {logo: \"\(logo)\"}\n",
        "picture.svg": "<svg xmlns='http://www.w3.org/2000/svg' width='9' height='9'></svg>", "words.txt": "Words.",
      ])
    #expect(try site.found().filter { $0.hasPrefix("site.yaml") } == expected)
  }
}
