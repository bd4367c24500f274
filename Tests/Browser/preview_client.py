"""Runs a preview and speaks with it as a browser would."""

import http.client
import json
import os
import re
import signal
import socket
import subprocess
import threading
import time
from queue import Empty, Queue
from urllib.parse import unquote, urlencode

from building import RUNG

SCRIPT = re.compile(rb'<script src="/_rung/preview.js" data-version="(\d+)" data-token="([0-9a-f]{32})" data-editor="(yes|no)" defer blocking="render"></script>')


class Preview:
    """A preview of the content in `folder`, at a port of its own."""

    def __init__(self, folder, *arguments, environment=None, command=None):
        if "--port" not in arguments:
            arguments = ("--port", "0", *arguments)
        free = {key: value for key, value in os.environ.items() if key not in ("VISUAL", "EDITOR")}
        self.process = subprocess.Popen(
            command or [RUNG, "preview", *map(str, arguments)], cwd=folder, env=free | (environment or {}), text=True,
            stdout=subprocess.PIPE, stderr=subprocess.PIPE)
        self.said = ""
        self.reader = threading.Thread(target=self._hear, daemon=True)
        self.reader.start()
        self.first_line = self.process.stdout.readline()
        found = re.search(r"http://localhost:(\d+)/", self.first_line)
        self.port = int(found[1]) if found else None

    def _hear(self):
        for line in self.process.stderr:
            self.said += line

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.stop()

    def stop(self, by=signal.SIGTERM):
        """Ends it and gives its exit code and the seconds that took."""
        start = time.monotonic()
        if self.process.poll() is None:
            self.process.send_signal(by)
        try:
            code = self.process.wait(timeout=10)
        except subprocess.TimeoutExpired:
            self.process.kill()
            raise
        seconds = time.monotonic() - start
        self.reader.join(timeout=5)
        return code, seconds

    def ask(self, path, method="GET", headers=None, body=None, address="127.0.0.1"):
        connection = http.client.HTTPConnection(address, self.port, timeout=20)
        try:
            host = f"localhost:{self.port}"
            connection.request(method, path, body=body, headers={"Host": host} | (headers or {}))
            reply = connection.getresponse()
            reply.body = reply.read()
            return reply
        finally:
            connection.close()

    def page(self, path="/"):
        """The bytes of a page as the site has it, and the version that it says it is of."""
        body = self.ask(path).body
        found = SCRIPT.search(body)
        assert found, body[-300:]
        return SCRIPT.sub(b"", body), int(found[1])

    def token(self):
        return SCRIPT.search(self.ask("/").body)[2].decode()

    def findings(self):
        return json.loads(self.ask("/_rung/findings").body)

    def listen(self, path="/", version=None):
        return Events(self.port, path, self.page(path)[1] if version is None else version)

    def raw(self, request, timeout=20):
        """What comes back on a connection of its own until it is closed."""
        with socket.create_connection(("127.0.0.1", self.port), timeout=timeout) as connection:
            connection.sendall(request)
            reply = b""
            try:
                while piece := connection.recv(65536):
                    reply += piece
            except ConnectionResetError:
                pass
            return reply

    def descriptors(self):
        return len(os.listdir(f"/proc/{self.process.pid}/fd"))


class Events:
    """An event stream, heard by a thread."""

    def __init__(self, port, path, version):
        self.connection = http.client.HTTPConnection("127.0.0.1", port, timeout=60)
        query = urlencode({"path": unquote(path), "version": version})
        self.connection.request("GET", f"/_rung/events?{query}", headers={"Host": f"localhost:{port}"})
        self.socket = self.connection.sock
        self.reply = self.connection.getresponse()
        assert self.reply.status == 200, self.reply.read()
        assert self.reply.headers["Content-Type"] == "text/event-stream; charset=utf-8"
        self.queue = Queue()
        self.ready = threading.Event()
        threading.Thread(target=self._hear, daemon=True).start()
        assert self.ready.wait(5), "no first comment"

    def _hear(self):
        try:
            name = None
            for line in self.reply:
                line = line.decode().rstrip("\n")
                if line.startswith(":"):
                    self.ready.set()
                elif line.startswith("event: "):
                    name = line[7:]
                elif line.startswith("data: "):
                    assert name == "change"
                    self.queue.put(json.loads(line[6:]))
        except (OSError, ValueError, http.client.HTTPException, AttributeError):
            pass
        self.queue.put(None)

    def next(self, timeout=10):
        return self.queue.get(timeout=timeout)

    def is_quiet(self, seconds=1.0):
        try:
            self.queue.get(timeout=seconds)
            return False
        except Empty:
            return True

    def close(self):
        self.socket.shutdown(socket.SHUT_RDWR)
        self.socket.close()
