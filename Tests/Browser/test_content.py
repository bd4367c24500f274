"""What the sources count, counted again on the rendered pages."""

import re

import pytest

from rendered import key, own, plain, words

LEVELS = [f"level-{number}" for number in (1, 2, 3, 4)]
DURABLE = {
    "communication": (2, 3, 3, 2), "critical-thinking": (2, 3, 3, 2),
}
PROFILES = {
    "Healthcare Science Assistant": ("2", "4–5"),
    "Healthcare Science Assistant Higher Level": ("3*", "6–7"),
    "Healthcare Science Associate Practitioner": ("4*", "8–9"),
    "Healthcare Science Practitioner": ("5*", "10–11"),
    "Healthcare Science Practitioner Specialist": ("6*", "12–13"),
    "Healthcare Science Practitioner Advanced": ("7*", "14–15"),
    "Healthcare Science Team Leader": ("7", "16–17"),
    "Healthcare Science Practitioner Advanced (Research)": ("7*", "18–19"),
    "Healthcare Science Manager": ("8a*–b", "20–21"),
    "Healthcare Science Practitioner Principal (Research)": ("8a–c", "22–23"),
    "Healthcare Science Service Manager": ("8b–d", "24–25"),
}


def statements(site, path):
    return [key(statement) for statement in site[path].stated]


def areas_of(page):
    """How many statements each area of a role's page has."""
    sections = page.tree.xpath("//section[starts-with(@id, 'area_')]")
    return {section.get("id").removeprefix("area_"): len(section.xpath(".//*[@data-statement]")) for section in sections}


def test_forty_statements_of_dosimetrists(shipped):
    for level in LEVELS:
        counts = areas_of(shipped[f"medical-dosimetry/{level}.html"])
        assert len(counts) == 10 and set(counts.values()) == {1}
    assert len({name for level in LEVELS for name in statements(shipped, f"medical-dosimetry/{level}.html")}) == 40


def test_every_step_that_continues_is_there(shipped):
    """Eight strands at three steps each; software from 1 to 2 and from 3 to 4; knowledge from 3 to 4."""
    changed = [
        sum("Changed from" in plain(statement) for statement in shipped[f"medical-dosimetry/{level}.html"].stated)
        for level in LEVELS
    ]
    assert changed == [0, 9, 8, 10]


def test_eighty_four_durable_skills(shipped):
    pages = [areas_of(shipped[f"durable-skills/{level}.html"]) for level in LEVELS]
    assert all(len(page) == 10 for page in pages)
    for area in pages[0]:
        assert tuple(page[area] for page in pages) == DURABLE.get(area, (2, 2, 2, 2)), area
    assert sum(sum(page.values()) for page in pages) == 84


def test_what_durable_skills_cite(shipped):
    """82 of the 84 cite Pathsmith and 59 cite O*NET."""
    found = [statement for level in LEVELS for statement in shipped[f"durable-skills/{level}.html"].stated]
    for source, count in {"pathsmith": 82, "onet": 59}.items():
        assert sum(any(cites(statement, source)) for statement in found) == count, source


def chips(statement):
    return [link.get("href") for link in own(statement, ".//ul[contains(@class, 'chips')]//a")]


def cites(statement, source):
    return [link for link in chips(statement) if f"sources/{source}.html" in link]


def test_eight_statements_on_ai_in_one_list(shipped):
    page = next(page for page in shipped.pages if page.path.startswith("ai-at-work/") and page.kind == "role")
    assert len(page.stated) == 8
    assert len(areas_of(page)) == 1
    evidence = [("wef-skills" * any(cites(s, "wef-skills")), "safi" * any(cites(s, "safi"))) for s in page.stated]
    wef, safi = ("wef-skills", ""), ("", "safi")
    assert evidence == [wef, safi, wef, ("wef-skills", "safi"), safi, wef, ("wef-skills", "safi"), safi]


def test_eight_anchors_and_what_is_read_into_them(shipped):
    page = shipped["sources/skillscrosswalk.html"]
    anchors = page.tree.xpath("//section[contains(@class, 'entry') and starts-with(@id, 'anchor-')]")
    assert [anchor.get("id") for anchor in anchors] == [f"anchor-{number}" for number in range(1, 9)]
    for anchor in anchors:
        readings = [plain(item) for item in anchor.xpath(".//ul[@class='citing']/li") if "our reading" in plain(item)]
        assert len(readings) == 4, anchor.get("id")
    assert "55" in plain(page.tree.body)


def test_four_oart_roles_and_five_rows_of_training(shipped):
    roles = [page for page in shipped.pages if page.path.startswith("oart/") and page.kind == "role"]
    assert len(roles) == 4
    tables = shipped["dosimetrists/oart.html"].tree.xpath("//table[.//th[normalize-space()='Skill']]")
    assert [len(table.xpath(".//tbody/tr")) for table in tables] == [5]


def test_who_does_what_to_what(shipped):
    matrix = shipped["dosimetrists/oart.html"].tree.xpath("//table[.//td[@data-role]]")[0]
    acts = {
        (cell.get("data-role"), cell.get("data-row")): {plain(act) for act in cell.xpath(".//*[contains(@class, 'act')]")}
        for cell in matrix.xpath(".//td[@data-row]")
    }
    assert acts["physicist", "plan"] == {"agree"}
    assert acts["clinical-oncologist", "plan"] == {"review"}
    assert acts["adapter", "oars"] == {"generate", "edit"}
    assert {word for words in acts.values() for word in words} == {
        "generate", "edit", "approve", "select", "agree", "support", "review"}


def test_eleven_job_profiles_with_their_bands(shipped):
    table = shipped["dosimetrists/job-profiles.html"].tree.xpath("//table[.//tr[@data-row]]")[0]
    rows = {plain(row.xpath("./th")[0]): [plain(cell) for cell in row.xpath("./td")] for row in table.xpath(".//tr[@data-row]")}
    for title, (band, page) in PROFILES.items():
        assert band in rows[title] and page in rows[title], title
    proposed = [title for title, cells in rows.items() if any("Proposed" in cell for cell in cells)]
    assert len(rows) == 13 and len(proposed) == 2


def test_survey_figures(shipped):
    figures = shipped["dosimetrists/figures.html"].tree.xpath("//*[contains(concat(' ', @class, ' '), ' figure ')]")
    numbers = [plain(figure).split()[0] for figure in figures]
    assert sorted(numbers) == ["285", "29", "44"]


def test_seven_workstreams(shipped):
    page = shipped["radiography/workstreams.html"]
    streams = [plain(heading) for heading in page.tree.xpath("//h2") if re.match(r"\d\. ", plain(heading))]
    assert [stream[0] for stream in streams] == list("1234567")
    awarded = page.tree.xpath("//table[.//th[contains(., 'contract awarded')]]//tbody/tr")
    assert len(awarded) == 7


def test_nine_footnotes(shipped):
    entries = shipped["sources/hee-imaging.html"].tree.xpath("//section[contains(@class, 'entry')]/@id")
    assert [entry for entry in entries if re.fullmatch(r"footnote-\d", entry)] == [f"footnote-{n}" for n in range(1, 10)]


def test_every_citation_is_listed_at_its_source(shipped):
    """A chip beside a statement leads to an entry, and that entry leads back."""
    for page in shipped.pages:
        if page.kind != "role":
            continue
        for statement in page.stated:
            for link in chips(statement):
                path, entry = shipped.target(page, link)
                source = shipped[path]
                where = source.by_id(entry) if entry else source.tree.xpath("//section[h2[@id='_whole']]")[0]
                back = {shipped.target(source, href) for href in where.xpath(".//ul[@class='citing']//a/@href")}
                assert (page.path, key(statement)) in back, (page.path, key(statement), link)


@pytest.mark.parametrize("framework", ["imaging-support", "medical-dosimetry", "durable-skills", "ai-at-work", "oart"])
def test_every_statement_cites_a_source(shipped, framework):
    for page in shipped.pages:
        if page.kind == "role" and page.path.startswith(framework + "/"):
            for statement in page.stated:
                chips = statement.xpath("ancestor-or-self::*[@data-statement][1]//ul[contains(@class, 'chips')]//a")
                assert chips, (page.path, key(statement))


def test_no_crosswalk_joins_united_states_material_with_the_united_kingdom(shipped):
    joined = [page for page in shipped.pages if page.kind == "crosswalk"]
    assert len(joined) == 1
    frameworks = set(joined[0].tree.xpath("//td/@data-framework"))
    assert frameworks == {"medical-dosimetry", "durable-skills"}
    assert len(joined[0].tree.xpath("//tbody/tr")) == 4
    assert "Our reading" in plain(joined[0].tree.body)


def became(statement):
    return key(statement), statement.get("data-became")


def test_all_of_both_frameworks_is_in_the_comparison(shipped):
    """Forty statements and eighty-four, each at the level and in the area where its own framework has it."""
    page = shipped["dosimetry-and-durable-skills/compare.html"]
    assert page.tree.xpath("//thead/tr/th[position() > 1]/@id") == [f"col_{level}" for level in LEVELS]
    for framework, count in {"medical-dosimetry": 40, "durable-skills": 84}.items():
        shown = {place[1:]: [key(each) for each in part.xpath(".//*[@data-statement]")]
                 for place, part in page.parts.items() if place[0] == framework}
        ladder = shipped[f"{framework}/compare.html"]
        assert shown == {(role, role, area): [key(each) for each in cell.xpath(".//*[@data-statement]")]
                         for (role, area), cell in ladder.cells.items()}
        assert sum(map(len, shown.values())) == count
        marks = f"//*[@data-framework='{framework}'][@data-became]"
        assert [became(each) for each in page.tree.xpath(marks)] == [became(each) for each in ladder.tree.xpath(marks)]
    assert len(set(page.ids)) == len(page.ids)


def test_the_comparison_says_whose_reading_it_is_and_is_linked_from_all_sides(shipped):
    path = "dosimetry-and-durable-skills/compare.html"
    page = shipped[path]
    before = page.tree.xpath("//table")[0].xpath("preceding::*[self::aside or self::div[@class='ground']]")
    assert [part.get("class") for part in before] == ["caution", "ground"]
    assert "Our reading, not stated in the source" in plain(before[1])
    own = ["index", *LEVELS]
    for origin in [f"dosimetry-and-durable-skills/{name}.html" for name in own] + [
            "medical-dosimetry/compare.html", "durable-skills/compare.html"]:
        assert (path, "") in {shipped.target(shipped[origin], link) for link in shipped[origin].tree.xpath("//main//a/@href")}


CAUTIONS = {
    "medical-dosimetry": "United States", "durable-skills": "United States", "ai-at-work": "United States",
    "oart": "first set-up", "dosimetry-and-durable-skills": "United States",
}


@pytest.mark.parametrize("folder", CAUTIONS)
def test_the_caution_stands_on_every_page(shipped, folder):
    for page in shipped.pages:
        if page.path.startswith(folder + "/"):
            asides = page.tree.xpath("//aside[contains(@class, 'caution')]")
            assert any(CAUTIONS[folder] in plain(aside) for aside in asides), page.path


def acronyms(shipped):
    """The words of capitals that the glossary explains."""
    names = shipped["glossary.html"].tree.xpath("//dl[@class='facts']//dt")
    return {word for name in names for word in re.findall(r"\b[A-Z]{2,}\b", plain(name))}


def test_each_area_of_a_role_links_an_acronym_where_it_uses_it_first(shipped):
    known, linked = acronyms(shipped), 0
    assert {"CT", "MRI", "QA", "PPE"} <= known
    for page in shipped.pages:
        if page.kind != "role":
            continue
        for area in page.tree.xpath("//section[@class='area' and @data-state='stated']"):
            stated = [each for each in area.xpath(".//*[@data-statement]") if each.get("id") == key(each)]
            said = " ".join(words(statement) for statement in stated)
            links = [plain(link) for statement in stated for link in own(statement, ".//a[@class='term']")]
            assert len(links) == len(set(links)), (page.path, area.get("id"), links)
            for word in known & set(re.findall(r"\b[A-Z]{2,}\b", said)):
                assert any(word in link for link in links), (page.path, area.get("id"), word)
                linked += 1
    assert linked > 20
