import RungSite

/// What can render paper on this machine.
package enum RendererKind: String, CaseIterable, Sendable {
  case chromium, weasyprint

  private var names: [String] {
    switch self {
    case .chromium: ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome"]
    case .weasyprint: ["weasyprint"]
    }
  }

  /// The program; nil where there is none.
  func find() -> Program? { names.lazy.compactMap(Program.named).first }

  /// The better one of those that there are: Chromium is quicker, and its tags say more.
  static func best() -> (RendererKind, Program)? {
    allCases.lazy.compactMap { kind in kind.find().map { (kind, $0) } }.first
  }
}

/// A renderer that a worker has started, or will when it is first asked for a document.
struct StartedRenderer: ~Copyable {
  private let kind: RendererKind
  private let program: Program
  private var chromium: Chromium?

  init(_ kind: RendererKind, _ program: Program) {
    self.kind = kind
    self.program = program
  }

  /// Makes a PDF of a document that stands by itself.
  /// - Parameter file: what is made, for faults.
  mutating func pdf(of html: [UInt8], toMake file: String) throws(MachineFault) -> [UInt8] {
    let pdf = try render(html, file)
    guard pdf.starts(with: "%PDF-".utf8) else {
      throw MachineFault("make", file, "what \(program.location) made is no PDF")
    }
    return pdf
  }

  private mutating func render(_ html: [UInt8], _ file: String) throws(MachineFault) -> [UInt8] {
    if kind == .weasyprint { return try WeasyPrint(program: program).pdf(of: html, toMake: file) }
    if let chromium { return try chromium.pdf(of: html, toMake: file) }
    let started = try Chromium(program)
    chromium = started
    return try started.pdf(of: html, toMake: file)
  }
}
