"""Runs rung, and makes the sites that the tests look at."""

import fcntl
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

EMBEDS = """---
title: Embeds
framework: imaging-support
---

```figures
title: Roles in numbers
figures:
  - {value: '44', words: duties of *one* role, cites: [hee-imaging#table-1]}
  - {value: 1 in 3, words: services}
```

```matrix
title: Who does what
facts: [band]
rows: {couch: The couch, stock: The *stock*}
acts:
  - {role: clinical-support-worker, does: [clean, fetch], to: couch, statement: csw-spills, note: After training.}
  - {role: assistant-practitioner, does: check, to: stock}
cites: [hee-imaging#table-1]
note: A note.
```

```chart
kind: range
title: Bands of the roles
scale: ['2', '3', '4', '5', '6', '7', '8a', '8b', '8c', '8d']
label: Agenda for Change band
groups: {practice: Practice, managerial: Managerial, research: Research, proposed: Proposed}
rows:
  - {title: Assistant, from: '2', to: '2', group: practice, more: {page: '4'}}
  - {title: Superintendent radiographer and head of the department of imaging, from: '8a', to: '8b', group: managerial, shown: '8a*–b'}
  - {title: Anybody, from: '2', to: 8d, group: research, shown: any band of all those from two to eight d, note: A note.}
  - {title: Consultant, from: 8a, to: 8d, group: proposed, cites: [hee-imaging#table-1]}
  - {title: Wwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwww, from: '5', to: '6'}
columns: [page]
cites: [hee-imaging#table-1]
note: A note.
```

```chart
kind: bar
title: Posts
rows: [{title: One, value: 10}, {title: Two, value: 2.5}, {title: Three, value: 0}, {title: Four, value: 123456789}]
```

```chart
kind: stacked
title: Parts
parts: [A, B, C, D, E, F, G, H]
rows: [{title: Many, values: [1, 2, 3, 4, 5, 6, 7, 8]}]
```

```chart
kind: stacked
title: Statements of each area
count: imaging-support
```
"""
"""A page with an embed of every kind that the shipped content need not have."""

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


def pack(folder):
    """What `make dist` makes of the last release build, copied into a folder: other tests make it anew at the same time."""
    with open(REPOSITORY / ".build/packing", "w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        done = subprocess.run([REPOSITORY / "Scripts/dist"], capture_output=True, text=True, timeout=300)
        assert done.returncode == 0, done.stderr
        made = REPOSITORY / done.stdout.strip()
        shutil.copy2(made.parent / "SHA256SUMS", folder)
        return Path(shutil.copy2(made, folder))


def alter_content(folder, base_url):
    """The shipped content with what it has no example of: old addresses, a carried statement that has a condition, a
    comparison of five, a page of embeds; and with a base address at which it can really be reached."""
    shutil.copytree(CONTENT, folder)
    role = folder / "frameworks/imaging-support/clinical-support-worker.yaml"
    replace_line(folder / "site.yaml", "base-url: https://rung.example/", f"base-url: {base_url}")
    replace_line(folder / "about.md", "title: About this site", "title: About this site\naliases: [before.html]")
    with open(folder / "about.md", "a") as page:
        page.write(WIDE)
    (folder / "guide/embeds.md").write_text(EMBEDS)
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
