import Dispatch
import FoundationEssentials
import Glibc
import RungSite
import Synchronization

/// A folder for what is needed while something is made; it goes with all that is in it.
final class ScratchFolder: Sendable {
  let path: String

  init() throws(MachineFault) {
    let wished = getenv("TMPDIR").map { String(cString: $0) } ?? "/tmp"
    // A browser makes a socket below it, and the path of a socket has a hundred bytes and no more.
    let parent = wished.hasPrefix("/") && wished.utf8.count <= 40 ? wished : "/tmp"
    var template = Array("\(parent)/rung-print-XXXXXX".utf8CString)
    guard mkdtemp(&template) != nil else {
      throw MachineFault("make a folder in", parent, String(cString: strerror(errno)))
    }
    path = template.withUnsafeBufferPointer { String(cString: $0.baseAddress!) }
    open.withLock { [path] in _ = $0.insert(path) }
  }

  deinit {
    removeTree(path)
    open.withLock { _ = $0.remove(path) }
  }

  /// Writes a file into it, in place of one of this name.
  /// - Returns: its path.
  func put(_ name: String, _ bytes: [UInt8]) throws(MachineFault) -> String {
    let file = "\(path)/\(name)"
    try replaceFile(file, bytes)
    return file
  }

  /// Has Ctrl-C and its like end the process only when all these folders are gone.
  static func removeAllAtTheEnd() {
    guard let signals = EndSignals() else { return }
    startThread {
      signals.wait()
      isEnding.store(true, ordering: .relaxed)
      for browser in running.withLock({ $0 }) { browser.end(within: .seconds(0)) }
      open.withLock { $0.forEach(removeTree) }
      _exit(128 + SIGINT)
    }
  }
}

/// Does not return while the process is being ended: what fails then fails for that, and is not to be told. A signal may
/// have reached a helper first.
func waitForTheEnd() {
  usleep(100_000)
  while isEnding.load(ordering: .relaxed) { usleep(100_000) }
}

private let isEnding = Atomic(false)

/// Those that there are.
private let open = Mutex<Set<String>>([])

/// What may still write into them.
let running = Mutex<[RunningProgram]>([])

/// A program that was ended has helpers, who may write for a moment longer.
private func removeTree(_ path: String) {
  for _ in 0..<40 {
    try? FileManager.default.removeItem(atPath: path)
    if !FileManager.default.fileExists(atPath: path) { return }
    usleep(50_000)
  }
}
