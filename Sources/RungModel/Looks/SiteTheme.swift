/// How a site looks in its publisher's name: what of the palette is its own, and its sign.
package struct SiteTheme: Sendable {
  package let light: Palette
  package let dark: Palette
  /// The picture beside the site's name, which is also its icon; nil for the built-in one.
  package let logo: ID<Asset>?

  /// Nil for what stays as the stylesheet has it.
  package struct Palette: Sendable {
    package var brand: Colour?
    package var accent: Colour?

    package init(brand: Colour? = nil, accent: Colour? = nil) {
      self.brand = brand
      self.accent = accent
    }

    var isEmpty: Bool { brand == nil && accent == nil }
  }

  package init(light: Palette = Palette(), dark: Palette = Palette(), logo: ID<Asset>? = nil) {
    self.light = light
    self.dark = dark
    self.logo = logo
  }
}

/// What words stand on, in a scheme of the shipped stylesheet.
package struct Grounds: Sendable {
  package let paper: Colour
  package let wash: Colour

  package static let light = Grounds(paper: Colour(0xFBFAF6), wash: Colour(0xEEF3F1))
  package static let dark = Grounds(paper: Colour(0x0F1A1D), wash: Colour(0x1B2D31))

  /// Everything that the accent colour is read on: notices have a trace of it in their ground.
  package func all(with accent: Colour) -> [Colour] { [paper, wash, notice(accent)] }

  func notice(_ accent: Colour) -> Colour { paper.mixed(with: accent, hundredths: 9) }
}

/// A colour of the stylesheet: the name of its variable, without the hyphens.
package struct NamedColour: Equatable, Sendable {
  package let name: String
  package let colour: Colour
}

/// WCAG 2.2, success criterion 1.4.3: how much words of ordinary size have to stand out from their ground.
package let readableContrast = 4.5

extension SiteTheme {
  /// What pictures of the site are drawn in.
  package var pictureBrand: Colour { light.brand ?? Colour(0x0B4F55) }

  /// And a second colour on it, for what matters.
  package var pictureMark: Colour {
    light.accent.map { $0.moved(towards: .white, untilReadableOn: [pictureBrand], 3) } ?? Colour(0xF2A65A)
  }

  /// The site gives colours of its own.
  package var hasColours: Bool { !light.isEmpty || !dark.isEmpty }

  /// The variables of the stylesheet that are the site's own, in light.
  package var lightColours: [NamedColour] {
    var colours: [NamedColour] = []
    if let brand = light.brand { colours += named(brand, band: brand) }
    if let accent = light.accent { colours += named(accent, on: .light) }
    return colours
  }

  /// And in dark. A colour that is given for light alone is made lighter until it can be read well.
  package var darkColours: [NamedColour] {
    var colours: [NamedColour] = []
    if let brand = dark.brand ?? light.brand.map({ lighter($0) }) {
      colours += named(brand, band: light.brand ?? brand.moved(towards: .black, untilReadableOn: [.white], 7))
    }
    if let accent = dark.accent ?? light.accent.map({ lighter($0) }) { colours += named(accent, on: .dark) }
    return colours
  }

  private func lighter(_ colour: Colour) -> Colour {
    colour.moved(towards: .white, untilReadableOn: [Grounds.dark.paper, Grounds.dark.wash], 7)
  }

  private func named(_ brand: Colour, band: Colour) -> [NamedColour] {
    [
      NamedColour(name: "brand", colour: brand), NamedColour(name: "link", colour: brand),
      NamedColour(name: "band", colour: band), NamedColour(name: "on-band", colour: .white),
    ]
  }

  private func named(_ accent: Colour, on grounds: Grounds) -> [NamedColour] {
    [
      NamedColour(name: "accent", colour: accent),
      NamedColour(name: "accent-wash", colour: grounds.notice(accent)),
      NamedColour(name: "accent-line", colour: accent.mixed(with: grounds.paper, hundredths: 25)),
    ]
  }
}
