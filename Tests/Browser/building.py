"""Runs rung, and makes the sites that the tests look at."""

import os
import shutil
import subprocess
from pathlib import Path

REPOSITORY = Path(__file__).resolve().parents[2]
CONTENT = REPOSITORY / "Content"
TEMPLATES = REPOSITORY / "Templates"
RUNG = Path(os.environ.get("RUNG") or REPOSITORY / ".build/release/rung").resolve()

OLD_ADDRESSES = {
    "old/starting-point.html": "imaging-support/clinical-support-worker.html",
    "before.html": "about.html",
}
"""Addresses of old in the altered content, and where they lead."""

WIDE = """
```compare
framework: imaging-support
holders: [clinical-support-worker, senior-clinical-support-worker, mammography-associate, assistant-practitioner, diagnostic-radiographer]
areas: [stock, patient-flow]
```
"""

ADDED_CONDITION = "Only where the tests are run."


def rung(*arguments, folder=REPOSITORY):
    """Runs rung to its end; its outcome is the caller's to judge."""
    command = [str(RUNG), *map(str, arguments)]
    return subprocess.run(command, cwd=folder, capture_output=True, text=True, timeout=60)


def build(output, content=CONTENT, templates=TEMPLATES):
    """A build that has to succeed."""
    done = rung("build", "--content", content, "--templates", templates, "--output", output)
    assert done.returncode == 0, f"rung build: exit code {done.returncode}\n{done.stderr}"
    return Path(output)


def alter_content(folder, base_url):
    """The shipped content with what it has no example of: old addresses, a carried statement that has a condition, a
    comparison of five; and with a base address at which it can really be reached."""
    shutil.copytree(CONTENT, folder)
    role = folder / "frameworks/imaging-support/clinical-support-worker.yaml"
    replace_line(folder / "site.yaml", "base-url: https://rung.example/", f"base-url: {base_url}")
    replace_line(folder / "about.md", "title: About this site", "title: About this site\naliases: [before.html]")
    with open(folder / "about.md", "a") as page:
        page.write(WIDE)
    replace_line(role, "tier: support", "tier: support\naliases: [old/starting-point.html]")
    replace_line(
        role, "    csw-shortages: Escalate stock shortages and issues",
        "    csw-shortages:\n      text: Escalate stock shortages and issues\n"
        f"      conditions: [{ADDED_CONDITION}]")
    return folder


def replace_line(path, line, by):
    text = path.read_text()
    assert text.count(line + "\n") == 1, f"{path.name} has no line '{line}' to alter; mend the test"
    path.write_text(text.replace(line + "\n", by + "\n"))
