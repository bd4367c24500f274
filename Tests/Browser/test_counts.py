"""The rendered pages say of the roles what the source says, area by area and statement by statement."""

import re

import pytest

from building import ADDED_CONDITION
from rendered import area_of, conditions, is_nested, key, own, plain, words

FRAMEWORK = "imaging-support"
CSW, SCSW, MAP, AP = LADDER = [
    "clinical-support-worker", "senior-clinical-support-worker", "mammography-associate", "assistant-practitioner"]
RADIOGRAPHER = "diagnostic-radiographer"
LISTED = [CSW, SCSW, AP]

# Duties, and with a plus the points nested in them; else the state of a cell.
TABLE = {
    "safe-environment": ["4", "9", "7+2"],
    "stock": ["5", "carried", "carried"],
    "data": ["3", "5", "5"],
    "documentation": ["1", "carried", "carried"],
    "communication": ["6", "4", "4"],
    "care": ["6", "6", "carried"],
    "patient-flow": ["not-listed", "8", "carried"],
    "examinations": ["7", "5", "9+15"],
    "medicines": ["not-listed", "7", "7"],
    "education": ["not-listed", "3", "3"],
}
TOTALS = {CSW: (32, 0), SCSW: (47, 0), AP: (35, 17)}

SAME = {
    "scsw-spills": "csw-spills",
    "scsw-sharps": "csw-sharps",
    "scsw-messages": "csw-messages",
    "scsw-chaperone": "csw-chaperone",
    "scsw-comfort": "csw-comfort",
    "scsw-clear": "csw-clear",
    "scsw-emergency-equipment": "csw-emergency-equipment",
    "ap-mobile-machines": "scsw-mobile-machines",
    "ap-mri-coils": "scsw-mri-coils",
    "ap-examination-data": "scsw-examination-data",
    "ap-manual-handling": "scsw-manual-handling",
    "ap-second-checker": "scsw-second-checker",
    "ap-intravenous": "scsw-intravenous",
    "ap-oral-medicines": "scsw-oral-medicines",
    "ap-cannulate": "scsw-cannulate",
    "ap-remove-cannulas": "scsw-remove-cannulas",
    "ap-observations": "scsw-observations",
}

# A statement's condition, and some words of it.
CONDITIONS = {
    "scsw-qa-checks": "must be suitably entitled in the employer's IR(ME)R procedures",
    "scsw-pathology": "operator who undertakes the examination has the final responsibility",
    "scsw-modality-list": "operator who undertakes the examination has the final responsibility",
    "scsw-identity": "operator who undertakes the examination has the final responsibility",
    "scsw-intravenous": "Where legal mechanisms allow",
    "scsw-oral-medicines": "Where legal mechanisms allow",
    "scsw-cannulate": "Where local processes allow",
    "ap-qa-oversight": "must be designated as an operator",
    "ap-pathology": "operator who undertakes the examination has the final responsibility",
    "ap-identity": "operator who undertakes the examination has the final responsibility",
    "ap-intravenous": "Where legal mechanisms allow",
    "ap-oral-medicines": "Where legal mechanisms allow",
    "ap-cannulate": "Where local processes allow",
    "ap-assess-images": "in accordance with scope of practice and legal entitlement",
}


def role_page(site, role):
    return site[f"{FRAMEWORK}/{role}.html"]


def ladder(site):
    return site[f"{FRAMEWORK}/compare.html"]


def stated_in_ladder(site, role):
    cells = ladder(site).cells
    return [statement for area in TABLE for statement in stated_in(cells[role, area])]


def stated_in(cell):
    return [found for found in cell.xpath(".//*[@data-statement]") if found.get("id") == key(found)]


def count(statements):
    """Duties and nested points."""
    nested = sum(map(is_nested, statements))
    return len(statements) - nested, nested


def told(statements):
    duties, nested = count(statements)
    return f"{duties}+{nested}" if nested else str(duties)


@pytest.mark.parametrize("role", LISTED)
def test_the_role_page_states_every_duty(shipped, role):
    assert count(role_page(shipped, role).stated) == TOTALS[role]


@pytest.mark.parametrize("role", LISTED)
def test_the_ladder_states_every_duty(shipped, role):
    assert count(stated_in_ladder(shipped, role)) == TOTALS[role]


def test_the_ladder_has_the_counts_of_the_source(shipped):
    cells = ladder(shipped).cells
    found = {area: [summary(cells[role, area]) for role in LISTED] for area in TABLE}
    assert found == TABLE


def summary(cell):
    return told(stated_in(cell)) if cell.get("data-state") == "stated" else cell.get("data-state")


def test_the_role_pages_have_the_counts_of_the_source(shipped):
    for at, role in enumerate(LISTED):
        stated = role_page(shipped, role).stated
        found = {area: told([each for each in stated if area_of(each) == area]) for area in TABLE}
        assert found == {area: row[at] if row[at][0].isdigit() else "0" for area, row in TABLE.items()}, role


def test_the_area_pages_have_the_counts_of_the_source(shipped):
    for area, row in TABLE.items():
        sections = shipped[f"{FRAMEWORK}/area_{area}.html"].tree.xpath("//*[@data-holder][@data-state]")
        found = {section.get("data-holder"): summary(section) for section in sections}
        assert found == dict(zip(LISTED, row)) | {MAP: "no-list"}, area


def test_the_overview_has_the_counts_of_the_source(shipped):
    rows = shipped[f"{FRAMEWORK}/index.html"].tree.xpath("//table//tr[td[@data-state]]")
    found = [[overview(cell) for cell in row.xpath("td")] for row in rows]
    duties = [[entry.split("+")[0] for entry in row] for row in TABLE.values()]
    assert found == [[csw, scsw, "no-list", ap] for csw, scsw, ap in duties]


def overview(cell):
    state = cell.get("data-state")
    return re.search(r"\d+", plain(cell))[0] if state == "stated" else state


def test_the_ladder_has_the_four_roles_and_not_the_radiographer(shipped):
    assert ladder(shipped).tree.xpath("//thead//th/@data-holder") == LADDER
    assert {role for role, _ in ladder(shipped).cells} == set(LADDER)
    assert {area for _, area in ladder(shipped).cells} == set(TABLE)


def test_the_mammography_associate_has_no_list_in_any_area(shipped):
    for area in TABLE:
        cell = ladder(shipped).cells[MAP, area]
        assert cell.get("data-state") == "no-list", area
        assert "no list in the source" in plain(cell).lower(), area
        assert not cell.xpath(".//*[@data-statement]"), area
    assert "no list in the source" in plain(role_page(shipped, MAP).tree).lower()


@pytest.mark.parametrize("area", ["patient-flow", "medicines", "education"])
def test_what_is_not_listed_says_so(shipped, area):
    cell = ladder(shipped).cells[CSW, area]
    assert cell.get("data-state") == "not-listed"
    assert "not listed" in plain(cell).lower()
    assert not cell.xpath(".//*[@data-statement]")


# Carrying up

CARRIED = {"stock": 5, "documentation": 1}


@pytest.mark.parametrize("area", CARRIED)
@pytest.mark.parametrize("role", [SCSW, AP])
def test_carried_duties_are_those_of_the_clinical_support_worker(shipped, role, area):
    cell, first = ladder(shipped).cells[role, area], ladder(shipped).cells[CSW, area]
    assert "carried up" in plain(cell).lower()
    assert told_in(cell) == told_in(first)
    assert len(told_in(cell)) == CARRIED[area]
    assert links_to(shipped, cell, f"{FRAMEWORK}/{CSW}.html", "")


def told_in(cell):
    return [(key(found), words(found), conditions(found)) for found in cell.xpath(".//*[@data-statement]")]


@pytest.mark.parametrize("area", CARRIED)
def test_the_senior_role_carries_on_a_sentence(shipped, area):
    cell = ladder(shipped).cells[SCSW, area]
    assert links_to(shipped, cell, "sources/hee-imaging.html", "table-1")
    assert "through" not in ground_words(cell)


@pytest.mark.parametrize("area", CARRIED)
def test_the_assistant_practitioner_carries_through_the_senior_role(shipped, area):
    cell = ladder(shipped).cells[AP, area]
    assert "through Senior clinical support worker" in ground_words(cell)
    assert "does not say so directly" in ground_words(cell)
    assert links_to(shipped, cell, f"{FRAMEWORK}/{SCSW}.html", "")
    assert links_to(shipped, cell, "sources/hee-imaging.html", "ap-summary")


def ground_words(cell):
    """The words of a cell without those of its statements and of its note."""
    parts = cell.xpath(".//*[contains(concat(' ', @class, ' '), ' ground ')]")
    return " ".join(map(plain, parts))


def links_to(site, element, path, anchor):
    """Links outside statements, which have links of their own."""
    links = element.xpath(".//a[not(ancestor::*[@data-statement])]/@href")
    return [link for link in links if site.target(ladder(site), link) == (path, anchor)]


def test_the_roles_carry_as_much_as_we_counted(shipped):
    carried = {role: [found for found in role_page(shipped, role).statements if found.get("id") != key(found)]
               for role in LADDER}
    found = {role: [sum(key(each).startswith(prefix) for each in of) for prefix in ["csw-", "scsw-"]]
             for role, of in carried.items()}
    assert found == {CSW: [0, 0], SCSW: [11, 0], MAP: [0, 0], AP: [11, 23]}


# Words and conditions


@pytest.mark.parametrize("later, earlier", SAME.items())
def test_same_words_are_the_same_at_both_places(shipped, later, earlier):
    for pages in [(AP, SCSW) if later.startswith("ap-") else (SCSW, CSW), ("compare", "compare")]:
        one, other = [role_page(shipped, name).by_id(each) for name, each in zip(pages, [later, earlier])]
        assert words(one) == words(other)
        assert conditions(one) == conditions(other)
    page = role_page(shipped, AP if later.startswith("ap-") else SCSW)
    links = [shipped.target(page, link) for link in page.by_id(later).xpath(".//a/@href")]
    assert earlier in [anchor for _, anchor in links]


def test_a_statement_says_the_same_wherever_it_stands(shipped):
    versions = {}
    for page in shipped.pages:
        for statement in page.statements:
            # A step marks the words that changed, those that were there before among them.
            if statement.get("data-framework") == FRAMEWORK and not statement.xpath("ancestor-or-self::*[@data-change]"):
                said = (words(statement), tuple(conditions(statement)))
                versions.setdefault(key(statement), {}).setdefault(said, page.path)
    assert len(versions) == 131
    assert {name: said for name, said in versions.items() if len(said) > 1} == {}


@pytest.mark.parametrize("role", LISTED)
def test_a_statement_stands_on_every_page_that_lists_its_role(shipped, role):
    names = {key(statement) for statement in role_page(shipped, role).stated}
    pairs = [page for page in shipped.pages if role in pair(page)]
    assert len(pairs) == 4
    for page in [ladder(shipped), *pairs]:
        stated = {key(each) for each in page.stated if each.xpath("ancestor::td/@data-holder") == [role]}
        assert stated == names, page.path
    areas = [shipped[f"{FRAMEWORK}/area_{area}.html"] for area in TABLE]
    on_areas = [key(each) for page in areas for each in page.stated if in_section_of(each, role)]
    assert sorted(on_areas) == sorted(names)


def pair(page):
    """The two roles that a page compares."""
    prefix = f"{FRAMEWORK}/compare_"
    return page.path.removeprefix(prefix).removesuffix(".html").split("_") if page.path.startswith(prefix) else []


def in_section_of(statement, role):
    return role in statement.xpath("ancestor::*/@data-holder")


def test_conditions_travel_with_their_statements(shipped):
    seen = set()
    for page in shipped.pages:
        for statement in page.statements:
            said = " ".join(conditions(statement))
            assert bool(said) == (key(statement) in CONDITIONS), f"{page.path}: {key(statement)}: {said}"
            assert CONDITIONS.get(key(statement), "") in said, f"{page.path}: {key(statement)}: {said}"
            seen |= {(key(statement), page.path)} if said else set()
    assert {name for name, path in seen if path == ladder(shipped).path} == set(CONDITIONS)


def test_conditions_travel_with_carried_statements(altered):
    at_home = f"{FRAMEWORK}/{CSW}.html"
    places = [(page.path, each) for page in altered.pages for each in page.statements if key(each) == "csw-shortages"]
    assert all(conditions(each) == [f"Condition: {ADDED_CONDITION}"] for _, each in places)
    paths = [path for path, _ in places]
    assert paths.count(at_home) == 1
    assert paths.count(f"{FRAMEWORK}/{SCSW}.html") == paths.count(f"{FRAMEWORK}/{AP}.html") == 1
    assert paths.count(f"{FRAMEWORK}/compare.html") == paths.count(f"{FRAMEWORK}/area_stock.html") == 3


# Sources, both ways


def test_every_statement_cites_a_source(shipped):
    without = [f"{role}: {key(statement)}" for role in LISTED for statement in role_page(shipped, role).stated
               if not rests_on(shipped, role_page(shipped, role), statement)]
    assert without == []


def test_statements_and_sources_name_one_another(shipped):
    told = {((page.path, key(statement)), entry) for page in role_pages(shipped) for statement in page.stated
            for entry in rests_on(shipped, page, statement)}
    statements = {(page.path, key(statement)) for page in role_pages(shipped) for statement in page.stated}
    assert told == {(place, entry) for place, entry in listed(shipped) if place in statements}


def test_facts_and_sources_name_one_another(shipped):
    told = {((page.path, fact.get("id")), entry) for page in role_pages(shipped)
            for fact in page.tree.xpath("//*[starts-with(@id, 'fact_')]")
            for entry in cited(shipped, page, fact.xpath(".//a"))}
    assert len(told) > 40
    assert told == {(place, entry) for place, entry in listed(shipped) if place[1].startswith("fact_")}


def role_pages(site):
    """Of every framework."""
    return [page for page in site.pages if page.kind == "role"]


def rests_on(site, page, statement):
    """What a statement cites; a nested point that shows nothing of its own rests on what its duty rests on."""
    around = statement.xpath("ancestor-or-self::*[@data-statement]")
    shown = (cited(site, page, own(each, ".//a")) for each in reversed(around))
    return next(filter(None, shown), set())


def cited(site, page, links):
    """The entries of sources that links lead to."""
    targets = {site.target(page, link.get("href")) for link in links}
    return {target for target in targets if target[0].startswith("sources/")}


def listed(site):
    """What the pages of the sources say rests on each of their entries."""
    for page in site.pages:
        if page.kind == "source":
            for link in page.tree.xpath("//main//section//a[@href]"):
                yield site.target(page, link.get("href")), (page.path, entry_around(link))


def entry_around(link):
    """The id of the entry that a link stands in; empty for the source as a whole."""
    around = [name for name in link.xpath("ancestor::section/@id") if not name.startswith("_")]
    return around[-1] if around else ""


def test_the_nine_footnotes_are_entries_of_the_source(shipped):
    page = shipped["sources/hee-imaging.html"]
    footnotes = [name for name in page.ids if re.fullmatch(r"footnote-\d+", name)]
    assert footnotes == [f"footnote-{number}" for number in range(1, 10)]
    for number, name in enumerate(footnotes, 1):
        assert plain(page.by_id(name)).startswith(f"Footnote {number} ")


def test_the_fifteen_topics_stand_on_the_role_page(shipped):
    page = role_page(shipped, AP)
    topics = page.by_id("list_ap-topics").xpath(".//li[starts-with(@id, 'ap-topic-')]")
    assert len(topics) == len({plain(topic) for topic in topics}) == 15
