/// The names by which the preview may be asked for: a page elsewhere that has its own name lead to this machine would ask
/// under that name.
package struct HostNames: Sendable {
  private let names: Set<String>
  /// Those that are allowed by name: with any port, unless one is named with them.
  private let allowed: Set<String>
  /// With `--host 0.0.0.0` a browser elsewhere asks by whatever address this machine has. An address, unlike a name,
  /// cannot be made to lead here.
  private let takesAnyAddress: Bool

  /// - Parameters:
  ///   - extra: what `--host` names.
  ///   - allowed: what `--allow-host` names, as `isHostName` takes it.
  package init(extra: String? = nil, allowed: [String] = []) {
    let own = extra.map { [$0.contains(":") ? "[\($0)]" : $0] } ?? []
    names = Set((["localhost", "127.0.0.1", "[::1]"] + own).map { $0.lowercased() })
    self.allowed = Set(allowed.map { $0.lowercased() })
    takesAnyAddress = extra.map(isWildcard) ?? false
  }

  /// - Parameters:
  ///   - header: what the request gives as its host; nil where it gives none or several.
  ///   - port: the one that it came to.
  package func allow(_ header: String?, port: Int) -> Bool {
    guard let header = header?.lowercased() else { return false }
    if allowed.contains(header) || allowed.contains(withoutPort(header)) { return true }
    let name = header.hasSuffix(":\(port)") ? String(header.dropLast("\(port)".count + 1)) : port == 80 ? header : ""
    return names.contains(name) || takesAnyAddress && isAddress(name)
  }

  /// What somebody is told who asks by another name.
  package func refusal(of header: String?) -> String {
    guard let header, isHostName(header) else { return "This preview does not answer to that name." }
    return "This preview does not answer to the name '\(header)'. If the name is yours, start the preview with "
      + "'--allow-host \(header)'."
  }
}

/// Whether a host can be called so: a name or an address, with or without a port.
package func isHostName(_ text: String) -> Bool {
  let name = withoutPort(text)
  let isPlain = name.utf8.allSatisfy { byte in
    let letter = byte | 0x20
    return (0x61...0x7A).contains(letter) || (0x30...0x39).contains(byte) || "-._".utf8.contains(byte)
  }
  return text.utf8.count <= 255 && !name.isEmpty && (isPlain || name.hasPrefix("[") && isAddress(name))
}

private func withoutPort(_ host: String) -> String {
  guard let colon = host.lastIndex(of: ":") else { return host }
  let port = host[host.index(after: colon)...]
  return !port.isEmpty && port.utf8.allSatisfy { (0x30...0x39).contains($0) } ? String(host[..<colon]) : host
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
