"""Whatever is saved into a running preview, it lives on, and when all is mended it shows what a build gives."""

import random
import shutil
import time
from pathlib import Path

import building
import pytest
from building import CONTENT, REPOSITORY, TEMPLATES
from preview_client import Preview
from test_preview import as_shown

RULES = REPOSITORY / "Tests/Rules"
BROKEN = REPOSITORY / "Tests/Broken"
RULES_WITH_FILES = sorted(path.name for path in RULES.iterdir() if (path / "Content").is_dir() and path.name not in ["_clean", "untranslated"])
"""A preview says nothing of texts that are not translated: they are too many while somebody writes."""
MUTATIONS = 1000
PATIENCE = 30


@pytest.fixture(scope="module")
def clean(tmp_path_factory):
    """A preview of the small site from which the fixture of each rule differs by one fault."""
    folder = tmp_path_factory.mktemp("clean")
    shutil.copytree(RULES / "_clean", folder, dirs_exist_ok=True)
    with Preview(folder) as preview:
        preview.folder = folder
        yield preview


def wait_for(preview, condition, otherwise):
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end:
        assert preview.process.poll() is None, preview.said
        found = preview.findings()
        if condition(found):
            return found
        time.sleep(0.01)
    raise AssertionError(f"{otherwise}: {found}")


def rules_of(found):
    return [finding["rule"] for finding in found["findings"]]


def is_clean(found):
    return found["current"] and not found["fault"] and not found["findings"]


def overlay(folder, above):
    """Copies `folder` over `above`. Gives what to call to take it back."""
    undone = []
    for file in sorted(path for path in folder.rglob("*") if path.is_file()):
        target = above / file.relative_to(folder)
        before = target.read_bytes() if target.exists() else None
        target.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(file, target)
        undone.append((target, before))
    def undo():
        for target, before in undone:
            target.unlink() if before is None else target.write_bytes(before)
    return undo


@pytest.mark.parametrize("rule", RULES_WITH_FILES)
def test_the_fault_of_each_rule_is_found_and_mended(clean, rule):
    undo = overlay(RULES / rule / "Content", clean.folder / "Content")
    wait_for(clean, lambda found: rule in rules_of(found), f"{rule} is not found")
    assert clean.ask("/").status == 200
    undo()
    wait_for(clean, is_clean, f"{rule} is not mended")


def test_each_file_of_the_broken_site_is_survived(tmp_path):
    """In the place of a file of the shipped site where it has one, beside them otherwise."""
    shutil.copytree(CONTENT, tmp_path / "Content")
    shutil.copytree(TEMPLATES, tmp_path / "Templates")
    with Preview(tmp_path) as preview:
        for part in ("Content", "Templates"):
            files = sorted(path for path in (BROKEN / part).rglob("*") if path.is_file())
            assert files
            for file in files:
                target = tmp_path / part / file.relative_to(BROKEN / part)
                before = target.read_bytes() if target.exists() else None
                target.parent.mkdir(parents=True, exist_ok=True)
                shutil.copyfile(file, target)
                number = preview.findings()["version"]
                wait_for(preview, lambda found: found["version"] >= number, "no answer")
                assert preview.ask("/").status == 200
                target.unlink() if before is None else target.write_bytes(before)
        shutil.rmtree(tmp_path / "Content")
        shutil.copytree(CONTENT, tmp_path / "Content")
        compare(preview, tmp_path)


def test_a_thousand_mutations_are_survived(tmp_path):
    """Nobody waits for one to be shown before the next; now and then all is put back, and looked at."""
    shutil.copytree(CONTENT, tmp_path / "Content")
    shutil.copytree(TEMPLATES, tmp_path / "Templates")
    files = sorted(path for path in (tmp_path / "Content").rglob("*") if path.is_file())
    chance = random.Random(7)
    with Preview(tmp_path) as preview:
        spoilt = {}
        for number in range(1, MUTATIONS + 1):
            file = chance.choice(files)
            spoilt.setdefault(file, file.read_bytes())
            file.write_bytes(mutated(file.read_bytes(), chance))
            time.sleep(0.004)
            if number % 250 == 0:
                for path, before in spoilt.items():
                    path.write_bytes(before)
                spoilt = {}
                compare(preview, tmp_path)


def mutated(text, chance):
    lines = text.split(b"\n")
    line = chance.randrange(len(lines))
    match chance.randrange(7):
        case 0: del lines[line]
        case 1: lines.insert(line, lines[line])
        case 2: lines[line] = chance.choice(lines)
        case 3: lines[line] = lines[line][:chance.randrange(len(lines[line]) + 1)]
        case 4: lines[line] += bytes(chance.randrange(256) for _ in range(3))
        case 5: lines[line] = lines[line].replace(b":", b": [", 1)
        case 6: lines = lines[:line]
    return b"\n".join(lines)


def compare(preview, folder):
    """Every page is what a build of the same content gives."""
    wait_for(preview, is_clean, "what was put back is not mended")
    site = Path(building.build(folder / "Built", content=folder / "Content", templates=folder / "Templates"))
    pages = sorted(site.rglob("*.html"))
    assert len(pages) > 100
    # What was saved last may not have been looked at yet.
    end = time.monotonic() + PATIENCE
    for path in pages:
        address = "/" + path.relative_to(site).as_posix()
        while preview.page(address)[0] != as_shown(path):
            assert time.monotonic() < end, address
            time.sleep(0.01)
