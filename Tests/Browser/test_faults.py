"""What goes wrong on the way: each call that writes a site, or that a program beside rung needs, fails in its turn. The site is
then as it was, or the next build makes it right."""

import errno
import os
import shutil
import subprocess
from pathlib import Path

import pytest

import building
from building import REPOSITORY

CALLS = {
    "create": errno.ENOSPC, "write": errno.ENOSPC, "short": 0, "rename": errno.EIO, "sync": errno.EIO, "unlink": errno.EACCES,
    "mkdir": errno.ENOSPC, "open": errno.EMFILE, "read": errno.EIO,
}
LISTS = {".rung-lock", ".rung-manifest", ".rung-made"}


@pytest.fixture(scope="session")
def library(tmp_path_factory):
    """What lets a call fail."""
    file = tmp_path_factory.mktemp("faults") / "faults.so"
    subprocess.run(["clang", "-shared", "-fPIC", "-O2", "-o", file, REPOSITORY / "Tests/Faults/faults.c", "-ldl"], check=True)
    return file


@pytest.fixture(scope="session")
def sites(tmp_path_factory):
    """A folder with a site, the content of the next one, and that one as it has to be: with pages that are new, changed and
    gone."""
    folder = tmp_path_factory.mktemp("sites")
    assert building.rung("new", folder / "site").returncode == 0
    content = folder / "site/Content"
    (content / "guide/gone.md").write_text("---\ntitle: Gone\n---\nText\n")
    (content / "paper.txt").write_text("A file of the author's.\n")
    # With an address, pictures are made for links to it.
    with open(content / "site.yaml", "a") as settings:
        settings.write("\nbase-url: https://careers.example.org/\n")
    build(folder / "site", "Site")
    (content / "guide/gone.md").unlink()
    (content / "more").mkdir()
    (content / "more/new.md").write_text("---\ntitle: New\n---\nText\n")
    role = content / "frameworks/example/assistant.yaml"
    role.write_text(role.read_text().replace("Welcome visitors and show", "Welcome everybody and show"))
    (content / "paper.txt").write_text("A file of the author's, in other words.\n")
    build(folder / "site", "Next")
    return folder / "site"


def build(folder, site, rung=building.RUNG, **variables):
    return subprocess.run(
        [rung, "build", "--output", site, "--jobs", "1"], cwd=folder, capture_output=True, text=True, timeout=120,
        env={**os.environ, **variables})


def files(folder):
    found = {str(path.relative_to(folder)): path.read_bytes() for path in folder.rglob("*") if path.is_file()}
    return {path: held for path, held in found.items() if path not in LISTS}


def judge(done, folder, site, old, new):
    """The site after a build in which something failed, and after one in which nothing does."""
    assert done.returncode in (0, 1, 2), f"it ended by {done.returncode}: {done.stderr[-300:]}"
    found = files(folder / site) if (folder / site).exists() else {}
    if done.returncode == 0:
        assert found == new, "it said that all is well"
    else:
        assert done.stderr.strip(), "it says what is wrong"
    for path, held in found.items():
        if path.rsplit("/", 1)[-1].startswith(".rung-tmp"):
            continue
        assert held in (old.get(path), new.get(path)), f"{path} is neither the old file nor the new one"
    again = build(folder, site)
    assert again.returncode == 0, again.stderr
    assert files(folder / site) == new


@pytest.mark.parametrize("start", ["a site", "nothing"])
@pytest.mark.parametrize("call", CALLS)
def test_a_build_survives_each_call_that_fails(call, start, library, sites, tmp_path):
    folder, log = tmp_path / "site", tmp_path / "failed"
    shutil.copytree(sites, folder)
    old, new = files(folder / "Site"), files(folder / "Next")
    mine = {"mine.txt": b"mine\n"} if start == "a site" else {}
    turns = 0
    for turn in turns_of(call, start):
        shutil.rmtree(folder / "Work", ignore_errors=True)
        if start == "a site":
            shutil.copytree(folder / "Site", folder / "Work")
            (folder / "Work/mine.txt").write_bytes(mine["mine.txt"])
        log.unlink(missing_ok=True)
        done = build(
            folder, "Work", LD_PRELOAD=str(library), RUNG_FAULT=f"{call}:{turn}:{CALLS[call]}", RUNG_FAULT_LOG=str(log))
        if not log.exists():
            break
        turns += 1
        judge(done, folder, "Work", (old if start == "a site" else {}) | mine, new | mine)
    print(f"{call}: {turns} calls failed")
    # A build that begins with nothing has nothing to remove.
    assert turns > 0 or (call, start) == ("unlink", "nothing")


def turns_of(call, start):
    """The first calls all, and later ones, which do the same for other files, ever fewer."""
    every = 24 if start == "a site" and call not in ("open", "read") else 8
    turn = 1
    while True:
        yield turn
        turn += 1 + turn // every


@pytest.mark.parametrize("program", ["rung-xlsx", "rsvg-convert"])
@pytest.mark.parametrize("call", ["malloc", "write", "create"])
def test_a_build_survives_a_program_that_fails(program, call, library, sites, tmp_path):
    folder, log, programs = tmp_path / "site", tmp_path / "failed", tmp_path / "programs"
    shutil.copytree(sites, folder)
    programs.mkdir()
    rung = Path(shutil.copy2(building.RUNG, programs / "rung"))
    own = {"rung-xlsx": building.RUNG.with_name("rung-xlsx"), "rsvg-convert": Path(shutil.which("rsvg-convert"))}
    shutil.copy2(own["rung-xlsx"], programs)
    old, new = files(folder / "Site"), files(folder / "Next")
    turn, failed = 1, 0
    while True:
        shutil.rmtree(folder / "Work", ignore_errors=True)
        shutil.copytree(folder / "Site", folder / "Work")
        (folder / "Work/.rung-made").unlink(missing_ok=True)
        log.unlink(missing_ok=True)
        wrapper = programs / program
        wrapper.unlink(missing_ok=True)
        wrapper.write_text(
            f"#!/bin/sh\nLD_PRELOAD='{library}' RUNG_FAULT={call}:{turn}:{errno.ENOMEM} RUNG_FAULT_LOG='{log}' exec '{own[program]}' \"$@\"\n")
        wrapper.chmod(0o755)
        done = build(folder, "Work", rung, PATH=f"{programs}:{os.environ['PATH']}")
        if not log.exists():
            break
        failed += 1
        judge(done, folder, "Work", old, new)
        turn += 1 + turn // 2
    print(f"{program}, {call}: {failed} calls failed")
    # One that keeps nothing on the disk has no file to fail at.
    assert failed > 0 or call != "malloc"
