/// The entries of a mapping while it is read. Keys are compared one by one, as most mappings are short; a long one gets
/// an index.
struct YAMLEntries {
  private static let shortLimit = 16

  private(set) var list: [YAMLEntry] = []
  private var index: [String: Int] = [:]

  /// Adds an entry, unless its key is there already: then the answer is that first key.
  mutating func add(_ key: YAMLKey, _ value: YAMLNode) -> YAMLKey? {
    if let first = find(key.text) { return list[first].key }
    if list.count >= YAMLEntries.shortLimit { extendIndex(with: key.text) }
    list.append(YAMLEntry(key: key, value: value))
    return nil
  }

  private func find(_ key: String) -> Int? {
    list.count > YAMLEntries.shortLimit ? index[key] : list.firstIndex { $0.key.text == key }
  }

  private mutating func extendIndex(with key: String) {
    if index.isEmpty {
      for (position, entry) in list.enumerated() { index[entry.key.text] = position }
    }
    index[key] = list.count
  }
}
