"""What clients do to a preview that never read, ask too much at once or hold on: others are answered all the same."""

import os
import socket
import threading
import time

import building
import pytest
from preview_client import Preview

MEGABYTE = 1 << 20


@pytest.fixture(scope="module")
def preview(tmp_path_factory):
    folder = tmp_path_factory.mktemp("load") / "site"
    assert building.rung("new", folder).returncode == 0
    (folder / "Content/large.bin").write_bytes(os.urandom(9 * MEGABYTE))
    (folder / "Content/middle.bin").write_bytes(os.urandom(3 * MEGABYTE))
    with Preview(folder) as preview:
        preview.folder = folder
        assert preview.ask("/").status == 200
        yield preview


def memory(preview):
    """The bytes that it has in memory now."""
    with open(f"/proc/{preview.process.pid}/statm") as file:
        return int(file.read().split()[1]) * os.sysconf("SC_PAGE_SIZE")


def connect(preview):
    return socket.create_connection(("127.0.0.1", preview.port), timeout=20)


def request(preview, path="/"):
    return f"GET {path} HTTP/1.1\r\nHost: localhost:{preview.port}\r\n\r\n".encode()


def seconds(preview, path="/"):
    """How long a reply takes that another client asks for."""
    start = time.monotonic()
    assert preview.ask(path).status == 200
    return time.monotonic() - start


def usual(preview, path="/"):
    return sorted(seconds(preview, path) for _ in range(9))[4]


def patient(preview):
    """What is quick, on this machine at this moment."""
    return max(0.1, 10 * usual(preview))


def send_all(connection, data):
    """Sends for as long as somebody takes it, and never reads."""
    connection.settimeout(2)
    try:
        connection.sendall(data)
    except OSError:
        pass


@pytest.mark.parametrize("path", ["/", "/middle.bin", "/large.bin", "/nothing", "/_rung/findings"])
def test_ten_thousand_requests_of_one_that_never_reads_cost_little(preview, path):
    limit = patient(preview)
    before = memory(preview)
    with connect(preview) as silent:
        sender = threading.Thread(target=send_all, args=(silent, request(preview, path) * 10_000))
        sender.start()
        times, most = [], before
        while sender.is_alive() or len(times) < 10:
            times.append(seconds(preview))
            most = max(most, memory(preview))
        assert sorted(times)[len(times) // 2] < limit
        assert most - before < 40 * MEGABYTE
        assert preview.process.poll() is None


def test_requests_in_one_go_are_all_answered_for_who_reads(preview):
    many = 2000
    with connect(preview) as client:
        sender = threading.Thread(target=client.sendall, args=(request(preview, "/robots.txt") * many,))
        sender.start()
        client.settimeout(20)
        reply = b""
        while reply.count(b"HTTP/1.1 200 OK") < many:
            piece = client.recv(1 << 16)
            assert piece
            reply += piece
        sender.join()


def test_many_event_streams_leave_places_for_pages(preview):
    version = preview.page()[1]
    streams = []
    try:
        for _ in range(600):
            stream = connect(preview)
            stream.sendall(request(preview, f"/_rung/events?path=/&version={version}"))
            streams.append(stream)
        for _ in range(5):
            assert seconds(preview) < patient(preview) * 5
        # The newest is heard.
        streams[-1].settimeout(10)
        assert streams[-1].recv(15) == b"HTTP/1.1 200 OK"
    finally:
        for stream in streams:
            stream.close()


@pytest.mark.parametrize("path", ["/", "/middle.bin"])
def test_two_thousand_that_never_read_do_not_stop_others(preview, path):
    # Those who have just come are answered first: two hundred, between two looks. Whoever takes nothing is dropped after
    # half a second, and that may have to happen twice.
    limit = max(patient(preview) * 10, 200 * usual(preview, path)) + 1
    before = memory(preview)
    silent = []
    try:
        for number in range(2000):
            client = connect(preview)
            client.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 4096)
            send_all(client, request(preview, path) * 3)
            silent.append(client)
            if number % 200 == 199:
                assert seconds(preview) < limit
        assert memory(preview) - before < 120 * MEGABYTE
    finally:
        for client in silent:
            client.close()
    assert seconds(preview) < limit


def test_a_large_file_comes_whole_to_who_reads_slowly(preview):
    wanted = (preview.folder / "Content/large.bin").read_bytes()
    with connect(preview) as slow:
        slow.sendall(request(preview, "/large.bin").replace(b"\r\n\r\n", b"\r\nConnection: close\r\n\r\n"))
        reply = b""
        while piece := slow.recv(1 << 19):
            reply += piece
            time.sleep(0.01)
    assert reply.split(b"\r\n\r\n", 1)[1] == wanted
