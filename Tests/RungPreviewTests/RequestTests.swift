import RungPreview
import Testing

@Suite struct TargetTests {
  @Test func pathsAndQueriesAreDecoded() throws {
    let target = try #require(Target("/a%20b/%C3%A9+c?path=%2Fx%3F&version=3&flag&a+b=c+d"))
    #expect(target.path == "/a b/é+c")
    #expect(target.query == ["path": "/x?", "version": "3", "flag": "", "a b": "c d"])
  }

  @Test(arguments: [
    "", "**", "a", "https://localhost/", "http://", "http:///a", "http://a@b/", "localhost:80", "/%", "/%4", "/%zz",
    "/%ff", "/?a=%f",
  ])
  func allElseIsNoTarget(text: String) { #expect(Target(text) == nil) }

  @Test(arguments: [
    ("http://localhost:1/a?b=c", "localhost:1", "/a"), ("HTTP://box", "box", "/"), ("http://box?b=c", "box", "/"),
    ("*", nil, "*"),
  ])
  func addressesMayBeAbsolute(text: String, host: String?, path: String) throws {
    let target = try #require(Target(text))
    #expect(target.host == host)
    #expect(target.path == path)
  }

  @Test func namesAreAllowedWithTheirPortOrWithAny() {
    let hosts = HostNames(allowed: ["Box.local", "localhost:8080", "[fd00::2]", "10.0.0.1:80"])
    let allowed = ["box.local", "BOX.local:9", "localhost:8080", "localhost:1", "[fd00::2]:7", "10.0.0.1:80"]
    for name in allowed { #expect(hosts.allow(name, port: 1), "\(name)") }
    for name in ["localhost:81", "box.local.evil", "evil:8080", "10.0.0.1:81", ""] {
      #expect(!hosts.allow(name, port: 1), "\(name)")
    }
  }

  @Test func aRefusalSaysHowToAllowTheName() {
    #expect(HostNames().refusal(of: "box:8080").hasSuffix("start the preview with '--allow-host box:8080'."))
    for name in ["<b>", "a b", "", "a'b", String(repeating: "a", count: 300)] {
      #expect(!HostNames().refusal(of: name).contains("--allow-host"))
    }
  }
}

@Suite struct HostNamesTests {
  @Test func onlyTheNamesOfThisMachineAreAllowed() {
    let hosts = HostNames()
    for name in ["localhost:4747", "LocalHost:4747", "127.0.0.1:4747", "[::1]:4747"] {
      #expect(hosts.allow(name, port: 4747))
    }
    for name in [
      nil, "", ":4747", "localhost", "localhost:80", "localhost:14747", "a.localhost:4747", "192.168.1.2:4747",
      "::1:4747", "localhost:4747:4747", "0.0.0.0:4747",
    ] {
      #expect(!hosts.allow(name, port: 4747), "\(name ?? "none")")
    }
    #expect(hosts.allow("localhost", port: 80))
  }

  @Test func aNameThatWasAskedForIsAllowedToo() {
    #expect(HostNames(extra: "box.local").allow("Box.Local:1", port: 1))
    #expect(!HostNames(extra: "box.local").allow("10.0.0.1:1", port: 1))
    #expect(HostNames(extra: "fd00::2").allow("[fd00::2]:1", port: 1))
  }

  @Test func atAllAddressesAnyAddressIsAllowedAndNoName() {
    for extra in ["0.0.0.0", "::"] {
      #expect(HostNames(extra: extra).allow("10.0.0.1:1", port: 1))
      #expect(HostNames(extra: extra).allow("[fd00::2]:1", port: 1))
      #expect(!HostNames(extra: extra).allow("evil.example:1", port: 1))
      #expect(!HostNames(extra: extra).allow("10.0.0.1.evil:1", port: 1))
    }
  }
}

@Suite struct ContentTypeTests {
  @Test(arguments: [
    ("a/b.html", "text/html; charset=utf-8"), ("A.PNG", "image/png"), ("a.b/c", "application/octet-stream"),
    ("x.tar.gz", "application/octet-stream"), ("", "application/octet-stream"),
  ])
  func theEndingTells(path: String, type: String) { #expect(contentType(of: path) == type) }
}

@Suite struct ChangeEventTests {
  @Test func itIsOneObjectOfJSON() {
    let event = ChangeEvent(
      version: 3, reload: true, style: false, go: "/a%20b.html", errors: 1, warnings: 2, isCurrent: false)
    #expect(
      event.text == """
        event: change
        data: {"version":3,"reload":true,"style":false,"go":"/a%20b.html","errors":1,"warnings":2,"current":false}


        """)
  }
}

@Suite struct PageRecordsTests {
  @Test func aPageThatStaysTheSameIsKnownInAllVersionsBetween() {
    var records = PageRecords()
    records.note(11, of: "/", 3)
    records.note(11, of: "/", 7)
    #expect((2...8).map { records.digest(of: "/", $0) } == [nil, 11, 11, 11, 11, 11, nil])
    records.note(12, of: "/", 8)
    #expect(records.digest(of: "/", 7) == nil)
    #expect(records.digest(of: "/", 8) == 12)
  }

  @Test func aLateReplyOfAnEarlierVersionChangesNothing() {
    var records = PageRecords()
    records.note(12, of: "/", 8)
    records.note(11, of: "/", 7)
    #expect(records.digest(of: "/", 8) == 12)
  }
}
