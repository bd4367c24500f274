import Foundation
import Glibc
import RungPreview
import RungSite
import Testing

@Suite struct InotifyEventTests {
  /// As the kernel writes it: a head, and a name that is filled up with zeros.
  private func bytes(_ watch: Int32, _ mask: Int32, _ name: String, padding: Int = 0) -> [UInt8] {
    let length = name.isEmpty ? 0 : name.utf8.count + 1 + padding
    let head: [UInt32] = [UInt32(bitPattern: watch), UInt32(bitPattern: mask), 0, UInt32(length)]
    let words = head.flatMap { word in (0..<4).map { UInt8(truncatingIfNeeded: word >> (8 * $0)) } }
    return words + name.utf8 + [UInt8](repeating: 0, count: length - name.utf8.count)
  }

  private func events(_ bytes: [UInt8]) -> [InotifyEvent] { bytes.withUnsafeBytes { InotifyEvent.all(in: $0) } }

  @Test func eventsAreReadOneAfterTheOther() {
    let found = events(
      bytes(3, IN_CREATE, "a.md", padding: 11) + bytes(4, IN_DELETE_SELF, "") + bytes(-1, IN_Q_OVERFLOW, ""))
    #expect(
      found == [
        InotifyEvent(watch: 3, mask: 0x100, name: Array("a.md".utf8)),
        InotifyEvent(watch: 4, mask: 0x400, name: []),
        InotifyEvent(watch: -1, mask: 0x4000, name: []),
      ])
  }

  @Test func whatIsCutOffIsNoEvent() {
    let whole = bytes(3, IN_CREATE, "a.md", padding: 11)
    for length in 0..<whole.count { #expect(events(Array(whole[..<length])).isEmpty) }
  }
}

@Suite struct GatheringTests {
  /// Hands out what it is given, one after the other, with the milliseconds that go by before.
  private final class FakeWatcher: Watcher {
    var coming: [(after: Int, SeenChanges)]
    var weakness: String? { nil }

    init(_ coming: [(after: Int, SeenChanges)]) { self.coming = coming }

    func changes(within limit: Duration?) -> SeenChanges {
      guard let next = coming.first, limit.map({ $0 >= .milliseconds(next.after) }) ?? true else {
        usleep(UInt32((limit ?? .zero).components.attoseconds / 1_000_000_000_000))
        return SeenChanges()
      }
      usleep(UInt32(next.after * 1000))
      return coming.removeFirst().1
    }
  }

  private func change(_ path: String, isUnfinished: Bool = false) -> SeenChanges {
    var seen = SeenChanges()
    seen.paths = [SeenPath(.content, path)]
    if isUnfinished { seen.unfinished = seen.paths }
    return seen
  }

  private func gathered(_ coming: [(after: Int, SeenChanges)]) -> Set<String> {
    Set(Gathering().next(from: FakeWatcher(coming)).paths.map(\.path))
  }

  @Test func whatComesAtOnceBelongsTogether() {
    #expect(gathered([(0, change("a~")), (1, change("a")), (1, change("b"))]) == ["a~", "a", "b"])
  }

  @Test func quietEndsIt() {
    #expect(gathered([(0, change("a")), (20, change("b"))]) == ["a"])
  }

  @Test func aFileThatIsBeingWrittenIsWaitedFor() {
    #expect(gathered([(0, change("a", isUnfinished: true)), (20, change("a")), (1, change("b"))]) == ["a", "b"])
  }

  @Test func nothingIsHeldBackForGood() {
    let watcher = FakeWatcher((0..<1000).map { _ in (after: 1, change("log", isUnfinished: true)) })
    #expect(Gathering().next(from: watcher).paths.map(\.path) == ["log"])
    #expect(watcher.coming.count > 500)
  }

  @Test func aStormIsOne() {
    let storm = (0..<100).map { (after: 1, change("\($0)")) }
    #expect(gathered(storm).count > 50)
  }

  @Test func laterChangesFinishWhatWasBegun() {
    var seen = change("a", isUnfinished: true)
    seen.add(change("a"))
    #expect(seen.unfinished.isEmpty)
    seen.add(change("a", isUnfinished: true))
    #expect(seen.unfinished == seen.paths)
  }
}

@Suite struct InotifyWatcherTests {
  private let folder: URL
  private let watcher: InotifyWatcher

  init() throws {
    folder = FileManager.default.temporaryDirectory.appending(path: "rung-watch-\(UUID().uuidString)")
    try FileManager.default.createDirectory(
      at: folder.appending(path: "Content/inner"), withIntermediateDirectories: true)
    watcher = InotifyWatcher(
      WatchedPaths(content: folder.path + "/Content", templates: folder.path + "/Templates"))
  }

  private func put(_ path: String) throws { try Data("x".utf8).write(to: folder.appending(path: path)) }

  private func changes() -> SeenChanges { watcher.changes(within: .milliseconds(300)) }

  @Test func filesAndFoldersAreSeenByTheirPaths() throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    #expect(watcher.weakness == nil)
    try put("Content/inner/a.md")
    #expect(changes().paths == [SeenPath(.content, "inner/a.md")])
    try FileManager.default.createDirectory(
      at: folder.appending(path: "Content/x/y"), withIntermediateDirectories: true)
    try put("Content/x/y/b.md")
    #expect(changes().paths.isSuperset(of: [SeenPath(.content, "x"), SeenPath(.content, "x/y/b.md")]))
    try FileManager.default.moveItem(
      at: folder.appending(path: "Content/x"), to: folder.appending(path: "Content/z"))
    #expect(changes().paths.isSuperset(of: [SeenPath(.content, "x"), SeenPath(.content, "z/y/b.md")]))
    try put("Content/z/y/c.md")
    #expect(changes().paths == [SeenPath(.content, "z/y/c.md")])
    #expect(watcher.changes(within: .milliseconds(20)).isEmpty)
  }

  @Test func moreThanTheKernelKeepsIsAnything() throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    for number in 0..<12_000 { try put("Content/\(number).md") }
    #expect(changes().isAnything)
    while !watcher.changes(within: .milliseconds(50)).isEmpty {}
    try put("Content/inner/later.md")
    #expect(changes().paths == [SeenPath(.content, "inner/later.md")])
  }

  @Test func aFolderThatIsMadeLaterIsTakenUp() throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    try FileManager.default.createDirectory(
      at: folder.appending(path: "Templates/embed"), withIntermediateDirectories: true)
    #expect(changes().isAnything)
    while !watcher.changes(within: .milliseconds(50)).isEmpty {}
    try put("Templates/embed/chart.html")
    #expect(changes().paths == [SeenPath(.templates, "embed/chart.html")])
  }
}

@Suite struct MountsTests {
  private let mounts = Mounts(
    """
    22 1 0:21 / / rw,relatime shared:1 - ext4 /dev/sda1 rw
    23 22 0:22 / /home rw shared:2 master:1 - nfs4 server:/home rw
    24 23 0:23 / /home/me/local\\040disk rw - btrfs /dev/sdb rw
    25 22 0:24 / /mnt/c rw - 9p drvfs rw
    26 22 0:25 / /net rw - fuse.sshfs host: rw
    nonsense
    """)

  @Test(arguments: [
    ("/srv/site", nil), ("/home/me/site", "nfs4"), ("/homes/site", nil), ("/home/me/local disk/site", nil),
    ("/mnt/c/site", "9p"), ("/net/site", "fuse.sshfs"), ("/home", "nfs4"),
  ])
  func theInnermostDiskCounts(path: String, kind: String?) { #expect(mounts.silentKind(at: path) == kind) }
}
