import RungModel

/// The disks of this machine, as the kernel lists them in `/proc/self/mountinfo`.
package struct Mounts: Sendable {
  private struct Mount {
    var disk: Substring
    /// The folder of the disk that is seen at `path`.
    var root: String
    var path: String
    /// The name of its kind.
    var kind: String
  }

  private let mounts: [Mount]

  package init(_ list: String) {
    mounts = list.split(separator: "\n").compactMap { line in
      let fields = line.split(separator: " ")
      guard let dash = fields.firstIndex(of: "-"), dash > 4, fields.indices.contains(dash + 1) else { return nil }
      return Mount(disk: fields[2], root: plain(fields[3]), path: plain(fields[4]), kind: String(fields[dash + 1]))
    }
  }

  /// Those of this process.
  package static var present: Mounts {
    Mounts(String(decoding: fileBytes("/proc/self/mountinfo") ?? [], as: UTF8.self))
  }

  /// The kind of the disk that a file lies on, if others change files there without this kernel's knowing.
  /// - Parameter path: absolute, behind all links.
  package func silentKind(at path: String) -> String? {
    (around(path)?.kind).flatMap { silentKinds.contains($0) || $0.hasPrefix("fuse.") ? $0 : nil }
  }

  /// Where on which disk a folder lies, with a `/` at the end: the same for each name under which it is seen.
  /// - Parameter path: absolute, behind all links.
  package func placeOnDisk(_ path: String) -> String? {
    around(path).map { mount in
      let inner = mount.path == "/" ? path[...] : path.dropFirst(mount.path.count)
      return "\(mount.disk) " + slashed(mount.root) + inner.drop { $0 == "/" }
    }
  }

  private func around(_ path: String) -> Mount? {
    let around = mounts.enumerated().filter { _, mount in
      mount.path == "/" || path == mount.path || path.hasPrefix(mount.path + "/")
    }
    // Where one lies over another, the later of the two is seen.
    return around.max { ($0.element.path.utf8.count, $0.offset) < ($1.element.path.utf8.count, $1.offset) }?.element
  }
}

private func plain(_ field: Substring) -> String { String(field).replacing(bytesOf: "\\040", with: " ") }

private let silentKinds: Set = [
  "9p", "afs", "ceph", "cifs", "nfs", "nfs4", "prl_fs", "smb3", "vboxsf", "virtiofs", "vmhgfs",
]
