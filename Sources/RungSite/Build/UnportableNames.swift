import RungModel
import RungRendering

// A site is copied to servers, sticks and archives: what only some disks can hold is lost on the way, or overwrites
// something else there.

/// The findings on addresses whose names Windows, a Mac or a USB stick cannot hold: each name is told of once, however many
/// files of the site have it.
/// - Parameter others: what is wrong with the addresses themselves. One fault, one finding: a name that has to go anyway is
///   not told of again.
func unportableNames(_ claims: [Claim], besides others: [Diagnostic]) -> [Diagnostic] {
  var search = UnportableNames()
  for claim in claims { search.look(at: claim) }
  let known = Set(others.map(\.place))
  return search.findings.filter { !known.contains($0.place) }
}

private struct UnportableNames {
  private(set) var findings: [Diagnostic] = []
  /// The folders seen so far, as disks without regard to case or form see them, and how each was first written.
  private var folders: [String: String] = [:]
  private var lastFolder = ""
  private var told: Set<String> = []

  mutating func look(at claim: Claim) {
    if isPlainlyBesideTheLast(claim.path) { return }
    var path = claim.path
    let isPlain = path.withUTF8 { $0.count <= longestPortablePath && !$0.contains(where: mayBeUnportable) }
    let folder = path.utf8.lastIndex(of: UInt8(ascii: "/")).map { String(path[..<$0]) } ?? ""
    if folder != lastFolder || !isPlain {
      look(at: folder, of: claim)
      lastFolder = folder
    }
    let name = folder.isEmpty ? path : String(path.dropFirst(folder.count + 1))
    if let reason = whyUnportable(name) { tell(claim, of: folder + "/" + stem(of: name), "'\(name)' \(reason)") }
    guard path.utf16.count > longestPortablePath else { return }
    tell(
      claim, of: stem(of: path),
      "'\(path)' is \(path.utf16.count) signs long, and Windows opens no file whose whole path is longer than 259")
  }

  /// As most files of a site are: in the folder of the one before, with a name that any disk holds.
  private func isPlainlyBesideTheLast(_ path: String) -> Bool {
    var (path, folder) = (path, lastFolder)
    return path.withUTF8 { path in
      folder.withUTF8 { folder in
        guard path.count <= longestPortablePath, path.starts(with: folder) else { return false }
        var name = path[folder.count...]
        if !folder.isEmpty, name.popFirst() != UInt8(ascii: "/") { return false }
        return !name.contains(UInt8(ascii: "/")) && isSurelyPortable(name)
      }
    }
  }

  private mutating func look(at folder: String, of claim: Claim) {
    var path = ""
    for name in folder.split(separator: "/").map(String.init) {
      path += path.isEmpty ? name : "/" + name
      if let reason = whyUnportable(name) { tell(claim, of: path, "the folder '\(path)' \(reason)") }
      let first = folders[path.lowercased(), default: path]
      folders[path.lowercased()] = first
      guard !first.utf8.elementsEqual(path.utf8) else { continue }
      tell(claim, of: path, "the folders '\(first)' and '\(path)' are one and the same on Windows and on a Mac")
    }
  }

  /// - Parameter what: the page and its data have one name, and so one finding.
  private mutating func tell(_ claim: Claim, of what: String, _ headline: String) {
    guard told.insert(what.lowercased()).inserted else { return }
    findings.append(
      Diagnostic(
        .unportableName, at: claim.place ?? Place(file: claim.path), headline,
        hint: "give \(claim.what) another name: letters, digits and '-' are safe everywhere"))
  }

  private func stem(of name: String) -> String { name.lastIndex(of: ".").map { String(name[..<$0]) } ?? name }
}

/// A path in the site that leaves room for the folder in which somebody puts it.
private let longestPortablePath = 200

private func mayBeUnportable(_ byte: UInt8) -> Bool {
  switch byte {
  case 0...0x20, 0x7F..., UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: ":"), UInt8(ascii: "\""),
    UInt8(ascii: "|"),
    UInt8(ascii: "?"), UInt8(ascii: "*"):
    true
  default: false
  }
}

/// Why Windows, or a disk that it can read, cannot hold a file or folder of this name, as the end of a sentence.
func whyUnportable(_ name: String) -> String? {
  if isSurelyPortable(name.utf8) { return nil }
  if let sign = name.first(where: { "<>:\"|?*".contains($0) }) {
    return "holds '\(sign)', which no disk of Windows can"
  }
  if name.hasSuffix(".") || name.hasSuffix(" ") {
    return "ends with a \(name.hasSuffix(".") ? "dot" : "space"), which Windows takes off"
  }
  if let device = device(named: name) { return "is called like a device of Windows, '\(device)'" }
  return name.utf16.count > 255 ? "is longer than 255 signs" : nil
}

/// As most names are, without a look at each of their signs.
private func isSurelyPortable(_ name: some Collection<UInt8>) -> Bool {
  var (length, stem, last) = (0, 0, UInt8(0))
  for byte in name {
    if mayBeUnportable(byte) { return false }
    if stem == 0, byte == UInt8(ascii: ".") { stem = length }
    (length, last) = (length + 1, byte)
  }
  // No name of a device is longer than 7.
  return max(stem, stem == 0 ? length : 0) > 7 && length < 256 && last != UInt8(ascii: ".")
}

/// `con.html` is the console, whatever comes behind the dot.
private func device(named name: String) -> String? {
  var stem = name.prefix { $0 != "." }
  while stem.last == " " { stem.removeLast() }
  let upper = stem.uppercased()
  if ["CON", "PRN", "AUX", "NUL", "CONIN$", "CONOUT$"].contains(upper) { return String(stem) }
  guard upper.hasPrefix("COM") || upper.hasPrefix("LPT"), let port = upper.dropFirst(3).first, upper.count == 4 else {
    return nil
  }
  return "0123456789¹²³".contains(port) ? String(stem) : nil
}
