"""The page of a job description starter, on which a manager chooses duties."""

import lxml.html
import pytest
from playwright.sync_api import expect

from browsing import KINDS, Visit
from rendered import plain

JOB = KINDS["job-starter"]


@pytest.fixture
def visit(browser, altered):
    with Visit(browser) as visit:
        yield visit
        assert visit.troubles == [] and visit.policy_breaches() == []


def boxes(page):
    return page.locator(".duties input[type=checkbox]")


def test_all_duties_are_there_and_nothing_is_said_of_them(visit, server):
    """Essential or desirable is the manager's to say."""
    page = visit.open(server.address + JOB)
    rows = page.locator("tr.duty").count()
    assert rows > 60 and boxes(page).count() == rows
    assert all(page.locator("tr.duty .mark").nth(index).inner_text() == "" for index in range(10))
    assert page.locator("tr.duty .mark").all_inner_texts() == [""] * (2 * rows)
    expect(page.get_by_role("status")).to_have_text("")
    expect(page.get_by_text("Conditions belong to their duties")).to_be_visible()


def test_a_choice_is_kept_in_the_address(visit, server):
    page = visit.open(server.address + JOB)
    rows = page.locator("tr.duty").count()
    boxes(page).nth(0).uncheck()
    boxes(page).nth(2).uncheck()
    gone = [page.locator("tr.duty").nth(index).get_attribute("data-statement") for index in [0, 2]]
    assert page.url.endswith(f"?without={','.join(gone)}")
    expect(page.get_by_role("status")).to_have_text(f"{rows - 2} of {rows} duties are kept.")
    page.reload()
    assert [boxes(page).nth(index).is_checked() for index in range(4)] == [False, True, False, True]
    page.get_by_role("button", name="Keep all").click()
    assert "?" not in page.url and boxes(page).nth(0).is_checked()


def test_what_is_left_out_is_not_printed(visit, server):
    page = visit.open(server.address + JOB)
    first = page.locator("table.sheet").first
    for box in first.locator("input[type=checkbox]").all():
        box.uncheck()
    boxes(page).last.uncheck()
    page.emulate_media(media="print")
    expect(first).to_be_hidden()
    expect(page.locator("tr.duty").last).to_be_hidden()
    expect(page.locator("table.sheet").nth(1)).to_be_visible()
    assert page.locator(".duties :is(input, button):visible").count() == 0


def test_a_heading_goes_with_all_that_stands_below_it(visit, server):
    page = visit.open(server.address + JOB)
    head = page.locator(".carried-from").first
    table = page.locator("table.sheet").filter(has=page.locator(".carried-from")).first
    below = table.locator(".carried-from ~ tr.duty")
    for box in below.locator("input").all():
        box.uncheck()
    page.emulate_media(media="print")
    expect(head).to_be_hidden()
    expect(table).to_be_visible()


@pytest.mark.parametrize("width", [1280, 320])
def test_it_is_copied_for_a_word_processor(visit, server, width):
    visit.page.set_viewport_size({"width": width, "height": 800})
    page = visit.open(server.address + JOB)
    boxes(page).nth(1).uncheck()
    left_out = page.locator("tr.duty").nth(1).locator("p").first.inner_text()
    kept = page.locator("tr.duty").nth(0).locator("p").first.inner_text()
    page.evaluate("""() => {
      const set = DataTransfer.prototype.setData;
      DataTransfer.prototype.setData = function (kind, value) { (window.given ??= {})[kind] = value; return set.call(this, kind, value); };
    }""")
    page.get_by_role("button", name="Copy for a word processor").click()
    expect(page.get_by_role("status")).to_contain_text("Copied")
    given = page.evaluate("given")
    html = lxml.html.fromstring(given["text/html"])
    for said in [given["text/plain"], html.text_content()]:
        assert kept in said and left_out not in said and "This is not a job description" in said
        assert "Job description starter" in said and "unofficial rewrite" in said and "First edition" in said
    assert given["text/plain"].splitlines()[:2] == ["Job description starter", "Assistant practitioner AP"]
    assert len(html.xpath("//h3")) == 10 and len(html.xpath("//th")) > 30 and len(html.xpath("//table[@border]")) == 10
    assert not html.xpath("//a | //input | //button | //@class | //@style | //@id")


def test_without_scripts_all_duties_are_there(browser, server, altered):
    page = browser.new_page(java_script_enabled=False)
    page.goto(server.address + JOB)
    assert page.locator("tr.duty").count() > 60 and page.locator("main :is(input, button):visible").count() == 0
    page.close()


@pytest.mark.parametrize("role", ["clinical-support-worker", "senior-clinical-support-worker", "assistant-practitioner"])
def test_a_sheet_has_every_statement_of_its_role(shipped, role):
    """Points nested in points too, each with its notes and conditions."""
    keys = lambda page: [each.get("data-statement") for each in page.statements]
    whole = shipped[f"imaging-support/{role}.html"]
    assert keys(shipped[f"imaging-support/job_{role}.html"]) == keys(whole)
    assert keys(shipped[f"imaging-support/appraisal_{role}.html"])[:len(keys(whole))] == keys(whole)
    said = plain(shipped[f"imaging-support/job_{role}.html"].tree.xpath("//main")[0])
    for each in whole.tree.xpath(
            "//section[@class='area' and @data-state!='not-listed']//*[@class='condition' or @class='note']"):
        assert plain(each) in said
