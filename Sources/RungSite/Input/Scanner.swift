import RungModel
import RungReading

/// A folder or file on the way through a tree: where it seems to lie and where it does, which differ behind a link.
/// The paths of folders end in `/`; that of the top is empty.
struct Spot {
  var path = ""
  var target = ""
  var isLinked = false

  func inner(_ name: String) -> Spot { Spot(path: path + name, target: target + name, isLinked: isLinked) }
  var asFolder: Spot { Spot(path: path + "/", target: target + "/", isLinked: isLinked) }
}

/// Walks through a folder and those below it.
struct Scanner {
  private let folder: InputFolder
  private var found = Scan()
  private var fault: MachineFault?

  init(_ folder: InputFolder) { self.folder = folder }

  func finish() throws(MachineFault) -> Scan {
    if let fault { throw fault }
    var sorted = found
    sorted.files.sort { $0.path.compareBytes($1.path) < 0 }
    sorted.findings.sort()
    sorted.leftovers.sort { $0.compareBytes($1) < 0 }
    return sorted
  }

  /// `spot` is where `opened` lies.
  mutating func scan(_ opened: Folder, _ spot: Spot) {
    do throws(Errno) {
      for name in try names(in: opened, spot) { look(at: name, in: opened, spot.inner(name)) }
    } catch { note(error, at: spot) }
  }

  private mutating func names(in opened: Folder, _ spot: Spot) throws(Errno) -> [String] {
    var names: [String] = []
    var aside = Scan()
    try opened.forEachName { bytes in
      switch fileName(bytes) {
      case .usable(let name): names.append(name)
      case .bad(let shown, let reason): aside.findings.append(folder.badName(spot.path + shown, reason))
      case .hidden(isLeftover: true): aside.leftovers.append(spot.path + String(decoding: bytes, as: UTF8.self))
      case .hidden: break
      }
    }
    found.findings += aside.findings
    found.leftovers += aside.leftovers
    return names
  }

  private mutating func look(at name: String, in opened: Folder, _ spot: Spot) {
    do throws(Errno) {
      let status = try opened.status(of: name)
      switch status.kind {
      case .folder where isLeftoverFolder(name): found.leftovers.append(spot.path + "/")
      case .folder: scan(try opened.subfolder(name), spot.asFolder)
      case _ where isLeftover(name): found.leftovers.append(spot.path)
      case .file: add(spot, size: status.size)
      case .link: try follow(spot)
      case .other: note(folder.notAFile(spot.path))
      }
    } catch {
      // What has gone since its name was read was never there.
      if error != .missing { note(error, at: spot) }
    }
  }

  private mutating func add(_ spot: Spot, size: Int) {
    found.files.append(ScannedFile(path: spot.path, size: size, kind: kind(of: spot.path), target: spot.target))
  }

  private mutating func note(_ error: Errno, at spot: Spot) {
    guard error.isShortage else { return note(folder.unreadable(spot.path, error)) }
    fault = fault ?? MachineFault("read", folder.place(spot.path).file, error)
  }

  private mutating func note(_ finding: Diagnostic) { found.findings.append(finding) }
}

// Links
extension Scanner {
  /// Takes what a link leads to as if it stood here, if that lies in the folder that is scanned.
  private mutating func follow(_ link: Spot) throws(Errno) {
    guard let target = target(of: link) else { return }
    let status = try folder.top.status(of: target.isEmpty ? "." : target)
    switch status.kind {
    case .file: add(Spot(path: link.path, target: target, isLinked: true), size: status.size)
    case .folder: try follow(link, toFolder: target)
    case .link, .other: note(folder.notAFile(link.path))
    }
  }

  /// A folder is entered by one link at most, so that links to one another's folders cannot multiply without end.
  private mutating func follow(_ link: Spot, toFolder target: String) throws(Errno) {
    if link.isLinked { return note(folder.linked(link.path, "is a link inside a folder that a link led to")) }
    if target.isEmpty || link.target.utf8.starts(with: (target + "/").utf8) {
      return note(folder.linked(link.path, "is a link to a folder that it lies in"))
    }
    scan(try Folder.open(folder.root + target), Spot(path: link.path, target: target, isLinked: true).asFolder)
  }

  /// Where the link leads, from the folder that is scanned; nil, with a finding, where that is nowhere or outside.
  private mutating func target(of link: Spot) -> String? {
    do throws(Errno) {
      let target = try resolvedPath(folder.root + link.target)
      if folder.root.utf8.elementsEqual((target + "/").utf8) { return "" }
      if target.utf8.starts(with: folder.root.utf8) { return String(target.utf8.dropFirst(folder.root.utf8.count)) }
      note(folder.linked(link.path, "is a link that leads out of this folder"))
    } catch {
      note(folder.linked(link.path, "is a link that leads nowhere"))
    }
    return nil
  }
}
