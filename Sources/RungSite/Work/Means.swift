import CMalloc
import Glibc

/// What the system grants this process too little of for Rung to run at all; nil where it is enough. Asked before anything is
/// read, because what runs out later leaves more behind.
package func missingMeans() -> MachineFault? {
  // Before the first thread: each would take 64 MB of addresses for what it asks for, and when none are left the system's
  // queues wait for ever to start a thread.
  if memoryBound() != nil { mallopt(M_ARENA_MAX, 1) }
  let lack = lackOfMemory() ?? lackOfFiles() ?? lackOfThreads()
  return lack.map { MachineFault("run", "rung", $0) }
}

/// Ends the process with the code of a fault when memory runs out: a program cannot go on from there, and the next build
/// heals what this one leaves.
package func reportLackOfMemory() {
  isMemoryBounded = memoryBound() != nil
  for number in [SIGABRT, SIGILL, SIGTRAP, SIGSEGV, SIGBUS] { signal(number, endForLackOfMemory) }
}

/// Of address space, in bytes. Threads and programs that are started take most of it, and hardly use it.
private let leastMemory = 384 << 20
private let leastFiles = 32

private func bound(_ resource: __rlimit_resource) -> Int? {
  var limit = rlimit()
  guard getrlimit(__rlimit_resource_t(resource.rawValue), &limit) == 0, limit.rlim_cur < rlim_t(Int.max) else {
    return nil
  }
  return Int(limit.rlim_cur)
}

private func memoryBound() -> Int? { [bound(RLIMIT_AS), bound(RLIMIT_DATA)].compactMap(\.self).min() }

private func lackOfMemory() -> String? {
  guard let bound = memoryBound(), bound < leastMemory else { return nil }
  return "it needs \(leastMemory >> 10) kB of memory, and has \(bound >> 10) ('ulimit -v' and 'ulimit -d' say how much)"
}

private func lackOfFiles() -> String? {
  guard let bound = bound(RLIMIT_NOFILE), bound < leastFiles else { return nil }
  return "it needs \(leastFiles) open files, and may have \(bound) ('ulimit -n' says how many)"
}

/// Threads are started, because no number says how many the system has left to give.
private func lackOfThreads() -> String? {
  let wanted = availableCores() + 8
  let gate = UnsafeMutablePointer<sem_t>.allocate(capacity: 1)
  defer { gate.deallocate() }
  guard sem_init(gate, 0, 0) == 0 else { return nil }
  let address = UInt(bitPattern: gate)
  let threads = (0..<wanted).compactMap { _ in
    startThread(stack: 1 << 16) {
      if let gate = UnsafeMutablePointer<sem_t>(bitPattern: address) { sem_wait(gate) }
    }
  }
  for _ in threads { sem_post(gate) }
  for thread in threads { pthread_join(thread, nil) }
  sem_destroy(gate)
  if threads.count == wanted { return nil }
  return
    "it needs \(wanted) threads, and can have \(threads.count) ('ulimit -u' says how many processes and threads you may have)"
}

/// Set once, before there is a second thread.
nonisolated(unsafe) private var isMemoryBounded = false

/// Only calls that a signal may make.
private func endForLackOfMemory(_ number: Int32) {
  signal(number, SIG_DFL)
  if isMemoryBounded || isMemoryGone() {
    let words: StaticString =
      "rung: ended, because there is not enough memory ('ulimit -v' says how much it may have)\n"
    write(STDERR_FILENO, words.utf8Start, words.utf8CodeUnitCount)
    _exit(Outcome.fault.rawValue)
  }
  raise(number)
}

private func isMemoryGone() -> Bool {
  let size = 64 << 20
  let space = mmap(nil, size, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0)
  if space == MAP_FAILED { return true }
  munmap(space, size)
  return false
}
