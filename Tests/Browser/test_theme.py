"""An organisation's own colours and logo, its card and its icon."""

import os
import shutil
import struct
import subprocess

import pytest

import building
from browsing import Visit
from rendered import Site
from test_axe import COLOURS, turn_dark, violations

OWN = """
theme:
  colours: {brand: "#6b2d7b", accent: "#8a5a00"}
  logo: radiography/own-logo.svg
"""
LOGO = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 90 30"><rect width="90" height="30" fill="#6b2d7b"/></svg>'
PAGES = ["index.html", "imaging-support/compare.html", "imaging-support/assistant-practitioner.html"]


@pytest.fixture(scope="module")
def themed(tmp_path_factory):
    folder = tmp_path_factory.mktemp("themed")
    content = shutil.copytree(building.CONTENT, folder / "Content")
    with (content / "site.yaml").open("a") as site:
        site.write(OWN)
    (content / "radiography/own-logo.svg").write_text(LOGO)
    return Site(building.build(folder / "Site", content), base="https://rung.example/")


@pytest.mark.parametrize("path", PAGES)
def test_own_colours_are_seen_and_can_be_read(browser, themed, path):
    with Visit(browser) as visit:
        page = visit.open((themed.folder / path).as_uri())
        link = page.locator("main a[href]:visible").first
        assert link.evaluate("link => getComputedStyle(link).color") == "rgb(107, 45, 123)"
        assert violations(page, COLOURS) == []
        turn_dark(page)
        assert violations(page, COLOURS) == []
        assert visit.troubles == []


def test_the_logo_stands_beside_the_name_and_is_the_icon(browser, themed):
    with Visit(browser) as visit:
        page = visit.open((themed.folder / "imaging-support/index.html").as_uri())
        logo = page.locator(".brand img")
        assert logo.evaluate("logo => logo.naturalWidth / logo.naturalHeight") == 3
        assert logo.bounding_box()["height"] == pytest.approx(34)
        assert page.locator("link[rel=icon]").get_attribute("href") == "../radiography/own-logo.svg"
    assert not (themed.folder / "icon.svg").exists()


def size(path):
    """Of a PNG picture, from its header."""
    head = path.read_bytes()[:24]
    assert head[:8] == b"\x89PNG\r\n\x1a\n"
    return struct.unpack(">II", head[16:24])


def test_a_card_stands_beside_links_that_are_shared(shipped):
    for page in shipped.pages:
        card = page.tree.xpath("//head/meta[@property='og:image']/@content")
        if page.kind in ["404", "redirect"]:
            continue
        assert len(card) == 1 and card[0].startswith(shipped.base), page.path
        assert size(shipped.folder / card[0].removeprefix(shipped.base)) == (1200, 630)
    assert size(shipped.folder / "icon.png") == (180, 180)


@pytest.mark.parametrize("program", ["exit 1", "echo hallo", "true"])
def test_a_program_that_fails_leaves_the_site_as_it_was(tmp_path, program):
    """Pictures are made before anything is written."""
    folder = tmp_path / "site"
    assert building.rung("new", folder).returncode == 0
    site = folder / "Content/site.yaml"
    site.write_text(site.read_text() + "base-url: https://careers.example.org/\n")
    assert building.rung("build", folder=folder).returncode == 0
    before = {path: path.read_bytes() for path in (folder / "Site").rglob("*") if path.is_file()}
    assert any(path.name == "card.png" for path in before)
    site.write_text(site.read_text().replace("title: ", "title: New ", 1))
    (tmp_path / "rsvg-convert").write_text(f"#!/bin/sh\n{program}\n")
    (tmp_path / "rsvg-convert").chmod(0o755)
    done = subprocess.run([building.RUNG, "build"], cwd=folder, capture_output=True, text=True,
                          env=os.environ | {"PATH": f"{tmp_path}:{os.environ['PATH']}"})
    assert done.returncode == 2 and "png" in done.stderr
    assert {path: path.read_bytes() for path in (folder / "Site").rglob("*") if path.is_file()} == before
