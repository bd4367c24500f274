"""axe finds no violation on a page of any kind, wide and narrow, light and dark."""

import re

import pytest
from axe_playwright_python.sync_playwright import Axe

from browsing import KINDS, REDIRECT, Visit


# Of the rules that axe leaves out unless they are asked for, this is one of WCAG 2.2 AA.
ALL = {"resultTypes": ["violations"], "rules": {"target-size": {"enabled": True}}}
COLOURS = ALL | {"runOnly": {"type": "rule", "values": ["color-contrast", "link-in-text-block"]}}


def as_it_is(page):
    pass


def in_large_letters(page):
    """What a reader has who sets the browser's letters to twice their size."""
    page.evaluate("document.documentElement.style.fontSize = '200%'")
    assert page.evaluate("parseFloat(getComputedStyle(document.body).fontSize)") >= 32


SETTINGS = {
    "light": (1280, "light", as_it_is),
    "dark": (1280, "dark", as_it_is),
    "narrow": (320, "light", as_it_is),
    "large letters": (1280, "light", in_large_letters),
}


@pytest.mark.parametrize("setting", SETTINGS)
@pytest.mark.parametrize("kind", KINDS)
def test_no_violation(browser, server, altered, kind, setting):
    width, scheme, prepare = SETTINGS[setting]
    with Visit(browser, width=width, scheme=scheme) as visit:
        page = visit.open(server.address + KINDS[kind])
        prepare(page)
        assert violations(page, ALL) == []
        assert page.evaluate("document.documentElement.scrollWidth") <= width


def test_a_page_of_every_kind_is_looked_at(altered):
    looked_at = {altered[path if path in altered.files else "404.html"].kind for path in KINDS.values()}
    assert looked_at == {page.kind for page in altered.pages} - {"redirect"}


def test_no_violation_on_the_page_that_redirects(browser, server, altered):
    """The page itself, which a reader sees where the browser does not follow on."""
    with Visit(browser) as visit:
        visit.page.route("**/moved.*.js", lambda route: route.abort())
        page = visit.open(server.address + REDIRECT)
        assert page.url.endswith(REDIRECT)
        assert violations(page, ALL) == []


def turn_dark(page):
    """The dark scheme has other colours, and is the same in all else."""
    page.emulate_media(color_scheme="dark")
    assert lightness(page, "backgroundColor") < lightness(page, "color")


def lightness(page, property):
    colour = page.evaluate(f"getComputedStyle(document.documentElement).{property}")
    return sum(map(int, re.findall(r"\d+", colour)[:3]))


def violations(page, options):
    """A line for each kind of violation: the rule, how often, and the first place."""
    if not page.evaluate("'axe' in window"):
        page.evaluate(Axe().axe_script)
    found = page.evaluate("async options => (await axe.run(options)).violations", options)
    return [f"{rule['id']} ({rule['impact']}), {len(rule['nodes'])} times: {told(rule['nodes'][0])}" for rule in found]


def told(node):
    return f"{node['html'][:200]} {node['failureSummary']}"
