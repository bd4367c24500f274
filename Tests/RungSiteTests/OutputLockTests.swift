import Foundation
import RungSite
import Synchronization
import Testing

@Suite struct OutputLock {
  let folder: TestFolder
  init() throws { folder = try TestFolder() }

  @Test func aSecondBuildWaitsAndSaysSoOnce() throws {
    let first = try begin(folder.path, ["a.html"])
    let waits = Atomic(0)
    let order = Mutex<[String]>([])
    let site = folder.path
    let second = Thread {
      _ = try? begin(site, ["b.html"], onWait: { waits.wrappingAdd(1, ordering: .relaxed) }).finish()
      order.withLock { $0.append("second") }
    }
    second.start()
    while waits.load(ordering: .relaxed) == 0 { usleep(1000) }
    var writer = first.makeWriter()
    try writer.write("a.html", [1])
    order.withLock { $0.append("first") }
    #expect(try first.finish() == tally(written: 1))
    while !second.isFinished { usleep(1000) }
    #expect(order.withLock { $0 } == ["first", "second"])
    #expect(waits.load(ordering: .relaxed) == 1)
    #expect(folder.listing() == [], "the second build saw what the first had written")
  }

  @Test func buildsAtOnceNeverMix() throws {
    let site = folder.path
    let tallies = try parallelMap(jobs: 4, count: 40, batch: 1) { index in
      try build(site, Dictionary(uniqueKeysWithValues: (0..<20).map { ("\(index % 4)/\($0).html", "\(index % 4)") }))
    }
    #expect(
      tallies.allSatisfy { [tally(written: 20, removed: 20), tally(unchanged: 20), tally(written: 20)].contains($0) })
    let pages = folder.listing().filter { $0.hasSuffix(".html") }
    #expect(pages.count == 20)
    #expect(Set(pages.compactMap { folder.text($0) }).count == 1)
  }

  @Test func anotherProcessWaitsToo() async throws {
    let site = folder.path
    let first = try begin(site, ["a.html"])
    await #expect(processExitsWith: .exitCode(7)) { [site = site as String] in
      _ = try begin(site, ["b.html"], onWait: { exit(7) })
    }
    #expect(try first.finish() == tally())
  }

  @Test func aBuildThatFailsLetsTheNextIn() throws {
    try folder.put("mine.html")
    #expect(throws: Refused.self) { try begin(folder.path, ["mine.html"]) }
    var waited = false
    _ = try begin(folder.path, ["a.html"], onWait: { waited = true })
    #expect(!waited)
  }
}
