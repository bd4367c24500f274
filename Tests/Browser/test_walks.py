"""From the first page to a role, a comparison, a statement, its source and the search: by keyboard alone, and by touch."""

import re

import pytest
from playwright.sync_api import expect

from browsing import FRAMEWORK

AP = "Assistant practitioner"
MOST_STEPS = 400


def focused(page):
    return page.evaluate("""() => {
      const it = document.activeElement;
      return (it.getAttribute("aria-label") || it.innerText || it.name || "").trim();
    }""")


def tab_to(page, words):
    """Tab until what has the focus is called so; a reader with a screen reader has quicker ways, none needs a mouse."""
    for _ in range(MOST_STEPS):
        page.keyboard.press("Tab")
        if re.fullmatch(words, focused(page)):
            return
    pytest.fail(f"'{words}' is not reached")


def test_by_keyboard(browser, server, altered):
    page = browser.new_page(viewport={"width": 1280, "height": 720}, reduced_motion="reduce")
    page.goto(server.address + "index.html")
    page.keyboard.press("Tab")
    assert focused(page) == "Skip to the content"
    page.keyboard.press("Enter")
    tab_to(page, AP)
    page.keyboard.press("Enter")
    expect(page.locator("h1")).to_contain_text(AP)
    tab_to(page, "Side by side")
    page.keyboard.press("Enter")
    tab_to(page, "(?i).*all roles.*")
    page.keyboard.press("Enter")
    expect(page.locator("h1")).to_have_text("Imaging support: all roles compared")
    tab_to(page, "Link to this statement, csw-spills")
    page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile(r"clinical-support-worker\.html#csw-spills$"))
    expect(page.locator(":target")).to_be_in_viewport()
    # From the statement that the address names, Tab goes on to its citation.
    tab_to(page, "HEE imaging guidance, .*")
    page.keyboard.press("Enter")
    tab_to(page, "All that rests on it.*")
    page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile(r"sources/hee-imaging\.html"))
    tab_to(page, "Search this site")
    page.keyboard.type("ap stock")
    page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile(r"search\.html\?q=ap\+stock"))
    expect(page.locator(".hits li a").first).to_be_visible()
    tab_to(page, "Search for a duty.*|q")
    page.keyboard.press("ArrowDown")
    assert page.evaluate("document.activeElement.closest('.results') !== null")
    page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile(rf"{FRAMEWORK}/.*#"))
    page.close()


def test_by_touch(browser, server, altered):
    context = browser.new_context(viewport={"width": 360, "height": 740}, has_touch=True, is_mobile=True, reduced_motion="reduce")
    page = context.new_page()
    page.goto(server.address + "index.html")
    page.get_by_role("button", name="Menu").tap()
    expect(page.get_by_role("button", name="Close")).to_be_visible()
    page.get_by_role("button", name="Close").tap()
    expect(page.get_by_role("button", name="Close")).to_be_hidden()
    page.locator("main").get_by_role("link", name=AP, exact=True).first.tap()
    expect(page.locator("h1")).to_contain_text(AP)
    page.locator("main").get_by_role("link", name=re.compile("all roles", re.IGNORECASE)).first.tap()
    expect(page.locator("h1")).to_have_text("Imaging support: all roles compared")
    page.locator("a.permalink[href$='#csw-spills']:visible").first.tap()
    expect(page.locator(":target")).to_be_in_viewport()
    page.locator(":target a.chip").first.tap()
    page.get_by_role("link", name=re.compile("All that rests on it")).tap()
    expect(page).to_have_url(re.compile(r"sources/hee-imaging\.html"))
    box = page.get_by_role("searchbox", name="Search this site")
    box.tap()
    box.fill("ap stock")
    page.get_by_role("button", name="Search").tap()
    page.locator(".hits li a").first.tap()
    expect(page).to_have_url(re.compile(rf"{FRAMEWORK}/.*#"))
    assert page.evaluate("document.scrollingElement.scrollWidth") <= 360
    context.close()
