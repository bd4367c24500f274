"""docs/editors.md: what it tells editors to do is done, in its order, and Rung has to say what the guide says that it says."""

import re

import pytest

import building
from building import REPOSITORY, rung

def block(name):
    return rf"\n\n```(?:yaml)?\n(?P<{name}>.*?)```\n"


GUIDE = (REPOSITORY / "docs/editors.md").read_text()
STEP = re.compile(
    rf"In\s+`(?P<changed>Content/\S+)`,\s+change{block('old')}\nto{block('new')}"
    rf"|Make the file `(?P<made>Content/\S+)`:{block('whole')}|Rung says:{block('message')}", re.DOTALL)
STEPS = list(STEP.finditer(GUIDE))


@pytest.fixture(scope="module")
def site(tmp_path_factory):
    """The site of `rung new` after the whole guide."""
    folder = tmp_path_factory.mktemp("guide") / "site"
    assert rung("new", folder).returncode == 0
    for step in STEPS:
        if step["made"]:
            assert not (folder / step["made"]).exists()
            (folder / step["made"]).write_text(step["whole"])
        elif step["changed"]:
            building.replace_line(folder / step["changed"], step["old"].rstrip("\n"), step["new"].rstrip("\n"))
        else:
            said = rung("check", folder=folder).stdout
            assert step["message"] in said, f"the guide says:\n{step['message']}\nand Rung says:\n{said}"
    done = rung("build", folder=folder)
    assert (done.returncode, done.stderr.count("\n")) == (0, 1), done.stderr
    return folder / "Site"


def test_every_block_is_tried():
    blocks = [name for step in STEPS for name in ["old", "new", "whole", "message"] if step[name]]
    assert GUIDE.count("```") == 2 * len(blocks)
    assert blocks.count("message") == 3


def test_it_leaves_a_site_without_findings(site):
    assert building.rung("check", "--strict", folder=site.parent).returncode == 0


def test_what_it_promises_is_there(site):
    role = (site / "example/assistant.html").read_text()
    assert 'id="welcome"' in role and "without being asked" in role and "passed on the same day" in role
    assert "without being asked" in (site / "example/compare.html").read_text()
    assert "Team leader" in (site / "example/compare.html").read_text()
    assert (site / "example/step_senior-assistant_team-leader.html").exists()
    assert "assistant.html" in (site / "example/helper.html").read_text()
    pages = [page for page in site.rglob("*.html") if page.name != "helper.html"]
    assert [str(page) for page in pages if "Second edition" not in page.read_text()] == []
