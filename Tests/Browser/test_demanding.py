"""Layouts that much is asked of: nested points, wide tables, pictures that come late, and languages from right to left."""

import re
import struct
import zlib

import pytest

import demanding
from browsing import Visit
from building import build
from papers import Paper, joined
from test_axe import ALL, violations
from test_layout import BEYOND, UNREACHED
from test_paper import printed

WIDTHS = [320, 768, 1024, 1280, 1920]

TABLE = """---
title: Tables
---

| Role | Band | Hours | Site | Shift | Grade of those who work here |
|---|:-:|--:|---|---|---|
| Support worker | Band 2 | 37.5 | Northfield | Day | Confirmed by the interprofessional committee |

## Wide

| {heads} |
|{rules}
| {words} |
| {numbers} |
""".format(
    heads=" | ".join(f"Heading {number}" for number in range(1, 13)), rules="---|" * 12,
    words=" | ".join(f"some words of cell {number}" for number in range(1, 13)), numbers=" | ".join(["12"] * 12))

# Nested points

LEVELS = """() => [...document.querySelectorAll('.statement, .duty, tr[data-statement]')].filter(each => each.checkVisibility()).map(each => {
  const nest = '.statement, .duty, tr[data-statement]';
  let level = 0;
  for (let at = each.parentElement.closest(nest); at; at = at.parentElement.closest(nest)) level += 1;
  const words = each.querySelector('p:not([class])');
  return [level, words.getBoundingClientRect().width, parseFloat(getComputedStyle(words).fontSize)];
})"""


@pytest.fixture(scope="module")
def nested(tmp_path_factory):
    folder = tmp_path_factory.mktemp("nested")
    content = demanding.make(folder / "Content", ["cook", "senior-cook"], levels=5, pages={"tables.md": TABLE})
    return build(folder / "Site", content)


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("name, least", [
    ("cook", 24), ("area_kitchen", 24), ("step_cook_senior-cook", 22), ("compare", 24), ("appraisal_cook", 24), ("job_cook", 16)])
def test_points_of_every_level_have_room_for_their_words(browser, nested, name, least, width):
    """In letters of half the font's size; on a phone a job description has a column besides."""
    with Visit(browser, width=width) as visit:
        page = visit.open((nested / f"kitchen/{name}.html").as_uri())
        page.evaluate("document.querySelectorAll('details').forEach(each => { each.open = true; })")
        found = page.evaluate(LEVELS)
        assert {level for level, _, _ in found} >= {1, 2, 3, 4}
        letters = {level: min(wide / size * 2 for at, wide, size in found if at == level) for level, _, _ in found}
        assert min(letters.values()) >= (least if width < 1024 else 30), letters
        assert page.evaluate("document.documentElement.scrollWidth") <= width


def test_what_a_point_rests_on_stands_before_the_points_in_it(nested):
    text = (nested / "kitchen/cook.html").read_text()
    order = [text.index(f'id="cook-kitchen-{level}"') for level in range(1, 6)]
    rests = [at.start() for at in re.finditer('class="rests"', text)]
    assert all(any(one < at < other for at in rests) for one, other in zip(order, order[1:]))


# Tables of Markdown


@pytest.mark.parametrize("width", WIDTHS)
def test_a_markdown_table_scrolls_by_itself(browser, nested, width):
    with Visit(browser, width=width) as visit:
        page = visit.open((nested / "tables.html").as_uri())
        assert page.evaluate("document.scrollingElement.scrollWidth") <= width
        assert page.evaluate(BEYOND) == [] and page.evaluate(UNREACHED) == []
        names = page.locator("[role=region]").evaluate_all("all => all.map(each => each.getAttribute('aria-label'))")
        assert names == ["Table 1: Role, Band, Hours, Site", "Table 2: Heading 1, Heading 2, Heading 3, Heading 4"]
        # No word is broken where a table can scroll.
        narrow = page.evaluate("""() => [...document.querySelectorAll('td, th')].filter(cell => {
          const range = document.createRange();
          range.selectNodeContents(cell);
          return range.getBoundingClientRect().width > cell.clientWidth + 1;
        }).length""")
        assert narrow == 0
        assert violations(page, ALL) == []


# Wide tables on paper

ROLES = [f"role-{number}" for number in range(1, 17)]


@pytest.fixture(scope="module")
def wide(tmp_path_factory):
    folder = tmp_path_factory.mktemp("wide")
    return demanding.make(folder / "Content", ROLES, areas=("kitchen", "meals"), levels=2, pages={"tables.md": TABLE})


def test_a_wide_comparison_is_printed_in_parts(wide, tmp_path, browser):
    paper = Paper(printed(tmp_path / "wide.pdf", "compare", "kitchen", content=wide))
    seen = set()
    for number, text in enumerate(paper.pages, 1):
        # Behind the title of the whole table, which names all.
        heads = re.findall(r"Role (\d+)\b", text.split("Check that")[0].rpartition(" of 16)")[2])
        if "Check that" not in text:
            continue
        assert 1 <= len(set(heads)) <= 6, f"sheet {number}: {heads}"
        assert re.search(r"(Kitchen|Meals) and what belongs to it", text), f"sheet {number} names no area"
        seen |= set(heads)
    assert seen == {str(number) for number in range(1, 17)}
    # What a statement was changed from is said beside it.
    spoken = re.sub(r"Changedfrom:.*?\(Role\d+\)", "", joined(paper.spoken))
    for role in ROLES:
        for level in [1, 2]:
            assert spoken.count(joined(f"says the {role.replace('-', ' ')} of level {level}")) == 2
    assert "(columns 1 to 6 of 16)" in " ".join(" ".join(paper.pages).split())
    # A reader's own browser prints the same.
    site = build(tmp_path / "Site", wide)
    page = browser.new_page()
    page.goto((site / "kitchen/compare.html").as_uri())
    before = joined(page.evaluate("document.querySelector('main').innerHTML"))
    page.pdf(path=tmp_path / "own.pdf", prefer_css_page_size=True)
    assert joined(page.evaluate("document.querySelector('main').innerHTML")) == before
    page.close()
    assert [joined(text) for text in Paper(tmp_path / "own.pdf").pages] == [joined(text) for text in paper.pages]


def test_a_wide_markdown_table_is_printed_in_parts(wide, tmp_path, browser):
    site = build(tmp_path / "Site", wide)
    page = browser.new_page()
    page.goto((site / "tables.html").as_uri())
    page.pdf(path=tmp_path / "own.pdf", prefer_css_page_size=True)
    page.close()
    text = joined("".join(Paper(tmp_path / "own.pdf").pages))
    for number in range(1, 13):
        assert joined(f"Heading {number}") in text and joined(f"cell {number}") in text
    assert text.count(joined("some words of cell 1s")) > 1, "the first column stands in every part"


# Pictures


def png(width, height):
    def chunk(name, data):
        return struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))

    rows = (b"\0" + b"\x80" * (3 * width)) * height
    return (b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0))
            + chunk(b"IDAT", zlib.compress(rows)) + chunk(b"IEND", b""))


PICTURES = {
    "ward.png": (png(600, 400), 600, 400),
    "wide.png": (png(3000, 500), 3000, 500),
    "plan.svg": (b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 300 150"><path d="M0 0h300v150H0z"/></svg>', 300, 150),
}
SHIFT = """() => { window.shift = 0; new PerformanceObserver(list => {
  for (const entry of list.getEntries()) window.shift += entry.value;
}).observe({type: 'layout-shift', buffered: true}); }"""


@pytest.mark.parametrize("width", [320, 1280])
def test_nothing_moves_when_pictures_come_late(browser, tmp_path, width):
    text = "---\ntitle: Pictures\n---\n\n" + "\n\nWords.\n\n".join(f"![A picture]({name})" for name in PICTURES) + "\n\nThe end.\n"
    content = demanding.make(tmp_path / "Content", ["cook"], pages={"pictures.md": text}, site="theme: {logo: wide.png}\n")
    for name, (data, _, _) in PICTURES.items():
        (content / name).write_bytes(data)
    site = build(tmp_path / "Site", content)
    held = []
    with Visit(browser, width=width, height=900) as visit:
        visit.page.route(re.compile(r"(ward|wide)\.png|plan\.svg"), lambda route: held.append(route))
        visit.page.goto((site / "pictures.html").as_uri(), wait_until="domcontentloaded")
        visit.page.evaluate(SHIFT)
        visit.page.wait_for_timeout(300)
        boxes = "() => [...document.querySelectorAll('main, main *, .brand, .brand *')].map(each => JSON.stringify(each.getBoundingClientRect()))"
        before = visit.page.evaluate(boxes)
        assert held
        for route in held:
            route.continue_()
        visit.page.wait_for_function("[...document.images].every(image => image.complete && image.naturalWidth)")
        assert visit.page.evaluate(boxes) == before and visit.page.evaluate("window.shift") == 0
        for name, (_, wide, high) in PICTURES.items():
            image = visit.page.locator(f"main img[src$='{name}']")
            assert (image.get_attribute("width"), image.get_attribute("height")) == (str(wide), str(high))
            box = image.bounding_box()
            assert box["width"] <= width and abs(box["width"] / box["height"] - wide / high) < .05 * wide / high


# From right to left


@pytest.fixture(scope="module")
def arabic(tmp_path_factory):
    folder = tmp_path_factory.mktemp("arabic")
    content = demanding.make(folder / "Content", ["cook", "senior-cook"], language="ar", pages={"tables.md": TABLE})
    return build(folder / "Site", content)


@pytest.mark.parametrize("width", [320, 1280])
@pytest.mark.parametrize("path", ["kitchen/cook.html", "kitchen/compare.html", "kitchen/step_cook_senior-cook.html", "tables.html", "kitchen/index.html"])
def test_arabic_is_laid_out_from_right_to_left(browser, arabic, path, width):
    with Visit(browser, width=width) as visit:
        page = visit.open((arabic / path).as_uri())
        assert page.evaluate("[document.documentElement.dir, getComputedStyle(document.body).direction]") == ["rtl", "rtl"]
        assert page.evaluate("document.scrollingElement.scrollWidth") <= width
        brand = page.locator(".brand").bounding_box()
        assert brand["x"] + brand["width"] > width * .9
        beyond = page.evaluate(BEYOND.replace("right > wide + 1", "left < -1"))
        assert beyond == []
        assert violations(page, ALL) == []


def test_each_language_of_a_site_has_its_direction(tmp_path):
    content = demanding.make(tmp_path / "Content", ["cook"], site="translations: [ar, az-Arab, cy]\ntitle-ar: المطبخ\n")
    site = build(tmp_path / "Site", content)
    found = {path: re.search(r"<html[^>]* dir=\"(\w+)\"", (site / path / "kitchen/cook.html").read_text())[1] for path in ["", "ar", "az-Arab", "cy"]}
    assert found == {"": "ltr", "ar": "rtl", "az-Arab": "rtl", "cy": "ltr"}
    # What is not translated is marked with its own.
    assert 'lang="en-GB" dir="ltr"' in (site / "ar/kitchen/cook.html").read_text()
    assert 'lang="en-GB" dir="ltr"' not in (site / "cy/kitchen/cook.html").read_text().partition("<main")[2]
