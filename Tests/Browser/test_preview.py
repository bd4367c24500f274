"""What a preview gives to browsers, and how it follows the files of the content."""

import json
import os
import re
import shutil
import signal
import socket
import subprocess
import threading
import time

import building
import pytest
from building import RUNG
from preview_client import Preview

HOME = "Content/index.md"
ROLE = "Content/frameworks/example/assistant.yaml"
ROLE_PAGE = "/example/assistant.html"


@pytest.fixture
def folder(tmp_path):
    """A folder with the small site that `rung new` writes."""
    assert building.rung("new", tmp_path / "site").returncode == 0
    return tmp_path / "site"


@pytest.fixture
def preview(folder):
    with Preview(folder) as preview:
        yield preview


@pytest.fixture(scope="module")
def still(tmp_path_factory):
    """A preview whose content nobody changes."""
    folder = tmp_path_factory.mktemp("still") / "site"
    assert building.rung("new", folder).returncode == 0
    assert building.rung("build", folder=folder).returncode == 0
    (folder / "Content/files").mkdir()
    for ending in ("png", "svg", "pdf", "woff2", "csv", "json", "bin"):
        (folder / f"Content/files/a.{ending}").write_bytes(b"x")
    (folder / "Content/files/ä ö.txt").write_text("words")
    with Preview(folder) as preview:
        preview.folder = folder
        yield preview


def replace(path, old, new):
    text = path.read_text()
    assert old in text
    path.write_text(text.replace(old, new))


# Replies


@pytest.mark.parametrize(("path", "kind"), [
    ("/", "text/html; charset=utf-8"),
    ("/example/", "text/html; charset=utf-8"),
    ("/example/compare.csv", "text/csv; charset=utf-8"),
    ("/style.css", "text/css; charset=utf-8"),
    ("/compare.js", "text/javascript; charset=utf-8"),
    ("/sitemap.xml", "application/xml; charset=utf-8"),
    ("/robots.txt", "text/plain; charset=utf-8"),
    ("/files/a.svg", "image/svg+xml; charset=utf-8"),
    ("/files/a.png", "image/png"),
    ("/files/a.pdf", "application/pdf"),
    ("/files/a.woff2", "font/woff2"),
    ("/files/a.json", "application/json; charset=utf-8"),
    ("/files/a.bin", "application/octet-stream"),
    ("/files/%C3%A4%20%C3%B6.txt", "text/plain; charset=utf-8"),
    ("/_rung/preview.js", "text/javascript; charset=utf-8"),
    ("/_rung/preview.css", "text/css; charset=utf-8"),
    ("/?a=b", "text/html; charset=utf-8"),
])
def test_files_have_their_types(still, path, kind):
    reply = still.ask(path)
    assert (reply.status, reply.headers["Content-Type"]) == (200, kind)
    assert reply.headers["Cache-Control"] == "no-store"
    head = still.ask(path, "HEAD")
    assert (head.status, head.body) == (200, b"")
    assert head.headers["Content-Length"] == str(len(reply.body))


def test_pages_are_those_of_a_build(still):
    pages = [path for path in (still.folder / "Site").rglob("*.html")]
    assert len(pages) > 5
    for path in pages:
        address = "/" + path.relative_to(still.folder / "Site").as_posix()
        assert still.page(address)[0] == as_shown(path), address


def test_other_addresses_have_the_page_of_the_site(still):
    reply = still.ask("/nothing/here.html")
    assert reply.status == 404
    assert still.page("/nothing/here.html")[0] == as_shown(still.folder / "Site/404.html")


def as_shown(path):
    """A page that was built as a preview shows it: files of the theme keep their names there."""
    return re.sub(rb"\.[0-9a-f]{16}(\.(?:css|js|svg)\")", rb"\1", path.read_bytes())


def test_a_folder_without_a_slash_leads_to_it(still):
    reply = still.ask("/example")
    assert (reply.status, reply.headers["Location"]) == (302, "/example/")
    assert still.ask("//evil.example/").status == 404


@pytest.mark.parametrize("method", ["POST", "PUT", "DELETE", "OPTIONS", "PATCH"])
def test_other_methods_are_refused(still, method):
    reply = still.ask("/", method)
    assert (reply.status, reply.headers["Allow"]) == (405, "GET, HEAD")
    if method != "POST":
        assert still.ask("/_rung/open", method).status == 405


@pytest.mark.parametrize("path", [
    "/../Content/site.yaml", "/%2e%2e/Content/site.yaml", "/..%2fContent/site.yaml", "/etc/passwd", "//etc/passwd",
    "/./site.yaml", "/../../../../../../etc/passwd", "/_rung/../../Content/site.yaml", "/_rung/%2e%2e/preview.js", "/%00"])
def test_no_path_leaves_the_site(still, path):
    head = still.raw(f"GET {path} HTTP/1.1\r\nHost: localhost:{still.port}\r\nConnection: close\r\n\r\n".encode())
    assert head.startswith(b"HTTP/1.1 404"), head[:200]
    assert b"root:" not in head and b"publisher:" not in head


@pytest.mark.parametrize("path", ["*", "%zz", "/%zz", "/%ff", "https://localhost/", "localhost:80", "/?a=%"])
def test_what_is_no_path_is_refused(still, path):
    head = still.raw(f"GET {path} HTTP/1.1\r\nHost: localhost:{still.port}\r\nConnection: close\r\n\r\n".encode())
    assert head.startswith(b"HTTP/1.1 400"), head[:200]


@pytest.mark.parametrize(("host", "status"), [
    ("localhost:{port}", 200), ("LOCALHOST:{port}", 200), ("127.0.0.1:{port}", 200), ("[::1]:{port}", 200),
    ("localhost", 403), ("localhost:1", 403), ("evil.example:{port}", 403), ("localhost.evil.example:{port}", 403),
    ("127.0.0.2:{port}", 403), ("", 403), ("localhost:{port}:{port}", 403)])
def test_only_this_machines_names_are_answered(still, host, status):
    host = host.format(port=still.port)
    for path in ("/", "/_rung/findings", "/_rung/events?path=/&version=1"):
        if status == 200 and "events" in path:
            continue
        assert still.ask(path, headers={"Host": host}).status == status


def test_a_request_without_a_name_or_with_two_is_refused(still):
    two = f"GET / HTTP/1.1\r\nHost: localhost:{still.port}\r\nHost: evil.example\r\nConnection: close\r\n\r\n"
    assert not still.raw(two.encode()).startswith(b"HTTP/1.1 200")
    assert not still.raw(b"GET / HTTP/1.0\r\n\r\n").startswith(b"HTTP/1.0 200")


def test_both_loopback_addresses_answer(still):
    assert still.ask("/", address="127.0.0.1").status == 200
    assert still.ask("/", address="::1").status == 200


def test_no_other_address_answers(still):
    addresses = {info[4][0] for info in socket.getaddrinfo(socket.gethostname(), still.port, type=socket.SOCK_STREAM)}
    for address in addresses - {"127.0.0.1", "::1"}:
        if address.startswith("127."):
            continue
        with pytest.raises(OSError):
            socket.create_connection((address, still.port), timeout=1)


def test_long_heads_and_bodies_are_refused(still):
    host = f"Host: localhost:{still.port}\r\n"
    assert b" 200 " not in still.raw(f"GET / HTTP/1.1\r\n{host}X: {'a' * 20_000}\r\n\r\n".encode())[:20]
    many = "".join(f"X{number}: {'a' * 500}\r\n" for number in range(40))
    assert b" 200 " not in still.raw(f"GET / HTTP/1.1\r\n{host}{many}\r\n".encode())[:20]
    assert b" 200 " not in still.raw(f"GET /{'a' * 20_000} HTTP/1.1\r\n{host}\r\n".encode())[:20]
    reply = still.ask("/_rung/open", "POST", body=b"a" * (65 << 10))
    assert reply.status == 413
    assert still.ask("/").status == 200


def test_several_requests_on_one_connection_are_answered_in_turn(still):
    one = f"GET /robots.txt HTTP/1.1\r\nHost: localhost:{still.port}\r\n\r\n"
    last = one.replace("\r\n\r\n", "\r\nConnection: close\r\n\r\n")
    reply = still.raw((one * 3 + last).encode())
    assert reply.count(b"HTTP/1.1 200 OK") == 4


def test_a_client_that_hangs_is_dropped(still):
    start = time.monotonic()
    assert b"200" not in still.raw(b"GET / HTTP/1.1\r\nHost: local", timeout=30)
    assert time.monotonic() - start < 20


def test_many_connections_leave_room(still):
    held = []
    for _ in range(1500):
        try:
            held.append(socket.create_connection(("127.0.0.1", still.port), timeout=5))
        except OSError:
            break
    try:
        assert len(held) > 1000
        assert still.ask("/").status == 200
        assert still.ask("/files/a.bin").status == 200
    finally:
        for connection in held:
            connection.close()


def test_nothing_is_written(folder):
    with Preview(folder) as preview:
        preview.page()
        replace(folder / HOME, "summary: ", "summary: Now ")
        time.sleep(0.3)
        preview.page()
    assert sorted(path.name for path in folder.iterdir()) == ["Content"]


# Starting and stopping


def test_a_port_that_is_taken_is_an_error_in_words(folder, still):
    with Preview(folder, "--port", still.port) as preview:
        code, _ = preview.stop()
    assert code == 2
    assert preview.said == f"rung: cannot listen at port {still.port}: another program is using it\n"


def test_without_a_port_the_next_free_one_is_taken(folder):
    def start():
        process = subprocess.Popen([RUNG, "preview"], cwd=folder, stdout=subprocess.PIPE, text=True)
        return process, int(process.stdout.readline().split("localhost:")[1].split("/")[0])

    (one, first), (other, second) = start(), start()
    try:
        assert 4747 <= first < second
    finally:
        for process in (one, other):
            process.terminate()
            assert process.wait(timeout=5) == 0


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_it_stops_at_once_and_cleanly(folder, number):
    with Preview(folder) as preview:
        events = [preview.listen() for _ in range(5)]
        idle = socket.create_connection(("127.0.0.1", preview.port))
        code, seconds = preview.stop(number)
        assert code == 0
        assert seconds < 1
        assert all(stream.next(timeout=5) is None for stream in events)
        idle.close()
    assert preview.said == ""


def test_it_takes_the_same_port_again(folder):
    for _ in range(3):
        with Preview(folder) as preview:
            preview.listen()
            port = preview.port
        with Preview(folder, "--port", port) as preview:
            assert preview.port == port


def test_beyond_this_machine_only_by_request_and_with_a_warning(folder):
    with Preview(folder, "--host", "0.0.0.0", "--editor", "code") as preview:
        wait(lambda: "everybody who reaches this machine" in preview.said)
        assert preview.ask("/", headers={"Host": f"192.0.2.7:{preview.port}"}).status == 200
        assert preview.ask("/", headers={"Host": f"evil.example:{preview.port}"}).status == 403
        reply = preview.ask("/_rung/open", "POST", body=b"{}", headers={
            "X-Rung-Token": preview.token(), "Sec-Fetch-Site": "same-origin"})
        assert reply.status == 404


# Starts that cannot be good


def test_errors_at_the_start_are_told_and_mended(folder):
    good = (folder / ROLE).read_text()
    replace(folder / ROLE, "tier: ", "tier: x")
    with Preview(folder) as preview:
        reply = preview.ask("/example/")
        assert reply.status == 503
        assert b"There is no site yet" in reply.body
        stream = preview.listen("/example/")
        report = preview.findings()
        assert (report["current"], report["fault"]) == (False, None)
        finding = report["findings"][0]
        assert (finding["severity"], finding["rule"], finding["file"]) == ("error", "unknown-tier", ROLE)
        assert "^" in finding["frame"] and "\x1b" not in finding["frame"]
        (folder / ROLE).write_text(good)
        event = stream.next()
        assert (event["reload"], event["errors"], event["current"]) == (True, 0, True)
        assert preview.ask("/example/").status == 200
        assert preview.findings()["findings"] == []
    assert "[unknown-tier]" in preview.said
    assert preview.said.endswith("no findings\n")


@pytest.mark.parametrize("spoil", [
    lambda folder: (folder / "Content/site.yaml").write_text("title: [\n"),
    lambda folder: (folder / "Content/site.yaml").unlink(),
    lambda folder: shutil.rmtree(folder / "Content"),
    lambda folder: shutil.rmtree(folder / "Content") or (folder / "Content").write_text("a file"),
    lambda folder: (folder / "Templates").mkdir() or (folder / "Templates/home.html").write_text("{{#nothing}}"),
    lambda folder: (folder / "Templates").write_text("a file"),
    lambda folder: (folder / ROLE).write_bytes(b"\xff\xfe"),
    lambda folder: (folder / "Content/loop.md").symlink_to("loop.md"),
    lambda folder: os.mkfifo(folder / "Content/pipe.md"),
])
def test_no_start_is_a_crash(folder, spoil):
    kept = shutil.copytree(folder / "Content", folder.parent / "Kept")
    spoil(folder)
    with Preview(folder) as preview:
        assert preview.ask("/").status in (200, 503)
        assert preview.findings()["version"] > 0
        for name in ("Content", "Templates"):
            remove(folder / name)
        shutil.copytree(kept, folder / "Content")
        wait(lambda: preview.ask("/").status == 200 and preview.findings()["current"])
        assert preview.stop()[0] == 0


def remove(path):
    if path.is_dir():
        shutil.rmtree(path)
    else:
        path.unlink(missing_ok=True)


def wait(condition, seconds=10):
    end = time.monotonic() + seconds
    while not condition():
        assert time.monotonic() < end, "it did not come to be"
        time.sleep(0.02)


# Edits


def save_in_place(path, text):
    path.write_text(text)


def save_by_rename(path, text):
    other = path.with_name(".new-" + path.name)
    other.write_text(text)
    other.rename(path)


def save_like_vim(path, text):
    probe = path.with_name("4913")
    probe.write_text("")
    probe.unlink()
    swap = path.with_name(f".{path.name}.swp")
    swap.write_text("swap")
    backup = path.with_name(path.name + "~")
    path.rename(backup)
    path.write_text(text)
    backup.unlink()
    swap.unlink()


def save_in_two_writes(path, text):
    with open(path, "w") as file:
        file.write(text[:20])
        file.flush()
        time.sleep(0.02)
        file.write(text[20:])


SAVES = [save_in_place, save_by_rename, save_like_vim, save_in_two_writes]


@pytest.mark.parametrize("save", SAVES)
@pytest.mark.parametrize("arguments", [(), ("--poll",)])
def test_an_edit_is_one_event_and_a_fresh_page(folder, save, arguments):
    with Preview(folder, *arguments) as preview:
        stream = preview.listen()
        other = preview.listen(ROLE_PAGE)
        text = (folder / HOME).read_text()
        time.sleep(0.05)
        save(folder / HOME, text + "\nFresh words.\n")
        event = stream.next()
        assert event == {
            "version": event["version"], "reload": True, "style": False, "go": None, "errors": 0, "warnings": 0,
            "current": True}
        assert other.next()["reload"] is False
        page, version = preview.page()
        assert b"Fresh words." in page
        assert version == event["version"]
        assert stream.is_quiet(), "one save is one event"
    assert preview.said == ""


@pytest.mark.parametrize("limit", ["max_inotify_watches", "max_inotify_instances"])
def test_without_watches_the_files_are_looked_at(folder, limit):
    """In a namespace of its own, so that nobody else runs out of them."""
    few = f"echo 0 > /proc/sys/user/{limit} && exec {RUNG} preview --port 0"
    command = ["unshare", "--user", "--map-root-user", "sh", "-c", few]
    if subprocess.run([*command[:3], "sh", "-c", f"echo 0 > /proc/sys/user/{limit}"], capture_output=True).returncode:
        pytest.skip("this machine gives no namespaces")
    with Preview(folder, command=command) as preview:
        wait(lambda: "twice a second" in preview.said)
        (folder / "Content/late.md").write_text("---\ntitle: Late\n---\n\nWords.\n")
        wait(lambda: preview.ask("/late.html").status == 200)
    assert preview.said.count("twice a second") == 1


def test_an_edit_of_a_style_sheet_asks_for_no_page(folder):
    (folder / "Templates").mkdir()
    style = folder / "Templates/style.css"
    style.write_text("a {}")
    with Preview(folder) as preview:
        stream = preview.listen()
        style.write_text("b {}")
        event = stream.next()
        assert (event["reload"], event["style"]) == (False, True)
        assert preview.ask("/style.css").body == b"b {}"


def test_a_picture_that_a_page_shows_loads_it_again(folder):
    picture = folder / "Content/a b.svg"
    picture.write_text("<svg/>")
    with open(folder / HOME, "a") as page:
        page.write("\n![A picture](a%20b.svg)\n")
    with Preview(folder) as preview:
        home, role = preview.listen(), preview.listen(ROLE_PAGE)
        picture.write_text("<svg></svg>")
        assert home.next()["reload"] is True
        assert role.next()["reload"] is False
        assert preview.ask("/a%20b.svg").body == b"<svg></svg>"


def test_templates_come_and_go(folder):
    with Preview(folder) as preview:
        stream = preview.listen()
        (folder / "Templates").mkdir()
        (folder / "Templates/home.html").write_text("<p>Own {{page.title}}</p>")
        wait(lambda: preview.page()[0].startswith(b"<p>Own "))
        shutil.rmtree(folder / "Templates")
        wait(lambda: b"<!doctype html>" in preview.page()[0])
        assert stream.next()["current"] is not None


def test_folders_are_made_moved_and_removed(folder):
    with Preview(folder) as preview:
        new = folder / "Content/new/deep"
        new.mkdir(parents=True)
        (new / "page.md").write_text("---\ntitle: Deep\n---\n\nFirst.\n")
        wait(lambda: preview.ask("/new/deep/page.html").status == 200)
        (new / "page.md").write_text("---\ntitle: Deep\n---\n\nSecond.\n")
        wait(lambda: b"Second." in preview.ask("/new/deep/page.html").body)
        (folder / "Content/new").rename(folder / "Content/other")
        wait(lambda: preview.ask("/other/deep/page.html").status == 200)
        assert preview.ask("/new/deep/page.html").status == 404
        (folder / "Content/other/deep/page.md").write_text("---\ntitle: Deep\n---\n\nThird.\n")
        wait(lambda: b"Third." in preview.ask("/other/deep/page.html").body)
        (folder / "Content/other").rename(folder / "outside")
        wait(lambda: preview.ask("/other/deep/page.html").status == 404)
        shutil.move(folder / "outside", folder / "Content/back")
        wait(lambda: preview.ask("/back/deep/page.html").status == 200)
        shutil.rmtree(folder / "Content/back")
        wait(lambda: preview.ask("/back/deep/page.html").status == 404)


@pytest.mark.parametrize("lose", [shutil.rmtree, lambda path: path.rename(path.with_name("Away"))])
def test_the_content_is_lost_and_made_again(folder, lose):
    kept = shutil.copytree(folder / "Content", folder.parent / "Kept")
    with Preview(folder) as preview:
        for round_ in range(3):
            lose(folder / "Content")
            wait(lambda: preview.findings()["fault"])
            assert preview.ask("/").status == 200, "the last good page is still there"
            remove(folder / "Away")
            shutil.copytree(kept, folder / "Content")
            wait(lambda: preview.findings()["current"])
            (folder / HOME).write_text(f"---\ntitle: Home\n---\n\nRound {round_}.\n")
            wait(lambda: f"Round {round_}.".encode() in preview.page()[0])


def test_a_hundred_files_at_once_are_one_event(folder):
    with Preview(folder) as preview:
        stream = preview.listen()
        for number in range(100):
            (folder / f"Content/page-{number}.md").write_text(f"---\ntitle: Page {number}\n---\n\nWords.\n")
        event = stream.next()
        assert event["current"]
        assert stream.is_quiet()
        assert preview.ask("/page-99.html").status == 200
        shutil.rmtree(folder / "Content/guide")


def test_an_error_keeps_the_last_good_page(preview, folder):
    stream = preview.listen(ROLE_PAGE)
    good = (folder / ROLE).read_text()
    before, version = preview.page(ROLE_PAGE)
    replace(folder / ROLE, "tier: ", "tier: x")
    event = stream.next()
    assert (event["reload"], event["errors"], event["current"]) == (False, 1, False)
    page, later = preview.page(ROLE_PAGE)
    assert page == before and later == event["version"] > version
    assert preview.findings()["findings"][0]["hint"]
    (folder / ROLE).write_text(good)
    event = stream.next()
    assert (event["reload"], event["errors"], event["current"]) == (False, 0, True)
    replace(folder / ROLE, "title: ", "title: Very ")
    assert stream.next()["reload"] is True
    preview.stop()
    assert preview.said.count("[unknown-tier]") == 1
    assert preview.said.endswith("no findings\n")


def test_editors_leftovers_are_no_change(preview, folder):
    stream = preview.listen()
    for name in (".a.md.swp", "4913", "a.md~", "#a.md#", "a.tmp", ".hidden"):
        (folder / "Content" / name).write_text("x")
    assert stream.is_quiet()


def test_a_file_that_is_as_it_was_is_no_change(preview, folder):
    stream = preview.listen()
    os.utime(folder / HOME)
    save_by_rename(folder / HOME, (folder / HOME).read_text())
    assert stream.is_quiet()


@pytest.mark.parametrize("save", [lambda old, new: old.rename(new), lambda old, new: shutil.move(old, new)])
def test_a_page_that_is_renamed_is_followed(preview, folder, save):
    page = folder / "Content/old words.md"
    page.write_text("---\ntitle: Words\n---\n\nWords.\n")
    wait(lambda: preview.ask("/old%20words.html").status == 200)
    stream, other = preview.listen("/old%20words.html"), preview.listen()
    save(page, page.with_name("new words.md"))
    event = stream.next()
    assert (event["go"], event["reload"]) == ("/new%20words.html", True)
    assert other.next()["go"] is None
    assert preview.ask(event["go"]).status == 200


def test_a_page_that_comes_and_goes_is_told(preview, folder):
    stream = preview.listen("/extra.html")
    (folder / "Content/extra.md").write_text("---\ntitle: Extra\n---\n\nWords.\n")
    assert stream.next()["reload"] is True
    (folder / "Content/extra.md").unlink()
    assert stream.next()["reload"] is True


def test_a_page_of_an_earlier_version_is_told_at_once(preview, folder):
    _, old = preview.page()
    _, old_role = preview.page(ROLE_PAGE)
    stream = preview.listen()
    replace(folder / HOME, "summary: ", "summary: Now ")
    version = stream.next()["version"]
    event = preview.listen("/", old).next()
    assert (event["version"], event["reload"]) == (version, True)
    assert preview.listen("/", 1).next()["reload"] is True, "an earlier run is not known"
    assert preview.listen("/", version).is_quiet()
    assert preview.listen(ROLE_PAGE, old_role).next()["version"] == version


def test_a_stream_needs_a_path_and_a_version(still):
    for query in ("", "?path=/", "?version=1", "?path=a&version=1", "?path=/&version=x"):
        assert still.ask("/_rung/events" + query).status == 400


# The editor

FAKE = """#!/bin/sh
printf '%s\\n' "$@" > "$0.tmp" && mv "$0.tmp" "$0.said"
sleep 5
"""


@pytest.fixture
def editor(tmp_path):
    program = tmp_path / "bin/code"
    program.parent.mkdir()
    program.write_text(FAKE)
    program.chmod(0o755)
    return program


def statement(preview):
    places = json.loads(preview.ask("/_rung/statements?framework=example").body)
    return next(iter(places.items()))


def open_place(preview, key, token=None, site="same-origin"):
    headers = {"X-Rung-Token": token, "Sec-Fetch-Site": site}
    return preview.ask(
        "/_rung/open", "POST", body=json.dumps({"framework": "example", "statement": key}),
        headers={name: value for name, value in headers.items() if value})


def test_a_statement_is_opened_where_it_is_written(folder, editor):
    with Preview(folder, "--editor", editor) as preview:
        assert b'data-editor="yes"' in preview.ask("/").body
        key, place = statement(preview)
        assert key in (folder / place["file"]).read_text().splitlines()[place["line"] - 1]
        start = time.monotonic()
        reply = open_place(preview, key, preview.token())
        assert (reply.status, reply.body, reply.getheader("Content-Type")) == (204, b"", None)
        assert time.monotonic() - start < 2, "nobody waits for an editor"
        said = editor.with_name("code.said")
        wait(said.exists)
        option, spot = said.read_text().splitlines()
        assert option == "--goto"
        assert spot.startswith(f"{folder / place['file']}:{place['line']}:")


def test_placeholders_and_variables_name_an_editor(folder, editor):
    other = editor.rename(editor.with_name("myedit"))
    said = other.with_name("myedit.said")
    with Preview(folder, "--editor", f"{other} -l={{line}} {{file}}") as preview:
        key, place = statement(preview)
        assert open_place(preview, key, preview.token()).status == 204
        wait(said.exists)
        assert said.read_text().splitlines() == [f"-l={place['line']}", str(folder / place["file"])]
    with Preview(folder, environment={"VISUAL": "code", "EDITOR": "vim"}) as preview:
        assert b'data-editor="yes"' in preview.ask("/").body
    with Preview(folder, environment={"EDITOR": "vim"}) as preview:
        assert b'data-editor="no"' in preview.ask("/").body
        assert open_place(preview, key, preview.token()).status == 404
    assert "vim needs a terminal" in preview.said


def test_only_a_page_of_this_run_opens_anything(folder, editor):
    with Preview(folder, "--editor", editor) as preview:
        key, _ = statement(preview)
        token = preview.token()
        for given, site in (
                (None, "same-origin"), ("0" * 32, "same-origin"), (token, None), (token, "cross-site"), (token, "none")):
            assert open_place(preview, key, given, site).status == 403
        for body in (b"", b"[]", b"{", b'{"framework": 1}', b'{"file": "/etc/passwd"}', b"\xff"):
            reply = preview.ask("/_rung/open", "POST", body=body, headers={
                "X-Rung-Token": token, "Sec-Fetch-Site": "same-origin"})
            assert reply.status == 400, body
        assert open_place(preview, "../../etc/passwd", token).status == 404
        assert preview.ask("/_rung/open").status == 405
        time.sleep(0.2)
        assert not editor.with_name("code.said").exists()


def test_an_editor_that_is_not_there_is_told(folder):
    with Preview(folder, "--editor", "/nowhere/code") as preview:
        key, _ = statement(preview)
        reply = open_place(preview, key, preview.token())
        assert reply.status == 500
        assert b"there is no program '/nowhere/code'" in reply.body


# Many edits


def test_edits_leak_no_descriptors(preview, folder):
    text = (folder / HOME).read_text()
    watching = preview.listen()

    def edit(number):
        SAVES[number % 3](folder / HOME, f"{text}\nEdit {number}.\n")
        assert watching.next()["version"]
        stream = preview.listen()
        assert b"Edit" in preview.page()[0]
        stream.close()

    for number in range(5):
        edit(number)
    before = preview.descriptors()
    for number in range(200):
        edit(number)
    wait(lambda: preview.descriptors() <= before)


def test_no_reply_is_torn_mixed_or_older(preview, folder):
    """Two pages and the name of the site on both change at every edit, while they are asked for all the time."""
    site = (folder / "Content/site.yaml").read_text()
    title = next(line for line in site.splitlines() if line.startswith("title: "))
    wrong, over = [], threading.Event()

    def poll(path):
        last, titles = 0, {}
        while not over.is_set():
            page, version = preview.page(path)
            number = page.split(b"<title>")[1].split(b"</title>")[0]
            if version < last or titles.setdefault(version, page) != page or not page.rstrip().endswith(b"</html>"):
                wrong.append((path, version, last, number))
            if page.count(b"Number ") and len({piece.split(b" ")[0] for piece in page.split(b"Number ")[1:]}) > 1:
                wrong.append((path, "mixed", version))
            last = version

    threads = [threading.Thread(target=poll, args=(path,)) for path in ("/", "/", ROLE_PAGE, "/example/")]
    for thread in threads:
        thread.start()
    try:
        for number in range(200):
            save_by_rename(folder / "Content/site.yaml", site.replace(title, f"title: Number {number} end"))
            if number % 10 == 0:
                wait(lambda: f"Number {number} end".encode() in preview.page()[0])
    finally:
        over.set()
        for thread in threads:
            thread.join()
    assert wrong == []
    wait(lambda: b"Number 199 end" in preview.page()[0])
