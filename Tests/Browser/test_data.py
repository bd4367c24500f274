"""Pages as data: JSON beside each page, and what search engines are told."""

import json
from collections import Counter

import pytest

from building import replace_line, build
from browsing import KINDS, Visit
from rendered import conditions, key, plain, words

WITHOUT = {"search", "a-z", "job", "appraisal", "404", "redirect"}
"""Kinds of page that are not there as data."""

STATES = {"stated", "carried", "not-listed", "no-list"}


def twin(site, page):
    return json.loads((site.folder / (page.path[:-4] + "json")).read_bytes())


def values(data, name):
    """All that stands in a file under a key, at any depth."""
    if isinstance(data, list):
        return [found for item in data for found in values(item, name)]
    if not isinstance(data, dict):
        return []
    return ([data[name]] if name in data else []) + [found for item in data.values() for found in values(item, name)]


def statements(data):
    return [each for listed in values(data, "statements") + values(data, "items") for each in listed if "page" in each]


def test_each_page_that_shows_content_has_a_twin(any_site):
    for page in any_site.pages:
        named = page.tree.xpath("//head/link[@rel='alternate'][@type='application/json']/@href")
        shown = page.tree.xpath("//footer//a[contains(., 'JSON')]/@href")
        assert named == shown
        if page.kind in WITHOUT:
            assert named == [], page.path
            continue
        assert any_site.target(page, named[0])[0] == page.path[:-4] + "json" in any_site.files
        data = twin(any_site, page)
        assert (data["format"], data["version"], data["kind"], data["page"]) == ("rung-page", 1, page.kind, page.path)
        assert data["data"] == page.path[:-4] + "json"
        assert plain(page.tree.xpath("//title")[0]).startswith(data["title"])


def test_every_address_in_it_is_there(shipped):
    for page in shipped.pages:
        if page.kind in WITHOUT:
            continue
        data = twin(shipped, page)
        for address in values(data, "page") + [each for each in values(data, "data")]:
            path, _, anchor = address.partition("#")
            assert shipped.has((path, anchor)), f"{page.path}: {address}"


def test_nothing_in_it_is_empty(shipped):
    def check(data, where):
        assert data is not False and data not in (None, "", [], {}), where
        if isinstance(data, (dict, list)):
            for name, item in data.items() if isinstance(data, dict) else enumerate(data):
                check(item, f"{where}/{name}")
    for page in shipped.pages:
        if page.kind not in WITHOUT:
            for name, item in twin(shipped, page).items():
                check(item, f"{page.path}: {name}")


@pytest.mark.parametrize("kind", ["role", "area", "compare", "crosswalk-compare", "crosswalk-level"])
def test_it_says_every_statement_with_its_conditions(altered, kind):
    pages = [page for page in altered.pages if page.kind == kind]
    told = 0
    for page in pages:
        data = twin(altered, page)
        shown = Counter((key(each), tuple(conditions(each))) for each in page.statements)
        said = Counter((each["id"].split("/")[1], tuple("Condition: " + words for words in each.get("conditions", [])))
                       for each in statements(data))
        assert said == shown, page.path
        told += sum(said.values())
        for each in statements(data):
            assert each["page"].endswith("#" + each["id"].split("/")[1])
            assert all({"source", "page"} <= set(citation) for citation in each.get("citations", []))
    assert told > 50
    assert any(each.get("conditions") for page in pages for each in statements(twin(altered, page))) or kind.startswith("crosswalk")


def test_it_says_every_caution(shipped):
    for page in shipped.pages:
        shown = [plain(each) for each in page.tree.xpath("//aside[@class='caution']//p")]
        if page.kind in WITHOUT:
            continue
        said = values(twin(shipped, page), "caution")
        for each in shown:
            assert any(each.endswith(caution) for caution in said) or "our reading" in each, (page.path, each)
        if page.kind.startswith("crosswalk"):
            assert len(shown) >= 2 and len(said) >= 3
            assert any(values(twin(shipped, page), "our-reading"))


def test_cells_have_the_state_that_the_table_shows(shipped):
    page = shipped["imaging-support/compare.html"]
    data = twin(shipped, page)
    said = {(cell["role"].split("/")[1], cell["area"].split("/")[1]): cell["state"] for cell in data["cells"]}
    assert said == {place: cell.get("data-state") for place, cell in page.cells.items()}
    assert set(said.values()) == STATES


def test_what_a_source_is_known_by_goes_with_it(shipped):
    data = twin(shipped, shipped["imaging-support/assistant-practitioner.html"])
    for source in data["sources"]:
        assert {"id", "title", "short", "licence", "checked", "page"} <= set(source)
    framework, = data["frameworks"]
    assert framework["edition"] == {"name": "First edition", "date": "2026-11-21"} and framework["changed"]
    assert framework["licence"] == data["site"]["licence"] == {"name": "not stated"}


# Search engines


def linked(page):
    return [json.loads(text) for text in page.tree.xpath("//script[@type='application/ld+json']/text()")]


REQUIRED = {
    "WebPage": {"name", "publisher", "inLanguage", "isPartOf"}, "Article": {"headline", "publisher", "inLanguage"},
    "BreadcrumbList": {"itemListElement"}, "ListItem": {"position", "name", "item"}, "WebSite": {"name"},
    "Organization": {"name"}, "Person": {"name"}, "CreativeWork": set(), "Occupation": {"name", "description"},
    "DefinedTermSet": {"name"}, "DefinedTerm": {"name", "termCode"},
}
KNOWN = {
    "@type", "name", "headline", "description", "url", "inLanguage", "publisher", "version", "dateModified", "license",
    "isPartOf", "usageInfo", "text", "mainEntity", "itemListElement", "position", "item", "alternateName", "citation",
    "author", "datePublished", "hasDefinedTerm", "inDefinedTermSet", "termCode", "responsibilities",
    "educationRequirements", "experienceRequirements", "qualifications", "skills",
}


def things(data):
    if isinstance(data, list):
        return [found for item in data for found in things(item)]
    if not isinstance(data, dict):
        return []
    return ([data] if "@type" in data else []) + [found for item in data.values() for found in things(item)]


def test_it_is_made_of_words_that_search_engines_know(any_site):
    for page in any_site.pages:
        found = linked(page)
        assert len(found) == (page.kind not in {"404", "redirect"}), page.path
        for data in found:
            assert data["@context"] == "https://schema.org"
            for thing in things(data):
                assert REQUIRED[thing["@type"]] <= set(thing), (page.path, thing)
                assert set(thing) <= KNOWN, (page.path, set(thing) - KNOWN)
                assert all(value for value in thing.values())
        if any_site.base != "/":
            continue
        assert "http" not in json.dumps(found).replace("https://schema.org", ""), page.path


def test_a_role_is_an_occupation_that_says_what_the_page_says(shipped):
    page = shipped["imaging-support/assistant-practitioner.html"]
    about = linked(page)[0]["@graph"][0]["mainEntity"]
    assert about["@type"] == "Occupation" and about["name"] == "Assistant practitioner"
    assert about["url"] == shipped.base + page.path
    text = plain(page.tree.xpath("//main")[0])
    for each in ["description", "educationRequirements", "qualifications", "skills"]:
        assert about[each] in text, each
    assert "experienceRequirements" not in about
    own = [each for each in page.stated if each.getparent().get("class") == "statements"]
    assert len(about["responsibilities"]) == len(own) == 35
    for said, element in zip(about["responsibilities"], own):
        assert all(part in said for part in [words(element)] + ["(" + condition + ")" for condition in conditions(element)])


def test_a_role_of_which_a_source_says_nothing_claims_nothing(shipped):
    about = linked(shipped["oart/adapter.html"])[0]["@graph"][0]["mainEntity"]
    assert about["@type"] == "Occupation"
    assert not {"educationRequirements", "qualifications", "experienceRequirements", "skills", "occupationalCategory"} & set(about)


def test_breadcrumbs_are_those_of_the_page(shipped):
    for page in shipped.pages:
        if page.kind in {"404", "redirect", "home"}:
            continue
        trail, = [thing for thing in things(linked(page)) if thing["@type"] == "BreadcrumbList"]
        shown = [plain(each) for each in page.tree.xpath("//nav[@class='breadcrumb']//li")]
        assert [each["name"] for each in trail["itemListElement"]] == shown
        assert [each["position"] for each in trail["itemListElement"]] == list(range(1, len(shown) + 1))
        paths = [each["item"].removeprefix(shipped.base) for each in trail["itemListElement"]]
        assert paths[-1] == page.path and all(path in shipped.files for path in paths)


def test_the_glossary_defines_its_terms(shipped):
    about = linked(shipped["glossary.html"])[0]["@graph"][0]["mainEntity"]
    explained = [each for each in twin(shipped, shipped["glossary.html"])["terms"] if "definition" in each]
    assert [each["name"] for each in about["hasDefinedTerm"]] == [each["term"] for each in explained]


def test_no_text_can_end_the_block(tmp_path, browser):
    """A text that holds an end tag is said all the same, and nothing of it is run."""
    from building import CONTENT
    import shutil
    from rendered import Site
    content = tmp_path / "Content"
    shutil.copytree(CONTENT, content)
    replace_line(content / "frameworks/imaging-support/framework.yaml", "title: Diagnostic imaging support workforce",
                 "title: 'Support </script><script>window.evil = 1</script> workforce \"\\ &'")
    site = Site(build(tmp_path / "Site", content))
    page = site["imaging-support/index.html"]
    named = 'Support </script><script>window.evil = 1</script> workforce "\\ &'
    assert linked(page)[0]["@graph"][0]["name"] == twin(site, page)["title"] == named
    opened = browser.new_page()
    opened.goto((site.folder / page.path).as_uri())
    assert opened.evaluate("window.evil") is None
    opened.close()


@pytest.mark.parametrize("kind", ["role", "framework", "glossary", "article"])
def test_a_strict_policy_lets_the_block_be(browser, server, altered, kind):
    with Visit(browser) as visit:
        visit.open(server.address + KINDS[kind])
        assert visit.page.locator("script[type='application/ld+json']").count() == 1
        assert visit.policy_breaches() == [] and visit.troubles == []
