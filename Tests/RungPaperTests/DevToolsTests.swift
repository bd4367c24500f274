import Glibc
import RungSite
import Testing

@testable import RungPaper

/// A browser is not to be trusted with the time of whoever waits.
@Suite struct DevToolsTests {
  private struct Nothing: Codable, Sendable {}

  /// What a call comes to with a browser that says `words`, once or again and again.
  /// - Parameter patience: short only where it has to run out, because a busy machine is slow to answer.
  private func call(
    _ words: String, again: Bool = false, closes: Bool = false, patience: Duration = .seconds(60)
  ) async throws -> String? {
    let tools = try DevTools(patience: patience)
    let far = tools.far
    startThread {
      repeat {
        usleep(50_000)
      } while words.withCString { write(far, $0, strlen($0)) + write(far, "\0", 1) } > 0 && again
      if closes { close(far) }
    }
    signal(SIGPIPE, SIG_IGN)
    do {
      _ = try tools.call("Page.enable", Nothing(), as: Nothing.self)
      return nil
    } catch { return error.words }
  }

  @Test func anAnswerIsTaken() async throws { #expect(try await call(#"{"id":1,"result":{}}"#) == nil) }

  @Test func aFaultIsTold() async throws {
    #expect(try await call(#"{"id":1,"error":{"message":"no"}}"#) == "Page.enable: no")
  }

  @Test func whoeverTalksOfOtherThingsForEverIsNotHeard() async throws {
    #expect(try await call(#"{"method":"x"}"#, again: true, patience: .milliseconds(1500)) == "it does not answer")
  }

  @Test func whoeverIsSilentIsNotWaitedFor() async throws {
    #expect(try await call(#"{"id":7,"result":{}}"#, patience: .milliseconds(1500)) == "it does not answer")
  }

  @Test func nonsenseIsTold() async throws {
    #expect(try await call("nonsense") == "it said what cannot be understood")
  }

  @Test func whoeverEndsIsGone() async throws {
    #expect(try await call(#"{"method":"x"}"#, closes: true) == "it ended")
  }
}
