"""Where a reader is, what is beside it, what is above, and what else speaks of it."""

import pytest
from playwright.sync_api import expect

from browsing import FRAMEWORK, KINDS, Visit
from rendered import plain
from test_axe import ALL, turn_dark, violations, COLOURS

SENIOR = f"{FRAMEWORK}/senior-clinical-support-worker.html"


def leads(site, page, addresses):
    return [site.target(page, each)[0] for each in addresses]


def roles(*keys):
    return [f"{FRAMEWORK}/{key}.html" for key in keys]


def mentions(page):
    return [each.get("href") for each in page.tree.xpath("//section[@aria-labelledby='_mentions']//li/a")]


def test_a_role_says_where_it_comes_from_and_where_it_leads(shipped):
    page = shipped[SENIOR]
    near, = page.tree.xpath("//nav[@class='near']")
    from_, to = near.xpath(".//dl/div")
    assert [plain(each) for each in from_.xpath("./dd")] == [
        "Clinical support worker", "Recruitment to the imaging support workforce from outside"]
    assert [plain(each) for each in to.xpath("./dd")] == [
        "Mammography associate possible step", "Assistant practitioner possible step",
        "A pre-registration radiography degree possible step"]
    assert leads(shipped, page, near.xpath(".//dl//a/@href")) == roles(
        "clinical-support-worker", "mammography-associate", "assistant-practitioner")
    for page in shipped.pages:
        if page.kind == "role" and page.tree.xpath("//*[@id='_progression']"):
            assert len(page.tree.xpath("//nav[@class='near']")) == 1, page.path


def test_the_drawing_says_you_are_here(shipped):
    page = shipped[SENIOR]
    drawing, = page.tree.xpath("//nav[@class='near']//svg")
    here, = drawing.xpath(".//*[contains(concat(' ', @class, ' '), ' here ')]")
    said = [plain(each) for each in here.xpath(".//*[name()='text']")]
    assert "You are here" in said and "Senior clinical support worker" in " ".join(said)
    drawn = [each.get("href") for each in drawing.xpath(".//*[name()='a']")]
    assert leads(shipped, page, drawn) == roles(
        "clinical-support-worker", "senior-clinical-support-worker", "mammography-associate", "assistant-practitioner")
    assert {each.get("tabindex") for each in drawing.xpath(".//*[name()='a']")} == {"-1"}


@pytest.mark.parametrize("path", [SENIOR, KINDS["role"], KINDS["role-without-list"]])
@pytest.mark.parametrize("width", [1280, 320])
def test_it_fits_and_is_read_as_a_list(browser, server, altered, path, width):
    with Visit(browser, width=width) as visit:
        page = visit.open(server.address + path)
        assert page.locator(".near svg").is_visible() == (width > 800)
        expect(page.get_by_role("navigation", name="Where this role stands").get_by_role("img")).to_have_count(0)
        assert page.evaluate("document.scrollingElement.scrollWidth") <= width
        if width > 800:
            at, room = page.locator(".near svg").bounding_box(), page.locator(".near").bounding_box()
            assert at["x"] >= room["x"] and at["x"] + at["width"] <= room["x"] + room["width"]
            letters = "Math.min(...[...document.querySelectorAll('.near svg text')].map(text => text.getBoundingClientRect().height))"
            assert page.evaluate(letters) > 11
        page.emulate_media(media="print")
        expect(page.locator(".near")).to_be_hidden()


def test_an_area_names_those_before_and_after_it(shipped):
    overview = shipped["imaging-support/index.html"]
    areas = leads(shipped, overview, overview.tree.xpath("//table[@class='matrix']//th[@scope='row']/a/@href"))
    assert len(areas) == 10
    for index, path in enumerate(areas):
        page = shipped[path]
        expected = areas[max(0, index - 1):index] + areas[index + 1:index + 2]
        assert leads(shipped, page, page.tree.xpath("//nav[@class='beside']//a/@href")) == expected


def test_the_menu_says_what_is_above(shipped):
    def current(path):
        return [(plain(each), each.get("aria-current")) for each in shipped[path].tree.xpath("//nav[@aria-label='Site']//a[@aria-current]")]
    assert current(SENIOR) == [("Imaging support", "true")]
    assert current(f"{FRAMEWORK}/compare.html") == [("Compare the roles", "page")]
    assert current("sources/hee-imaging.html") == [("Sources", "true")]
    assert current("glossary.html") == [("Glossary", "page")]
    assert current("index.html") == [] and current("a-z.html") == []


def test_what_speaks_of_something_is_listed_on_its_page(shipped):
    """Every link in an author's text has its way back."""
    backs = {page.path: {shipped.target(page, each)[0] for each in mentions(page)} for page in shipped.pages}
    told = 0
    for page in shipped.pages:
        if page.kind != "page":
            continue
        for link in page.tree.xpath("//div[@class='prose']/*[not(contains(@class, 'embed'))][not(contains(@class, 'chips'))]//a/@href"):
            if not shipped.is_internal(page, link):
                continue
            target = shipped.target(page, link)[0]
            if target != page.path and target in backs and shipped[target].kind in {"role", "area", "framework", "page"}:
                assert page.path in backs[target], f"{target} does not name {page.path}"
                told += 1
    assert told > 40


def test_nothing_mentions_itself_and_nothing_twice(shipped):
    for page in shipped.pages:
        found = [shipped.target(page, each) for each in mentions(page)]
        assert len(found) == len(set(found)) and page.path not in {path for path, _ in found}, page.path


def test_a_term_names_what_uses_it(shipped):
    page = shipped["glossary.html"]
    told = 0
    for term in page.tree.xpath("//dl/div[@id]"):
        backs = leads(shipped, page, term.xpath(".//details//a/@href"))
        for path in backs:
            used = [shipped.target(shipped[path], each) for each in shipped[path].tree.xpath("//main//a/@href")]
            assert ("glossary.html", term.get("id")) in used, path
        told += len(backs)
    assert told > 50


@pytest.mark.parametrize("kind", ["role", "role-without-list", "area", "framework", "article", "glossary"])
def test_no_violation_in_the_dark(browser, server, altered, kind):
    with Visit(browser) as visit:
        page = visit.open(server.address + KINDS[kind])
        page.evaluate("for (const each of document.querySelectorAll('details')) each.open = true")
        assert violations(page, ALL) == []
        turn_dark(page)
        assert violations(page, COLOURS) == []
