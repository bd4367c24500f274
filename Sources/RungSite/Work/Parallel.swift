import Synchronization

/// Spreads the items 0 up to `count` over `jobs` workers and returns when all are done.
///
/// Workers take `batch` items at a time, in rising order. Each makes its own state first (a buffer, a writer), on its
/// own thread, and no other ever touches it. One job runs on the calling thread alone. When an item fails, later ones
/// are left and the error of the lowest failing item is thrown: the same one, however many workers there are.
///
/// ```swift
/// try parallel(jobs: cores, count: pages.count) { _ in ByteBuffer() } body: { buffer, index in
///   …
/// }
/// ```
package func parallel<Worker: ~Copyable, Failure: Error>(
  jobs: Int, count: Int, batch: Int = 16, makeWorker: @Sendable (Int) -> Worker,
  body: @Sendable (inout Worker, Int) throws(Failure) -> Void
) throws(Failure) {
  let batch = max(1, batch)
  let progress = Progress<Failure>(count: count)
  onThreads(min(jobs, (count + batch - 1) / batch)) { number in
    var worker = makeWorker(number)
    while let items = progress.take(batch) {
      for index in items where progress.wants(index) {
        do throws(Failure) { try body(&worker, index) } catch { progress.fail(at: index, error) }
      }
    }
  }
  if let error = progress.error { throw error }
}

/// The same for work without state.
package func parallel<Failure: Error>(
  jobs: Int, count: Int, batch: Int = 16, body: @Sendable (Int) throws(Failure) -> Void
) throws(Failure) {
  try parallel(
    jobs: jobs, count: count, batch: batch, makeWorker: { _ in () },
    body: { (_: inout Void, index: Int) throws(Failure) in try body(index) })
}

/// The same for work that makes something of each item: the results stand in the items' order.
package func parallelMap<Worker: ~Copyable, Result: Sendable, Failure: Error>(
  jobs: Int, count: Int, batch: Int = 16, makeWorker: @Sendable (Int) -> Worker,
  body: @Sendable (inout Worker, Int) throws(Failure) -> Result
) throws(Failure) -> [Result] {
  let slots = Slots<Result>(count: count)
  try parallel(
    jobs: jobs, count: count, batch: batch, makeWorker: makeWorker,
    body: { (worker: inout Worker, index: Int) throws(Failure) in slots.fill(index, try body(&worker, index)) })
  return slots.results
}

/// The same for work without state.
package func parallelMap<Result: Sendable, Failure: Error>(
  jobs: Int, count: Int, batch: Int = 16, body: @Sendable (Int) throws(Failure) -> Result
) throws(Failure) -> [Result] {
  try parallelMap(
    jobs: jobs, count: count, batch: batch, makeWorker: { _ in () },
    body: { (_: inout Void, index: Int) throws(Failure) in try body(index) })
}

/// What the workers know of one another: which item is next, and the lowest that has failed.
private final class Progress<Failure: Error>: Sendable {
  private let count: Int
  private let next = Atomic(0)
  private let lowest = Atomic(Int.max)
  private let failure = Mutex<Failure?>(nil)

  init(count: Int) { self.count = count }

  /// The next items, or nil when there are none or none that matter any more. As items are given out in rising
  /// order, all below a failed one are with some worker, which finishes them.
  func take(_ batch: Int) -> Range<Int>? {
    let start = next.wrappingAdd(batch, ordering: .relaxed).oldValue
    guard start < count, wants(start) else { return nil }
    return start..<min(start + batch, count)
  }

  func wants(_ index: Int) -> Bool { index < lowest.load(ordering: .relaxed) }

  func fail(at index: Int, _ error: Failure) {
    failure.withLock { kept in
      guard wants(index) else { return }
      kept = error
      lowest.store(index, ordering: .relaxed)
    }
  }

  var error: Failure? { failure.withLock { $0 } }
}

/// A place for each result, filled in any order and once each.
private final class Slots<Element: Sendable>: @unchecked Sendable {
  private let places: UnsafeMutableBufferPointer<Element?>

  init(count: Int) {
    places = .allocate(capacity: max(0, count))
    places.initialize(repeating: nil)
  }

  deinit {
    places.deinitialize()
    places.deallocate()
  }

  /// Each index belongs to one worker, so that no two write to the same place.
  func fill(_ index: Int, _ element: Element) { places[index] = element }

  var results: [Element] { places.compactMap { $0 } }
}
