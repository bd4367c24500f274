import Glibc

/// What the kernel tells of one file or folder.
package struct InotifyEvent: Equatable, Sendable {
  /// The number of the watch on the folder in which it happened.
  package var watch: Int32
  package var mask: UInt32
  /// Of the entry of that folder; empty where the folder itself is meant.
  package var name: [UInt8]

  package init(watch: Int32, mask: UInt32, name: [UInt8]) {
    self.watch = watch
    self.mask = mask
    self.name = name
  }

  private static let headSize = MemoryLayout<inotify_event>.size

  /// The events of one reading, in their order. A head that promises more than there is ends it.
  package static func all(in bytes: UnsafeRawBufferPointer) -> [InotifyEvent] {
    var events: [InotifyEvent] = []
    var offset = 0
    while offset + headSize <= bytes.count {
      let head = bytes.loadUnaligned(fromByteOffset: offset, as: inotify_event.self)
      let name = (offset + headSize)..<(offset + headSize + Int(head.len))
      guard name.upperBound <= bytes.count else { break }
      events.append(
        InotifyEvent(watch: head.wd, mask: head.mask, name: Array(bytes[name].prefix { $0 != 0 })))
      offset = name.upperBound
    }
    return events
  }
}

extension InotifyEvent {
  /// What is asked of the kernel for each folder of the tree. That a file is closed after it was written says more than
  /// that it is being written, which is asked for because not every program ever closes.
  static let ofTree = bits([
    IN_MODIFY, IN_CLOSE_WRITE, IN_ATTRIB, IN_CREATE, IN_DELETE, IN_MOVED_FROM, IN_MOVED_TO, IN_DELETE_SELF,
    IN_MOVE_SELF,
  ])
  /// And for the folder around the tree, to learn when that is made again.
  static let ofAbove = bits([IN_CREATE, IN_DELETE, IN_MOVED_FROM, IN_MOVED_TO])

  var isOverflow: Bool { has(IN_Q_OVERFLOW) }
  var isOfFolder: Bool { mask & UInt32(bitPattern: Int32(truncatingIfNeeded: IN_ISDIR)) != 0 }
  /// The watch is no more.
  var isEnd: Bool { has(IN_IGNORED) }
  /// The folder itself is no longer where it was.
  var isLoss: Bool { has(IN_DELETE_SELF) || has(IN_MOVE_SELF) || has(IN_UNMOUNT) }
  /// The entry is no longer there.
  var isGone: Bool { has(IN_DELETE) || has(IN_MOVED_FROM) }
  /// Somebody has written to the file and may write on.
  var isUnfinished: Bool { has(IN_MODIFY) }

  private func has(_ bit: Int32) -> Bool { mask & UInt32(bitPattern: bit) != 0 }

  private static func bits(_ bits: [Int32]) -> UInt32 { bits.reduce(0) { $0 | UInt32(bitPattern: $1) } }
}
