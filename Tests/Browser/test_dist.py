"""What `make dist` gives runs on a Debian that has neither Swift nor the libraries, and the same build gives the same archive."""

import gzip
import hashlib
import os
import re
import shutil
import subprocess
import tarfile

import pytest

from building import REPOSITORY, RUNG, pack

DEBIAN = REPOSITORY / ".build/roots/bookworm"
PATHS = os.environ | {"PATH": os.environ["PATH"] + ":/usr/sbin:/sbin"}
MIRROR = "http://deb.debian.org/debian"

# A root folder made of files has no /proc, and a program of Swift asks there where it lies.
INSIDE = 'mount -t proc proc "$0/proc" && exec chroot "$0" "$@"'
AS_ROOT = [] if os.getuid() == 0 else ["--user", "--map-root-user"]


@pytest.fixture(scope="module")
def members(archive):
    with tarfile.open(archive) as tar:
        return tar.getmembers()


@pytest.fixture(scope="module")
def unpacked(archive, tmp_path_factory):
    folder = tmp_path_factory.mktemp("dist")
    subprocess.run(["tar", "-xzf", archive, "-C", folder], check=True)
    only, = folder.iterdir()
    assert only.name + ".tar.gz" == archive.name
    return only


@pytest.fixture(scope="module")
def debian():
    """The smallest Debian that can be installed; it is kept, as it takes half a minute to fetch."""
    if os.getuid() != 0:
        pytest.skip("another root folder is for root alone: run the tests as root, as CI does")
    if not shutil.which("debootstrap", path=PATHS["PATH"]):
        pytest.fail("there is no debootstrap; 'make test' installs it")
    if not (DEBIAN / "whole").exists():
        shutil.rmtree(DEBIAN, ignore_errors=True)
        DEBIAN.parent.mkdir(parents=True, exist_ok=True)
        command = ["debootstrap", "--variant=minbase", "bookworm", DEBIAN, MIRROR]
        done = subprocess.run(command, capture_output=True, text=True, timeout=300, env=PATHS)
        said = (done.stdout + done.stderr).lower()
        if done.returncode and ("couldn't download" in said or "failed getting" in said):
            pytest.skip(f"no Debian can be fetched from {MIRROR}")
        assert done.returncode == 0, said
        (DEBIAN / "whole").touch()
    return DEBIAN


def run_in(root, *words):
    command = ["unshare", *AS_ROOT, "--mount", "--pid", "--fork", "sh", "-c", INSIDE, root, *words]
    return subprocess.run(command, capture_output=True, text=True, timeout=60, env={"PATH": "/usr/sbin:/usr/bin:/sbin:/bin"})


def test_the_sums_are_those_of_the_archive(archive):
    said = (archive.parent / "SHA256SUMS").read_text()
    assert said == f"{hashlib.sha256(archive.read_bytes()).hexdigest()}  {archive.name}\n"


def test_the_name_holds_the_version(archive):
    version = subprocess.run([RUNG, "--version"], capture_output=True, text=True).stdout.strip()
    assert re.fullmatch(rf"rung-{re.escape(version)}-linux-(x86_64|aarch64)\.tar\.gz", archive.name)


def test_the_same_build_gives_the_same_archive(archive, tmp_path):
    before = archive.read_bytes()
    assert pack(tmp_path).read_bytes() == before
    # No name and no time in the head of the compressed file.
    assert before[3:8] == b"\0\0\0\0\0" and gzip.decompress(before)


def test_files_are_in_order_and_nobodys(members):
    names = [member.name for member in members]
    assert names == sorted(names)
    assert {(member.uid, member.gid, member.uname, member.gname) for member in members} == {(0, 0, "", "")}
    assert len({member.mtime for member in members}) == 1
    assert {member.mode & 0o7777 for member in members} == {0o755, 0o644}


def test_rung_needs_no_library(unpacked):
    said = subprocess.run(["readelf", "-dl", unpacked / "rung"], capture_output=True, text=True, check=True).stdout
    assert "There is no dynamic section" in said and "INTERP" not in said


def test_what_is_linked_is_named_with_its_licence(unpacked):
    notice = (unpacked / "NOTICE").read_text()
    parts = re.findall(r"^- (.+)$", notice.split("\n\n\n")[0], flags=re.MULTILINE)
    for name in ["glibc", "cmark-gfm", "libyaml", "libxlsxwriter", "openssl", "minizip", "zlib", "gcc", "swift-nio", "swift-atomics",
                 "swift-collections", "swift-system", "swift-subprocess", "swift-argument-parser", "Swift's runtime"]:
        assert any(part.startswith(name) for part in parts), name
    # Of each kind of licence some words, so that texts come along and not their names alone.
    for words in ["GNU LESSER GENERAL PUBLIC LICENSE", "GCC RUNTIME LIBRARY EXCEPTION", "Runtime Library Exception to the Apache 2.0",
                  "2006-2020, Kirill Simonov", "John MacFarlane", "The SwiftNIO Project", "John McNamara",
                  "Fedor Indutny", "Theodore Ts'o"]:
        assert words in notice or words.lower() in notice.lower(), words


def test_rung_runs_where_there_is_nothing_at_all(unpacked, tmp_path):
    shutil.copy(unpacked / "rung", tmp_path / "rung")
    (tmp_path / "proc").mkdir()
    if subprocess.run(["unshare", *AS_ROOT, "--mount", "--pid", "--fork", "true"], capture_output=True).returncode:
        pytest.skip("this machine gives no namespaces")
    for words in [["new", "/site"], ["check", "--content", "/site/Content"], ["build", "--content", "/site/Content", "--output", "/Site"]]:
        done = run_in(tmp_path, "/rung", *words)
        assert done.returncode == 0, done.stderr
    assert (tmp_path / "Site/example/compare.html").exists()


def test_it_runs_on_an_empty_debian(unpacked, debian):
    home = debian / "home/reader"
    shutil.rmtree(home, ignore_errors=True)
    shutil.copytree(unpacked, home / "rung")
    for name in ["usr/bin/swift", "usr/share/swift", "usr/lib/x86_64-linux-gnu/libyaml-0.so.2", "usr/lib/x86_64-linux-gnu/libxlsxwriter.so.4"]:
        assert not (debian / name).exists()
    done = run_in(debian, "/bin/sh", "-c", """
      set -eu
      cd /home/reader
      rung/rung new site && cd site
      ../rung/rung check --strict
      ../rung/rung build --strict
      ../rung/rung build --strict
      ../rung/rung preview --port 0 > preview.txt & preview=$!
      for _ in 1 2 3 4 5 6 7 8 9 10; do grep -q localhost: preview.txt && break; sleep 0.5; done
      kill -INT $preview && wait $preview || true
    """)
    assert done.returncode == 0, done.stdout + done.stderr
    said = done.stderr.splitlines()
    assert "no findings in " in done.stderr
    assert re.fullmatch(r"20 pages: \d+ files written, 0 unchanged, 0 removed, in .* s", said[-2]), done.stderr
    assert re.fullmatch(r"20 pages: 0 files written, \d+ unchanged, 0 removed, in .* s", said[-1]), done.stderr
    assert "Content is shown at http://localhost:" in (home / "site/preview.txt").read_text()
    # The workbook was made by the libraries that came along.
    assert (home / "site/Site/example/example.xlsx").read_bytes().startswith(b"PK")
    shutil.rmtree(home)
