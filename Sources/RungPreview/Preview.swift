import Dispatch
import Glibc
package import RungSite

/// Shows a site to browsers on this machine while it is being written: from memory, nothing is written.
///
/// One thread keeps the site and makes a version of each change; an event loop speaks with the browsers; what they ask
/// for is made on threads of its own, each time from the version that is current then.
package struct Preview: Sendable {
  package var paths: WatchedPaths
  package var jobs: Int?
  package var makers = Makers()
  /// Nil for the usual one, or the next that is free.
  package var port: Int?
  /// Another address to be reached at.
  package var host: String?
  /// Names by which it may be asked for besides, such as that of this machine or one with the port that leads here.
  package var allowedHosts: [String] = []
  /// What places are opened with; nil for what the environment names.
  package var editor: String?
  package var opensBrowser = false
  package var isPolling = false
  package var console: Console

  package init(paths: WatchedPaths, console: Console) {
    self.paths = paths
    self.console = console
  }

  /// Runs until somebody ends it.
  package func run() throws(MachineFault) {
    // A file that is asked whether somebody is writing it may answer by this signal.
    signal(SIGIO, SIG_IGN)
    try refuseOverlap(content: paths.content, templates: paths.templates)
    let current = CurrentVersion()
    let audience = Audience(current)
    try keepSite(current, audience)
    guard let signals = EndSignals() else { throw MachineFault("wait for", "the end", "no pipe can be had") }
    let server = Server(makeService(current, audience))
    let port = try server.start(port: port, host: host)
    try tell("http://localhost:\(port)/")
    signals.wait()
    server.stop()
  }

  /// Returns when there is a first version.
  private func keepSite(_ current: CurrentVersion, _ audience: Audience) throws(MachineFault) {
    let reporter = Reporter(sources: SourceFiles(content: paths.content, templates: paths.templates), console: console)
    let turns = Turns(
      paths: paths, jobs: jobs, makers: makers, isPolling: isPolling, console: console
    ) { site, changes in
      let (before, now) = current.set(site)
      audience.publish(now, after: before, changes)
      reporter.report(site, after: before?.site)
    }
    let ready = DispatchSemaphore(value: 0)
    guard startThread({ turns.run { ready.signal() } }) != nil else {
      throw MachineFault("watch", paths.content, "the system has no thread to give")
    }
    ready.wait()
  }

  private func makeService(_ current: CurrentVersion, _ audience: Audience) -> Service {
    Service(
      current: current, audience: audience, sources: SourceFiles(content: paths.content, templates: paths.templates),
      hosts: HostNames(extra: host, allowed: allowedHosts), token: makeToken(),
      editor: host == nil && allowedHosts.isEmpty ? makeEditor() : nil)
  }

  private func tell(_ address: String) throws(MachineFault) {
    if let host {
      console.notice("with --host \(host) everybody who reaches this machine can read the site as it is being written")
    }
    try console.say("\(paths.content) is shown at \(address) until Ctrl-C\n")
    if opensBrowser, !launch("xdg-open", [address], console) {
      console.notice("there is no xdg-open, which opens a browser")
    }
  }
}

// The editor
extension Preview {
  /// Nil, with a word on it, where there is none that can be opened from here.
  private func makeEditor() -> Editor? {
    let named = editor ?? variable("VISUAL") ?? variable("EDITOR")
    guard let named else { return nil }
    do throws(EditorCommand.Refusal) {
      return Editor(command: try EditorCommand(named, isNamed: editor != nil), console: console)
    } catch {
      console.notice("statements are not opened in an editor: \(error.words)")
      return nil
    }
  }

  private func variable(_ name: String) -> String? {
    getenv(name).map { String(cString: $0) }.flatMap { $0.isEmpty ? nil : $0 }
  }
}

/// What only the pages of this run know.
private func makeToken() -> String {
  var source = SystemRandomNumberGenerator()
  return (0..<2).map { _ in
    let digits = String(source.next(), radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }.joined()
}
