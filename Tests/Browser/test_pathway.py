"""The drawing of a pathway says what its list says, and the list what the pages of the roles say."""

import pytest

from browsing import FRAMEWORK, KINDS, Visit
from rendered import plain

PAGE = KINDS["article-with-pathway"]
WIDTHS = [1280, 1024, 768, 390, 320]

DRAWINGS = """() => [...document.querySelectorAll('svg.paths')].filter(drawing => drawing.checkVisibility()).map(drawing => {
  const rect = element => element.getBoundingClientRect().toJSON();
  const scale = drawing.getBoundingClientRect().width / drawing.viewBox.baseVal.width;
  return {
    shape: drawing.classList.contains('wide') ? 'wide' : 'narrow', all: rect(drawing),
    size: scale * Math.min(...[...drawing.querySelectorAll('text')].map(text => parseFloat(getComputedStyle(text).fontSize))),
    boxes: [...drawing.querySelectorAll('.box')].map(box => ({
      edge: rect(box.querySelector('rect')), words: [...box.querySelectorAll('text')].map(rect), said: box.textContent})),
    labels: [...drawing.querySelectorAll('.label')].map(rect),
  };
})"""


@pytest.fixture(scope="module", params=WIDTHS)
def drawing(browser, server, altered, request):
    with Visit(browser, width=request.param) as visit:
        drawings = visit.open(server.address + PAGE).evaluate(DRAWINGS)
    assert len(drawings) == 1, "one drawing is shown, and the other is not"
    return drawings[0]


def test_words_stay_in_their_boxes(drawing):
    for box in drawing["boxes"]:
        edge = box["edge"]
        for word in box["words"]:
            inside = edge["left"] < word["left"] and word["right"] < edge["right"]
            assert inside and edge["top"] < word["top"] and word["bottom"] < edge["bottom"] + 1, box["said"]


def test_words_at_arrows_stand_in_the_boxes_of_roles(drawing):
    edges = [box["edge"] for box in drawing["boxes"]]
    assert drawing["labels"]
    for word in drawing["labels"]:
        assert any(edge["left"] < word["left"] and word["right"] < edge["right"] and
                   edge["top"] < word["top"] and word["bottom"] < edge["bottom"] for edge in edges)


def test_words_are_large_enough(drawing):
    assert drawing["size"] >= 11


def test_paper_has_the_wide_drawing(browser, server, altered):
    with Visit(browser, width=680) as visit:
        page = visit.open(server.address + PAGE)
        page.emulate_media(media="print")
        assert [drawing["shape"] for drawing in page.evaluate(DRAWINGS)] == ["wide"]


# The list


@pytest.fixture(scope="module")
def listed(altered):
    """Where each step starts and ends, and how: an empty end is outside the site."""
    steps = altered[PAGE].tree.xpath("//ul[@class='ways']//li[@data-how]")
    return sorted((step.get("data-from"), step.get("data-to"), step.get("data-how")) for step in steps)


def test_the_list_is_that_of_the_roles_pages(altered, listed):
    roles = altered[PAGE].tree.xpath("//ul[@class='ways']/li/@data-role")
    found = []
    for role in roles:
        page = altered[f"{FRAMEWORK}/{role}.html"]
        for step in page.tree.xpath("//section[@aria-labelledby='_progression']//li[@data-how]"):
            link = step.xpath("string(p[@class='to']/a/@href)")
            to = link.split("/")[-1].removesuffix(".html") if f"{FRAMEWORK}/" in link else ""
            found.append((role, to, step.get("data-how")))
        for step in page.tree.xpath("//section[@aria-labelledby='_entries']//li[@data-how]"):
            found.append(("", role, step.get("data-how")))
    assert listed == sorted(found)
    assert len(roles) == 5


@pytest.mark.parametrize("shape", ["wide", "narrow"])
def test_the_drawing_says_what_the_list_says(altered, listed, shape):
    page = altered[PAGE]
    drawing = page.tree.xpath("//*[local-name()='svg' and contains(@class, $shape)]", shape=shape)[0]
    heads = [head.split() for head in drawing.xpath(".//*[local-name()='path']/@class") if "head" in head]
    outside = [step for step in listed if not step[0]]
    onward = [step for step in listed if step[0]]
    # Several ways in of one role arrive as one.
    assert sum("way-in" in head for head in heads) == len({to for _, to, _ in outside})
    drawn = sorted(kind for head in heads for kind in head if kind in ("next", "possible", "requires"))
    assert drawn == sorted(how for _, _, how in onward)
    labels = drawing.xpath(".//*[local-name()='text' and @class='label']")
    assert len(labels) == len({(to, how) for _, to, how in onward if to})
    assert len(drawing.xpath(".//*[contains(@class, 'box way-in')]")) == len(outside)
    assert len(drawing.xpath(".//*[contains(@class, 'box route-out')]")) == sum(not to for _, to, _ in onward)
    links = [link.get("href") for link in drawing.xpath(".//*[local-name()='a']")]
    assert sorted(links) == sorted(page.tree.xpath("//ul[@class='ways']/li/p[@class='name']/a/@href"))


def test_what_outside_asks_is_in_the_drawing(altered):
    """As far as it is not cut, which the sign at its end says."""
    page = altered[PAGE]
    drawing = page.tree.xpath("//*[local-name()='svg' and contains(@class, 'wide')]")[0]
    boxes = drawing.xpath(".//*[contains(@class, 'box way-in')]")
    drawn = sorted(" ".join(plain(text) for text in box.xpath("*[@class='asks']")) for box in boxes)
    entries = page.tree.xpath("//ul[@class='ways']//li[@data-from='']")
    asked = sorted(plain(entry.xpath("p[strong]")[0]).removeprefix("What it asks for: ") for entry in entries)
    for words, whole in zip(drawn, asked, strict=True):
        assert whole == words or words.endswith(" …") and whole.startswith(words.removesuffix(" …"))


# Who hears what


def test_assistive_technology_hears_the_links_alone(browser, server, altered):
    with Visit(browser) as visit:
        page = visit.open(server.address + PAGE)
        nodes = page.context.new_cdp_session(page).send("Accessibility.getFullAXTree")["nodes"]
        said = [node.get("name", {}).get("value", "") for node in nodes if not node.get("ignored")]
        assert "Leads on: possible step" not in " ".join(said)
        assert said.count("Way in") == 0
        drawing = page.get_by_role("figure", name="Imaging support: ways in, steps and routes out")
        names = [link.get_attribute("aria-label") for link in drawing.get_by_role("link").all()]
        assert "Diagnostic radiographer, Beside the ladder" in names
        assert len(names) == 5


def test_kinds_of_line_differ_in_their_dashes(browser, server, altered):
    with Visit(browser) as visit:
        page = visit.open(server.address + PAGE)
        dashes = page.evaluate("""() => ['next', 'possible', 'requires'].map(kind =>
          getComputedStyle(document.querySelector(`svg.paths .line.${kind}`)).strokeDasharray)""")
        assert len(set(dashes)) == 3
