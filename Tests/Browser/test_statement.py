"""The statement that an address names says where it stands, and lets its address be copied."""

import re

import pytest
from playwright.sync_api import expect

from browsing import FRAMEWORK, KINDS, Visit
from rendered import plain
from test_axe import ALL, turn_dark, violations

ROLE = KINDS["role"]
STATED, POINT = "ap-qa-checks", "ap-qa-record"
PLACE = "Diagnostic imaging support workforce, First edition. Assistant practitioner. Clean and safe environment."

COVERED = """() => {
  const {left, top} = document.querySelector(':target').getBoundingClientRect();
  return top < 0 || top > innerHeight / 2 || !document.elementFromPoint(left + 4, top + 4)?.closest(':target');
}"""


def at(page, name):
    return page.locator(f"[id='{name}'] > .says > .place")


@pytest.mark.parametrize("width", [1280, 800, 320])
@pytest.mark.parametrize("name", [STATED, POINT])
def test_it_says_where_it_stands(browser, server, altered, name, width):
    with Visit(browser, width=width) as visit:
        page = visit.open(f"{server.address}{ROLE}#{name}")
        expect(at(page, name)).to_have_text(PLACE)
        expect(page.locator(".place:visible")).to_have_count(1)
        expect(page.locator(".copy > button")).to_have_count(1)
        assert not page.evaluate(COVERED)
        assert page.evaluate("document.scrollingElement.scrollWidth") <= width
        assert violations(page, ALL) == []
        turn_dark(page)
        assert violations(page, ALL) == []
        assert visit.troubles == [] and visit.policy_breaches() == []


@pytest.mark.parametrize("scripts", [True, False])
def test_the_keyboard_opens_and_leaves_it(browser, server, altered, scripts):
    page = browser.new_page(java_script_enabled=scripts, reduced_motion="reduce")
    page.goto(server.address + ROLE)
    expect(page.locator(".place:visible")).to_have_count(0)
    expect(page.locator(".copy > button")).to_have_count(0)
    for name in [STATED, POINT]:
        page.get_by_label(f"Link to this statement, {name}", exact=True).press("Enter")
        expect(at(page, name)).to_be_visible()
        expect(page.locator(".place:visible")).to_have_count(1)
        expect(page.get_by_role("button", name="Copy link")).to_have_count(1 if scripts else 0)
    page.go_back()
    expect(at(page, STATED)).to_be_visible()
    page.go_back()
    expect(page.locator(".place:visible")).to_have_count(0)
    expect(page.locator(".copy > button")).to_have_count(0)
    page.close()


def test_it_names_the_roles_that_carry_it_up(shipped):
    page = shipped[f"{FRAMEWORK}/clinical-support-worker.html"]
    place = plain(page.by_id("csw-shortages").xpath("./div/p[@class='place']")[0])
    assert place.endswith("Carried up to Senior clinical support worker. Carried up to Assistant practitioner.")
    for role in ["senior-clinical-support-worker", "assistant-practitioner"]:
        assert shipped[f"{FRAMEWORK}/{role}.html"].by_id(f"{role}_csw-shortages").xpath(".//*[@class='place']") == []


def test_it_names_no_other_roles(shipped):
    """Against the pages that show what is carried."""
    roles = [page for page in shipped.pages if page.kind == "role"]
    carried = {(role.tree.xpath("string(//h1/text())").strip(), name(each)) for role in roles
               for each in role.tree.xpath("//details[@class='carried']/ul/li[@data-statement]")}
    told = {(title, name(each)) for role in roles for each in role.tree.xpath("//li[div/p[@class='place']]")
            for title in re.findall(r"Carried up to ([^.]+)\.", plain(each.xpath("./div/p[@class='place']")[0]))}
    assert told == carried and len(told) > 20


def name(statement):
    return statement.get("data-framework"), statement.get("data-statement")


@pytest.mark.parametrize("from_disk", [False, True])
def test_its_link_is_copied(browser, server, altered, from_disk):
    top = altered.folder.as_uri() + "/" if from_disk else server.address
    context = browser.new_context()
    context.grant_permissions(["clipboard-read", "clipboard-write"])
    page = context.new_page()
    page.goto(f"{top}{ROLE}?from=elsewhere#{POINT}")
    expect(page.get_by_role("status")).to_have_text("")
    mark = page.get_by_label(f"Link to this statement, {POINT}", exact=True)
    mark.focus()
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    expect(page.get_by_role("status")).to_have_text("Link copied")
    assert page.evaluate("navigator.clipboard.readText()") == f"{top}{ROLE}#{POINT}"
    context.close()


@pytest.mark.parametrize("clipboard", ["undefined", "{ writeText: () => Promise.reject(new Error('refused')) }"])
def test_it_says_so_where_nothing_was_copied(browser, server, altered, clipboard):
    with Visit(browser) as visit:
        visit.page.add_init_script(f"Object.defineProperty(navigator, 'clipboard', {{ value: {clipboard} }})")
        page = visit.open(f"{server.address}{ROLE}#{STATED}")
        page.get_by_role("button", name="Copy link").click()
        expect(page.get_by_role("status")).to_contain_text("Not copied")
        assert visit.troubles == []


@pytest.mark.parametrize("name", ["%", "_main", "assistant-practitioner_csw-spills", "%22%5D", "area_care"])
def test_another_address_brings_nothing(browser, server, altered, name):
    with Visit(browser) as visit:
        page = visit.open(f"{server.address}{ROLE}#{name}")
        expect(page.locator(".place:visible")).to_have_count(0)
        expect(page.locator(".copy > button")).to_have_count(0)
        assert visit.troubles == []


def test_colours_that_are_forced_show_which_it_is(browser, server, altered):
    with Visit(browser) as visit:
        visit.page.emulate_media(forced_colors="active")
        page = visit.open(f"{server.address}{ROLE}#{STATED}")
        assert page.evaluate("getComputedStyle(document.querySelector(':target')).outlineStyle") == "dashed"
