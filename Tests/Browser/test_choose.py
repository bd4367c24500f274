"""What a comparison shows can be chosen, shared and gone back to; without scripts all of it is there."""

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import expect

from browsing import FRAMEWORK, KINDS, Visit

CSW, SCSW, MAP, AP = [
    "clinical-support-worker", "senior-clinical-support-worker", "mammography-associate", "assistant-practitioner"]

SHOWN = """() => ({
  columns: [...document.querySelectorAll('.comparison thead th[data-holder]')].filter(e => e.checkVisibility()).map(e => e.dataset.holder),
  areas: [...document.querySelectorAll('.comparison tbody:not(.facts) tr')].filter(e => e.checkVisibility())
    .map(e => e.querySelector('td').dataset.area),
  statements: [...document.querySelectorAll('.comparison [data-statement]')]
    .filter(e => !e.closest('[hidden]')).map(e => e.id),
  status: document.querySelector('[role=status]')?.textContent ?? null,
  query: decodeURIComponent(location.search),
})"""


@pytest.fixture
def visit(browser, server, altered):
    with Visit(browser) as visit:
        yield visit


def ladder(visit, server, query=""):
    return visit.open(server.address + KINDS["ladder"] + query)


def choose(page):
    page.get_by_text("Choose what to show").focus()
    page.keyboard.press("Enter")


def test_all_is_there_before_a_choice(visit, server):
    shown = ladder(visit, server).evaluate(SHOWN)
    assert shown["columns"] == [CSW, SCSW, MAP, AP]
    assert len(shown["areas"]) == 10
    assert shown["status"] == ""
    assert visit.troubles == [] and visit.policy_breaches() == []


def test_columns_by_the_keyboard_alone(visit, server):
    page = ladder(visit, server)
    choose(page)
    page.keyboard.press("Tab")
    page.keyboard.press("Space")
    shown = page.evaluate(SHOWN)
    assert shown["columns"] == [SCSW, MAP, AP]
    assert shown["query"] == f"?columns={SCSW},{MAP},{AP}"
    assert "in 3 of 4 roles" in shown["status"]
    page.keyboard.press("Space")
    assert page.evaluate(SHOWN)["query"] == ""


def test_an_address_says_it_all(visit, server):
    shown = ladder(visit, server, f"?columns={CSW},{SCSW}&areas=medicines,care&show=new").evaluate(SHOWN)
    assert shown["columns"] == [CSW, SCSW]
    assert shown["areas"] == ["care", "medicines"]
    page = visit.page
    became = page.evaluate(
        "[...document.querySelectorAll('.comparison td > ul > .statement')].filter(e => !e.closest('[hidden]')).map(e => e.dataset.became)")
    assert became and set(became) <= {"new", "changed"}


def test_only_new_and_changed_are_as_many_as_in_the_step(visit, server):
    shown = ladder(visit, server, f"?columns={SCSW}&show=new").evaluate(SHOWN)
    assert "Shown: 40 of " in shown["status"]


def test_back_and_forward(visit, server):
    page = ladder(visit, server)
    choose(page)
    page.get_by_label("Show", exact=True).select_option("new")
    page.get_by_role("checkbox", name="Mammography associate").uncheck()
    assert MAP not in page.evaluate(SHOWN)["columns"]
    page.go_back()
    assert page.evaluate(SHOWN)["columns"] == [CSW, SCSW, MAP, AP]
    assert page.evaluate(SHOWN)["query"] == "?show=new"
    page.go_back()
    assert page.evaluate(SHOWN)["query"] == "" and page.evaluate(SHOWN)["status"] == ""
    page.go_forward()
    assert page.evaluate(SHOWN)["query"] == "?show=new"


def test_words_and_sources(visit, server):
    page = ladder(visit, server)
    choose(page)
    page.get_by_label("With the words").fill("CANNULA")
    found = page.evaluate(SHOWN)
    assert found["statements"] and found["areas"] == ["medicines"]
    assert found["query"] == "?words=CANNULA"
    page.get_by_label("From the source").select_option("sor-2022")
    assert page.evaluate(SHOWN)["statements"] == []
    page.get_by_role("button", name="Show everything").click()
    expect(page.get_by_role("status")).to_have_text("")
    assert page.evaluate(SHOWN)["query"] == ""
    assert len(page.evaluate(SHOWN)["areas"]) == 10


def test_a_cell_that_lost_all_to_a_choice_says_so(visit, server):
    page = ladder(visit, server, "?show=new&areas=medicines")
    cell = page.locator(f"td[data-holder='{AP}'][data-area='medicines']")
    assert "Nothing of this choice" in cell.inner_text() or cell.locator(".statement:visible").count() > 0
    assert page.locator("td[data-area]:visible").evaluate_all("cells => cells.every(cell => cell.innerText.trim() !== '')")


def test_hostile_addresses_do_nothing(visit, server):
    query = "?columns=%3Cscript%3Ealert(1)%3C/script%3E&areas=__proto__&show=constructor&source=%22%5D&words=%5C"
    page = ladder(visit, server, query)
    assert page.evaluate(SHOWN)["columns"] == []
    assert visit.troubles == [] and visit.policy_breaches() == []


@pytest.mark.parametrize("width", [1280, 320])
def test_the_form_is_accessible(browser, server, altered, width):
    with Visit(browser, width=width) as visit:
        page = ladder(visit, server, "?show=new")
        found = Axe().run(page)
        assert found.response["violations"] == []
        assert page.evaluate("document.scrollingElement.scrollWidth") <= width


LISTED = """() => [...document.querySelectorAll('.as-list > section')].filter(e => e.checkVisibility()).map(section => ({
  area: section.querySelector('h2').textContent.trim(),
  roles: [...section.querySelectorAll(':scope > section')].filter(e => e.checkVisibility()).map(part => ({
    role: part.querySelector('h3 a').textContent.trim(), words: part.lastElementChild.textContent.trim().length,
    statements: part.querySelectorAll('[data-statement]').length})),
}))"""


def test_on_a_phone_it_is_a_list_by_area_and_role(browser, server, altered):
    with Visit(browser, width=320) as visit:
        page = ladder(visit, server)
        listed = page.evaluate(LISTED)
        table = altered[KINDS["ladder"]]
        assert len(listed) == 10 + len(table.tree.xpath("//tbody[@class='facts']/tr"))
        for section in listed:
            assert len(section["roles"]) == 4 and all(part["words"] for part in section["roles"]), section["area"]
        assert sum(part["statements"] for section in listed for part in section["roles"]) == len(table.statements)
        assert not page.locator("table.comparison").is_visible()
        levels = page.locator(".as-list :is(h2, h3)").evaluate_all("all => all.map(each => each.tagName)")
        assert levels == (["H2"] + ["H3"] * 4) * len(listed)
        assert len(page.evaluate("[...document.querySelectorAll('[id]')].map(e => e.id).filter((id, i, all) => all.indexOf(id) < i)")) == 0
        link = page.locator(".jump a").last
        link.click()
        assert page.locator(".as-list > section:last-child h2").is_visible()
        assert visit.troubles == [] and visit.policy_breaches() == []


def test_a_choice_holds_in_the_list_and_when_the_window_grows(browser, server, altered):
    with Visit(browser, width=320) as visit:
        page = ladder(visit, server, f"?columns={CSW},{SCSW}&areas=medicines&show=new")
        sections = [section for section in page.evaluate(LISTED) if "Medicines" in section["area"]]
        assert [part["role"] for part in sections[0]["roles"]] == ["Clinical support worker", "Senior clinical support worker"]
        page.set_viewport_size({"width": 1280, "height": 720})
        expect(page.locator("table.comparison")).to_be_visible()
        shown = page.evaluate(SHOWN)
        assert shown["columns"] == [CSW, SCSW] and shown["areas"] == ["medicines"]
        assert page.locator(".as-list [data-statement]").count() == 0


def test_without_scripts_nothing_is_missing(browser, server, altered):
    page = browser.new_page(java_script_enabled=False)
    page.goto(server.address + KINDS["ladder"] + "?show=new")
    assert page.locator("form").count() == 0
    assert page.locator(f"th[data-holder='{MAP}']").is_visible()
    assert page.locator(".comparison [hidden]").count() == 0
    page.set_viewport_size({"width": 320, "height": 720})
    assert page.locator(".narrow a").count() == 10
    page.close()
