"""Files that are larger than any disk, and machines that grant too little: Rung ends with 0, 1 or 2, and the site stays whole."""

import os
import resource
import shutil
import subprocess

import building
import pytest
from building import RUNG
from preview_client import Preview

GIGABYTE = 1 << 30


@pytest.fixture
def folder(tmp_path):
    assert building.rung("new", tmp_path / "site").returncode == 0
    (tmp_path / "site/Templates").mkdir()
    return tmp_path / "site"


def sparse(path, size):
    path.parent.mkdir(parents=True, exist_ok=True)
    with open(path, "wb") as file:
        file.truncate(size)


def run(folder, *arguments, limits=(), user=None):
    def limit():
        for what, much in limits:
            resource.setrlimit(what, (much, much))
        if user:
            os.setgid(user)
            os.setuid(user)

    return subprocess.run([RUNG, *arguments], cwd=folder, text=True, capture_output=True, timeout=120, preexec_fn=limit)


def state(folder):
    site = folder / "Site"
    return {path.relative_to(site): path.read_bytes() for path in site.rglob("*") if path.is_file()}


@pytest.mark.parametrize("name", [
    "Content/film.mp4", "Content/page.md", "Content/frameworks/example/role.yaml", "Content/logo.png", "Content/a/b.html", "Content/b.svg",
    "Templates/style.css", "Templates/layout.html", "Templates/font.woff2", "Templates/words/en.yaml"])
@pytest.mark.parametrize("size", [300 * GIGABYTE, 5 * GIGABYTE])
def test_sparse_files_are_findings(folder, name, size):
    assert run(folder, "build").returncode == 0
    before = state(folder)
    sparse(folder / name, size)
    memory = [(resource.RLIMIT_AS, 4 * GIGABYTE)]
    for command in (["check"], ["build"], ["build", "--single-file", "all.html"], ["print", "home", "-o", "a.pdf"]):
        done = run(folder, *command, limits=memory)
        assert done.returncode in (1, 2), (command, done.stderr)
        assert command[0] == "print" or "[file-too-large]" in done.stdout + done.stderr, (command, done.stderr)
    assert state(folder) == before
    with Preview(folder) as preview:
        assert "file-too-large" in [found["rule"] for found in preview.findings()["findings"]]


def test_a_large_file_is_copied_in_pieces(folder):
    sparse(folder / "Content/film.mp4", 700 << 20)
    done = run(folder, "build", limits=[(resource.RLIMIT_AS, 600 << 20)])
    assert done.returncode == 0, done.stderr
    assert (folder / "Site/film.mp4").stat().st_size == 700 << 20
    again = run(folder, "build", limits=[(resource.RLIMIT_AS, 600 << 20)])
    assert " 0 files written" in again.stderr + again.stdout
    os.remove(folder / "Site/film.mp4")


def test_a_sparse_list_of_files_is_a_damaged_one(folder):
    assert run(folder, "build").returncode == 0
    for name in (".rung-manifest", ".rung-made"):
        sparse(folder / "Site" / name, 300 * GIGABYTE)
        assert run(folder, "build").returncode in (0, 1)


LIMITS = [(resource.RLIMIT_AS, megabytes << 20) for megabytes in (100, 200, 300, 390, 450, 600, 1000)] + [
    (resource.RLIMIT_DATA, megabytes << 20) for megabytes in (20, 100, 390)] + [
    (resource.RLIMIT_NOFILE, count) for count in (6, 16, 31, 32, 40)] + [
    (resource.RLIMIT_FSIZE, size) for size in (0, 100, 4096, 20_000)]


@pytest.mark.parametrize("limit", LIMITS, ids=lambda limit: f"{limit[0]}-{limit[1]}")
def test_limits_end_it_in_words_and_leave_the_site_whole(folder, limit):
    assert run(folder, "build").returncode == 0
    before = state(folder)
    (folder / "Content/new.md").write_text("---\ntitle: New\nsummary: New.\n---\n\n" + "Some words of it.\n\n" * 2000)
    for command in ("check", "build"):
        done = run(folder, command, limits=[limit])
        assert done.returncode in (0, 1, 2), (command, done.returncode, done.stderr)
        if done.returncode == 2:
            assert done.stderr.startswith("rung: ") or "\nrung: " in done.stderr, done.stderr
    # Whatever it has left, each file is the old or the new one, and the next build completes it.
    assert run(folder, "build").returncode == 0
    after = state(folder)
    assert set(before) < set(after)


@pytest.mark.skipif(os.geteuid() != 0, reason="takes another user, of whom no threads are running")
@pytest.mark.parametrize("count", [1, 2, 4, 8, 12, 40])
def test_too_few_threads_end_it_in_words(folder, count):
    for path in [folder, *folder.parents][:4]:
        path.chmod(0o777)
    done = run(folder, "build", limits=[(resource.RLIMIT_NPROC, count)], user=54_321)
    assert done.returncode in (0, 2), done.stderr
    if done.returncode == 2:
        assert "rung: " in done.stderr
