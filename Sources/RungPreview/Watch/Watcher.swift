package import RungSite

/// One of the two folders that a site is made of.
package enum WatchedFolder: CaseIterable, Hashable, Sendable { case content, templates }

/// Where the two folders are, as the user named them.
package struct WatchedPaths: Sendable {
  package var content: String
  package var templates: String

  package init(content: String, templates: String) {
    self.content = content
    self.templates = templates
  }

  func path(of folder: WatchedFolder) -> String { folder == .content ? content : templates }
  /// Of a file, by its path in the folder.
  func path(of folder: WatchedFolder, _ inner: String) -> String { path(of: folder) + "/" + inner }
}

/// The one door to what a system has for watching folders: another system is one more file like `InotifyWatcher`.
/// It belongs to one thread.
package protocol Watcher: AnyObject {
  /// Waits until something changes, but no longer than `limit`; nil for as long as it takes.
  /// - Returns: what changed; nothing where the time went by.
  func changes(within limit: Duration?) -> SeenChanges
  /// Why it cannot go on watching all there is, in words; nil while it can.
  var weakness: String? { get }
}

/// A file or folder that changed.
package struct SeenPath: Hashable, Sendable {
  package var folder: WatchedFolder
  /// Below the folder.
  package var path: String

  package init(_ folder: WatchedFolder, _ path: String) {
    self.folder = folder
    self.path = path
  }
}

/// What a watcher saw.
package struct SeenChanges: Equatable, Sendable {
  package var paths: Set<SeenPath> = []
  /// More changed than is known by its path.
  package var isAnything = false
  /// Files that somebody is still writing, as far as the system tells.
  package var unfinished: Set<SeenPath> = []

  package init() {}

  package var isEmpty: Bool { paths.isEmpty && !isAnything }

  /// `later` is what was seen after this.
  package mutating func add(_ later: SeenChanges) {
    paths.formUnion(later.paths)
    isAnything = isAnything || later.isAnything
    unfinished = unfinished.subtracting(later.paths).union(later.unfinished)
  }

  /// As a turn takes them.
  package var contentChanges: ContentChanges {
    if isAnything { return .anything }
    return .paths(content: paths(in: .content), templates: paths(in: .templates))
  }

  private func paths(in folder: WatchedFolder) -> Set<String> {
    Set(paths.lazy.filter { $0.folder == folder }.map(\.path))
  }
}
