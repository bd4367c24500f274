"""What readers ask is answered among the first three results, and the search is usable by keyboard, on a phone, from a disk, and
without scripts leads to what needs none."""

import json
import re
from pathlib import Path
from urllib.parse import quote, urlsplit

import pytest
from playwright.sync_api import expect

from browsing import KINDS, Visit
from building import REPOSITORY
from test_axe import ALL, COLOURS, turn_dark, violations

SEARCH = KINDS["search"]
LINKS = ".results li > a"


def questions():
    lines = (Path(__file__).parent / "questions.txt").read_text().splitlines()
    pairs = (line.split(" = ") for line in lines if " = " in line)
    return {question: answers.split(", ") for question, answers in pairs}


@pytest.fixture
def visit(browser, server, altered):
    with Visit(browser) as visit:
        yield visit
        assert visit.troubles == [] and visit.policy_breaches() == []


def ask(visit, base, words="", more=""):
    page = visit.open(f"{base}{SEARCH}?q={quote(words)}{more}")
    expect(page.locator("main [role=status]")).not_to_be_empty()
    return page


def found(page, base):
    return page.eval_on_selector_all(LINKS, "(links, base) => links.map(each => each.href.slice(base.length))", base)


def said(page):
    return page.inner_text("main [role=status]")


def test_eighteen_of_twenty_questions_are_answered_in_the_first_three(visit, server):
    asked = questions()
    assert len(asked) == 20
    wrong = {}
    for question, answers in asked.items():
        first = found(ask(visit, server.address, question), server.address)[:3]
        if not set(first) & set(answers):
            wrong[question] = first
    assert len(wrong) <= 2, wrong


def test_every_answer_is_an_address_of_the_site(altered):
    for answer in {answer for answers in questions().values() for answer in answers}:
        path, _, anchor = answer.partition("#")
        assert path in altered.files, answer
        assert not anchor or altered[path].tree.xpath("//*[@id=$id]", id=anchor), answer


@pytest.mark.parametrize("words", ["x-ray", "xray", "x ray", "X-RAYS", "x‑ray"])
def test_spelling_of_one_word(visit, server, words):
    first = found(ask(visit, server.address, words), server.address)[:3]
    assert "imaging-support/assistant-practitioner.html#ap-perform-x-ray" in first


@pytest.mark.parametrize("words, word", [
    ("practioner", "practitioner"), ("fluorosocpy", "fluoroscopy"), ("Mammógraphy", None), ("hoists", None), ("hoist", None),
    ("cannulation", None)])
def test_slips_are_forgiven_and_told(visit, server, words, word):
    page = ask(visit, server.address, words)
    assert page.locator(LINKS).count() > 0
    assert (f"Shown for: {word}" in said(page)) if word else ("Shown for" not in said(page))


@pytest.mark.parametrize("words, word", [("restock", "stock"), ("reclean", "clean")])
def test_what_is_done_again_is_what_is_done(visit, server, words, word):
    page = ask(visit, server.address, words)
    assert word in page.inner_text(".results mark").lower()


@pytest.mark.parametrize("words, address", [
    ("job description assistant practitioner", "imaging-support/job_assistant-practitioner.html"),
    ("appraisal senior clinical support worker", "imaging-support/appraisal_senior-clinical-support-worker.html"),
    ("compare imaging support", "imaging-support/compare.html"),
    ("steps from senior clinical support worker",
     "imaging-support/step_senior-clinical-support-worker_assistant-practitioner.html"),
])
def test_what_there_is_to_work_with_is_found(visit, server, words, address):
    assert address in found(ask(visit, server.address, words), server.address)[:5]


def test_sheets_of_a_role_pass_the_filter_for_it(visit, server):
    page = ask(visit, server.address, "appraisal", "&role=imaging-support/clinical-support-worker")
    assert found(page, server.address) == ["imaging-support/appraisal_clinical-support-worker.html"]


def test_acronyms_both_ways(visit, server):
    page = ask(visit, server.address, "AfC")
    assert "glossary.html#afc" in found(page, server.address)[:3]
    assert "Agenda for Change" in page.inner_text(".results")
    assert "glossary.html#afc" in found(ask(visit, server.address, "agenda for change"), server.address)[:3]


def test_results_are_grouped(visit, server):
    page = ask(visit, server.address, "spills of blood")
    group = page.locator(".hits").first
    assert group.locator("h2").inner_text() == "Imaging support"
    assert "Clinical support worker" in group.locator("h3").all_inner_texts()
    assert "Clean and safe environment" in group.locator("h4").all_inner_texts()
    assert {"spills", "blood"} <= {each.lower() for each in page.locator(f"{LINKS} mark").all_inner_texts()}


def test_the_script_takes_words_apart_as_the_index_does(visit, server):
    """Each is in the index only as the index takes it apart."""
    for words in ["IR(ME)R", "irmer", "ir me r", "o*net", "patients’", "QA/QC"]:
        assert page_count(ask(visit, server.address, words)) > 0, words


def test_the_script_takes_any_text_apart_as_the_index_does(page_of_its_own):
    """The part of the script that does so, alone, over the list that the index is held to."""
    script = (REPOSITORY / "Templates/search.js").read_text()
    scanner = script[script.index("// Latin letters that Unicode does not divide"):script.index("// A light stem of English")]
    pairs = [json.loads(line) for line in (REPOSITORY / "Tests/search-words.txt").read_text().splitlines()]
    assert len(pairs) > 100
    taken = page_of_its_own.evaluate(
        f"(texts) => {{ {scanner} return texts.map((text) => scan(text).map(({{ word }}) => word)); }}", [text for text, _ in pairs])
    assert taken == [words for _, words in pairs]


@pytest.fixture
def page_of_its_own(browser):
    page = browser.new_page()
    yield page
    page.close()


def page_count(page):
    return page.locator(LINKS).count()


def test_typing(visit, server):
    page = visit.open(server.address + SEARCH)
    assert page_count(page) == 0 and page.locator(".filters").is_hidden()
    page.get_by_label("Search for a duty").press_sequentially("chapero")
    page.locator(LINKS).first.wait_for()
    expect(page.locator("main [role=status]")).to_contain_text("for “chapero”")
    assert page.url.endswith("?q=chapero")
    page.get_by_label("Search for a duty").fill("")
    expect(page.locator(LINKS)).to_have_count(0)


def test_keyboard(visit, server):
    page = ask(visit, server.address, "hygiene spills")
    box = page.get_by_label("Search for a duty")
    box.focus()
    links = page.locator(LINKS)
    page.keyboard.press("ArrowDown")
    expect(links.nth(0)).to_be_focused()
    page.keyboard.press("ArrowDown")
    expect(links.nth(1)).to_be_focused()
    page.keyboard.press("ArrowUp")
    page.keyboard.press("ArrowUp")
    expect(box).to_be_focused()
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Escape")
    expect(box).to_be_focused()
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    page.wait_for_url("**/imaging-support/*#*")
    assert page.locator(":target").count() == 1


def test_filters_and_the_address(visit, server):
    page = ask(visit, server.address, "patients")
    before = page_count(page)
    page.get_by_label("Role or level").select_option("imaging-support/clinical-support-worker")
    expect(page).to_have_url(re.compile(r"role=imaging-support/clinical-support-worker"))
    expect(page.locator(".hits h3")).to_have_text(["Clinical support worker"])
    page.get_by_label("Area").select_option(label="Care for patients")
    expect(page.locator(".hits h4")).to_have_text(["Care for patients"])
    address = page.url
    narrowed = found(page, server.address)
    assert 0 < len(narrowed) < before
    page.go_back()
    expect(page.locator(".hits h4")).not_to_have_count(1)
    page = visit.open(address)
    expect(page.locator("main [role=status]")).not_to_be_empty()
    assert found(page, server.address) == narrowed
    assert page.get_by_label("Area").input_value() == "imaging-support/care"
    page.get_by_role("button", name="Clear").click()
    expect(page.locator(LINKS)).to_have_count(before)


@pytest.mark.parametrize("kind, place", [
    ("statement", "#"), ("page", ".html"), ("term", "glossary.html#"), ("source", "sources/"), ("framework", ".html"), ("role", ".html")])
def test_kinds(visit, server, kind, place):
    page = ask(visit, server.address, "imaging", f"&kind={kind}")
    addresses = found(page, server.address)
    assert addresses and all(place in address for address in addresses)


def test_nothing_of_a_choice(visit, server):
    page = ask(visit, server.address, "mobius", "&framework=imaging-support")
    assert said(page).startswith("Nothing of this choice was found") and page_count(page) == 0
    page.get_by_role("button", name="Clear").click()
    page.locator(LINKS).first.wait_for()


def test_more_is_shown_when_asked_for(visit, server):
    page = ask(visit, server.address, "patient")
    assert page_count(page) == 20 and "The first 20 are shown" in said(page)
    page.get_by_role("button", name="Show more").click()
    page.locator(LINKS).nth(20).wait_for()
    expect(page.locator(LINKS).nth(20)).to_be_focused()
    assert len(found(page, server.address)) == len(set(found(page, server.address)))


@pytest.mark.parametrize("words", [
    "<script>alert(1)</script>", "<img src=x onerror=alert(1)>", "🩻🦴", ".*+?^${}()|[]\\", "__proto__ constructor toString",
    "\"'`", "%00\u202e", "-", "   ", "'s", "😀 hoist", "a " * 300, "x" * 10_000, "hoist " * 1_700])
def test_hostile_words(visit, server, words):
    page = visit.open(f"{server.address}{SEARCH}?q={quote(words)}")
    if words.strip():
        expect(page.locator("main [role=status]")).not_to_be_empty()
    assert page.locator(".results script, .results img, main [role=status] *").count() == 0
    assert len(page.locator("#_q").input_value()) <= 200


def test_nearest_words_where_nothing_is_found(visit, server):
    page = ask(visit, server.address, "dosxqyetry")
    assert said(page) == "Nothing was found for “dosxqyetry”." and page_count(page) == 0
    page.locator(".nearest a", has_text=re.compile("^dosimetry$")).click()
    page.locator(LINKS).first.wait_for()


@pytest.mark.parametrize("path", ["index.html", "imaging-support/index.html", "guide/pathways.html"])
def test_the_box_of_every_page(visit, server, path):
    page = visit.open(server.address + path)
    page.get_by_label("Search this site").fill("hoist")
    page.keyboard.press("Enter")
    page.wait_for_url(f"{server.address}{SEARCH}?q=hoist")
    page.locator(LINKS).first.wait_for()


@pytest.mark.parametrize("sign", ["\u00ad", "\u200b", "\u2060", "\u200d", "\u200e", "\u202c", "\ufeff"])
def test_signs_that_nobody_sees_change_no_query(visit, server, sign):
    plain = found(ask(visit, server.address, "decontamination equipment"), server.address)
    assert plain
    assert found(ask(visit, server.address, f"decon{sign}tamination {sign}equipment"), server.address) == plain


def test_from_a_disk(browser, altered):
    with Visit(browser) as visit:
        base = altered.folder.as_uri() + "/"
        page = visit.page
        page.goto(f"{base}{KINDS['role']}")
        page.get_by_label("Search this site").fill("canulate")
        page.keyboard.press("Enter")
        page.locator(LINKS).first.wait_for()
        assert found(page, base)[0].startswith("imaging-support/")
        page.get_by_label("Search for a duty").fill("hoist")
        expect(page.locator(LINKS)).to_have_count(1)
        page.locator(LINKS).click()
        assert page.locator(":target").count() == 1
        assert visit.troubles == []


def test_without_scripts(browser, server, altered):
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(server.address + KINDS["role"])
    page.get_by_label("Search this site").fill("hoist")
    page.keyboard.press("Enter")
    page.wait_for_url("**/search.html?q=hoist")
    assert "needs JavaScript" in page.inner_text("main")
    page.locator("main").get_by_role("link", name="A–Z").click()
    page.wait_for_url("**/a-z.html")
    context.close()


@pytest.mark.parametrize("width", [1280, 320])
def test_axe_on_results(browser, server, altered, width):
    with Visit(browser, width=width) as visit:
        page = ask(visit, server.address, "ap stock practioner")
        assert page_count(page) > 0
        assert violations(page, ALL) == []
        turn_dark(page)
        assert violations(page, COLOURS) == []


def test_on_a_phone(browser, server, altered):
    with Visit(browser, width=320, height=640) as visit:
        page = ask(visit, server.address, "patient")
        assert page.evaluate("document.documentElement.scrollWidth") <= 320
        small = page.eval_on_selector_all(
            "main :is(.seek input, .seek button, .filters select, .more button, .results a)",
            "all => all.filter(e => e.checkVisibility() && e.getBoundingClientRect().height < 24 && !e.closest('h2, h3, h4'))"
            ".map(e => e.outerHTML)")
        assert small == []


def test_no_piece_is_asked_for_before_it_is_needed(browser, server, altered):
    with Visit(browser) as visit:
        asked = []
        visit.page.on("request", lambda request: asked.append(urlsplit(request.url).path))
        visit.open(server.address + KINDS["role"])
        assert not [path for path in asked if "/search" in path]
        ask(visit, server.address, "hoist")
        assert len([path for path in asked if "/search/texts-" in path]) == 1
