"""What a reader needs to trust a page, to name it and to pass it on."""

from rendered import plain

UNLISTED = ["404", "redirect", "search"]


def content(page, name):
    return page.tree.xpath("//head/meta[@property=$name]/@content", name=name)


def test_a_page_says_which_address_it_is_known_by(shipped, altered):
    for site in [shipped, altered]:
        listed = (site.folder / "sitemap.xml").read_text()
        for page in site.pages:
            named = page.tree.xpath("//head/link[@rel='canonical']/@href")
            if page.kind == "404":
                assert named == [], page.path
            elif page.kind not in UNLISTED:
                assert named == content(page, "og:url") == [site.base + page.path], page.path
                assert f"<loc>{named[0]}</loc>" in listed


def test_a_page_that_is_passed_on_says_what_it_is(shipped):
    for page in shipped.pages:
        if page.kind not in UNLISTED:
            assert content(page, "og:site_name") == ["Radiography careers, role by role"]
            assert len(content(page, "og:title")) == 1 and content(page, "og:title")[0] in plain(page.tree.xpath("//title")[0])
            described = page.tree.xpath("//head/meta[@name='description']/@content")
            assert content(page, "og:description") == described


def test_a_page_says_how_to_cite_it(shipped, starter):
    for site in [shipped, starter]:
        for page in site.pages:
            found = [plain(each) for each in page.tree.xpath("//footer//p[@class='cite']")]
            if page.kind in UNLISTED:
                assert found == []
                continue
            said, = found
            assert content(page, "og:title")[0] in said and content(page, "og:site_name")[0] in said
            assert (site.base + page.path in said) == (site is shipped), page.path
    role = shipped["imaging-support/assistant-practitioner.html"]
    assert plain(role.tree.xpath("//p[@class='cite']")[0]) == (
        "To cite this page: The Rung project. “Assistant practitioner”. Radiography careers, role by role, Imaging support. "
        "First edition, 21 November 2026. https://rung.example/imaging-support/assistant-practitioner.html")


def test_a_framework_says_its_edition_and_when_it_was_changed(shipped):
    for path in ["imaging-support/index.html", "imaging-support/assistant-practitioner.html", "oart/index.html"]:
        said = plain(shipped[path].tree.xpath("//p[@class='edition']")[0])
        assert said.endswith("First edition, 21 November 2026. Last changed: 21 November 2026")
    listed = (shipped.folder / "sitemap.xml").read_text()
    assert "oart/index.html</loc><lastmod>2026-11-21</lastmod>" in listed
    assert "glossary.html</loc></url>" in listed


def test_the_licence_of_the_texts_is_said_at_the_foot(shipped, starter):
    for page in shipped.pages:
        said = [plain(each) for each in page.tree.xpath("//footer//p[@class='licence']")]
        expected = ["Licence of the texts of this site: not stated. Each source has terms of its own."]
        assert said == ([] if page.kind in UNLISTED else expected), page.path
    assert not any(page.tree.xpath("//p[@class='licence']") for page in starter.pages)
