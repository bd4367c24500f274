import RungReading

/// Whether a report may not hold the sign as it is: it would break a line, turn it round, or not be seen at all. Some of
/// these are fine in a text, such as the marks of direction that Arabic needs, but nobody could tell where they stand.
func isUnseen(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar.value {
  case 0...0x1F, 0x061C, 0x200E, 0x200F, 0x2028, 0x2029: true
  default: isHidden(scalar.value)
  }
}
