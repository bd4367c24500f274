import FoundationEssentials

/// Reads a JSON object whose values are all texts, which is all that a page ever sends.
/// - Returns: nil where it is anything else.
package func flatJSON(_ bytes: [UInt8]) -> [String: String]? {
  try? JSONDecoder().decode([String: String].self, from: Data(bytes))
}
