import Glibc
import RungWorkbook

/// Reads a stream of workbook records and writes the workbook: standard input to standard output.
///
/// A program of its own, because the library that writes workbooks is a shared one and knows only files by their path.
@main
enum WorkbookProgram {
  static func main() {
    // The library says on standard error where in its code it failed; what goes wrong is for us to say.
    let said = dup(2)
    dup2(open("/dev/null", O_WRONLY), 2)
    do throws(WorkbookFault) {
      guard let records = WorkbookRecord.all(in: try readAll(fdopen(0, "rb"))) else {
        throw WorkbookFault("standard input is no stream of workbook records")
      }
      let file = try namelessFile()
      var workbook = try Workbook(at: "/proc/self/fd/\(file)", records)
      try workbook.write()
      try copyToOutput(file)
    } catch {
      fputs("\(error.reason)\n", fdopen(said, "w"))
      exit(1)
    }
  }
}

struct WorkbookFault: Error {
  var reason: String

  init(_ reason: String) { self.reason = reason }

  /// With what the system says of its last call.
  init(system action: String) { reason = "cannot \(action): \(String(cString: strerror(errno)))" }
}

/// A file that is gone when the program ends, in whatever way. The library opens it by the name that it has among our
/// open ones.
private func namelessFile() throws(WorkbookFault) -> Int32 {
  let folder = getenv("TMPDIR").map { String(cString: $0) } ?? "/tmp"
  var template = Array("\(folder)/rung-xlsx-XXXXXX\0".utf8CString.dropLast())
  let file = mkstemp(&template)
  guard file >= 0 else { throw WorkbookFault(system: "make a file in \(folder)") }
  unlink(template)
  return file
}

private func copyToOutput(_ file: Int32) throws(WorkbookFault) {
  let bytes = try readAll(fdopen(file, "rb"))
  guard let output = fdopen(1, "wb"), fwrite(bytes, 1, bytes.count, output) == bytes.count, fclose(output) == 0 else {
    throw WorkbookFault(system: "write the workbook")
  }
}

/// Reads what is left of `file` and closes it.
private func readAll(_ file: UnsafeMutablePointer<FILE>?) throws(WorkbookFault) -> [UInt8] {
  guard let file else { throw WorkbookFault(system: "read") }
  defer { fclose(file) }
  var bytes: [UInt8] = []
  var chunk = [UInt8](repeating: 0, count: 1 << 16)
  while true {
    let count = fread(&chunk, 1, chunk.count, file)
    if count == 0 { return bytes }
    bytes += chunk[..<count]
  }
}
