import Foundation
import SystemPackage
import Testing

@testable import RungSite

/// Other programs are not to be trusted with the time of whoever waits.
@Suite struct ProgramTests {
  let scratch: ScratchFolder

  init() throws { scratch = try ScratchFolder() }

  private func program(_ script: String, limit: Duration) throws -> Program {
    try scratch.put("program", Array("#!/bin/sh\n\(script)\n".utf8))
    try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: scratch.path("program"))
    return Program(path: FilePath(scratch.path("program")), limit: limit)
  }

  /// On a thread of its own: those that run tests must not wait.
  private func run(_ program: Program) async throws -> [UInt8] {
    try await withCheckedThrowingContinuation { ending in
      Thread.detachNewThread { ending.resume(with: Result { try program.run([65, 66], toMake: "a.xlsx") }) }
    }
  }

  @Test(arguments: ["exec sleep 1000", "cat; exec sleep 1000", "trap '' TERM; while :; do sleep 1; done"])
  func aProgramThatHangsIsStopped(script: String) async throws {
    let program = try program("echo $$ > \(scratch.path("id")); \(script)", limit: .seconds(4))
    let fault = await #expect(throws: MachineFault.self) { try await run(program) }
    #expect(fault.map { "\($0)" }?.contains("was not done after 4.0 seconds") == true)
    let id = try String(contentsOf: scratch.url.appending(path: "id"), encoding: .utf8)
    #expect(kill(try #require(Int32(id.dropLast())), 0) == -1)
  }

  @Test func aProgramThatEndsInTimeIsNotStopped() async throws {
    #expect(try await run(program("sleep 0.1; cat", limit: .seconds(60))) == [65, 66])
  }

  @Test func aProgramIsToldWhereThingsAreAndNothingElse() async throws {
    setenv("RUNG_TEST_TOKEN", "secret", 1)
    let said = try await run(program("env", limit: .seconds(60)))
    let lines = String(decoding: said, as: UTF8.self).split(separator: "\n")
    #expect(lines.contains("TZ=UTC") && lines.contains { $0.hasPrefix("PATH=") })
    #expect(!lines.contains { $0.contains("secret") })
  }
}
