import Glibc
import Synchronization

/// The other end of what `waitForEnd` reads from: all that a signal may do is to write there.
private let wakeUp = Atomic<Int32>(-1)

/// Has Ctrl-C and SIGTERM end `waitForEnd` in place of the process. A program that is started gets them as ever.
package struct EndSignals {
  private let ear: Int32

  /// Nil where the system has no pipe to give.
  package init?() {
    var ends: [Int32] = [0, 0]
    guard pipe(&ends) == 0 else { return nil }
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    _ = fcntl(ends[1], F_SETFL, O_NONBLOCK)
    ear = ends[0]
    wakeUp.store(ends[1], ordering: .relaxed)
    for number in [SIGINT, SIGTERM, SIGHUP] { signal(number, wake) }
  }

  package func wait() {
    var byte: UInt8 = 0
    while read(ear, &byte, 1) < 0, errno == EINTR {}
    // Who asks twice does not want to wait.
    for number in [SIGINT, SIGTERM, SIGHUP] { signal(number, SIG_DFL) }
  }
}

private func wake(_ number: Int32) {
  let kept = errno
  var byte: UInt8 = 1
  write(wakeUp.load(ordering: .relaxed), &byte, 1)
  errno = kept
}
