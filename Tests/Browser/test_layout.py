"""How pages behave in a browser: no sideways scrolling, tables that are tables, the keyboard, and a strict policy."""

import shutil

import pytest

from browsing import KINDS, REDIRECT, Visit, addresses
from building import REPOSITORY, build, replace_line

# Reflow

# Whatever reaches beyond the window has to lie in a region that scrolls, which the keyboard reaches and which has a name.
BEYOND = """() => {
  const wide = document.documentElement.clientWidth;
  const scrolls = element => ['auto', 'scroll'].includes(getComputedStyle(element).overflowX);
  const inRegion = element => {
    for (let at = element.parentElement; at; at = at.parentElement) if (scrolls(at)) return true;
    return false;
  };
  return [...document.body.querySelectorAll('*')]
    .filter(element => element.getBoundingClientRect().right > wide + 1 && !inRegion(element))
    .map(element => element.outerHTML.slice(0, 120));
}"""

UNREACHED = """() => [...document.body.querySelectorAll('*')]
  .filter(element => ['auto', 'scroll'].includes(getComputedStyle(element).overflowX))
  .filter(element => element.scrollWidth > element.clientWidth + 1)
  .filter(element => !(element.tabIndex === 0 && (element.hasAttribute('aria-label') || element.hasAttribute('aria-labelledby'))))
  .map(element => element.outerHTML.slice(0, 120))"""


@pytest.fixture(scope="module")
def phone(browser, server, altered):
    """Every page on a narrow screen: how wide it is, and what is wrong there."""
    found = {}
    with Visit(browser, width=320) as visit:
        for path in addresses(altered):
            page = visit.open(server.address + path)
            width = page.evaluate("document.scrollingElement.scrollWidth")
            found[path] = (width, page.evaluate(BEYOND), page.evaluate(UNREACHED))
    return found


def test_no_page_scrolls_sideways_on_a_phone(phone):
    assert {path: width for path, (width, _, _) in phone.items() if width > 320} == {}


def test_nothing_reaches_beyond_the_window_of_a_phone(phone):
    assert {path: beyond for path, (_, beyond, _) in phone.items() if beyond} == {}


def test_what_scrolls_sideways_is_a_region_with_a_name(phone):
    assert {path: unreached for path, (_, _, unreached) in phone.items() if unreached} == {}


def test_a_long_word_in_a_title_fits_a_phone(browser, tmp_path):
    content = tmp_path / "Content"
    shutil.copytree(REPOSITORY / "Tests/Sites/steps/Content", content)
    role = content / "frameworks/kitchen/cook.yaml"
    replace_line(role, "title: Cook", "title: Speisenzubereitungsfachangestelltenvertretung")
    site = build(tmp_path / "Site", content)
    with Visit(browser, width=320) as visit:
        for path in sorted(site.rglob("*.html")):
            page = visit.open(path.as_uri())
            page.evaluate("document.querySelectorAll('details').forEach(each => { each.open = true; })")
            assert (path.name, page.evaluate(BEYOND)) == (path.name, [])
            assert page.evaluate("document.scrollingElement.scrollWidth") <= 320, path.name


# Tables


def test_tables_have_captions_and_headers(any_site):
    for page in any_site.pages:
        for table in page.tree.xpath("//table"):
            assert table.xpath(".//th") and not table.xpath(".//th[not(@scope)]"), page.path
            if not is_authored(table):
                assert table.xpath("normalize-space(caption)"), page.path


def is_authored(table):
    """Markdown has no captions."""
    return not table.xpath(".//td[@data-state]")


def test_the_cells_of_comparisons_name_their_headers(any_site):
    for page in any_site.pages:
        for table in page.tree.xpath("//table[.//td[@data-area]]"):
            for cell in table.xpath(".//td"):
                heads = [head_named(table, name) for name in cell.get("headers", "").split()]
                scopes = [head.get("scope") for head in heads]
                across = cell.xpath("ancestor::tbody/preceding-sibling::tbody[tr/@class='group'][1]/tr/th")
                assert sorted(scopes) == ["col", *["col" for _ in across], "row"], f"{page.path}: {cell.get('headers')}"
                # Where there are several frameworks, the nearest above is the cell's.
                assert heads[:len(across)] == across
                heads, scopes = heads[len(across):], scopes[len(across):]
                assert heads[scopes.index("row")].getparent() is cell.getparent()
                assert cell.get("data-holder") == heads[scopes.index("col")].get("data-holder")


def head_named(table, name):
    heads = table.xpath(".//th[@id=$name]", name=name)
    assert len(heads) == 1, f"headers={name}: {len(heads)} cells of this id"
    return heads[0]


@pytest.mark.parametrize("kind", ["article", "article-with-comparison", "article-with-embeds", "framework", "ladder", "pair", "crosswalk-comparison"])
@pytest.mark.parametrize("width", [1280, 320])
def test_assistive_technology_is_told_of_tables(browser, server, altered, kind, width):
    """The browser makes tables and rows of them, and not just boxes."""
    with Visit(browser, width=width) as visit:
        page = visit.open(server.address + KINDS[kind])
        nodes = page.context.new_cdp_session(page).send("Accessibility.getFullAXTree")["nodes"]
        roles = [node.get("role", {}).get("value") for node in nodes if not node.get("ignored")]
        tables, rows = page.locator("table:visible").count(), page.locator("tr:visible").count()
        assert (roles.count("table"), roles.count("row")) == (tables, rows)
        if width == 320 and kind in ("ladder", "pair", "crosswalk-comparison"):
            # There a comparison is a list: a heading for each row, and beneath it one for each role.
            cells = page.locator("table.comparison tbody tr:not(.again) > :is(th, td)").count()
            assert tables == 0 and roles.count("heading") > cells > 0
        else:
            assert tables > 0


# The keyboard

FOCUSED = """() => {
  const element = document.activeElement;
  if (!element || element === document.body || element.wasFocused) return null;
  element.wasFocused = true;
  const [wide, high] = [document.documentElement.clientWidth, window.innerHeight];
  const rects = [...element.getClientRects()].filter(rect => rect.width && rect.height);
  const isLarge = rects.some(rect => rect.width > wide || rect.height > high / 2);
  const points = rects.flatMap(rect => [[rect.left + 2, rect.top + 2], [rect.right - 2, rect.bottom - 2],
    [(rect.left + rect.right) / 2, (rect.top + rect.bottom) / 2]]);
  const beside = 'beside what is in sight';
  const at = ([x, y]) => {
    if (y < 0 || y > high) return 'outside the window';
    if (x < 0 || x > wide) return beside;
    const top = document.elementFromPoint(x, y);
    if (top && top.closest('th[scope="row"]') && !element.closest('th')) return beside;
    const isFree = top && (element.contains(top) || top.contains(element) && !top.matches('a, summary'));
    return isFree ? '' : `covered by ${top ? top.outerHTML.slice(0, 60) : 'nothing'}`;
  };
  const style = getComputedStyle(element);
  const found = isLarge ? [] : points.map(at);
  // A browser leaves a region that scrolls sideways where it is while some of the link is in sight: beside the window's
  // edge, or beside the rows' names, which stay.
  const isInSight = found.some(fault => fault !== beside);
  const faults = [...new Set(found.filter(fault => fault && !(fault === beside && isInSight)))];
  if (!rects.length) faults.push('without a size');
  if (style.outlineStyle === 'none' || parseFloat(style.outlineWidth) < 2) faults.push('without an outline');
  return {what: element.outerHTML.slice(0, 120), faults};
}"""

FOCUSABLE = """() => [...document.querySelectorAll('a[href], button, input, summary, [tabindex="0"]')]
  .filter(element => element.checkVisibility()).length"""


@pytest.mark.parametrize("kind, width, height, key", [
    ("ladder", 1280, 720, "Tab"), ("ladder", 1280, 720, "Shift+Tab"), ("crosswalk-comparison", 1280, 720, "Shift+Tab"), ("pair", 320, 640, "Tab"),
    ("pair", 320, 640, "Shift+Tab"), ("article-with-wide-comparison", 1280, 720, "Tab"),
    ("article-with-wide-comparison", 1280, 720, "Shift+Tab"), ("area", 1280, 720, "Tab"), ("article-with-pathway", 1280, 720, "Tab"),
    ("article-with-pathway", 320, 640, "Shift+Tab")])
def test_focus_is_seen_all_the_way(browser, server, altered, kind, width, height, key):
    with Visit(browser, width=width, height=height) as visit:
        page = visit.open(server.address + KINDS[kind])
        seen = walk(page, key)
        assert [f"{each['what']}: {', '.join(each['faults'])}" for each in seen if each["faults"]] == []
        assert len(seen) == page.evaluate(FOCUSABLE)


def walk(page, key):
    """Presses a key until the focus leaves the page."""
    seen = []
    while True:
        page.keyboard.press(key)
        state = page.evaluate(FOCUSED)
        if state is None:
            return seen
        seen.append(state)


@pytest.mark.parametrize("kind", KINDS)
def test_the_skip_link_leads_into_the_text(browser, server, altered, kind):
    with Visit(browser) as visit:
        page = visit.open(server.address + KINDS[kind])
        page.keyboard.press("Tab")
        assert page.evaluate("document.activeElement.matches('body > a[href^=\"#\"]')")
        assert page.evaluate(FOCUSED)["faults"] == []
        page.keyboard.press("Enter")
        page.keyboard.press("Tab")
        assert page.evaluate("document.activeElement.closest('main, footer') !== null")
        assert page.evaluate("document.activeElement.closest('header.site, body > nav') === null")


# A strict policy, and no noise


@pytest.mark.parametrize("kind", KINDS)
def test_a_page_comes_quietly_under_a_strict_policy(browser, server, altered, kind):
    with Visit(browser) as visit:
        page = visit.open(server.address + KINDS[kind])
        assert visit.policy_breaches() == []
        assert visit.troubles == []
        assert page.evaluate("[...document.styleSheets].every(sheet => sheet.cssRules.length > 0)")
        assert page.evaluate("document.styleSheets.length") > 0
        assert page.evaluate("[...document.images].every(image => image.naturalWidth > 0)")


@pytest.mark.parametrize("kind", [kind for kind in KINDS if kind != "404"])
def test_a_page_comes_quietly_from_the_disk(browser, altered, kind):
    with Visit(browser) as visit:
        page = visit.open((altered.folder / KINDS[kind]).as_uri())
        assert visit.troubles == []
        assert page.evaluate("document.styleSheets.length") > 0
        assert page.evaluate("[...document.images].every(image => image.naturalWidth > 0)")


def test_an_old_address_leads_on(browser, server, altered):
    with Visit(browser) as visit:
        page = visit.open(server.address + REDIRECT)
        page.wait_for_url("**/imaging-support/clinical-support-worker.html", timeout=5000)
        assert page.locator("h1").inner_text().startswith("Clinical support worker")


def test_an_old_address_of_a_statement_leads_to_the_statement(browser, server, altered):
    key = altered["imaging-support/clinical-support-worker.html"].statements[0].get("id")
    with Visit(browser) as visit:
        page = visit.open(f"{server.address}{REDIRECT}#{key}")
        page.wait_for_url(f"**/imaging-support/clinical-support-worker.html#{key}", timeout=5000)
        assert page.locator(":target").get_attribute("id") == key


def test_an_old_address_leads_on_without_scripts(browser, server):
    page = browser.new_page(java_script_enabled=False)
    page.goto(server.address + REDIRECT)
    page.wait_for_url("**/imaging-support/clinical-support-worker.html", timeout=5000)
    page.close()
