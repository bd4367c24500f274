"""What a reader needs to trust a page, to name it and to pass it on."""

from rendered import plain

UNLISTED = ["404", "redirect"]


def content(page, name):
    return page.tree.xpath("//head/meta[@property=$name]/@content", name=name)


def test_a_page_says_which_address_it_is_known_by(shipped, altered):
    for site in [shipped, altered]:
        listed = (site.folder / "sitemap.xml").read_text()
        for page in site.pages:
            named = page.tree.xpath("//head/link[@rel='canonical']/@href")
            if page.kind == "404":
                assert named == [], page.path
            elif page.kind != "redirect":
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
