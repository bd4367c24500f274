import Foundation
import RungSite
import Synchronization
import Testing

private struct Failed: Error, Equatable {
  var index: Int
}

@Suite struct Parallel {
  @Test(arguments: [1, 2, 3, 8, 64], [0, 1, 2, 15, 16, 17, 1000])
  func everyItemIsDoneOnceAndStandsInItsPlace(jobs: Int, count: Int) {
    for batch in [-1, 1, 7, 16, 5000] {
      let runs = Atomic(0)
      let results = parallelMap(jobs: jobs, count: count, batch: batch) { index in
        runs.wrappingAdd(1, ordering: .relaxed)
        return index * index
      }
      #expect(results == (0..<count).map { $0 * $0 })
      #expect(runs.load(ordering: .relaxed) == count)
    }
  }

  @Test func eachWorkerHasAStateOfItsOwn() {
    let made = Mutex<[Int]>([])
    let counts = parallelMap(
      jobs: 4, count: 4000, batch: 10,
      makeWorker: { number in
        made.withLock { $0.append(number) }
        return Tally()
      },
      body: { worker, _ in
        worker.items += 1
        return worker.items
      })
    #expect(made.withLock { $0.sorted() } == [0, 1, 2, 3])
    #expect(counts.filter { $0 == 1 }.count <= 4)
    #expect(counts.count == 4000)
  }

  /// A state that cannot be copied, as a buffer or a writer is.
  private struct Tally: ~Copyable {
    var items = 0
  }

  @Test(arguments: [1, 2, 4, 16]) func theLowestErrorIsThrownHoweverManyWorkers(jobs: Int) {
    for round in 0..<30 {
      let failing: Set = [333 + round, 334 + round, 700, 999]
      let thrown = #expect(throws: Failed.self) {
        try parallel(jobs: jobs, count: 1000, batch: 1 + round % 9) { index in
          // The lowest is the last to fail.
          if index == failing.min() { usleep(200) }
          if failing.contains(index) { throw Failed(index: index) }
        }
      }
      #expect(thrown == Failed(index: 333 + round))
    }
  }

  @Test(arguments: [1, 4]) func anErrorStopsTheOthers(jobs: Int) {
    let done = Atomic(0)
    #expect(throws: Failed(index: 5)) {
      try parallel(jobs: jobs, count: 1_000_000, batch: 4) { index in
        done.wrappingAdd(1, ordering: .relaxed)
        if index == 5 { throw Failed(index: index) }
      }
    }
    #expect(done.load(ordering: .relaxed) < 1_000_000)
  }

  @Test func aTypedErrorStaysTyped() {
    do throws(MachineFault) {
      try parallel(jobs: 2, count: 10) { (_: Int) throws(MachineFault) in
        throw MachineFault("write", "x", "the disk is full")
      }
      Issue.record("nothing was thrown")
    } catch { #expect(error.description == "cannot write x: the disk is full") }
  }

  @Test func oneJobRunsOnTheCallingThread() {
    let caller = pthread_self()
    parallel(jobs: 1, count: 100) { _ in #expect(pthread_self() == caller) }
  }

  @Test func severalJobsRunAtOnce() {
    let inside = Atomic(0)
    parallel(jobs: 3, count: 3, batch: 1) { _ in
      inside.wrappingAdd(1, ordering: .sequentiallyConsistent)
      while inside.load(ordering: .sequentiallyConsistent) < 3 { sched_yield() }
    }
    #expect(inside.load(ordering: .relaxed) == 3)
  }

  @Test func workersHaveRoomForDeepRecursion() {
    let caller = pthread_self()
    let both = Atomic(0)
    let used = parallelMap(jobs: 2, count: 2, batch: 1) { _ in
      both.wrappingAdd(1, ordering: .sequentiallyConsistent)
      while both.load(ordering: .sequentiallyConsistent) < 2 { sched_yield() }
      // The stack of the calling thread is not ours to size.
      return pthread_equal(pthread_self(), caller) != 0 ? 0 : stackUsed(downTo: 7 << 20)
    }
    #expect(used.contains { $0 >= 7 << 20 })
  }

  @Test func thereIsACoreAtLeast() throws {
    let cores = availableCores()
    #expect(cores >= 1)
    #expect(cores <= ProcessInfo.processInfo.processorCount)
  }
}

/// Goes down the stack, a thousand bytes at a time, as far as `size` bytes, and returns how far that was.
private func stackUsed(downTo size: Int, from top: UInt? = nil) -> Int {
  withUnsafeTemporaryAllocation(byteCount: 1000, alignment: 8) { space in
    let here = UInt(bitPattern: space.baseAddress)
    let used = Int((top ?? here) - here)
    return used >= size ? used : stackUsed(downTo: size, from: top ?? here)
  }
}
