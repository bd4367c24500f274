import Dispatch
import Glibc
import Subprocess
import Synchronization
import SystemPackage

/// Another program, which turns bytes into bytes.
package struct Program: Sendable {
  let path: FilePath
  /// How long a run may take: who waits for a program that hangs does not learn why.
  var limit: Duration = .seconds(120)

  /// The program `name` in the folder that Rung itself lies in; nil where there is none.
  package static func besideRung(_ name: String) -> Program? {
    guard let own = try? resolvedPath("/proc/self/exe") else { return nil }
    let path = FilePath(own).removingLastComponent().appending(name)
    return mayBeRun(path.string) ? Program(path: path) : nil
  }

  /// Runs the program to its end.
  /// - Parameters:
  ///   - input: what it reads from its standard input.
  ///   - file: what it is to make, for the fault.
  /// - Returns: what it wrote to its standard output.
  func run(_ input: [UInt8], toMake file: String) throws(MachineFault) -> [UInt8] {
    let (path, limit) = (path, limit)
    guard let given = namelessFile(input) else {
      throw MachineFault("make", file, "what it is made of cannot be written: \(String(cString: strerror(errno)))")
    }
    defer { fclose(given) }
    let descriptor = FileDescriptor(rawValue: fileno(given))
    let result = wait {
      // A task that is cancelled ends its program.
      try await firstResult(within: limit) {
        try await Subprocess.run(
          .path(path), environment: .inherit.updating(["TZ": "UTC"]),
          input: .fileDescriptor(descriptor, closeAfterSpawningProcess: false),
          output: .bytes(limit: 1 << 30), error: .string(limit: 1 << 16))
      }
    }
    switch result {
    case .failure(is TimeLimit):
      throw MachineFault("make", file, "\(path) was stopped: it was not done after \(limit)")
    case .failure(let error): throw MachineFault("run \(path) for", file, "\(error)")
    case .success(let done):
      guard done.terminationStatus.isSuccess, !done.standardOutput.isEmpty else {
        let said = done.standardError.split(separator: "\n").joined(separator: " ")
        throw MachineFault("make", file, "\(path) failed\(said.isEmpty ? "" : ": \(said)")")
      }
      return done.standardOutput
    }
  }
}

/// The bytes as a nameless file, to be read from its start. Not a pipe: a program may end before it has read all, and that
/// is no reason to end as well.
private func namelessFile(_ bytes: [UInt8]) -> UnsafeMutablePointer<FILE>? {
  guard let file = tmpfile() else { return nil }
  guard fwrite(bytes, 1, bytes.count, file) == bytes.count, fflush(file) == 0, lseek(fileno(file), 0, SEEK_SET) == 0
  else {
    fclose(file)
    return nil
  }
  return file
}

private struct TimeLimit: Error {}

private func firstResult<Value: Sendable>(
  within limit: Duration, _ body: @escaping @Sendable () async throws -> Value
) async throws -> Value {
  try await withThrowingTaskGroup(of: Value.self) { group in
    group.addTask(operation: body)
    group.addTask {
      try await Task.sleep(for: limit)
      throw TimeLimit()
    }
    defer { group.cancelAll() }
    guard let first = try await group.next() else { throw TimeLimit() }
    return first
  }
}

/// Lets this thread wait for `body`. Only for threads of Rung's own: those that run tasks must never wait.
private func wait<Value: Sendable>(
  for body: @escaping @Sendable () async throws -> Value
) -> Result<Value, any Error> {
  let ending = Ending<Value>()
  Task {
    do { ending.set(.success(try await body())) } catch { ending.set(.failure(error)) }
  }
  return ending.wait()
}

private final class Ending<Value: Sendable>: Sendable {
  private let result = Mutex<Result<Value, any Error>?>(nil)
  private let isSet = DispatchSemaphore(value: 0)

  func set(_ value: Result<Value, any Error>) {
    result.withLock { $0 = value }
    isSet.signal()
  }

  func wait() -> Result<Value, any Error> {
    isSet.wait()
    return result.withLock { $0! }
  }
}
