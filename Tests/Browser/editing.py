"""A site that is being written while `rung preview` shows it."""

import shutil
import time
import urllib.error
import urllib.request
from pathlib import Path

from building import CONTENT, TEMPLATES
from preview_client import Preview

PATIENCE = 20
"""Seconds that anything may take before it counts as hung; nothing here should come near them."""


class EditedSite:
    """A copy of the shipped site, and the preview that shows it."""

    def __init__(self, folder, editor=None):
        self.folder = Path(folder)
        self.content, self.templates = self.folder / "Content", self.folder / "Templates"
        shutil.copytree(CONTENT, self.content)
        shutil.copytree(TEMPLATES, self.templates)
        self.options = ["--editor", editor] if editor else []
        self.port = 0

    def __enter__(self):
        self.start()
        return self

    def __exit__(self, *_):
        self.stop()

    def start(self):
        """At the same port where it has run before."""
        self.preview = Preview(self.folder, "--port", str(self.port), *self.options)
        self.port = self.preview.port
        assert self.port, self.preview.said
        self.address = f"http://127.0.0.1:{self.port}/"

    def stop(self):
        self.preview.stop()

    def findings(self):
        return self.preview.findings()

    def token(self):
        return self.preview.token()

    def get(self, path):
        try:
            return urllib.request.urlopen(self.address + path, timeout=PATIENCE)
        except urllib.error.HTTPError as refused:
            return refused

    # As an author and an editor write

    def path(self, name):
        return (self.templates if name.endswith((".html", ".css", ".js")) else self.content) / name

    def write(self, name, text):
        """As most editors do: a new file that takes the old one's place."""
        path = self.path(name)
        beside = path.with_name(f".{path.name}.new")
        path.parent.mkdir(parents=True, exist_ok=True)
        beside.write_text(text)
        beside.replace(path)

    def replace(self, name, words, by):
        text = self.path(name).read_text()
        assert text.count(words) == 1, f"{name} has '{words}' {text.count(words)} times; mend the test"
        self.write(name, text.replace(words, by))
        return text


def wait_for(condition, otherwise):
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end:
        try:
            if found := condition():
                return found
        except OSError:
            pass
        time.sleep(0.02)
    raise AssertionError(otherwise)
