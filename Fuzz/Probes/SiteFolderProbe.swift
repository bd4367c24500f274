import FoundationEssentials
import Glibc
import RungSite

/// A site folder whose lists say anything at all, which two builds write into. What lies outside stays, and a build that
/// went through has written what it said.
func probeSiteFolder(_ bytes: [UInt8]) -> String? {
  let folder = scratch + "/Site"
  empty(scratch)
  mkdir(folder, 0o755)
  put(bytes, scratch + "/outside.txt")
  put([UInt8]("mine\n".utf8), folder + "/mine.txt")
  put(bytes, folder + (bytes.count % 2 == 0 ? "/.rung-manifest" : "/.rung-made"))
  for round in 1...2 {
    let text = [UInt8]("page \(round)\n".utf8)
    guard let isBuilt = try? build(text, into: folder) else { continue }
    if isBuilt, pages.contains(where: { fileBytes("\(folder)/\($0)") != text }) { return "a build writes its pages" }
  }
  return fileBytes(scratch + "/outside.txt") == bytes ? nil : "what is outside the site folder stays"
}

private let pages = ["a.html", "b/c.html", "b/d/e.html"]

/// False where the build was refused.
private func build(_ text: [UInt8], into folder: String) throws -> Bool {
  guard case .ready(let update) = try SiteFolder.open(folder).begin(pages) else { return false }
  var writer = update.makeWriter()
  for page in pages { try writer.write(page, text) }
  _ = try update.finish()
  return true
}

private let scratch = {
  let folder = getenv("TMPDIR").map { String(cString: $0) } ?? "/tmp"
  return "\(folder)/rung-probe-\(getpid())"
}()

private func put(_ bytes: [UInt8], _ path: String) {
  guard let file = fopen(path, "w") else { return }
  fwrite(bytes, 1, bytes.count, file)
  fclose(file)
}

/// Leaves an empty folder at `path`.
private func empty(_ path: String) {
  try? FileManager.default.removeItem(atPath: path)
  mkdir(path, 0o755)
}
