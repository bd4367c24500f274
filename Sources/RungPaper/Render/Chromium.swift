import Dispatch
import FoundationEssentials
import Glibc
import RungSite
import Synchronization

/// A Chromium without windows, which prints one document after another. It asks nothing of any network and keeps nothing.
final class Chromium {
  private let folder: ScratchFolder
  private let browser: RunningProgram
  private let tools: DevTools
  private let program: Program
  private var hasFailed = false

  init(_ program: Program) throws(MachineFault) {
    self.program = program
    folder = try ScratchFolder()
    tools = try DevTools(patience: .seconds(300))
    guard let shell = Program.named("/bin/sh") else {
      throw MachineFault("start", program.location, "there is no /bin/sh")
    }
    // It takes commands from the third descriptor and answers on the fourth.
    // What it leaves in the folder for temporary files goes with ours.
    let script = #"exec env TMPDIR="$0" "$@" 3<&0 4>&1 </dev/null >/dev/null 2>"$0/log""#
    browser = shell.start(
      ["-c", script, folder.path, program.location] + Self.arguments(profile: folder.path + "/profile"),
      speakingThrough: tools.far)
    running.withLock { [browser] in $0.append(browser) }
  }

  deinit {
    running.withLock { $0.removeAll { $0 === browser } }
    // What it has started it ends itself, if it is let.
    if !hasFailed { _ = try? tools.call("Browser.close", Nothing(), as: Nothing.self) }
    browser.end(within: hasFailed ? .seconds(0) : .seconds(5))
  }

  private static func arguments(profile: String) -> [String] {
    // Root may not have the sandbox; what is printed is our own, without scripts of others and without a network.
    (geteuid() == 0 ? ["--no-sandbox"] : []) + [
      "--headless", "--disable-gpu", "--disable-dev-shm-usage", "--no-first-run", "--disable-extensions",
      "--disable-sync",
      "--disable-background-networking", "--disable-breakpad", "--disable-component-update",
      "--no-default-browser-check",
      "--host-resolver-rules=MAP * ~NOTFOUND", "--user-data-dir=\(profile)", "--remote-debugging-pipe", "about:blank",
    ]
  }

  private struct Nothing: Codable {}

  /// Every document has a page of its own, so that none finds anything that another has left.
  func pdf(of html: [UInt8], toMake file: String) throws(MachineFault) -> [UInt8] {
    let path = try folder.put("page.html", html)
    do throws(DevTools.Failure) {
      let page = try tools.call("Target.createTarget", ["url": "about:blank"], as: Target.self)
      let session = try tools.call("Target.attachToTarget", Attach(targetId: page.targetId), as: Session.self).sessionId
      try show(path, in: session)
      let pdf = try withOutlineWords(of: headings(session), in: printed(session))
      _ = try tools.call("Target.closeTarget", page, as: Nothing.self)
      return pdf
    } catch { throw fault(error, file) }
  }

  private struct Target: Codable { var targetId: String }

  private struct Attach: Encodable {
    var targetId: String
    var flatten = true
  }

  private struct Session: Decodable { var sessionId: String }

  private func show(_ page: String, in session: String) throws(DevTools.Failure) {
    struct Shown: Decodable { var errorText: String? }
    _ = try tools.call("Page.enable", Nothing(), session: session, as: Nothing.self)
    tools.forgetEvents()
    let shown = try tools.call(
      "Page.navigate", ["url": URL(filePath: page).absoluteString], session: session, as: Shown.self)
    if let error = shown.errorText { throw DevTools.Failure(words: error) }
    try tools.wait(for: "Page.loadEventFired")
  }

  private func printed(_ session: String) throws(DevTools.Failure) -> [UInt8] {
    struct Wishes: Encodable {
      var preferCSSPageSize = true
      var generateTaggedPDF = true
      var generateDocumentOutline = true
    }
    struct Printed: Decodable { var data: Data }
    return Array(try tools.call("Page.printToPDF", Wishes(), session: session, as: Printed.self).data)
  }

  /// The words of the headings, of those too that scripts have made. What is not shown has no line breaks to go by.
  private func headings(_ session: String) throws(DevTools.Failure) -> [String] {
    struct Question: Encodable {
      var expression =
        "Array.from(document.querySelectorAll('h1,h2,h3,h4,h5,h6'), each => each.innerText || each.textContent)"
      var returnByValue = true
    }
    struct Answer: Decodable {
      struct Value: Decodable { var value: [String]? }
      var result: Value
    }
    return try tools.call("Runtime.evaluate", Question(), session: session, as: Answer.self).result.value ?? []
  }

  private func fault(_ failure: DevTools.Failure, _ file: String) -> MachineFault {
    hasFailed = true
    waitForTheEnd()
    let log = String(decoding: fileBytes(folder.path + "/log") ?? [], as: UTF8.self)
    let said = log.split(separator: "\n").filter { $0.contains("FATAL") || $0.contains("sandbox") }.suffix(1)
    return MachineFault(
      "make", file, (["\(program.location) failed: \(failure.words)"] + said.map(String.init)).joined(separator: "; "))
  }
}
