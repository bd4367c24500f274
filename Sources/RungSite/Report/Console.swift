import Glibc
package import RungModel

package enum ReportFormat: String, CaseIterable, Sendable { case text, json }

/// Where a command speaks: findings in the format asked for, progress on a terminal alone, and a last line.
package struct Console: Sendable {
  package enum Stream: Sendable { case output, error }

  private let format: ReportFormat
  private let findingsStream: Stream
  private let isTerminal: @Sendable (Stream) -> Bool
  private let write: @Sendable (String, Stream) throws(MachineFault) -> Void

  /// - Parameter findings: `check` reports on standard output, commands that make something on standard error.
  package init(format: ReportFormat, findings: Stream) {
    self.format = format
    findingsStream = findings
    isTerminal = { isatty(descriptor($0)) == 1 }
    write = writeAll
  }

  /// Hands what is said to `write` in place of the process's streams.
  package init(format: ReportFormat, write: @escaping @Sendable (String, Stream) -> Void) {
    self.format = format
    findingsStream = .output
    isTerminal = { _ in false }
    self.write = write
  }

  private var showsProgress: Bool { format == .text && isTerminal(.error) }

  /// Writes the findings, sorted.
  /// - Parameter source: the bytes of a file that a finding names, for the line it stands in.
  package func report(
    _ findings: [Diagnostic], source: @escaping @Sendable (String) -> [UInt8]?
  ) throws(MachineFault) {
    guard !findings.isEmpty else { return }
    clearProgress()
    let text =
      switch format {
      case .json: JSONReport().text(findings)
      case .text: TextReport(isColoured: isColoured(findingsStream), source: source).text(findings)
      }
    try write(text, findingsStream)
  }

  /// Writes what was asked for, or why it cannot be had.
  package func say(_ text: String, on stream: Stream = .output) throws(MachineFault) { try write(text, stream) }

  /// The last line of a command, for a person.
  package func conclude(_ line: String) {
    clearProgress()
    if format == .text { whisper(line + "\n") }
  }

  /// Says what is going on, in place of what was said before; on a terminal alone.
  package func progress(_ words: String) {
    if showsProgress { whisper("\r\u{1B}[K\(words)") }
  }

  /// Something to know while it happens, such as waiting for another build.
  package func notice(_ words: String) {
    clearProgress()
    whisper("rung: \(words)\n")
  }

  private func clearProgress() {
    if showsProgress { whisper("\r\u{1B}[K") }
  }

  /// Where nobody can hear it, there is nobody to be told that.
  private func whisper(_ text: String) { try? write(text, .error) }

  private func isColoured(_ stream: Stream) -> Bool {
    getenv("NO_COLOR") == nil && isTerminal(stream)
  }
}

private func descriptor(_ stream: Console.Stream) -> Int32 { stream == .output ? STDOUT_FILENO : STDERR_FILENO }

extension Console.Stream {
  fileprivate var words: String { self == .output ? "standard output" : "standard error" }
}

private func writeAll(_ text: String, _ stream: Console.Stream) throws(MachineFault) {
  var rest = Array(text.utf8)[...]
  while !rest.isEmpty {
    let count = rest.withUnsafeBytes { Glibc.write(descriptor(stream), $0.baseAddress, $0.count) }
    if count < 0, errno == EINTR { continue }
    guard count > 0 else { throw MachineFault("write to", stream.words, Errno.last) }
    rest = rest.dropFirst(count)
  }
}
