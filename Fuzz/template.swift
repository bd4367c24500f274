import RungModel
import RungTemplates

@_cdecl("LLVMFuzzerTestOneInput")
public func testOneInput(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  var out = ByteBuffer()
  let findings = renderSample(bytes(start, count), into: &out)
  demand(findings == findings.sorted() ? nil : "findings are sorted")
  return 0
}
