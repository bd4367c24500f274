"""Every address on every page leads somewhere: on the disk, and from a web server below a path."""

import re
import urllib.request
from collections import Counter
from urllib.parse import urldefrag, urljoin, urlsplit

import lxml.html
import pytest

from building import OLD_ADDRESSES
from rendered import plain

NAMED_BY_ID = ["headers", "for", "aria-labelledby", "aria-describedby", "aria-controls", "aria-owns", "list", "form"]


def on_all_pages(site, is_wrong):
    return [f"{page.path}: {reference}" for page in site.pages for reference in page.references
            if is_wrong(site, page, reference)]


def test_every_link_leads_to_something(any_site):
    assert on_all_pages(any_site, leads_nowhere) == []


def leads_nowhere(site, page, reference):
    return site.is_internal(page, reference.value) and not site.has(site.target(page, reference.value))


def test_no_link_is_absolute(any_site):
    assert on_all_pages(any_site, is_absolute) == []


def is_absolute(site, page, reference):
    at_base = page.path == "404.html" and reference.value.startswith(site.base)
    return not at_base and (reference.value.startswith(("/", "file:")) or "\\" in reference.value)


def test_nothing_but_links_leads_out(any_site):
    assert on_all_pages(any_site, loads_from_outside) == []


def loads_from_outside(site, page, reference):
    if site.is_internal(page, reference.value):
        return False
    # A page's own address leads nowhere else, and loads nothing.
    if reference.tag == "link" and reference.value == site.base + page.path:
        return False
    is_link = (reference.tag, reference.attribute) == ("a", "href")
    return not (is_link and urlsplit(reference.value).scheme in ["http", "https", "mailto"])


def test_the_style_sheet_loads_nothing(any_site):
    for path in any_site.files:
        if path.endswith((".css", ".svg")):
            text = (any_site.folder / path).read_text()
            assert not re.search(r"@import|url\(|src=|href=|<script", text), path


def test_no_page_has_styles_or_scripts_in_it(any_site):
    """A strict policy would refuse them. A block of data is nothing that a browser runs."""
    found = [f"{page.path}: <{element.tag}>" for page in any_site.pages
             for element in page.tree.xpath("//style | //script[not(@src)][not(@type='application/ld+json')] | //*[@style] | //*[@*[starts-with(name(), 'on')]]")]
    assert found == []


def test_ids_are_unique_on_a_page(any_site):
    repeated = {page.path: [name for name, times in Counter(page.ids).items() if times > 1] for page in any_site.pages}
    assert {path: names for path, names in repeated.items() if names} == {}


def test_what_is_named_by_id_exists(any_site):
    missing = [f"{page.path}: {attribute}={name}" for page in any_site.pages for attribute in NAMED_BY_ID
               for value in page.tree.xpath(f"//@{attribute}") for name in value.split()
               if name not in any_site.ids[page.path]]
    assert missing == []


def test_every_page_is_reached_from_the_first(any_site):
    reached, waiting = set(), ["index.html"]
    while waiting:
        path = waiting.pop()
        if path not in reached and path in any_site.ids:
            reached.add(path)
            page = any_site[path]
            waiting += [any_site.target(page, each.value)[0] for each in page.references if any_site.is_internal(page, each.value)]
    assert set(any_site.ids) - reached - {"404.html", *OLD_ADDRESSES} == set()


@pytest.mark.parametrize("old, new", OLD_ADDRESSES.items())
def test_old_addresses_lead_to_pages_of_today(altered, old, new):
    page = altered[old]
    places = {altered.target(page, each.value) for each in page.references if each.tag == "meta"}
    assert places == {(new, "")}
    assert (new, "") in {altered.target(page, each.value) for each in page.references if each.tag == "a"}


def test_the_sitemap_has_every_page(altered):
    tree = lxml.etree.parse(altered.folder / "sitemap.xml")
    listed = {place.text for place in tree.iter("{*}loc")}
    assert listed == {altered.base + path for path in set(altered.ids) - {"404.html", "search.html", *OLD_ADDRESSES}}


# From a web server, below a path


def test_the_site_works_below_a_path(server, altered):
    statuses, waiting = {}, [server.address + "index.html", *(server.address + old for old in OLD_ADDRESSES)]
    waiting.append(server.address + "search.html")  # A form leads there.
    while waiting:
        address = waiting.pop()
        if address not in statuses:
            statuses[address], body = get(address)
            waiting += addresses_on(address, body, server.address)
    wrong = {address: status for address, status in statuses.items() if status != 200}
    assert wrong == {}
    reached = {address.removeprefix(server.address) for address in statuses}
    # Scripts load the index of the search; test_search.py sees that they do. Cards are named by whole addresses for others.
    rest = {path for path in altered.files - reached if not path.startswith("search/") and not path.endswith("card.png")}
    assert rest == {"404.html", "sitemap.xml", "robots.txt", "addresses.txt"}


def get(address):
    try:
        with urllib.request.urlopen(address, timeout=10) as answer:
            return answer.status, answer.read() if address.endswith(".html") else b""
    except urllib.error.HTTPError as error:
        return error.code, b""


def addresses_on(address, body, start):
    """What a page names on its own server, also where that lies outside the path."""
    if not body:
        return []
    root = urljoin(start, "/")
    named = lxml.html.document_fromstring(body).xpath("//@href | //@src")
    joined = [urldefrag(urljoin(address, name)).url for name in named]
    return [name for name in joined if name.startswith(root)]


def test_a_missing_page_has_links_that_work_at_any_depth(server, altered):
    address = server.address + "no/such/page.html"
    body = (altered.folder / "404.html").read_bytes()
    named = set(addresses_on(address, body, server.address)) - {address}
    assert len(named) > 8
    assert [name for name in named if get(name)[0] != 200] == []


def test_tabs_can_be_told_apart(any_site):
    titles = Counter(plain(page.tree.find(".//title")) for page in any_site.pages if page.kind != "redirect")
    assert [title for title, count in titles.items() if count > 1] == []
