/// A file of which every byte was read.
struct FoundFile {
  var status: FileStatus
  var print: UInt64
}

/// What stands at a name.
enum Found {
  case nothing
  case file(FoundFile)
  /// A link, a folder, a pipe, or what cannot be read.
  case other
}

extension Folder {
  /// Looks at `name`, without following a link or waiting for a pipe. Throws where the disk or the machine fails, which says
  /// nothing of whose a file is.
  func find(_ name: String) throws(Errno) -> Found {
    do throws(Errno) {
      let file = try OpenFile(reading: name, in: self)
      let status = try file.status()
      guard status.kind == .file else { return .other }
      return .file(FoundFile(status: status, print: try file.print()))
    } catch {
      if error == .ofTheDisk || error.isShortage { throw error }
      return error == .missing ? .nothing : .other
    }
  }

  /// The fingerprint of `name`, if that is a file that holds just what `source` does, looked at piece by piece in `space`.
  func print(
    of name: String, ifHolding source: borrowing some FileSource & ~Copyable, space: UnsafeMutableRawBufferPointer
  ) -> UInt64? {
    guard let file = try? OpenFile(reading: name, in: self), let status = try? file.status(), status.kind == .file,
      status.size == source.count
    else { return nil }
    return try? source.print(ifHeldBy: file, space: space)
  }
}

extension OpenFile {
  /// The fingerprint of what is left to read.
  fileprivate func print() throws(Errno) -> UInt64 {
    let space = UnsafeMutableRawBufferPointer.allocate(byteCount: 65_536, alignment: 64)
    defer { space.deallocate() }
    var print = FilePrint()
    while true {
      let count = try read(into: space)
      print.add(UnsafeRawBufferPointer(rebasing: space[..<count]))
      if count < space.count { return print.value }
    }
  }
}
