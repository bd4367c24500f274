import RungModel

// `theme` of site.yaml: the publisher's colours and sign. That its colours can be read is checked here, where they are written.

extension MappingReader {
  mutating func theme() -> SiteDraft.Theme? {
    fields("theme") { theme in
      var draft = SiteDraft.Theme()
      draft.light = theme.palette("colours", on: .light, scheme: "light")
      draft.dark = theme.palette("dark", on: .dark, scheme: "dark")
      draft.logo = theme.link("logo")
      return draft
    }
  }

  private mutating func palette(_ name: String, on grounds: Grounds, scheme: String) -> SiteTheme.Palette {
    fields(name) { palette in
      SiteTheme.Palette(
        brand: palette.colour("brand", scheme) { _ in [grounds.paper, grounds.wash] },
        accent: palette.colour("accent", scheme, on: grounds.all))
    } ?? SiteTheme.Palette()
  }

  private mutating func colour(_ name: String, _ scheme: String, on grounds: (Colour) -> [Colour]) -> Colour? {
    guard let text = text(name) else { return nil }
    guard let colour = Colour(hex: text.text) else {
      value.findings.add(
        .badValue, at: text.place, "'\(text.text)' is no colour", hint: "write it in quotes, like \"#0b4f55\"")
      return nil
    }
    guard colour.contrast(withEach: grounds(colour)) < readableContrast else { return colour }
    let end = Colour(hex: scheme == "dark" ? "#ffffff" : "#000000") ?? colour
    let readable = (1...100).lazy.map { colour.mixed(with: end, hundredths: $0) }
      .first { $0.contrast(withEach: grounds($0)) >= readableContrast }
    value.findings.add(
      .lowContrast, at: text.place, "'\(text.text)' cannot be read well on the \(scheme) ground of the pages",
      hint: "write \"\((readable ?? end).hex)\", the nearest that can")
    return nil
  }
}
