"""What a preview does with files that an author copied into the content: whole bytes, and no script of theirs."""

import os
import threading
import time

import building
import pytest
from preview_client import Preview
from test_preview import replace

SCRIPT = "<script>document.title = 'ran'; fetch('/').then((reply) => reply.text()).then((page) => { document.title = page; });</script>"
EVIL = {
    "evil.html": f"<!doctype html><title>still</title><p>words{SCRIPT}",
    "evil.svg": f'<svg xmlns="http://www.w3.org/2000/svg"><title>still</title>{SCRIPT.replace("=>", "=&gt;")}</svg>',
    "evil.xml": f'<html xmlns="http://www.w3.org/1999/xhtml"><head><title>still</title>{SCRIPT.replace("=>", "=&gt;")}</head></html>',
}


@pytest.fixture
def folder(tmp_path):
    assert building.rung("new", tmp_path / "site").returncode == 0
    return tmp_path / "site"


@pytest.fixture
def preview(folder):
    for name, text in EVIL.items():
        (folder / "Content" / name).write_text(text)
    for name in ("a.pdf", "a.bin", "a.txt"):
        (folder / "Content" / name).write_bytes(b"x")
    with Preview(folder) as preview:
        yield preview


@pytest.mark.parametrize("name", [*EVIL, "a.bin", "a.txt"])
def test_files_are_served_in_a_sandbox(preview, name):
    policy = preview.ask(f"/{name}").headers["Content-Security-Policy"]
    assert policy.startswith("sandbox;") and "allow-" not in policy and "default-src 'none'" in policy
    assert "sandbox" not in preview.ask("/").headers["Content-Security-Policy"]


def test_a_copied_page_is_given_no_token(preview):
    body = preview.ask("/evil.html").body
    assert body.decode() == EVIL["evil.html"]
    assert preview.token().encode() not in body


@pytest.mark.parametrize("name", EVIL)
def test_scripts_of_files_do_not_run(preview, name, browser):
    page = browser.new_page()
    page.goto(f"http://localhost:{preview.port}/{name}")
    page.wait_for_timeout(300)
    assert page.title() in ("still", "")
    page.close()


def test_a_picture_being_rewritten_is_never_short(folder):
    """A writer who empties the file, writes half of it and pauses: readers get the one before, or the new one."""
    versions = [bytes([number]) * 60_000 for number in range(10)]
    picture = folder / "Content/a.png"
    picture.write_bytes(versions[0])
    done = threading.Event()

    def write():
        for version in versions[1:] * 2:
            with open(picture, "wb", buffering=0) as file:
                file.write(version[:30_000])
                time.sleep(0.05)
                file.write(version[30_000:])
            time.sleep(0.01)
        done.set()

    with Preview(folder) as preview:
        assert preview.ask("/a.png").body == versions[0]
        writer = threading.Thread(target=write)
        writer.start()
        replies = 0
        while not done.is_set():
            assert preview.ask("/a.png").body in versions
            replies += 1
        writer.join()
        assert replies > 20
        assert preview.ask("/a.png").body == versions[9]


def test_a_page_being_rewritten_stays_as_it_was(folder):
    home = folder / "Content/index.md"
    text = home.read_bytes()
    with Preview(folder) as preview:
        before, version = preview.page()
        events = preview.listen()
        with open(home, "wb", buffering=0) as file:
            file.write(text)
            file.write(b"\n\nThe first half of a sentence")
            time.sleep(1)
            assert preview.page()[0] == before
            file.write(b" and the second.\n")
        assert events.next()["reload"]
        assert b"and the second." in preview.page()[0]


@pytest.mark.parametrize("name", ["logo (1).png", "a+b.png", "it's.png", "50%.png", "ä&ö.png", "a=b,c;d@e!.png"])
def test_pages_follow_pictures_of_any_name(folder, name):
    picture = folder / "Content" / name
    picture.write_bytes(b"x")
    with open(folder / "Content/index.md", "a") as home:
        home.write(f"\n\n![words](<{name.replace('%', '%25')}>)\n")
    with Preview(folder) as preview:
        assert not [found for found in preview.findings()["findings"] if found["severity"] == "error"], preview.findings()
        events = preview.listen("/")
        picture.write_bytes(b"xx")
        assert events.next()["reload"], name


@pytest.mark.parametrize("given", [{}, {"X-Rung-Token": "0" * 32}, {"X-Rung-Token": ""}])
def test_nothing_is_opened_without_the_token(folder, tmp_path, given):
    mark = tmp_path / "opened"
    editor = tmp_path / "editor"
    editor.write_text(f"#!/bin/sh\ntouch {mark}\n")
    editor.chmod(0o755)
    body = b'{"framework": "example", "statement": "listen"}'
    with Preview(folder, "--editor", editor) as preview:
        reply = preview.ask("/_rung/open", "POST", headers=given | {"Sec-Fetch-Site": "same-origin"}, body=body)
        assert reply.status == 403
        reply = preview.ask("/_rung/open", "POST", headers={"X-Rung-Token": preview.token()}, body=body)
        assert reply.status == 403
        time.sleep(0.2)
        assert not mark.exists()


# Names of hosts


def test_other_names_are_allowed_when_named(folder):
    with Preview(folder, "--allow-host", "my-machine", "--allow-host", "localhost:8080") as preview:
        def status(host):
            return preview.ask("/", headers={"Host": host}).status

        assert status(f"my-machine:{preview.port}") == status("my-machine") == status("MY-MACHINE:80") == 200
        assert status("localhost:8080") == status(f"localhost:{preview.port}") == 200
        assert status("localhost:8081") == status("other") == status("my-machine.evil.example") == 403
        reply = preview.ask("/", headers={"Host": "other:8080"})
        assert b"--allow-host other:8080" in reply.body
        assert b"<" not in preview.ask("/", headers={"Host": "<b>"}).body


@pytest.mark.parametrize("name", ["", "http://a", "a/b", "a b", "<b>"])
def test_names_that_are_none_are_refused(folder, name):
    with Preview(folder, "--allow-host", name) as preview:
        code, _ = preview.stop()
    assert code == 2
    assert "--allow-host" in preview.said


# Forms of requests (RFC 9112, 3.2)


def raw_status(preview, line, host="localhost:{port}"):
    head = f"{line} HTTP/1.1\r\nHost: {host}\r\nConnection: close\r\n\r\n".replace("{port}", str(preview.port))
    reply = preview.raw(head.encode())
    return int(reply.split(b" ")[1]), reply


def test_absolute_addresses_are_answered_by_the_name_in_them(preview):
    assert raw_status(preview, "GET http://localhost:{port}/")[0] == 200
    assert raw_status(preview, "GET HTTP://localhost:{port}")[0] == 200
    assert raw_status(preview, "GET http://localhost:{port}/?a=b")[0] == 200
    # The name in the address counts, and not the header's.
    assert raw_status(preview, "GET http://localhost:{port}/", host="evil.example")[0] == 200
    assert raw_status(preview, "GET http://evil.example/")[0] == 403
    assert raw_status(preview, "GET http://a@localhost:{port}/")[0] in (400, 403)
    assert raw_status(preview, "GET https://localhost:{port}/")[0] in (400, 421)


def test_options_of_the_server_are_told(preview):
    status, reply = raw_status(preview, "OPTIONS *")
    assert status == 204 and b"\r\nAllow: GET, HEAD" in reply
    assert raw_status(preview, "GET *")[0] == 400
    assert raw_status(preview, "OPTIONS *", host="evil.example")[0] == 403
