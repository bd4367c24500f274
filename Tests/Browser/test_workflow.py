"""Deploy/github-pages.yml: its steps are run here one after another, as the service would, with the archive of `make dist`.

What only the service can do is not tried: its actions, its permissions and the publishing itself.
"""

import os
import re
import shutil
import subprocess

import pytest
import yaml

from building import CONTENT, REPOSITORY, TEMPLATES, replace_line

WORKFLOW = yaml.safe_load((REPOSITORY / "Deploy/github-pages.yml").read_text())
STEPS = WORKFLOW["jobs"]["build"]["steps"]
ROLE = "Content/frameworks/imaging-support/assistant-practitioner.yaml"


class Runner:
    """A machine of the service's, as far as the steps of the workflow ask for one."""

    def __init__(self, folder, archive):
        self.work, self.temp, self.path = folder / "work", folder / "temp", folder / "path"
        shutil.copytree(CONTENT, self.work / "Content")
        shutil.copytree(TEMPLATES, self.work / "Templates")
        self.temp.mkdir()
        self.path.touch()
        sum, _ = (archive.parent / "SHA256SUMS").read_text().split()
        version = archive.name.split("-")[1]
        self.variables = WORKFLOW["env"] | {
            "RUNG_VERSION": version, "RUNG_SHA256": sum, "RUNG_RELEASES": f"file://{archive.parent}"}

    def step(self, name):
        script, = [step["run"] for step in STEPS if step.get("name") == name]
        assert "${{" not in script
        variables = {"RUNNER_TEMP": str(self.temp), "GITHUB_PATH": str(self.path), "HOME": str(self.temp),
                     "PATH": ":".join([*self.path.read_text().split(), "/usr/bin", "/bin"])}
        command = ["bash", "--noprofile", "--norc", "-e", "-o", "pipefail", "-c", script]
        return subprocess.run(
            command, cwd=self.work, env=self.variables | variables, capture_output=True, text=True, timeout=60)


@pytest.fixture
def runner(tmp_path, archive):
    if not archive.name.endswith("-x86_64.tar.gz"):
        pytest.skip("the workflow is for machines of another kind than this one")
    return Runner(tmp_path, archive)


def test_a_site_is_built(runner):
    for name in ["Get Rung", "Check", "Build"]:
        done = runner.step(name)
        assert done.returncode == 0, done.stdout + done.stderr
    assert (runner.temp / "Site/index.html").exists() and (runner.temp / "Site/404.html").exists()
    assert (runner.temp / "Site/imaging-support/imaging-support.xlsx").exists()


def test_another_archive_than_the_named_one_is_not_run(runner):
    runner.variables["RUNG_SHA256"] = "0" * 64
    done = runner.step("Get Rung")
    assert done.returncode != 0 and "FAILED" in done.stdout
    assert runner.path.read_text() == "" and not list(runner.temp.glob("rung-*/"))


@pytest.mark.parametrize("sum", ["", "no sum"])
def test_without_a_sum_nothing_is_run(runner, sum):
    runner.variables["RUNG_SHA256"] = sum
    assert runner.step("Get Rung").returncode != 0
    assert runner.path.read_text() == ""


def test_findings_stand_beside_their_lines(runner):
    replace_line(runner.work / ROLE, "tier: assistant", "tier: 'asis,tant: 100%'")
    assert runner.step("Get Rung").returncode == 0
    done = runner.step("Check")
    assert done.returncode == 1
    line = next(n for n, line in enumerate((runner.work / ROLE).read_text().splitlines(), 1) if line.startswith("tier:"))
    said = [each for each in done.stdout.splitlines() if each.startswith("::error")]
    assert said[0].startswith(f"::error file={ROLE},line={line},col=7,title=unknown-tier::'asis,tant: 100%25' is no tier"), done.stdout


def test_actions_are_pinned_and_may_do_little():
    text = (REPOSITORY / "Deploy/github-pages.yml").read_text()
    used = [step["uses"] for job in WORKFLOW["jobs"].values() for step in job["steps"] if "uses" in step]
    assert len(used) == 3
    assert all(re.fullmatch(r"actions/[a-z-]+@[0-9a-f]{40}", each) for each in used)
    assert all(re.search(rf"{each} # v\d+\.\d+\.\d+\n", text) for each in used)
    assert WORKFLOW["permissions"] == {}
    assert WORKFLOW["jobs"]["build"]["permissions"] == {"contents": "read"}
    assert WORKFLOW["jobs"]["publish"]["permissions"] == {"pages": "write", "id-token": "write"}
    # Nothing that somebody else may have written goes into a script.
    assert not any("${{" in step.get("run", "") for step in STEPS)


def test_the_version_is_that_of_the_program():
    version = subprocess.run([os.fspath(REPOSITORY / ".build/release/rung"), "--version"], capture_output=True, text=True).stdout.strip()
    assert WORKFLOW["env"]["RUNG_VERSION"] == version
    assert WORKFLOW["env"]["RUNG_RELEASES"].endswith(f"/v{version}")
