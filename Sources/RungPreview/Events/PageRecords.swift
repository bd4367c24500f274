/// What pages were like when they were last looked at, so that none is rendered again to be compared.
package struct PageRecords: Sendable {
  private struct Record {
    var digest: Int
    /// The versions, from the first to the last, that had the page so.
    var versions: ClosedRange<Int>
  }

  private var records: [String: Record] = [:]
  /// Addresses that nobody has need not be kept for good.
  private static let most = 20_000

  package init() {}

  package mutating func note(_ digest: Int, of path: String, _ version: Int) {
    if records.count > Self.most { records = [:] }
    guard let known = records[path], known.digest == digest else {
      // A slow reply of an earlier version says nothing of today.
      if let known = records[path], known.versions.upperBound > version { return }
      records[path] = Record(digest: digest, versions: version...version)
      return
    }
    let versions = known.versions
    records[path]?.versions = min(versions.lowerBound, version)...max(versions.upperBound, version)
  }

  /// What the page was like in `version`, as far as it is known.
  package func digest(of path: String, _ version: Int) -> Int? {
    guard let record = records[path], record.versions.contains(version) else { return nil }
    return record.digest
  }
}
