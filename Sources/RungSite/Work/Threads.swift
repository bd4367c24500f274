package import Glibc

/// How many cores this process may use.
package func availableCores() -> Int {
  let allowed = allowedCores()
  return allowed > 0 ? allowed : max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN)))
}

/// As the kernel tells it in a file, a bit a core: the call for it does not reach Swift. 0 where there is no such file.
private func allowedCores() -> Int {
  let key = Array("Cpus_allowed:".utf8)
  let status = try? OpenFile(reading: "status", in: Folder.open("/proc/self")).bytes(upTo: 16_384)
  let line = status?.split(separator: UInt8(ascii: "\n")).first { $0.starts(with: key) }
  let digits = String(decoding: line?.dropFirst(key.count) ?? [], as: UTF8.self)
  return digits.reduce(0) { $0 + ($1.hexDigitValue?.nonzeroBitCount ?? 0) }
}

/// Runs `body` with the numbers 0 up to `count` at once, each on a thread of its own, number 0 on the calling one,
/// and returns when all are done. Where the system has no more threads to give, the body runs for fewer numbers.
func onThreads(_ count: Int, _ body: @Sendable (Int) -> Void) {
  withoutActuallyEscaping(body) { body in
    let threads = (1..<max(1, count)).compactMap { number in startThread { body(number) } }
    body(0)
    for thread in threads { pthread_join(thread, nil) }
  }
}

private final class Work: Sendable {
  let run: @Sendable () -> Void
  init(run: @escaping @Sendable () -> Void) { self.run = run }
}

package let stackSize = 8 << 20

/// Runs `body` on a thread of its own, for as long as it likes.
/// - Returns: nil where the system has no thread to give.
@discardableResult
package func startThread(stack: Int = stackSize, _ run: @escaping @Sendable () -> Void) -> pthread_t? {
  // On the heap, because a C library that is imported elsewhere hides the type's initialiser.
  let attributes = UnsafeMutablePointer<pthread_attr_t>.allocate(capacity: 1)
  pthread_attr_init(attributes)
  defer {
    pthread_attr_destroy(attributes)
    attributes.deallocate()
  }
  pthread_attr_setstacksize(attributes, stack)
  let work = Unmanaged.passRetained(Work(run: run))
  var thread = pthread_t()
  let code = pthread_create(&thread, attributes, runWork, work.toOpaque())
  if code != 0 { work.release() }
  return code == 0 ? thread : nil
}

private func runWork(_ work: UnsafeMutableRawPointer?) -> UnsafeMutableRawPointer? {
  if let work { Unmanaged<Work>.fromOpaque(work).takeRetainedValue().run() }
  return nil
}
