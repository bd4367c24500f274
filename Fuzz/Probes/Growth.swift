import Glibc

/// The processor time that `body` takes on this thread, which neither other tests nor other programs add to.
package func threadSeconds(_ body: () -> Void) -> Double {
  func now() -> Double {
    var time = timespec()
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }
  let start = now()
  body()
  return now() - start
}

/// How many times as long twice as much takes, the least of three tries: a machine that is busy makes one of them slower,
/// and what grows too fast does so in all.
package func leastGrowth(of cost: (Int) -> Double, from count: Int) -> Double {
  (0..<3).map { _ in cost(2 * count) / max(cost(count), 1e-6) }.min() ?? 0
}
