import RungReading

@_cdecl("LLVMFuzzerTestOneInput")
public func testOneInput(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  demand(probeFrontMatter(bytes(start, count)))
  return 0
}
