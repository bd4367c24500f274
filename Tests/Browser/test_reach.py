"""What axe cannot see: the order of heads, where the keyboard is, and what links with the same words lead to."""

from urllib.parse import urljoin

import pytest

from browsing import KINDS, Visit
from rendered import plain

WIDE_ENOUGH_TO_STICK = ["ladder", "pair", "crosswalk-comparison", "role", "article-with-wide-comparison"]
MOST_STEPS = 120

FOCUS = """() => {
  const focused = document.activeElement;
  if (!focused || focused === document.body) return null;
  const points = Array.from(focused.getClientRects()).flatMap(box => [
    [box.left + box.width / 2, box.top + box.height / 2], [box.left + 2, box.top + 2], [box.right - 2, box.bottom - 2]]);
  const isSeen = points.some(([x, y]) => {
    const there = document.elementFromPoint(x, y);
    return there && (focused.contains(there) || there.contains(focused));
  });
  return isSeen ? "" : focused.outerHTML.slice(0, 120);
}"""


@pytest.mark.parametrize("kind, width", [*((kind, 320) for kind in KINDS), *((kind, 1280) for kind in WIDE_ENOUGH_TO_STICK)])
def test_what_has_the_focus_is_seen(browser, server, altered, kind, width):
    with Visit(browser, width=width) as visit:
        page = visit.open(server.address + KINDS[kind])
        steps = 0
        for steps in range(MOST_STEPS):
            page.keyboard.press("Tab")
            hidden = page.evaluate(FOCUS)
            if hidden is None:
                break
            assert hidden == "", f"after {steps + 1} steps"
        assert steps > 3


def test_heads_go_down_by_one_rank(any_site):
    for page in any_site.pages:
        if page.kind == "redirect":
            continue
        ranks = [int(head.tag[1]) for head in page.tree.xpath("//h1 | //h2 | //h3 | //h4 | //h5 | //h6")]
        assert ranks.count(1) == 1 and ranks[0] == 1, page.path
        assert all(below <= above + 1 for above, below in zip(ranks, ranks[1:])), page.path


def context(link):
    """What a listener can ask for: the sentence, item or row that the link stands in, the column and the part of the page."""
    around = link.xpath("ancestor::p[1] | ancestor::*[self::li or self::tr or self::dt or self::dd][1]")
    parts = link.xpath("ancestor::*[@aria-labelledby or @aria-label or self::section or self::header or self::caption]")
    names = []
    for part in parts:
        ids = (part.get("aria-labelledby") or "").split()
        names.append(part.get("aria-label") or " ".join(plain(link.getroottree().getroot().xpath(f"//*[@id='{each}']")[0]) for each in ids))
    area = link.xpath("string((preceding::*[self::h2 or self::h3 or self::h4])[last()])")
    column = len(link.xpath("ancestor::*[self::td or self::th][1]/preceding-sibling::*"))
    row = " ".join(link.xpath("string(ancestor::tr[1]/th[1])").split())
    return tuple(map(plain, around)), row, column, tuple(names), " ".join(area.split())


def test_links_of_the_same_words_and_place_lead_to_the_same(shipped):
    for page in shipped.pages:
        seen = {}
        for link in page.tree.xpath("//a[@href]"):
            name = link.get("aria-label") or plain(link)
            assert name, f"{page.path}: a link without words to {link.get('href')}"
            address = urljoin(page.path, link.get("href"))
            known = seen.setdefault((name, context(link)), address)
            assert known == address, f"{page.path}: '{name}' leads to {known} and to {address}"
