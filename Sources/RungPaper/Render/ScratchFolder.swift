import FoundationEssentials
import Glibc
import RungSite

/// A folder for what is needed while something is made; it goes with all that is in it.
final class ScratchFolder: Sendable {
  let path: String

  init() throws(MachineFault) {
    let wished = getenv("TMPDIR").map { String(cString: $0) } ?? "/tmp"
    // A browser makes a socket below it, and the path of a socket has a hundred bytes and no more.
    let parent = wished.utf8.count <= 40 ? wished : "/tmp"
    var template = Array("\(parent)/rung-print-XXXXXX".utf8CString)
    guard mkdtemp(&template) != nil else {
      throw MachineFault("make a folder in", parent, String(cString: strerror(errno)))
    }
    path = template.withUnsafeBufferPointer { String(cString: $0.baseAddress!) }
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  /// Writes a file into it, in place of one of this name.
  /// - Returns: its path.
  func put(_ name: String, _ bytes: [UInt8]) throws(MachineFault) -> String {
    let file = "\(path)/\(name)"
    try replaceFile(file, bytes)
    return file
  }
}
