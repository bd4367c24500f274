import CMarkShim
import RungModel

extension ProseWriter {
  mutating func refuse(_ step: rung_step, _ destination: LinkDestination) {
    var place = place(of: locator.destination(of: step))
    let address = shown(step.wordBytes)
    if case .unknownKind(let kind) = destination {
      if place.width == step.wordBytes.count { place.width = Int32(kind.utf8.count + 1) }
      report(.unknownLinkKind, at: place, "'\(kind):' is no kind of link", hint: insteadOf(kind))
    } else if case .withoutHost = destination {
      report(.unsafeLink, at: place, "'\(address)' names no site", hint: withHost(address))
    } else if step.wordBytes.starts(with: "//".utf8) {
      report(
        .unsafeLink, at: place, "'\(address)' does not say how the page is fetched",
        hint: "write 'https:\(address)'")
    } else {
      report(
        .unsafeLink, at: place, "'\(address)' is no address that a page may link to",
        hint: "link to an https address, a file of the site, or a name such as 'role:key'")
    }
  }

  private func insteadOf(_ kind: String) -> String {
    let kinds = LinkKind.allCases.map(\.rawValue)
    if let meant = nearest(to: kind, among: kinds + ["https", "mailto"]) { return "write '\(meant):'" }
    return "write one of " + kinds.map { "\($0):" }.joined(separator: ", ") + ", or https:"
  }

  mutating func refusePicture(_ step: rung_step) {
    let place = place(of: locator.destination(of: step))
    report(
      .unsafeLink, at: place, "the picture '\(shown(step.wordBytes))' does not belong to the site",
      hint: "copy the file into Content and write its path")
  }

  mutating func reportEmptyPicture(_ mention: Mention) {
    report(
      .pictureWithoutAlt, at: mention.place,
      "the picture '\(mention.destination)' has no words for those who cannot see it",
      hint: "write what it shows between the brackets: ![what it shows](\(mention.destination))")
  }

  /// An address as a finding shows it: not longer than a line.
  private func shown(_ bytes: UnsafeBufferPointer<UInt8>) -> String {
    let start = String(decoding: bytes.prefix(60), as: UTF8.self)
    return bytes.count > 60 ? start + "…" : start
  }
}
