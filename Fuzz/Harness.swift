import Glibc

/// Ends the run, with the input kept, if a promise was broken.
func demand(_ fault: String?) {
  guard let fault else { return }
  let line = "broken promise: \(fault)\n"
  _ = line.withCString { write(STDERR_FILENO, $0, strlen($0)) }
  abort()
}

func bytes(_ start: UnsafePointer<UInt8>?, _ count: Int) -> [UInt8] {
  Array(UnsafeBufferPointer(start: start, count: count))
}
