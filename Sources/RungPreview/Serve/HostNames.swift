/// The names by which the preview may be asked for: a page elsewhere that has its own name lead to this machine would ask
/// under that name.
package struct HostNames: Sendable {
  private let names: Set<String>
  /// With `--host 0.0.0.0` a browser elsewhere asks by whatever address this machine has. An address, unlike a name,
  /// cannot be made to lead here.
  private let takesAnyAddress: Bool

  /// - Parameter extra: what `--host` names.
  package init(extra: String? = nil) {
    let own = extra.map { [$0.contains(":") ? "[\($0)]" : $0] } ?? []
    names = Set((["localhost", "127.0.0.1", "[::1]"] + own).map { $0.lowercased() })
    takesAnyAddress = extra.map(isWildcard) ?? false
  }

  /// - Parameters:
  ///   - header: what the request gives as its host; nil where it gives none or several.
  ///   - port: the one that it came to.
  package func allow(_ header: String?, port: Int) -> Bool {
    guard let header = header?.lowercased() else { return false }
    let name = header.hasSuffix(":\(port)") ? String(header.dropLast("\(port)".count + 1)) : port == 80 ? header : ""
    return names.contains(name) || takesAnyAddress && isAddress(name)
  }
}

/// Whether it stands for all addresses of the machine.
func isWildcard(_ address: String) -> Bool { ["0.0.0.0", "::"].contains(address) }

private func isAddress(_ name: String) -> Bool {
  if name.hasPrefix("["), name.hasSuffix("]") {
    return name.dropFirst().dropLast().allSatisfy { $0.isHexDigit || $0 == ":" }
  }
  let parts = name.split(separator: ".", omittingEmptySubsequences: false)
  return parts.count == 4 && parts.allSatisfy { UInt8($0) != nil }
}
