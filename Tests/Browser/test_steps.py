"""The pages of steps say what became of every statement, to whoever reads or hears them."""

import re

import pytest

from browsing import FRAMEWORK, KINDS, Visit
from building import REPOSITORY, build
from rendered import Site, key, plain
from serving import Server
from test_axe import ALL, violations

WORDS = {"new": "New", "changed": "Changed", "same": "The same", "carried": "Carried up", "not-listed": "Not listed again"}
COUNTED = {"new": "new", "changed": "changed", "same": "the same", "carried": "carried up", "not-listed": "not listed again"}


@pytest.fixture(scope="module")
def kitchen_server(tmp_path_factory):
    """Serves the site of all that can become of a statement, with the shipped theme."""
    server = Server(build(tmp_path_factory.mktemp("kitchen") / "Site", REPOSITORY / "Tests/Sites/steps/Content"))
    yield server
    server.shutdown()


@pytest.fixture(scope="module")
def kitchen(kitchen_server):
    return Site(kitchen_server.RequestHandlerClass.keywords["directory"])


def steps(site):
    return [page for page in site.pages if page.kind == "step"]


def entries(page):
    return page.tree.xpath("//*[@data-statement][@data-change]")


def told(page):
    """The statements that are no points of another."""
    return page.tree.xpath("//section[@data-area]/ul/li[@data-change]")


@pytest.mark.parametrize("width", [1280, 320])
@pytest.mark.parametrize("path", ["kitchen/step_hand_cook.html", "kitchen/step_cook_hand.html"])
def test_no_violation_where_everything_changes(browser, kitchen_server, path, width):
    with Visit(browser, width=width) as visit:
        page = visit.open(kitchen_server.address + path)
        assert violations(page, ALL) == []
        assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")


@pytest.mark.parametrize("width", [1280, 320])
def test_what_is_marked_is_heard(browser, server, altered, kitchen_server, width):
    for address in [server.address + KINDS["step"], kitchen_server.address + "kitchen/step_hand_cook.html"]:
        with Visit(browser, width=width) as visit:
            page = visit.open(address)
            tree = page.context.new_cdp_session(page).send("Accessibility.getFullAXTree")["nodes"]
            for role, word, mark in [("deletion", "was:", "del"), ("insertion", "now:", "ins")]:
                heard = [said(node, tree) for node in tree if node.get("role", {}).get("value") == role]
                assert len(heard) > 2
                assert all(texts[0] == word and texts[-1] == ";" for texts in heard), heard
                shown = page.locator(mark).all_text_contents()
                # The tree comes level by level.
                assert sorted(map(spaceless, map("".join, heard))) == sorted(map(spaceless, shown))


def spaceless(text):
    return "".join(text.split())


def said(node, tree):
    """The texts that the accessibility tree has below a node, each read by itself."""
    by_id = {each["nodeId"]: each for each in tree}

    def below(each):
        if each.get("role", {}).get("value") == "StaticText" and not each.get("ignored"):
            return [each["name"]["value"].strip()]
        return [text for child in each.get("childIds", []) if child in by_id for text in below(by_id[child])]

    return below(node)


def test_all_five_changes_are_there(kitchen):
    assert {each.get("data-change") for page in steps(kitchen) for each in entries(page)} == set(WORDS)


def test_each_change_is_written_in_words(kitchen, shipped):
    for page in steps(kitchen) + steps(shipped):
        for each in entries(page):
            assert plain(each.xpath(".//p[@class='became']/b")[0]) == WORDS[each.get("data-change")], page.path


def test_the_summary_counts_the_entries(kitchen, shipped):
    pages = [page for page in steps(kitchen) + steps(shipped) if page.tree.xpath("//*[@id='_summary']")]
    assert len(pages) > 12
    for page in pages:
        summary = plain(page.by_id("_summary"))
        counts = {name: int((re.search(rf"(\d+) {words}\b", summary) or [0, 0])[1]) for name, words in COUNTED.items()}
        shown = [each.get("data-change") for each in told(page)]
        assert counts == {name: shown.count(name) for name in COUNTED}, page.path
        assert summary.startswith("Nothing new") == (counts["new"] == 0), page.path


def test_what_cannot_be_computed_says_so(kitchen, shipped):
    pages = [page for page in steps(kitchen) + steps(shipped) if not page.tree.xpath("//*[@id='_summary']")]
    assert [page.path for page in pages] == [
        "kitchen/step_buyer_head.html", "kitchen/step_hand_buyer.html",
        f"{FRAMEWORK}/step_mammography-associate_assistant-practitioner.html",
        f"{FRAMEWORK}/step_senior-clinical-support-worker_mammography-associate.html"]
    for page in pages:
        assert "What changes cannot be computed" in plain(page.tree)
        assert entries(page) == []


def test_no_statement_is_told_twice(kitchen):
    for page in steps(kitchen):
        names = [key(each) for each in page.statements]
        assert len(names) == len(set(names)), page.path
        assert len(page.ids) == len(set(page.ids)), page.path


def test_a_condition_that_is_gone_is_shown(shipped):
    page = shipped[f"{FRAMEWORK}/step_senior-clinical-support-worker_assistant-practitioner.html"]
    gone = {key(each): plain(each.xpath(".//p[@class='condition-before']")[0])
            for each in entries(page) if each.xpath(".//p[@class='condition-before']")}
    assert set(gone) == {"ap-qa-checks", "ap-modality-list"}
    assert all(text.startswith("Condition, no longer listed: was: ") for text in gone.values())


def test_a_point_says_what_became_of_it_where_that_is_another_thing(kitchen):
    page = kitchen["kitchen/step_hand_cook.html"]
    assert points(page, "cook-wash") == [
        ("cook-plates", "same"), ("cook-pans", "changed"), ("cook-floor", "new"), ("knives", "not-listed")]
    # The fridge is a statement of the cook's own.
    assert points(page, "check") == [("freezer", "carried")]
    carried = kitchen["kitchen/step_cook_chef.html"]
    assert points(carried, "cook-wash") == [("cook-plates", None), ("cook-pans", None), ("cook-floor", None)]


def test_what_a_statement_says_of_itself_stands_before_its_points(kitchen, shipped):
    """Below the last of them it would be read as that one's."""
    seen = 0
    for page in [*kitchen.pages, *shipped.pages]:
        for each in page.tree.xpath("//ul[@class='points']"):
            assert each.xpath("following-sibling::*") == [], page.path
            seen += bool(each.xpath("preceding-sibling::*/descendant-or-self::p[@class='relation']"))
    assert seen > 2


def test_both_roles_of_a_step_are_named_once(kitchen, shipped):
    for page in steps(kitchen) + steps(shipped):
        opening = page.tree.xpath("//header[@class='opening']")[0]
        assert plain(opening.xpath("h1")[0]) and len(opening.xpath("h1/a")) == 2 and not opening.xpath(".//*[@class='lede']")


def points(page, name):
    return [(key(each), each.get("data-change")) for each in page.by_id(name).xpath(".//li[@data-statement]")]
