"""What the commands say and how they end, and sites that are whole whatever happens to a build."""

import filecmp
import os
import re
import shutil
import subprocess
import sys

import pytest

import building
from building import CONTENT, REPOSITORY, RUNG, TEMPLATES, rung

DONE = r"\d+ pages: {} files written, \d+ unchanged, \d+ removed, in \d+\.\d\d s"
CLEAN, FINDINGS, FAULT = 0, 1, 2


def last_line(done):
    return done.stderr.splitlines()[-1]


def build(output, content=CONTENT, *more):
    return rung("build", "--content", content, "--templates", TEMPLATES, "--output", output, *more)


@pytest.fixture
def content(tmp_path):
    return shutil.copytree(CONTENT, tmp_path / "Content")


# Outcomes


def test_a_clean_build_says_what_it_wrote(tmp_path):
    done = build(tmp_path / "Site")
    assert (done.returncode, done.stdout) == (CLEAN, "")
    assert re.fullmatch(DONE.format(r"\d\d+"), last_line(done)), done.stderr


def test_a_second_build_writes_nothing(tmp_path):
    build(tmp_path / "Site")
    before = stamps(tmp_path / "Site")
    done = build(tmp_path / "Site")
    assert done.returncode == CLEAN
    assert re.fullmatch(DONE.format("0"), last_line(done)), done.stderr
    assert stamps(tmp_path / "Site") == before


def stamps(folder):
    files = [path for path in folder.rglob("*") if path.is_file() and not path.name.startswith(".")]
    return {path: (path.stat().st_mtime_ns, path.stat().st_ino) for path in files}


def test_findings_stop_a_build_and_leave_the_site(content, tmp_path):
    build(tmp_path / "Site", content)
    before = stamps(tmp_path / "Site")
    building.replace_line(content / "frameworks/imaging-support/assistant-practitioner.yaml", "tier: assistant", "tier: asistant")
    done = build(tmp_path / "Site", content)
    assert done.returncode == FINDINGS
    assert re.search(r"/assistant-practitioner\.yaml:4:7: error: 'asistant' .* \[unknown-tier\]\n", done.stderr)
    assert "hint: write 'assistant'" in done.stderr
    assert last_line(done) == "1 error; nothing was written"
    assert stamps(tmp_path / "Site") == before


def test_warnings_stop_a_strict_build_alone(content, tmp_path):
    with open(content / "sources.yaml", "a") as sources:
        sources.write("\nunused:\n  title: A source that nothing rests on\n  short: Unused\n  licence: not stated\n")
    done = build(tmp_path / "Site", content)
    assert done.returncode == CLEAN
    assert "warning: " in done.stderr
    strict = build(tmp_path / "Other", content, "--strict")
    assert strict.returncode == FINDINGS
    assert last_line(strict) == "1 warning; nothing was written"
    assert not (tmp_path / "Other").exists()


def test_a_missing_folder_is_a_fault(tmp_path):
    done = build(tmp_path / "Site", tmp_path / "nowhere")
    assert done.returncode == FAULT
    assert last_line(done).startswith("rung: cannot read the folder ")
    assert last_line(done).endswith("nowhere: there is no such file or folder")
    assert not (tmp_path / "Site").exists()


@pytest.mark.parametrize("arguments, words", [
    (["--help"], ["rung new", "rung check", "rung build", "Exit codes", "--version"]),
    (["build", "--help"], ["--content", "--templates", "--output", "--strict", "default: Site"]),
    (["check", "--help"], ["--rules", "--format"]),
    (["new", "--help"], ["<folder>"]),
])
def test_help_tells_how_to_go_on(arguments, words):
    done = rung(*arguments)
    assert (done.returncode, done.stderr) == (CLEAN, "")
    assert [word for word in words if word not in done.stdout] == []


def test_version_is_a_number():
    done = rung("--version")
    assert done.returncode == CLEAN
    assert re.fullmatch(r"\d+\.\d+\.\d+\n", done.stdout)


def test_an_unknown_option_is_told_in_words():
    done = rung("build", "--outptu", "Site")
    assert done.returncode == FAULT
    assert "--outptu" in done.stderr and "--output" in done.stderr


@pytest.mark.parametrize("arguments, words", [
    (["--jobs", "0"], "--jobs takes a number from 1 to 256"),
    (["--format", "xml"], "'xml'"),
    (["--templates", "nowhere"], "--templates: there is no folder 'nowhere'"),
    (["--templates", ""], "--templates: there is no folder ''"),
    (["more"], "'more'"),
])
def test_a_command_that_is_not_understood_is_a_fault(arguments, words):
    done = rung("check", "--content", CONTENT, *arguments)
    assert (done.returncode, done.stdout) == (FAULT, "")
    assert words in done.stderr


@pytest.mark.parametrize("arguments", [["reference", "rules"], ["reference"], ["check", "--rules"]])
def test_what_nobody_can_read_is_a_fault(arguments):
    with open("/dev/full", "w") as full:
        done = subprocess.run([RUNG, *arguments], stdout=full, stderr=subprocess.PIPE, text=True)
    assert (done.returncode, done.stderr) == (FAULT, "rung: cannot write to standard output: the disk is full\n")


def test_a_new_site_can_be_built(tmp_path):
    done = rung("new", "my-site", folder=tmp_path)
    assert (done.returncode, last_line(done)[:6]) == (CLEAN, "wrote ")
    assert last_line(done).endswith("next: cd my-site && rung build")
    done = rung("build", "--strict", folder=tmp_path / "my-site")
    assert done.returncode == CLEAN, done.stderr
    assert (tmp_path / "my-site/Site/index.html").exists()


def test_a_new_site_replaces_nothing(tmp_path):
    rung("new", "my-site", folder=tmp_path)
    (tmp_path / "my-site/Content/site.yaml").write_text("mine")
    assert rung("new", "my-site", folder=tmp_path).returncode == FAULT
    assert (tmp_path / "my-site/Content/site.yaml").read_text() == "mine"


# Builds that meet with something


def test_a_full_disk_is_told_and_mended(shipped, tmp_path):
    """The disk is a small one in memory that only the commands of this test see."""
    disk = tmp_path / "disk"
    disk.mkdir()
    command = f"{RUNG} build --content {CONTENT} --templates {TEMPLATES} --output {disk}/Site"
    done = on_small_disk(disk, f"""
        {command}; echo "code $?"
        mount -o remount,size=50m {disk} && {command}; echo "code $?"
        cp -r {disk}/Site {tmp_path}/mended""")
    assert [line for line in done.stdout.splitlines() if line.startswith("code")] == ["code 2", "code 0"], done.stderr
    full, mended = done.stderr.splitlines()
    assert re.fullmatch(r"rung: cannot \w+ .*/Site/.*: the disk is full", full)
    assert re.fullmatch(DONE.format(r"\d+"), mended)
    assert_same(tmp_path / "mended", shipped.folder)


def on_small_disk(disk, script):
    own_mounts = ["unshare", "--mount", "--map-root-user", "sh", "-c"]
    make = f"mount -t tmpfs -o size=256k rung {disk}"
    tried = subprocess.run([*own_mounts, make], capture_output=True, text=True)
    if tried.returncode != 0:
        pytest.skip(f"this machine lets nobody mount a small disk in memory: {tried.stderr.strip()}")
    return subprocess.run([*own_mounts, f"{make}\n{script}"], capture_output=True, text=True, timeout=60)


def assert_same(found, wanted):
    """Two sites have the same files with the same bytes."""
    names = [{str(path.relative_to(folder)) for path in folder.rglob("*") if path.is_file() and not path.name.startswith(".rung")}
             for folder in (found, wanted)]
    assert names[0] == names[1]
    assert filecmp.cmpfiles(found, wanted, names[1], shallow=False)[1:] == ([], [])


@pytest.mark.parametrize("round", range(5))
def test_two_builds_at_once_leave_a_whole_site(shipped, altered, tmp_path, round):
    """Two contents for one folder: whichever comes last, nothing of the other is left."""
    contents = [CONTENT, altered.folder.parent / "Content"]
    commands = [[str(RUNG), "build", "--content", str(each), "--templates", str(TEMPLATES), "--output", "Site"]
                for each in contents]
    builds = [subprocess.Popen(command, cwd=tmp_path, stderr=subprocess.PIPE, text=True) for command in commands]
    said = [build.communicate(timeout=60)[1] for build in builds]
    assert [build.returncode for build in builds] == [CLEAN, CLEAN], said
    last = altered if (tmp_path / "Site/before.html").exists() else shipped
    assert_same(tmp_path / "Site", last.folder)


# The benchmarks' own checks, in small


def bench(script, *arguments):
    command = [sys.executable, str(REPOSITORY / "Benchmarks" / script), "--rung", str(RUNG), *arguments]
    return subprocess.run(command, capture_output=True, text=True, timeout=120, env=os.environ)


def test_a_killed_build_is_mended_by_the_next():
    done = bench("kill.py", "--pages", "300", "--step", "100")
    assert done.returncode == 0, done.stdout + done.stderr
    assert done.stdout.count("then built: same") == 3


def test_the_site_does_not_depend_on_the_number_of_jobs():
    done = bench("compare_jobs.py", "--pages", "300", "--frameworks", "5")
    assert done.returncode == 0, done.stdout + done.stderr
    assert done.stdout.count(": same") == 6
