"""What a picture or a text of the content names outside the site is read by no program that Rung starts: neither a file of this
machine nor an address."""

import base64
import subprocess
import threading
import zipfile
import zlib
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest

import building

MAGENTA, GREEN = b"\xff\x00\xff", b"\x00\xff\x00"
PICTURE = """<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="200" height="100">
<style>@import url("{address}/a.css"); @font-face {{ font-family: x; src: url("{address}/x.woff2") }}</style>
<rect width="200" height="100" fill="#0f0"/>
<image href="{secret}" xlink:href="{secret}" width="50" height="50"/>
<image xlink:href="{secret}" x="50" width="50" height="50"/>
<image href="{address}/b.png" xlink:href="{address}/b.png" x="100" width="50" height="50"/>
<use href="{address}/c.svg#d" xlink:href="{address}/c.svg#d"/>
<text y="90" font-family="x">words</text>
</svg>
"""


def png(colour, side=64):
    def chunk(kind, data):
        return len(data).to_bytes(4, "big") + kind + data + zlib.crc32(kind + data).to_bytes(4, "big")
    size = side.to_bytes(4, "big") * 2 + bytes([8, 2, 0, 0, 0])
    rows = zlib.compress((b"\0" + colour * side) * side)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", size) + chunk(b"IDAT", rows) + chunk(b"IEND", b"")


@pytest.fixture
def outside(tmp_path):
    """The address of a secret file, that of a server, and what the server was asked for."""
    secret = tmp_path / "secret.png"
    secret.write_bytes(png(MAGENTA))
    asked = []

    class Server(BaseHTTPRequestHandler):
        def do_GET(self):
            asked.append(self.path)
            self.send_response(200)
            self.end_headers()
            self.wfile.write(png(MAGENTA))

        def log_message(self, *_):
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Server)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield secret.as_uri(), f"http://127.0.0.1:{server.server_address[1]}", asked
    server.shutdown()


@pytest.fixture
def site(tmp_path, outside):
    folder = tmp_path / "site"
    assert building.rung("new", folder).returncode == 0
    secret, address, _ = outside
    (folder / "Content/picture.svg").write_text(PICTURE.format(secret=secret, address=address))
    role = folder / "Content/frameworks/example/assistant.yaml"
    role.write_text(role.read_text().replace("facts:", 'about: "![A picture](picture.svg)"\n\nfacts:', 1).replace(
        "welcome: Welcome visitors and show them the way",
        rf"welcome: 'Welcome \!\[x\]({secret}) and \!\[y\]({address}/y.png) and \<img src={secret}>'"))
    return folder


def colours(pdf):
    done = subprocess.run(["pdftoppm", "-r", "50", pdf], capture_output=True, check=True).stdout
    pixels = done[done.index(b"255\n") + 4:]
    return {pixels[place:place + 3] for place in range(0, len(pixels), 3)}


@pytest.mark.parametrize("renderer", ["chromium", "weasyprint"])
def test_a_renderer_reads_nothing_else(site, outside, renderer):
    done = building.rung(
        "print", "role", "example/assistant", "--renderer", renderer, "-o", "role.pdf", folder=site)
    assert done.returncode == 0, done.stderr
    seen = colours(site / "role.pdf")
    assert GREEN in seen, "the picture itself is there"
    assert MAGENTA not in seen
    assert outside[2] == []


def test_pandoc_reads_nothing_else(site, outside):
    done = building.rung("print", "job", "example/assistant", "-o", "job.docx", folder=site)
    assert done.returncode == 0, done.stderr
    with zipfile.ZipFile(site / "job.docx") as document:
        assert [name for name in document.namelist() if "media" in name] == []
        assert "secret.png" in document.read("word/document.xml").decode(), "what was written is there as it was written"
    assert outside[2] == []


def test_rsvg_convert_reads_nothing_else(site, outside, browser):
    settings = site / "Content/site.yaml"
    settings.write_text(settings.read_text() + "base-url: https://example.org/\n")
    (site / "Templates").mkdir()
    (site / "Templates/icon.html").write_text(PICTURE.format(secret=outside[0], address=outside[1]))
    done = building.rung("build", folder=site)
    assert done.returncode == 0, done.stderr
    picture = base64.b64encode((site / "Site/icon.png").read_bytes()).decode()
    page = browser.new_page()
    seen = page.evaluate("""async picture => {
        const image = new Image();
        image.src = `data:image/png;base64,${picture}`;
        await image.decode();
        const canvas = new OffscreenCanvas(image.width, image.height).getContext("2d");
        canvas.drawImage(image, 0, 0);
        const bytes = canvas.getImageData(0, 0, image.width, image.height).data;
        const found = new Set();
        for (let at = 0; at < bytes.length; at += 4) found.add(bytes.slice(at, at + 3).join());
        return [...found];
    }""", picture)
    page.close()
    assert "0,255,0" in seen and "255,0,255" not in seen
    assert outside[2] == []


def test_a_weasyprint_that_cannot_be_kept_in_bounds_is_refused(site, tmp_path):
    own = tmp_path / "weasyprint"
    own.write_text("#!/bin/sh\nexit 0\n")
    own.chmod(0o755)
    done = subprocess.run(
        [building.RUNG, "print", "role", "example/assistant", "--renderer", "weasyprint", "-o", "role.pdf"], cwd=site,
        env={"PATH": str(tmp_path)}, capture_output=True, text=True)
    assert done.returncode == 2 and "use Chromium" in done.stderr
    assert not (site / "role.pdf").exists()
