import Synchronization

/// Counts what the workers have done and says so now and then.
final class ProgressCount: Sendable {
  private let total: Int
  private let console: Console
  private let done = Atomic(0)
  private let start = ContinuousClock.now

  init(of total: Int, _ console: Console) {
    self.total = total
    self.console = console
  }

  /// Short builds stay quiet: the first word comes after half a second.
  func step() {
    let count = done.wrappingAdd(1, ordering: .relaxed).newValue
    guard count % 256 == 0, ContinuousClock.now - start > .milliseconds(500) else { return }
    console.progress("writing \(count) of \(total)")
  }
}
