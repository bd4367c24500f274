import RungModel
import Synchronization

/// What other programs made for the build before this one, and of what: the same program need not make a file of the same
/// bytes again, which takes longer than a hundred pages.
///
/// It is kept in the site folder, a line a file: the fingerprints of what it was made of and of itself, and its path. What
/// the disk does not bear out is not believed, so that at worst a file is made anew.
final class MadeFiles: Sendable {
  private struct Entry: Equatable {
    /// Of the program too: another version may make another file.
    var source: UInt64
    var file: UInt64
  }

  private let site: SiteFolder
  private let before: [String: Entry]
  private let now = Mutex<[String: Entry]>([:])

  static let name = ".rung-made"
  private static let header = "rung made 1 (what files were made of; they are made anew without it)"

  /// Those of the build before, which are none where nothing is known of it.
  init(in site: SiteFolder) {
    self.site = site
    before = site.top.bytes(ofFile: Self.name).flatMap(Self.entries) ?? [:]
  }

  /// The bytes of the file at `path`, which `program` makes of `source`.
  func bytes(at path: String, of source: [UInt8], by program: Program) throws(MachineFault) -> [UInt8] {
    let key = fingerprint(source, after: fingerprint(Array(program.version.utf8)))
    let bytes: [UInt8]
    if let kept = kept(path, key) { bytes = kept } else { bytes = try program.run(source, toMake: path) }
    now.withLock { $0[path] = Entry(source: key, file: fingerprint(bytes)) }
    return bytes
  }

  private func kept(_ path: String, _ key: UInt64) -> [UInt8]? {
    guard let entry = before[path], entry.source == key else { return nil }
    let path = SitePath(path)
    var trail = FolderTrail(from: site.top, makesFolders: false)
    let bytes = (try? trail.folder(at: path.folder))?.bytes(ofFile: path.name)
    return bytes.flatMap { fingerprint($0) == entry.file ? $0 : nil }
  }

  /// Keeps what was asked for in this build for the next one, which does without where it cannot be kept.
  func save() {
    let entries = now.withLock(\.self)
    if entries == before { return }
    let lines = entries.sorted { $0.key < $1.key }.map { "\(digits($1.source)) \(digits($1.file)) \($0)\n" }
    if entries.isEmpty { return (try? site.top.remove(Self.name)) ?? () }
    try? site.replace(Self.name, holding: Array(([Self.header + "\n"] + lines).joined().utf8))
  }

  private static func entries(_ bytes: [UInt8]) -> [String: Entry]? {
    let lines = String(decoding: bytes, as: UTF8.self).utf8.split(separator: UInt8(ascii: "\n")).map(Substring.init)
    guard lines.first == header[...] else { return nil }
    let pairs = lines.dropFirst().compactMap { line -> (String, Entry)? in
      let parts = line.split(separator: " ", maxSplits: 2)
      guard parts.count == 3, let source = UInt64(parts[0], radix: 16), let file = UInt64(parts[1], radix: 16) else {
        return nil
      }
      return (String(parts[2]), Entry(source: source, file: file))
    }
    return Dictionary(pairs, uniquingKeysWith: { $1 })
  }
}

extension Folder {
  /// The bytes of a plain file; nil where there is none, or it cannot be had, or it is larger than any that was made.
  fileprivate func bytes(ofFile name: String) -> [UInt8]? {
    guard let file = try? OpenFile(reading: name, in: self), let status = try? file.status(), status.kind == .file,
      status.size < 1 << 28
    else { return nil }
    return try? file.bytes(upTo: status.size)
  }
}
