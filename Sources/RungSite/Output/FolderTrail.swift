/// The way from the top of the site folder down to the folder last used, with every folder on it held open. Pages come
/// folder by folder, so most are written without opening one.
struct FolderTrail: ~Copyable {
  /// Why the way down ended, and where.
  struct Stop: Error {
    var error: Errno
    var path: SitePath
  }

  private let top: Folder
  private var steps: [(name: String, folder: Folder)] = []
  private var last: SitePath?
  private let makesFolders: Bool

  init(from top: Folder, makesFolders: Bool) {
    self.top = top
    self.makesFolders = makesFolders
  }

  /// The folder at `path`, the top for nil.
  mutating func folder(at path: SitePath?) throws(Stop) -> Folder {
    if path == last { return current }
    let names = path?.text.utf8.split(separator: UInt8(ascii: "/")).map { String(Substring($0)) } ?? []
    let shared = zip(names, steps).prefix { $0.compareBytes($1.name) == 0 }.count
    steps.removeLast(steps.count - shared)
    last = steps.count == names.count ? path : nil
    for name in names.dropFirst(shared) { steps.append((name, try enter(name))) }
    last = path
    return current
  }

  private var current: Folder { steps.last?.folder ?? top }

  private func enter(_ name: String) throws(Stop) -> Folder {
    do throws(Errno) {
      if makesFolders { return try current.subfolderMaking(name) }
      return try current.subfolder(name)
    } catch {
      let isLink = error == .notAFolder && (try? current.status(of: name).kind) == .link
      let error = isLink ? .isALink : error
      throw Stop(error: error, path: SitePath((steps.map(\.name) + [name]).joined(separator: "/")))
    }
  }
}

extension Folder {
  fileprivate func subfolderMaking(_ name: String) throws(Errno) -> Folder {
    do throws(Errno) {
      return try subfolder(name)
    } catch {
      guard error == .missing else { throw error }
    }
    do throws(Errno) {
      try makeSubfolder(name)
    } catch {
      // Another worker was quicker.
      guard error == .exists else { throw error }
    }
    return try subfolder(name)
  }
}
