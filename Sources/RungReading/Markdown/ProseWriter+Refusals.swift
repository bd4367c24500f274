import CMarkShim
import RungModel

extension ProseWriter {
  mutating func refuse(_ step: rung_step, _ destination: LinkDestination) {
    let address = String(decoding: step.wordBytes, as: UTF8.self)
    guard let refusal = LinkRefusal(destination, address) else { return }
    report(refusal.rule, at: place(of: locator.destination(of: step)), refusal.headline, hint: refusal.hint)
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
