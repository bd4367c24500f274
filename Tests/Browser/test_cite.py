"""A citation chip opens what is known of its source in place; without the script it is a link."""

import pytest
from playwright.sync_api import expect

from browsing import KINDS, Visit
from test_axe import ALL, COLOURS, turn_dark, violations

ROLE = KINDS["role"]
STATEMENT = "ap-qa-checks"
CHIPPED = ["role", "area", "ladder", "pair", "step", "framework", "article-with-embeds", "glossary", "job-starter", "source",
           "appraisal-sheet", "crosswalk-comparison"]
INSIDE = "document.querySelector('.cited').contains(document.activeElement)"


def chip_of(page, name=STATEMENT):
    return page.locator(f"[id='{name}'] > .rests .chip").first


def opened(page):
    return page.get_by_role("dialog")


@pytest.mark.parametrize("width", [1280, 320])
@pytest.mark.parametrize("by", ["click", "Enter"])
def test_it_opens_in_place(browser, server, altered, width, by):
    with Visit(browser, width=width) as visit:
        page = visit.open(server.address + ROLE)
        chip = chip_of(page)
        chip.scroll_into_view_if_needed()
        before = page.evaluate("[scrollX, scrollY, document.documentElement.scrollHeight, document.documentElement.scrollWidth]")
        chip.click() if by == "click" else (chip.focus(), page.keyboard.press("Enter"))
        box = opened(page)
        expect(box).to_be_visible()
        expect(box).to_have_accessible_name(
            "Developing career pathways for diagnostic imaging support worker roles: guidance on roles and responsibilities")
        for words in ["Richard Griffin", "Health Education England", "undated", "not stated", "21 November 2026", "Table 6, clean"]:
            expect(box).to_contain_text(words)
        expect(chip).to_have_attribute("aria-expanded", "true")
        assert page.evaluate(INSIDE)
        after = page.evaluate("[scrollX, scrollY, document.documentElement.scrollHeight, document.documentElement.scrollWidth]")
        assert after == before
        at = box.bounding_box()
        assert at["x"] >= 0 and at["x"] + at["width"] <= width and at["y"] >= 0 and at["y"] + at["height"] <= 720
        assert page.url.split("#")[0] == server.address + ROLE
        assert violations(page, ALL) == []
        turn_dark(page)
        assert violations(page, COLOURS) == []
        assert visit.troubles == [] and visit.policy_breaches() == []


def test_escape_closes_it_and_focus_returns(browser, server, altered):
    with Visit(browser) as visit:
        page = visit.open(server.address + ROLE)
        chip = chip_of(page)
        chip.focus()
        page.keyboard.press("Enter")
        page.keyboard.press("Tab")
        page.keyboard.press("Escape")
        expect(opened(page)).to_have_count(0)
        expect(chip).to_be_focused()
        assert chip.get_attribute("aria-expanded") is None
        page.keyboard.press("Enter")
        page.get_by_role("button", name="Close").click()
        expect(opened(page)).to_have_count(0)
        expect(chip).to_be_focused()


def test_tab_goes_through_it_and_on(browser, server, altered):
    with Visit(browser) as visit:
        page = visit.open(server.address + ROLE)
        chip = chip_of(page)
        chip.focus()
        page.keyboard.press("Enter")
        met = []
        for _ in range(8):
            page.keyboard.press("Tab")
            if not page.evaluate(INSIDE):
                break
            met.append(page.evaluate("document.activeElement.textContent"))
        assert met[0] == "×" and met[-1] == "All that rests on it"
        expect(opened(page)).to_have_count(0)
        assert page.evaluate(f"document.activeElement.closest('[id=\"{STATEMENT}\"]') != null")
        assert page.evaluate("document.activeElement !== document.body")
        expect(chip).not_to_be_focused()


def test_a_press_elsewhere_or_on_the_chip_closes_it(browser, server, altered):
    with Visit(browser) as visit:
        page = visit.open(server.address + ROLE)
        chip = chip_of(page)
        chip.click()
        expect(opened(page)).to_be_visible()
        page.locator("h1").click()
        expect(opened(page)).to_have_count(0)
        chip.click()
        expect(opened(page)).to_be_visible()
        chip.click()
        expect(opened(page)).to_have_count(0)
        chip.click()
        expect(opened(page)).to_be_visible()


def test_another_chip_takes_it_over(browser, server, altered):
    with Visit(browser) as visit:
        page = visit.open(server.address + ROLE)
        chips = page.locator("footer .chip")
        assert chips.count() > 1
        for index in [0, 1]:
            chips.nth(index).click()
            expect(opened(page)).to_have_accessible_name(chips.nth(index).locator("cite").text_content())
        expect(page.locator(".chip[aria-expanded]")).to_have_count(1)


def test_its_links_lead_to_the_source_and_to_all_that_rests_on_it(browser, server, altered):
    with Visit(browser) as visit:
        page = visit.open(server.address + KINDS["article"])
        chip = page.locator(".chip", has_text="SoR slides").first
        href = chip.evaluate("chip => chip.href")
        chip.click()
        assert page.get_by_text("All that rests on it").evaluate("link => link.href") == href
        expect(opened(page)).to_contain_text("No address to verify it at is known.")
        page.get_by_text("All that rests on it").click()
        page.wait_for_url(href)
        page = visit.open(server.address + "ai-at-work/medical-dosimetrist-ai.html")
        page.locator(".chip[data-source='Jadhav & Danve, 2026']:visible").first.click()
        assert page.get_by_text("Verify at the source").get_attribute("href") == "https://arxiv.org/abs/2604.06906"


@pytest.mark.parametrize("keys", [["Control"], ["Shift"], ["Meta"]])
def test_with_a_key_held_it_is_a_link(browser, server, altered, keys):
    with Visit(browser) as visit:
        page = visit.open(server.address + ROLE)
        page.evaluate("addEventListener('click', event => { window.left = event.defaultPrevented; event.preventDefault() })")
        chip_of(page).click(modifiers=keys)
        assert page.evaluate("window.left") is False
        expect(opened(page)).to_have_count(0)


def test_without_scripts_it_is_a_link(browser, server, altered):
    page = browser.new_page(java_script_enabled=False)
    page.goto(server.address + ROLE)
    chip_of(page).click()
    page.wait_for_url("**/sources/hee-imaging.html#*")
    page.close()


def test_nothing_is_fetched(browser, server, altered):
    with Visit(browser) as visit:
        page = visit.open((altered.folder / ROLE).as_uri())
        asked = []
        page.on("request", lambda request: asked.append(request.url))
        chip_of(page).click()
        expect(opened(page)).to_be_visible()
        assert [each for each in asked if "icon" not in each] == [] and visit.troubles == []


def test_it_is_not_on_paper(browser, server, altered):
    with Visit(browser) as visit:
        page = visit.open(server.address + ROLE)
        chip_of(page).click()
        page.emulate_media(media="print")
        expect(page.locator(".cited")).to_be_hidden()
        assert page.evaluate("[...document.querySelectorAll('template.source')].every(each => !each.checkVisibility())")


@pytest.mark.parametrize("kind", CHIPPED)
def test_every_chip_of_a_page_opens(browser, server, altered, kind):
    with Visit(browser) as visit:
        page = visit.open(server.address + KINDS[kind])
        chips = page.evaluate("""() => [...document.querySelectorAll('a.chip')].map(chip => {
          chip.click();
          const box = document.querySelector('.cited');
          const known = box?.matches(':popover-open') && box.querySelector('.rests-on').href === chip.href;
          if (box?.matches(':popover-open')) box.hidePopover();
          return known ? null : chip.href;
        })""")
        assert len(chips) > 0 and [each for each in chips if each] == []
        assert visit.troubles == []
