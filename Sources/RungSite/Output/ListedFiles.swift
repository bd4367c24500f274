/// How a file that Rung wrote is known again: by what it may hold.
enum Prints: Equatable, Sendable {
  /// The list of an earlier version does not say: whatever is there counts as Rung's.
  case unknown
  case one(UInt64)
  /// The file may have been replaced, or not yet: a build that is killed in between leaves either.
  case either(UInt64, UInt64)

  func matches(_ file: FoundFile) -> Bool {
    // A power cut leaves files empty, and nobody loses anything with an empty one.
    if file.status.size == 0 { return true }
    switch self {
    case .unknown: return true
    case .one(let print): return file.print == print
    case .either(let one, let other): return file.print == one || file.print == other
    }
  }
}

/// Files that Rung wrote, sorted by their paths, each with its fingerprints.
struct ListedFiles: Equatable, Sendable {
  private(set) var paths = SitePathSet()
  private var prints: [Prints] = []

  init() {}

  /// - Parameter files: in any order. Where a path is there twice, the later one counts.
  init(_ files: [(path: SitePath, prints: Prints)]) {
    let isSorted = zip(files, files.dropFirst()).allSatisfy { $0.path < $1.path }
    let sorted = isSorted ? files : onceEach(files)
    paths = SitePathSet(sorted.map(\.path))
    prints = sorted.map(\.prints)
  }

  subscript(path: SitePath) -> Prints? { paths.position(of: path).map { prints[$0] } }

  var all: [(path: SitePath, prints: Prints)] { Array(zip(paths, prints)) }

  func filter(_ isWanted: (SitePath) -> Bool) -> ListedFiles { ListedFiles(all.filter { isWanted($0.path) }) }

  /// Those of `others`, and those that only stand here.
  func updated(by others: ListedFiles) -> ListedFiles {
    isEmpty ? others : ListedFiles(filter { !others.paths.contains($0) }.all + others.all)
  }

  var isEmpty: Bool { paths.isEmpty }
}

private func onceEach(_ files: [(path: SitePath, prints: Prints)]) -> [(path: SitePath, prints: Prints)] {
  let sorted = files.enumerated().sorted { left, right in
    let order = left.element.path.text.compareBytes(right.element.path.text)
    return order == 0 ? left.offset < right.offset : order < 0
  }
  return sorted.indices.filter { index in
    index + 1 == sorted.count || sorted[index].element.path != sorted[index + 1].element.path
  }.map { sorted[$0].element }
}
