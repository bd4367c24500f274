import RungReading

@_cdecl("LLVMFuzzerTestOneInput")
public func testOneInput(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  readArbitraryMarkdown(UnsafeBufferPointer(start: start, count: count))
  return 0
}
