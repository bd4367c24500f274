import RungModel

/// The disks of this machine, as the kernel lists them in `/proc/self/mountinfo`.
package struct Mounts: Sendable {
  /// Where each is, and the name of its kind.
  private let mounts: [(path: String, kind: String)]

  package init(_ list: String) {
    mounts = list.split(separator: "\n").compactMap { line in
      let fields = line.split(separator: " ")
      guard let dash = fields.firstIndex(of: "-"), dash > 4, fields.indices.contains(dash + 1) else { return nil }
      return (String(fields[4]).replacing(bytesOf: "\\040", with: " "), String(fields[dash + 1]))
    }
  }

  /// The kind of the disk that a file lies on, if others change files there without this kernel's knowing.
  /// - Parameter path: absolute, behind all links.
  package func silentKind(at path: String) -> String? {
    let around = mounts.enumerated().filter { _, mount in
      mount.path == "/" || path == mount.path || path.hasPrefix(mount.path + "/")
    }
    // Where one lies over another, the later of the two is seen.
    let inner = around.max { ($0.element.path.utf8.count, $0.offset) < ($1.element.path.utf8.count, $1.offset) }
    return (inner?.element.kind).flatMap { silentKinds.contains($0) || $0.hasPrefix("fuse.") ? $0 : nil }
  }
}

private let silentKinds: Set = [
  "9p", "afs", "ceph", "cifs", "nfs", "nfs4", "prl_fs", "smb3", "vboxsf", "virtiofs", "vmhgfs",
]
