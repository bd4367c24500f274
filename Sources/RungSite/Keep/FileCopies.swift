import RungReading
import Synchronization

/// The bytes of a file, as a server hands it out.
package enum ServedBytes: Sendable {
  case held([UInt8])
  case large(LargeFile)
  /// Somebody is writing the file, and nothing is known of what it was before.
  case beingWritten
}

/// What copied files of the content were when they were last whole, so that no reader ever gets half of one.
final class FileCopies: Sendable {
  private struct Copy {
    var bytes: [UInt8]
    var stamp: FileStamp
    var lastUse: Int
  }

  private struct State {
    var copies: [String: Copy] = [:]
    var uses = 0
    var size = 0
  }

  private static let mostBytes = 32 << 20
  private let state = Mutex(State())

  /// The bytes of `file`: as they are now, or as they were before somebody began to write it anew.
  func bytes(of file: ScannedFile, in folder: InputFolder) throws(MachineFault) -> ServedBytes {
    do throws(Errno) {
      let opened = try folder.open(file)
      let stamp = try opened.stamp()
      if let known = kept(file.path), known.stamp == stamp { return .held(known.bytes) }
      if stamp.size > ByteLimits.held / 4 {
        return try opened.isBeingWritten() ? .beingWritten : .large(LargeFile(opened, stamp))
      }
      if let still = try opened.stillBytes() { return .held(keep(still.bytes, still.stamp, at: file.path)) }
      return kept(file.path).map { .held($0.bytes) } ?? .beingWritten
    } catch { throw folder.fault(file, error) }
  }

  private func kept(_ path: String) -> (bytes: [UInt8], stamp: FileStamp)? {
    state.withLock { state in
      guard let copy = state.copies[path] else { return nil }
      state.uses += 1
      state.copies[path]?.lastUse = state.uses
      return (copy.bytes, copy.stamp)
    }
  }

  private func keep(_ bytes: [UInt8], _ stamp: FileStamp, at path: String) -> [UInt8] {
    state.withLock { state in
      state.uses += 1
      state.size += bytes.count - (state.copies[path]?.bytes.count ?? 0)
      state.copies[path] = Copy(bytes: bytes, stamp: stamp, lastUse: state.uses)
      while state.size > Self.mostBytes, let oldest = state.copies.min(by: { $0.value.lastUse < $1.value.lastUse }) {
        state.size -= oldest.value.bytes.count
        state.copies[oldest.key] = nil
      }
    }
    return bytes
  }
}
