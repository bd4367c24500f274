"""What `rung preview` does in a browser: pages follow their files, and say what is wrong and where it is written."""

import re
import sys
import threading
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer

import pytest
from playwright.sync_api import expect

from browsing import FRAMEWORK, Visit
from editing import EditedSite, wait_for
from test_axe import ALL, violations

ROLE_FILE = f"frameworks/{FRAMEWORK}/clinical-support-worker.yaml"
ROLE = f"{FRAMEWORK}/clinical-support-worker.html"
ABOVE = f"{FRAMEWORK}/assistant-practitioner.html"
WORDS, OTHER_WORDS = "Manage spills of blood and body fluids", "Manage spills of any fluids at all and of"
PAGE = "guide/fresh.md"
HOSTILE = "<img src=x onerror='window.hacked=1'><script>window.hacked=1</script>"

# All that was seen of where a page stood, a value for each frame in which it was another one; and how often pages were loaded.
WATCH = """
sessionStorage.loads = Number(sessionStorage.loads ?? 0) + 1;
window.seen = [];
(function look() {
  if (window.seen.at(-1) !== scrollY) window.seen.push(scrollY);
  requestAnimationFrame(look);
})()"""


@pytest.fixture
def editor(tmp_path):
    """An editor that writes down what it was asked to open."""
    script = tmp_path / "editor"
    script.write_text(
        f"#!{sys.executable}\nimport sys\n"
        f"print(*sys.argv[1:], file=open({str(tmp_path / 'opened')!r}, 'a'))\n")
    script.chmod(0o755)
    return script


@pytest.fixture
def preview(tmp_path, editor):
    with EditedSite(tmp_path / "site", editor=f"{editor} {{file}}:{{line}}") as preview:
        yield preview


@pytest.fixture
def visit(browser):
    with Visit(browser) as visit:
        visit.page.add_init_script(WATCH)
        yield visit
        assert [trouble for trouble in visit.troubles if trouble.startswith("error in a script")] == []


@pytest.fixture
def page(visit, preview):
    return opened(visit, preview, ROLE)


def opened(visit, preview, path):
    """The page, with its connection made."""
    with visit.page.expect_response("**/_rung/events*"):
        visit.open(preview.address + path)
    return visit.page


def loads(page):
    return page.evaluate("Number(sessionStorage.loads)")


def panel(page):
    return page.locator("rung-preview .panel")


def count(page):
    return page.locator("rung-preview .count")


def said(page):
    return page.locator("rung-preview .said")


def focused(page):
    """The words of what has the focus in the corner."""
    return page.evaluate("document.querySelector('rung-preview').shadowRoot.activeElement?.textContent ?? null")


def break_role(preview):
    return preview.replace(ROLE_FILE, "tier: support\n", "tier: suport\n")


def line_of(preview, words):
    return preview.path(ROLE_FILE).read_text().split(words)[0].count("\n") + 1


# Pages follow

def test_an_edit_is_shown(page, preview):
    expect(page.get_by_text(OTHER_WORDS)).to_have_count(0)
    preview.replace(ROLE_FILE, WORDS, OTHER_WORDS)
    expect(page.get_by_text(OTHER_WORDS).first).to_be_visible()
    assert loads(page) == 2


def test_another_page_stays(visit, preview):
    page = opened(visit, preview, "glossary.html")
    preview.replace(ROLE_FILE, WORDS, OTHER_WORDS)
    wait_for(lambda: OTHER_WORDS in preview.get(ROLE).read().decode(), "the edit is not served")
    page.wait_for_timeout(500)
    assert loads(page) == 1


@pytest.mark.parametrize("at", ["", "#csw-linen"])
def test_it_stays_where_it_was(visit, preview, at):
    page = opened(visit, preview, ABOVE + at)
    details = page.locator("details.carried")
    details.nth(1).evaluate("each => { each.open = true; }")
    details.nth(0).evaluate("each => { each.open = false; }")
    page.locator(".permalink").nth(3).evaluate("each => each.focus({ preventScroll: true })")
    page.evaluate("scrollTo({ top: document.body.scrollHeight * 0.6, behavior: 'instant' })")
    place = page.evaluate("scrollY")
    assert place > 2000
    preview.replace(ROLE_FILE, WORDS, OTHER_WORDS)
    expect(page.get_by_text(OTHER_WORDS)).not_to_have_count(0)
    page.wait_for_load_state("load")
    page.wait_for_timeout(300)
    seen = page.evaluate("window.seen")
    assert loads(page) == 2
    assert seen[-1] == place and seen.count(place) == 1, seen
    assert details.nth(1).get_attribute("open") is not None and details.nth(0).get_attribute("open") is None
    assert page.evaluate("[...document.querySelectorAll('.permalink')].indexOf(document.activeElement)") == 3
    if at:
        assert page.url.endswith(at)


def test_what_scrolls_within_a_page_stays(visit, preview):
    page = opened(visit, preview, f"{FRAMEWORK}/compare.html")
    page.set_viewport_size({"width": 800, "height": 720})
    page.evaluate("document.querySelector('.scroll').scrollTo({ top: 900, left: 120, behavior: 'instant' })")
    where = "[document.querySelector('.scroll').scrollTop, document.querySelector('.scroll').scrollLeft]"
    place = page.evaluate(where)
    assert place == [900, 120]
    preview.replace(ROLE_FILE, WORDS, OTHER_WORDS)
    expect(page.get_by_text(OTHER_WORDS)).not_to_have_count(0)
    page.wait_for_load_state("load")
    wait_for(lambda: page.evaluate(where) == place, "the table does not stand where it stood")


def test_a_stylesheet_is_changed_in_place(page, preview):
    page.evaluate("""() => {
      window.mine = 1;
      window.bare = 0;
      const look = () => {
        if (!Array.from(document.styleSheets).some((sheet) => sheet.ownerNode.isConnected)) window.bare += 1;
        requestAnimationFrame(look);
      };
      look();
    }""")
    for colour in ["rgb(1, 2, 3)", "rgb(4, 5, 6)"]:
        preview.write("style.css", preview.path("style.css").read_text() + f"\nh1 {{ color: {colour}; }}\n")
        expect(page.locator("h1")).to_have_css("color", colour)
    assert page.evaluate("[window.mine, window.bare]") == [1, 0]
    expect(page.locator("head link[rel='stylesheet']")).to_have_count(1)


def test_a_renamed_page_is_gone_after(visit, preview):
    preview.write(PAGE, "---\ntitle: A fresh page\n---\n\n" + "Some words that nobody else has.\n\n" * 60)
    wait_for(lambda: preview.get("guide/fresh.html").status == 200, "the page is not served")
    page = opened(visit, preview, "guide/fresh.html")
    page.evaluate("scrollTo({ top: 700, behavior: 'instant' })")
    preview.path(PAGE).rename(preview.path("guide/fresher.md"))
    page.wait_for_url("**/guide/fresher.html")
    wait_for(lambda: page.evaluate("scrollY") == 700, "the page does not stand where it stood")
    expect(page.get_by_role("heading", level=1)).to_have_text("A fresh page")


def test_a_hundred_files_at_once_are_one_reload(page, preview):
    for number in range(100):
        preview.write(f"guide/many-{number}.md", f"---\ntitle: Page {number}\n---\n\nWords.\n")
    preview.replace(ROLE_FILE, WORDS, OTHER_WORDS)
    wait_for(lambda: preview.get("guide/many-99.html").status == 200, "the pages are not served")
    expect(page.get_by_text(OTHER_WORDS).first).to_be_visible()
    page.wait_for_timeout(500)
    assert loads(page) == 2


def test_a_page_has_one_connection_while_it_is_shown(visit, preview):
    asked = []
    visit.page.on("request", lambda request: asked.append(request.url) if "/_rung/events" in request.url else None)
    page = opened(visit, preview, ROLE)
    page.evaluate("dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }))")
    page.wait_for_timeout(200)
    assert len(asked) == 1
    page.evaluate("dispatchEvent(new PageTransitionEvent('pagehide', { persisted: true }))")
    preview.replace(ROLE_FILE, WORDS, OTHER_WORDS)
    wait_for(lambda: OTHER_WORDS in preview.get(ROLE).read().decode(), "the edit is not served")
    page.wait_for_timeout(300)
    assert loads(page) == 1
    page.evaluate("dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }))")
    expect(page.get_by_text(OTHER_WORDS).first).to_be_visible()
    assert loads(page) == 2


# A server that goes and comes

def test_it_recovers_when_the_preview_is_started_again(page, preview):
    preview.stop()
    expect(said(page)).to_contain_text("has stopped")
    preview.replace(ROLE_FILE, WORDS, OTHER_WORDS)
    preview.start()
    expect(page.get_by_text(OTHER_WORDS).first).to_be_visible(timeout=15000)
    expect(said(page)).to_be_empty()
    assert page.locator("script[data-token]").get_attribute("data-token") == preview.token()
    # And it follows again.
    preview.replace(ROLE_FILE, OTHER_WORDS, WORDS)
    expect(page.get_by_text(WORDS).first).to_be_visible()


def test_before_there_is_a_site_it_says_why(visit, preview):
    preview.stop()
    whole = break_role(preview)
    preview.start()
    assert preview.get(ROLE).status == 503
    visit.page.goto(preview.address + ROLE)
    expect(panel(visit.page)).to_contain_text(f"{ROLE_FILE}:4:7")
    preview.write(ROLE_FILE, whole)
    expect(visit.page.get_by_role("heading", level=1)).to_contain_text("Clinical support worker")
    expect(panel(visit.page)).to_be_hidden()


# Findings

def test_an_error_is_shown_over_the_last_good_page(page, preview):
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    whole = break_role(preview)
    expect(panel(page)).to_be_visible()
    expect(page.get_by_role("heading", level=1)).to_contain_text("Clinical support worker")
    finding = preview.findings()["findings"][0]
    place = f"{finding['file']}:4:7"
    assert finding["file"].endswith(ROLE_FILE)
    expect(panel(page)).to_contain_text("suport")
    expect(panel(page)).to_contain_text(finding["hint"])
    assert panel(page).locator("pre").first.text_content() == finding["frame"].rstrip("\n")
    expect(page.locator("rung-preview").get_by_role("status").last).to_contain_text("1 error")
    assert focused(page) is None
    page.locator("rung-preview").get_by_role("button", name=place).focus()
    page.keyboard.press("Enter")
    expect(said(page)).to_have_text(f"Copied: {place}")
    assert page.evaluate("navigator.clipboard.readText()") == place
    preview.write(ROLE_FILE, whole)
    expect(panel(page)).to_be_hidden()
    expect(count(page)).to_be_hidden()
    assert loads(page) == 1


def test_it_folds_and_comes_back_with_another_error(page, preview):
    break_role(preview)
    expect(panel(page)).to_be_visible()
    page.keyboard.press("Escape")
    expect(panel(page)).to_be_hidden()
    expect(count(page)).to_have_text("1 error")
    page.reload()
    expect(count(page)).to_have_text("1 error")
    expect(panel(page)).to_be_hidden()
    # The same error, a line further down, is no other one.
    preview.write(ROLE_FILE, "# A comment\n" + preview.path(ROLE_FILE).read_text())
    wait_for(lambda: preview.findings()["findings"][0]["line"] == 5, "the edit is not seen")
    page.wait_for_timeout(300)
    expect(panel(page)).to_be_hidden()
    preview.replace(ROLE_FILE, "tier: suport\n", "tier: suppport\n")
    expect(panel(page)).to_contain_text("suppport")


def test_the_keyboard_opens_and_folds(page, preview):
    break_role(preview)
    expect(panel(page)).to_be_visible()
    page.keyboard.press("Escape")
    count(page).focus()
    page.keyboard.press("Enter")
    assert focused(page) == "1 error"
    expect(panel(page)).to_be_visible()
    page.keyboard.press("Tab")
    assert focused(page) == "Fold"
    page.keyboard.press("Enter")
    expect(panel(page)).to_be_hidden()
    assert count(page).evaluate("each => each.getRootNode().activeElement === each")


def test_the_focus_goes_back_when_all_is_mended(page, preview):
    link = page.locator(".permalink").first
    link.focus()
    whole = break_role(preview)
    panel(page).locator(".place").first.focus()
    preview.write(ROLE_FILE, whole)
    expect(panel(page)).to_be_hidden()
    expect(link).to_be_focused()


def test_warnings_are_a_count_that_opens(page, preview):
    for number in range(2):
        preview.write(f"guide/raw-{number}.md", "---\ntitle: Raw\n---\n\nA <b>bold</b> word.\n")
    expect(count(page)).to_have_text(re.compile(r"\d+ warnings"))
    expect(panel(page)).to_be_hidden()
    count(page).click()
    expect(panel(page)).to_contain_text("guide/raw-0.md:5:3")
    expect(panel(page)).to_contain_text("guide/raw-1.md:5:3")
    for number in range(2):
        preview.path(f"guide/raw-{number}.md").unlink()
    expect(count(page)).to_be_hidden()
    expect(panel(page)).to_be_hidden()


def test_hostile_text_is_text(page, preview):
    preview.write(PAGE, f'---\ntitle: Fresh\n"{HOSTILE}": 1\n---\n\nWords.\n')
    expect(panel(page)).to_contain_text("onerror='window.hacked=1'")
    expect(panel(page)).to_contain_text("<script>window.hacked=1</script>")
    assert page.locator("rung-preview :is(img, script)").count() == 0
    assert page.evaluate("window.hacked") is None


# Editor's view

def labels(page):
    return page.locator("rung-place .label")


def label(page, name):
    return page.locator(f"[id='{name}'] > rung-place .label")


def test_statements_show_where_they_are_written(visit, preview):
    page = opened(visit, preview, ABOVE)
    page.keyboard.press(".")
    expect(labels(page)).to_have_count(page.locator("[data-statement]").count())
    line = line_of(preview, "csw-linen:")
    carried = label(page, "assistant-practitioner_csw-linen")
    expect(carried).to_have_text(re.compile(rf"csw-linen\s+Carried up\s+Content/{ROLE_FILE}:{line}\b"))
    stated = re.compile(r"ap-qa-checks\s+Stated\s+Content/.*assistant-practitioner\.yaml:\d+")
    expect(label(page, "ap-qa-checks")).to_have_text(stated)
    page.reload()
    expect(labels(page)).not_to_have_count(0)
    # A line that moves is told, also where the page is the same.
    preview.write(ROLE_FILE, "# A comment\n" + preview.path(ROLE_FILE).read_text())
    expect(carried).to_contain_text(f":{line + 1}")
    page.keyboard.press(".")
    expect(labels(page)).to_have_count(0)


def test_a_page_with_labels_stays_where_it_was(visit, preview):
    page = opened(visit, preview, ABOVE)
    page.keyboard.press(".")
    expect(label(page, "ap-qa-checks")).to_contain_text(".yaml:")
    page.evaluate("scrollTo({ top: document.body.scrollHeight * 0.6, behavior: 'instant' })")
    place = page.evaluate("scrollY")
    preview.replace(ROLE_FILE, WORDS, OTHER_WORDS)
    expect(page.get_by_text(OTHER_WORDS)).not_to_have_count(0)
    page.wait_for_load_state("load")
    page.wait_for_timeout(300)
    assert page.evaluate("window.seen.at(-1)") == place


def test_a_point_in_a_field_is_a_point(visit, preview):
    page = opened(visit, preview, f"{FRAMEWORK}/compare.html")
    page.get_by_text("Choose what to show").click()
    page.get_by_label("With the words").fill("clean")
    page.keyboard.press(".")
    expect(labels(page)).to_have_count(0)
    assert page.get_by_label("With the words").input_value() == "clean."


def test_a_statement_is_opened_in_the_editor(page, preview, tmp_path):
    opened = tmp_path / "opened"
    asked = lambda: opened.read_text().splitlines() if opened.exists() else []  # noqa: E731
    wanted = [f"{preview.path(ROLE_FILE)}:{line_of(preview, name)}" for name in ["csw-clean:", "csw-spills:", "csw-linen:"]]
    page.get_by_label("Link to this statement, csw-clean", exact=True).focus()
    page.keyboard.press("e")
    page.wait_for_timeout(200)
    assert asked() == []
    page.keyboard.press(".")
    page.keyboard.press("e")
    expect(said(page)).to_have_text("Opened csw-clean in the editor")
    page.locator("#csw-spills").hover()
    page.keyboard.press("e")
    expect(said(page)).to_contain_text("csw-spills")
    page.get_by_role("button", name="Open csw-linen in the editor").press("Enter")
    expect(said(page)).to_contain_text("csw-linen")
    wait_for(lambda: len(asked()) == 3, f"{asked()}")
    assert sorted(asked()) == sorted(wanted)


def test_what_could_not_be_opened_is_said(page, preview, editor):
    page.keyboard.press(".")
    expect(labels(page)).not_to_have_count(0)
    editor.unlink()
    page.get_by_role("button", name="Open csw-linen in the editor").click()
    expect(said(page)).to_contain_text("Not opened: ")


def test_without_an_editor_places_are_shown(visit, tmp_path):
    with EditedSite(tmp_path / "site") as preview:
        page = opened(visit, preview, ROLE)
        page.keyboard.press(".")
        expect(label(page, "csw-linen")).to_contain_text(f"{ROLE_FILE}:{line_of(preview, 'csw-linen:')}")
        expect(page.get_by_role("button", name="Open")).to_have_count(0)
        asked = []
        page.on("request", lambda request: asked.append(request.url) if request.method == "POST" else None)
        page.locator("#csw-linen").hover()
        page.keyboard.press("e")
        page.wait_for_timeout(200)
        assert asked == []


# A page elsewhere

ELSEWHERE = """async ([address, token]) => {
  const ask = (path, options) => fetch(address + path, options).then((answer) => answer.type + answer.status, () => "refused");
  const body = JSON.stringify({ framework: "imaging-support", statement: "csw-clean" });
  const headers = { "Content-Type": "application/json", "X-Rung-Token": token };
  return {
    findings: await ask("_rung/findings"),
    statements: await ask("_rung/statements?framework=imaging-support"),
    page: await ask("index.html"),
    open: await ask("_rung/open", { method: "POST", headers, body }),
    plain: await ask("_rung/open", { method: "POST", mode: "no-cors", body }),
    events: await new Promise((done) => {
      const source = new EventSource(address + "_rung/events?path=/index.html&version=0");
      source.onopen = () => done("open");
      source.onmessage = () => done("told");
      source.onerror = () => done("refused");
    }),
  };
}"""


def test_a_page_of_another_origin_can_do_nothing(browser, preview, tmp_path):
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    (elsewhere / "index.html").write_text("<!doctype html><title>Elsewhere</title>")
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(QuietHandler, directory=str(elsewhere)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    page = browser.new_page()
    page.goto(f"http://127.0.0.1:{server.server_port}/")
    done = page.evaluate(ELSEWHERE, [preview.address, preview.token()])
    assert set(done.values()) == {"refused"}, done
    page.wait_for_timeout(300)
    assert not (tmp_path / "opened").exists()
    page.close()
    server.shutdown()
    server.server_close()


class QuietHandler(SimpleHTTPRequestHandler):
    def log_message(self, *_):
        pass


# For everybody

@pytest.mark.parametrize("forced", ["none", "active"])
@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [1280, 320])
def test_all_can_use_it(browser, preview, width, scheme, forced):
    with Visit(browser, width=width, scheme=scheme) as visit:
        visit.page.emulate_media(forced_colors=forced)
        page = opened(visit, preview, ROLE)
        page.keyboard.press(".")
        expect(label(page, "csw-linen")).to_contain_text(".yaml:")
        assert violations(page, ALL) == []
        break_role(preview)
        expect(panel(page)).to_be_visible()
        assert violations(page, ALL) == []
        page.keyboard.press("Escape")
        assert violations(page, ALL) == []
        assert page.evaluate("document.scrollingElement.scrollWidth") <= width


def test_nothing_of_it_is_printed(page, preview):
    page.keyboard.press(".")
    break_role(preview)
    expect(panel(page)).to_be_visible()
    page.emulate_media(media="print")
    for name in ["rung-preview", "rung-place"]:
        expect(page.locator(name).first).to_have_css("display", "none")


def test_a_strict_policy_of_the_theme_allows_it(visit, preview):
    policy = "<meta http-equiv=\"Content-Security-Policy\" content=\"script-src 'self'; style-src 'self'\">"
    preview.replace("layout.html", '<meta charset="utf-8">', f'<meta charset="utf-8">\n{policy}')
    wait_for(lambda: policy in preview.get(ROLE).read().decode(), "the template is not used")
    page = opened(visit, preview, ROLE)
    preview.write("style.css", preview.path("style.css").read_text() + "\nh1 { color: rgb(1, 2, 3); }\n")
    expect(page.locator("h1")).to_have_css("color", "rgb(1, 2, 3)")
    page.keyboard.press(".")
    break_role(preview)
    expect(panel(page)).to_be_visible()
    expect(page.locator("rung-preview .corner")).to_have_css("display", "flex")
    expect(labels(page).first).to_have_css("display", "flex")
    assert visit.policy_breaches() == []


def test_the_styles_of_site_and_preview_do_not_meet(visit, preview):
    page = opened(visit, preview, ROLE)
    wild = "\n* { color: rgb(9, 9, 9) !important; font-size: 40px !important; display: block; position: static; --ink: red; }\n"
    preview.write("style.css", preview.path("style.css").read_text() + wild)
    expect(page.locator("h1")).to_have_css("color", "rgb(9, 9, 9)")
    break_role(preview)
    expect(panel(page)).to_be_visible()
    expect(panel(page).locator(".message").first).to_have_css("color", "rgb(21, 39, 43)")
    expect(panel(page).locator("h2")).to_have_css("font-size", "15.4px")
    expect(page.locator("rung-preview")).to_have_css("position", "fixed")
