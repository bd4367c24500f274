"""Charts draw what their tables say, at every width and in every scheme; a matrix says what nobody does."""

import pytest

from browsing import FRAMEWORK, KINDS, Visit
from rendered import plain

WIDTHS = [1280, 768, 320]

CHARTS = """() => [...document.querySelectorAll('svg.drawing')].map(drawing => {
  const all = drawing.getBoundingClientRect();
  const box = element => {
    const {left, right, top, bottom} = element.getBoundingClientRect();
    return {left: left - all.left, right: right - all.left, top: top - all.top, bottom: bottom - all.top,
      words: element.textContent, kind: element.getAttribute('class')};
  };
  const size = Math.min(...[...drawing.querySelectorAll('text')].map(text => parseFloat(getComputedStyle(text).fontSize)));
  return {width: all.width, height: all.height, size,
    words: [...drawing.querySelectorAll('text')].map(box), bars: [...drawing.querySelectorAll('.mark')].map(box)};
})"""


@pytest.fixture(scope="module", params=WIDTHS)
def charts(browser, server, altered, request):
    with Visit(browser, width=request.param) as visit:
        return visit.open(server.address + KINDS["article-with-embeds"]).evaluate(CHARTS)


def test_words_stay_in_their_drawing(charts):
    assert len(charts) == 4
    for chart in charts:
        beyond = [
            word for word in chart["words"]
            if word["left"] < -1 or word["right"] > chart["width"] + 1 or word["bottom"] > chart["height"] + 1]
        assert beyond == []


def test_words_do_not_cover_one_another(charts):
    for chart in charts:
        words = chart["words"]
        for at, one in enumerate(words):
            for other in words[at + 1:]:
                assert not (overlap(one, other, "left", "right") > 1 and overlap(one, other, "top", "bottom") > 5), \
                    f"{one['words']} and {other['words']}"


def overlap(one, other, start, end):
    return min(one[end], other[end]) - max(one[start], other[start])


def test_words_are_large_enough(charts):
    assert min(chart["size"] for chart in charts) >= 14


def test_a_range_covers_its_steps(charts):
    chart = charts[0]
    column = chart["width"] / 10
    ends = [(round(bar["left"] / column), round(bar["right"] / column)) for bar in chart["bars"]]
    assert ends == [(0, 1), (6, 8), (0, 10), (6, 10), (3, 5)]


def test_bars_are_as_long_as_their_numbers(charts):
    chart = charts[2]
    lengths = [bar["right"] - bar["left"] for bar in chart["bars"]]
    assert lengths == pytest.approx([length * lengths[0] for length in [1, 2, 3, 4, 5, 6, 7, 8]], rel=.25)
    assert charts[1]["bars"][-1]["right"] > chart["width"] / 3


def test_drawings_are_pictures_with_names(altered):
    page = altered[KINDS["article-with-embeds"]]
    for drawing in page.tree.xpath("//*[local-name()='svg' and contains(@class, 'drawing')]"):
        assert drawing.get("role") == "img"
        for attribute, tag in [("aria-labelledby", "title"), ("aria-describedby", "desc")]:
            named = drawing.xpath(f"*[local-name()='{tag}' and @id=$id]", id=drawing.get(attribute))
            assert len(named) == 1 and plain(named[0])


def test_the_table_has_a_row_for_each_bar(altered):
    page = altered[KINDS["article-with-embeds"]]
    for chart in page.tree.xpath("//figure[contains(@class, 'chart')]"):
        rows = chart.xpath(".//tr[@data-row]")
        assert [row.get("data-row") for row in rows] == [str(at + 1) for at in range(len(rows))]
        titles = [plain(row.xpath("th")[0]) for row in rows]
        drawn = "".join(plain(text).replace(" ", "") for text in chart.xpath(".//*[contains(@class, 'title')]"))
        assert all(title.replace(" ", "") in drawn for title in titles)
        assert chart.xpath(".//details[@open]//caption")


def test_groups_have_a_word_and_a_pattern_each(altered):
    chart = altered[KINDS["article-with-embeds"]].tree.xpath("//figure[contains(@class, 'chart')]")[0]
    fills = chart.xpath(".//*[contains(@class, 'mark')]/@fill")
    assert len(set(fills)) == 5
    keys = chart.xpath(".//ul[@class='keys']/li")
    assert [plain(key) for key in keys] == ["Practice", "Managerial", "Research", "Proposed"]
    assert [key.xpath(".//*[local-name()='rect']/@fill")[0] for key in keys] == fills[:4]
    for fill in set(fills) - {"currentColor", "none"}:
        assert chart.xpath(".//*[@id=$id]", id=fill.removeprefix("url(#").removesuffix(")")), fill


def test_statements_are_counted_as_the_roles_list_them(altered):
    """Every number of the table is that of the statements on the role's own page."""
    chart = altered[KINDS["article-with-embeds"]].tree.xpath("//figure[contains(@class, 'chart')]")[-1]
    roles = [at.split("/")[-1] for at in chart.xpath(".//ul[@class='keys']//a/@href")]
    for row in chart.xpath(".//tr[@data-row]"):
        area = row.xpath("th/a/@href")[0].split("/area_")[-1].removesuffix(".html")
        for role, cell in zip(roles, row.xpath("td")):
            stated = altered[f"{FRAMEWORK}/{role}"].tree.xpath(
                "//*[@id=$id]//*[@data-statement and not(ancestor::*[@data-statement])]", id=f"area_{area}")
            own = [found for found in stated if found.get("id") == found.get("data-statement")]
            assert plain(cell) in ([str(len(own))] if own else ["0", "No list"]), (role, area)


def test_a_matrix_says_what_nobody_does(altered):
    table = altered[KINDS["article-with-embeds"]].tree.xpath("//table[@class='acts']")[0]
    cells = {(cell.get("data-role"), cell.get("data-row")): cell for cell in table.xpath(".//td[@data-row]")}
    assert len(cells) == 10
    acting = {place: [plain(act) for act in cell.xpath(".//*[@class='act']")] for place, cell in cells.items()}
    assert {place: verbs for place, verbs in acting.items() if verbs} == {
        ("clinical-support-worker", "couch"): ["clean", "fetch"], ("assistant-practitioner", "stock"): ["check"]}
    assert all(plain(cell) == "Not stated" for place, cell in cells.items() if not acting[place])
    linked = cells["clinical-support-worker", "couch"].xpath(".//a[@class='act']/@href")
    assert linked == [f"../{FRAMEWORK}/clinical-support-worker.html#csw-spills"] * 2


def test_figures_are_a_list(altered):
    figures = altered[KINDS["article-with-embeds"]].tree.xpath("//ul/li[@class='figure']")
    assert [plain(figure.xpath("b")[0]) for figure in figures] == ["44", "1 in 3"]
