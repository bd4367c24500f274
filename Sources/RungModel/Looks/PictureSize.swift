/// How large a picture is shown, in CSS pixels, as its file says.
package struct PictureSize: Hashable, Sendable {
  package let width: Int
  package let height: Int

  /// - Returns: nil for a size that no browser could show.
  package init?(width: Int, height: Int) {
    guard (1...Self.largest).contains(width), (1...Self.largest).contains(height) else { return nil }
    self.width = width
    self.height = height
  }

  /// More than any picture that a page shows, and far from where numbers overflow.
  private static let largest = 1_000_000

  package var turned: PictureSize? { PictureSize(width: height, height: width) }
}
