package import RungModel
package import RungReading

/// A folder that authors keep files in: what there is in it, and their bytes.
///
/// What cannot be read is left out, with a finding that says why; thrown is only what no author can mend.
package struct InputFolder: Sendable {
  let top: Folder
  /// Its absolute path behind all links, with a `/` at the end.
  let root: String
  /// What stands before a file's path in a finding, with a `/` at the end, or nothing.
  private let shownAs: String

  /// Opens the folder at `path`; findings name its files as if `shownAs` were its name.
  package static func open(_ path: String, shownAs: String = "") throws(MachineFault) -> InputFolder {
    do throws(Errno) {
      let root = try resolvedPath(path)
      return InputFolder(top: try Folder.open(path), root: slashed(root), shownAs: slashed(shownAs))
    } catch { throw MachineFault("read the folder", path, error) }
  }

  /// All files in it and in the folders below, sorted by the bytes of their paths. Hidden files and what
  /// programs leave behind are passed over.
  package func scan() throws(MachineFault) -> Scan {
    var scanner = Scanner(self)
    scanner.scan(top, Spot())
    return try scanner.finish()
  }

  package func read(_ file: ScannedFile, limit: Int) throws(MachineFault) -> FileContent {
    do throws(Errno) {
      let opened = try OpenFile(reading: file.target, in: top)
      let status = try opened.status()
      guard status.kind == .file else { return .finding(notAFile(file.path)) }
      guard status.size <= limit else { return .finding(tooLarge(file.path, status.size, limit)) }
      return .bytes(try opened.bytes(upTo: status.size))
    } catch { return .finding(try finding(error, file.path)) }
  }

  /// What a file that is going to be copied is as a picture, and why it cannot be copied.
  package func look(at file: ScannedFile) throws(MachineFault) -> (PictureFile, Diagnostic?) {
    do throws(Errno) {
      let opened = PictureHeader(try OpenFile(reading: file.target, in: top))
      let status = try opened.file.status()
      guard status.kind == .file else { return (.other, notAFile(file.path)) }
      guard status.size <= ByteLimits.copied else { return (.other, tooLargeToCopy(file.path, status.size)) }
      return (pictureFile(file.path, PictureBytes(size: status.size, source: opened.bytes)), nil)
    } catch { return (.other, try finding(error, file.path)) }
  }

  private func finding(_ error: Errno, _ path: String) throws(MachineFault) -> Diagnostic {
    if error.isShortage { throw MachineFault("read", place(path).file, error) }
    return unreadable(path, error)
  }

  /// Opens a plain file, to read or copy it piece by piece.
  func open(_ file: ScannedFile) throws(Errno) -> OpenFile {
    let opened = try OpenFile(reading: file.target, in: top)
    guard try opened.status().kind == .file else { throw .isAFolder }
    return opened
  }

  func fault(_ file: ScannedFile, _ error: Errno) -> MachineFault { MachineFault("read", place(file.path).file, error) }

  func place(_ path: String) -> Place { Place(file: shownAs + path) }
}

/// With a `/` at the end, unless it is empty.
func slashed(_ path: String) -> String {
  path.isEmpty || path.hasSuffix("/") ? path : path + "/"
}

/// What was found in a folder.
package struct Scan: Sendable {
  package var files: [ScannedFile] = []
  package var findings: [Diagnostic] = []
  /// The paths of what programs left behind, which is left out.
  package var leftovers: [String] = []
}

/// How many of `files`, from the first on, have no more than `limit` bytes together.
func countWithin(_ limit: Int, _ files: [ScannedFile]) -> Int {
  var left = limit
  return files.firstIndex { file in
    let size = min(max(0, file.size), limit + 1)
    left -= size
    return left < 0
  } ?? files.count
}

package struct ScannedFile: Hashable, Sendable {
  package enum Kind: Sendable {
    case markdown, yaml, other
  }

  /// From the folder that was scanned, with `/` between the parts.
  package var path: String
  package var size: Int
  package var kind: Kind
  /// Where the file lies in that folder: something else than `path` where that leads over a link.
  var target: String
}

package enum FileContent: Hashable, Sendable {
  case bytes([UInt8])
  case finding(Diagnostic)
}

/// A file of which pieces are read here and there.
private final class PictureHeader {
  let file: OpenFile

  init(_ file: consuming OpenFile) { self.file = file }

  /// What cannot be read is not there: a picture without a size is shown all the same.
  func bytes(at offset: Int, count: Int) -> [UInt8] { (try? file.bytes(at: offset, count: count)) ?? [] }
}
