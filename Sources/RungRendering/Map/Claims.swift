package import RungModel

/// Something that is to stand at an address.
package struct Claim: Sendable {
  package var path: String
  /// Nil for what every site has, or is made of several things.
  package var place: Place?
  package var what: String

  init(_ path: String, at place: Place?, _ what: String) {
    self.path = path
    self.place = place
    self.what = what
  }
}

/// Who claims which address, and where two cannot both have theirs.
struct Claims {
  private(set) var all: [Claim] = []
  private var byAddress: [String: Int] = [:]
  /// The folders that addresses lie in, and for each the first that does.
  private var folders: [String: Int] = [:]
  private var lastFolder: Substring = ""
  private var duplicates: [Diagnostic] = []

  /// Addresses are compared without regard to case: many disks and servers do the same.
  mutating func add(_ claim: Claim) {
    let key = claim.path.lowercased()
    noteFolders(of: key)
    if let first = byAddress[key] {
      duplicates.append(duplicate(claim, all[first]))
    } else {
      byAddress[key] = all.count
    }
    all.append(claim)
  }

  func hasPage(at path: String) -> Bool { byAddress[path.lowercased()] != nil }

  private mutating func noteFolders(of key: String) {
    var folder = key[...].folder
    if folder == lastFolder { return }
    lastFolder = folder
    while !folder.isEmpty, folders[String(folder)] == nil {
      folders[String(folder)] = all.count
      folder = folder.folder
    }
  }

  var findings: [Diagnostic] {
    duplicates
      + folders.compactMap { folder, index in byAddress[folder].map { blocked(all[$0], folderOf: all[index]) } }
  }

  private func duplicate(_ claim: Claim, _ first: Claim) -> Diagnostic {
    let at = claim.place ?? first.place ?? Place(file: claim.path)
    let other = claim.place == nil ? claim.what : first.what
    let notes = claim.place == nil ? [] : first.place.map { [Diagnostic.Note("the other one is here", at: $0)] } ?? []
    return Diagnostic(
      .duplicateAddress, at: at, "'\(claim.path)' is already the address of \(other)",
      hint: claim.place == nil || first.place == nil ? "give this one another name" : "rename one of the two",
      notes: notes)
  }

  /// No disk holds a file and a folder of one name.
  private func blocked(_ file: Claim, folderOf inner: Claim) -> Diagnostic {
    let at = file.place ?? inner.place ?? Place(file: file.path)
    let notes =
      at == inner.place ? [] : inner.place.map { [Diagnostic.Note("the folder is needed here", at: $0)] } ?? []
    return Diagnostic(
      .duplicateAddress, at: at, "'\(file.path)' cannot be a file: it is the folder of '\(inner.path)'",
      hint: "rename one of the two", notes: notes)
  }
}

extension Substring {
  /// The part before the last `/`; empty at the top.
  fileprivate var folder: Substring { utf8.lastIndex(of: UInt8(ascii: "/")).map { self[..<$0] } ?? "" }
}
