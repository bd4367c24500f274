package import Dispatch
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

  /// The program `name` by the folders that programs are looked for in, or at its path; nil where there is none.
  package static func named(_ name: String) -> Program? { programPath(name).map { Program(path: FilePath($0)) } }

  /// Where it is.
  package var location: String { path.string }

  /// Tells it from the same program before it was replaced by another version.
  var version: String { fileVersion(path.string) }

  /// Runs the program to its end.
  /// - Parameters:
  ///   - input: what it reads from its standard input.
  ///   - file: what it is to make, for the fault.
  /// - Returns: what it wrote to its standard output, which is the file.
  package func run(
    _ input: [UInt8] = [], arguments: [String] = [], variables: [String: String] = [:], toMake file: String
  ) throws(MachineFault) -> [UInt8] {
    let done = try finish(input, arguments, variables, file)
    guard !done.isEmpty else { throw MachineFault("make", file, "\(path) failed") }
    return done
  }

  /// Runs the program to its end, which makes the file by itself.
  package func run(
    arguments: [String], variables: [String: String] = [:], toMake file: String
  ) throws(MachineFault) {
    _ = try finish([], arguments, variables, file)
  }

  private func finish(
    _ input: [UInt8], _ arguments: [String], _ variables: [String: String], _ file: String
  ) throws(MachineFault) -> [UInt8] {
    let (path, limit) = (path, limit)
    guard let given = namelessFile(input) else {
      throw MachineFault("make", file, "what it is made of cannot be written: \(String(cString: strerror(errno)))")
    }
    defer { fclose(given) }
    // Not memory of as many bytes as it might be: that would have to be there for each program at once.
    guard let taken = namelessFile([]) else {
      throw MachineFault("make", file, "there is no room for it: \(String(cString: strerror(errno)))")
    }
    defer { fclose(taken) }
    let descriptor = FileDescriptor(rawValue: fileno(given))
    let output = FileDescriptor(rawValue: fileno(taken))
    let result = wait(atMost: limit) {
      // A task that is cancelled ends its program.
      try await firstResult(within: limit) {
        try await Subprocess.run(
          .path(path), arguments: Arguments(arguments),
          environment: surroundings(variables),
          input: .fileDescriptor(descriptor, closeAfterSpawningProcess: false),
          output: .fileDescriptor(output, closeAfterSpawningProcess: false), error: .string(limit: 1 << 16))
      }
    }
    switch result {
    case .failure(is TimeLimit):
      throw MachineFault("make", file, "\(path) was stopped: it was not done after \(limit)")
    case .failure(let error): throw MachineFault("run \(path) for", file, "\(error)")
    case .success(let done):
      guard done.terminationStatus.isSuccess else {
        let said = done.standardError.split(separator: "\n").joined(separator: " ")
        throw MachineFault("make", file, "\(path) failed\(said.isEmpty ? "" : ": \(said)")")
      }
      return try written(to: taken, file)
    }
  }
}

/// What a program is told of where things are on this machine. Nothing else is handed on: a build may be given secrets, such as
/// the token of a service, and what a program makes must not depend on who runs it.
private func surroundings(_ variables: [String: String] = [:]) -> Environment {
  var all = variables.merging(["TZ": "UTC", "LC_ALL": "C.UTF-8"]) { $1 }
  for name in handedOn {
    if let value = getenv(name) { all[name] = String(cString: value) }
  }
  return .custom(Dictionary(uniqueKeysWithValues: all.map { (Environment.Key(stringLiteral: $0), $1) }))
}

private let handedOn = [
  "PATH", "HOME", "TMPDIR", "LD_LIBRARY_PATH", "XDG_CACHE_HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_RUNTIME_DIR",
  "FONTCONFIG_FILE", "FONTCONFIG_PATH",
]

/// What a program wrote.
private func written(to taken: UnsafeMutablePointer<FILE>, _ file: String) throws(MachineFault) -> [UInt8] {
  var status = stat()
  guard fstat(fileno(taken), &status) == 0, status.st_size <= 1 << 28 else {
    throw MachineFault("make", file, "it would have more than \(1 << 28) bytes")
  }
  rewind(taken)
  return [UInt8](unsafeUninitializedCapacity: Int(status.st_size)) { space, count in
    count = fread(space.baseAddress, 1, space.count, taken)
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

extension Program {
  /// Starts the program, which runs until it ends by itself or is ended.
  /// - Parameter descriptor: its standard input and output; closed here as soon as the program has it.
  package func start(_ arguments: [String], speakingThrough descriptor: Int32) -> RunningProgram {
    let (path, copy) = (path, fcntl(descriptor, F_DUPFD_CLOEXEC, 0))
    return RunningProgram {
      _ = try await Subprocess.run(
        .path(path), arguments: Arguments(arguments), environment: surroundings(),
        input: .fileDescriptor(FileDescriptor(rawValue: descriptor), closeAfterSpawningProcess: true),
        output: .fileDescriptor(FileDescriptor(rawValue: copy), closeAfterSpawningProcess: true),
        error: .discarded)
    }
  }
}

/// A program that runs beside this one.
package final class RunningProgram: Sendable {
  private let ending = Ending<Void>()
  private let task: Task<Void, Never>

  fileprivate init(_ body: @escaping @Sendable () async throws -> Void) {
    let ending = ending
    task = Task {
      do { ending.set(.success(try await body())) } catch { ending.set(.failure(error)) }
    }
  }

  /// Waits until it has ended, for as long as it has leave to do so by itself. Only on threads of Rung's own.
  package func end(within leave: DispatchTimeInterval) {
    if ending.wait(atMost: leave) { return }
    task.cancel()
    _ = ending.wait()
  }
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
  atMost limit: Duration, for body: @escaping @Sendable () async throws -> Value
) -> Result<Value, any Error> {
  let ending = Ending<Value>()
  Task {
    do { ending.set(.success(try await body())) } catch { ending.set(.failure(error)) }
  }
  // Where the system has no thread for the task, nobody else ends the wait.
  let seconds = Int(limit.components.seconds) + 15
  return ending.wait(atMost: .seconds(seconds)) ? ending.result : .failure(TimeLimit())
}

private final class Ending<Value: Sendable>: Sendable {
  private let kept = Mutex<Result<Value, any Error>?>(nil)
  private let isSet = DispatchSemaphore(value: 0)

  func set(_ value: Result<Value, any Error>) {
    kept.withLock { $0 = value }
    isSet.signal()
  }

  /// Whether it is set by then; to be followed by no other wait where it is.
  func wait(atMost time: DispatchTimeInterval) -> Bool { isSet.wait(timeout: .now() + time) == .success }

  func wait() -> Result<Value, any Error> {
    isSet.wait()
    return result
  }

  /// What it was set to, once it is.
  var result: Result<Value, any Error> { kept.withLock { $0 } ?? .failure(TimeLimit()) }
}
