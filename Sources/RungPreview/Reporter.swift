import RungSite

/// Tells the terminal what is wrong, once for each version in which that changed.
struct Reporter: Sendable {
  let sources: SourceFiles
  let console: Console

  /// - Parameter before: the version that was reported last.
  func report(_ version: SiteVersion, after before: SiteVersion?) {
    if let fault = version.fault, fault != before?.fault { console.notice("\(fault)") }
    let isMended = before?.fault != nil && version.fault == nil
    guard version.findings != before?.findings ?? [] || isMended else { return }
    try? console.report(version.findings, source: sources.bytes)
    if version.findings.isEmpty, version.fault == nil { console.conclude("no findings") }
  }
}
