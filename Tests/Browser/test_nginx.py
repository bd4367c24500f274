"""The site behind Debian's nginx with Deploy/nginx.conf."""

import gzip
import http.client
import re
import socket
import time

import pytest
from playwright.sync_api import expect

import building
from browsing import FRAMEWORK, KINDS, Visit
from nginx import NGINX, Nginx, free_port
from rendered import Site
from test_choose import AP, CSW, SCSW, SHOWN

LONG = "public, max-age=31536000, immutable"
HEADERS = {
    "Content-Security-Policy":
        "default-src 'self'; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'self'",
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "strict-origin-when-cross-origin",
}
LADDER = f"{FRAMEWORK}/compare.html"


class Reply:
    def __init__(self, answer):
        self.status, self.headers, self.body = answer.status, answer.headers, answer.read()


@pytest.fixture(scope="module")
def web(tmp_path_factory):
    if not NGINX:
        pytest.fail("there is no nginx; 'make test' installs it")
    folder, port = tmp_path_factory.mktemp("nginx"), free_port()
    address = f"http://127.0.0.1:{port}/"
    content = building.alter_content(folder / "Content", address)
    # A name that an author might give a file, with a date in it.
    (content / "plan.20261121.svg").write_text("<svg xmlns='http://www.w3.org/2000/svg'/>")
    (content / "guide/data.json").write_text('{"words": "%s"}' % ("many " * 400))
    site = Site(building.build(folder / "Site", content), base=address)
    server = Nginx(folder, site.folder, port)
    server.site, server.address = site, address
    yield server
    server.stop()


def ask(web, path, method="GET", **headers):
    connection = http.client.HTTPConnection("127.0.0.1", web.port, timeout=10)
    connection.request(method, path, headers={name.replace("_", "-"): value for name, value in headers.items()})
    reply = Reply(connection.getresponse())
    connection.close()
    return reply


def fingerprinted(web):
    return sorted(path for path in web.site.files if re.search(r"\.[0-9a-f]{16}\.", path))


def test_every_file_is_served_as_it_is(web):
    wrong = {path: reply.status for path in web.site.files
             if (reply := ask(web, "/" + path)).status != 200 or reply.body != (web.site.folder / path).read_bytes()}
    assert wrong == {}
    assert len(web.site.files) > 200


def test_the_front_page_and_folders(web):
    home = ask(web, "/")
    assert (home.status, home.body) == (200, (web.site.folder / "index.html").read_bytes())
    lacking = ask(web, f"/{FRAMEWORK}")
    assert (lacking.status, lacking.headers["Location"]) == (301, f"/{FRAMEWORK}/")


def test_what_has_a_fingerprint_is_kept_for_a_year(web):
    paths = fingerprinted(web)
    assert {re.sub(r"\.[0-9a-f]{16}", "", path) for path in paths} >= {
        "style.css", "menu.js", "print.js", "compare.js", "job.js", "statement.js"}
    assert {path: ask(web, "/" + path).headers["Cache-Control"] for path in paths} == dict.fromkeys(paths, LONG)


@pytest.mark.parametrize("path", ["/", f"/{LADDER}", "/sitemap.xml", f"/{FRAMEWORK}/compare.csv", "/plan.20261121.svg"])
def test_all_else_is_asked_for_again(web, path):
    reply = ask(web, path)
    assert (reply.status, reply.headers["Cache-Control"]) == (200, "no-cache")
    again = ask(web, path, If_None_Match=reply.headers["ETag"])
    assert (again.status, again.body, again.headers["Cache-Control"]) == (304, b"", "no-cache")


def test_a_file_that_is_gone_is_not_kept(web):
    reply = ask(web, "/style.0123456789abcdef.css")
    assert (reply.status, reply.headers["Cache-Control"]) == (404, "no-cache")


@pytest.mark.parametrize("path", ["/no/such/page.html", "/no/such/folder/", "/.rung-manifest", "/.git/config", "/guide/.x"])
def test_what_is_not_there_has_the_page_that_says_so(web, path):
    reply = ask(web, path)
    assert reply.status == 404
    assert reply.body == (web.site.folder / "404.html").read_bytes()
    assert reply.headers["Content-Type"] == "text/html; charset=utf-8"
    assert {name: reply.headers[name] for name in HEADERS} == HEADERS


def test_pages_have_the_headers(web):
    for path in ["/", *("/" + path for path in web.site.files)]:
        reply = ask(web, path, "HEAD")
        assert {name: reply.headers[name] for name in HEADERS} == HEADERS, path
        assert len(reply.headers.get_all("Cache-Control")) == 1, path
        assert "Server" in reply.headers and reply.headers["Server"] == "nginx"


@pytest.mark.parametrize("path, kind", [
    (LADDER, "text/html; charset=utf-8"),
    ("style.*.css", "text/css; charset=utf-8"),
    ("compare.*.js", "application/javascript; charset=utf-8"),
    ("icon.svg", "image/svg+xml; charset=utf-8"),
    (f"{FRAMEWORK}/compare.csv", "text/csv; charset=utf-8"),
    ("sitemap.xml", "text/xml; charset=utf-8"),
    ("robots.txt", "text/plain; charset=utf-8"),
    ("guide/data.json", "application/json; charset=utf-8"),
    (f"{FRAMEWORK}/{FRAMEWORK}.xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
])
def test_files_have_their_types_and_texts_come_compressed(web, path, kind):
    path, = [file.relative_to(web.site.folder).as_posix() for file in web.site.folder.glob(path)]
    reply = ask(web, "/" + path, Accept_Encoding="gzip")
    assert reply.headers["Content-Type"] == kind
    whole = (web.site.folder / path).read_bytes()
    if path.endswith(".xlsx") or len(whole) < 256:
        assert reply.headers["Content-Encoding"] is None and reply.body == whole
    else:
        assert reply.headers["Content-Encoding"] == "gzip" and reply.headers["Vary"] == "Accept-Encoding"
        assert gzip.decompress(reply.body) == whole and len(reply.body) < len(whole)


@pytest.mark.parametrize("path", [
    "/../../../../etc/passwd", "/..%2f..%2f..%2fetc/passwd", "/%2e%2e/%2e%2e/etc/passwd", "/guide/../../Content/site.yaml",
    "//etc/passwd", "/guide/..%5c..%5cetc/passwd", "/%00"])
def test_no_path_leaves_the_site(web, path):
    with socket.create_connection(("127.0.0.1", web.port), timeout=10) as raw:
        raw.sendall(f"GET {path} HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n".encode())
        reply = b"".join(iter(lambda: raw.recv(65536), b""))
    assert re.match(rb"HTTP/1.1 40[04] ", reply), reply[:200]
    assert b"root:" not in reply and b"base-url" not in reply


def test_links_lead_there_at_once(web):
    named = {web.site.target(page, reference.value)[0] for page in web.site.pages for reference in page.references
             if web.site.is_internal(page, reference.value)}
    assert len(named) > 150
    assert {path: status for path in named if (status := ask(web, f"/{path}", "HEAD").status) != 200} == {}


@pytest.mark.parametrize("kind", ["home", "role", "ladder", "step", "job-starter", "article-with-embeds", "404"])
def test_the_policy_is_kept_to(browser, web, kind):
    with Visit(browser) as visit:
        page = visit.open(web.address + KINDS[kind])
        assert visit.policy_breaches() == [] and visit.troubles == []
        # The stylesheet and the script are there, and the script has run.
        assert page.evaluate("document.styleSheets.length") == 1
        expect(page.get_by_role("button", name="Print this page")).to_be_visible()


def test_columns_can_be_chosen(browser, web):
    with Visit(browser) as visit:
        page = visit.open(web.address + f"{LADDER}?columns={CSW},{AP}")
        assert page.evaluate(SHOWN)["columns"] == [CSW, AP]
        page.locator(f"input[name=columns][value={SCSW}]").check()
        assert page.evaluate(SHOWN)["columns"] == [CSW, SCSW, AP]
        assert visit.policy_breaches() == [] and visit.troubles == []


WEIGHED = {
    "home": "index.html",
    "role": f"{FRAMEWORK}/assistant-practitioner.html",
    "ladder": LADDER,
    "article": "guide/levels-and-bands.html",
    "glossary": "glossary.html",
    "search": "search.html?q=ap+stock",
}
"""Among them the heaviest pages of the site."""

WATCH_SHIFTS = """
window.shifted = 0;
new PerformanceObserver(list => {
  for (const entry of list.getEntries()) window.shifted += entry.value;
}).observe({ type: "layout-shift", buffered: true });
"""
RESOURCES = """() => performance.getEntriesByType("resource").map(each => [each.name, each.renderBlockingStatus])"""
MOST_BYTES = 100_000


@pytest.mark.parametrize("width", [1280, 320])
@pytest.mark.parametrize("kind", WEIGHED)
def test_a_page_is_light_and_stands_still(browser, web, kind, width):
    """All that it fetches, as it is sent; no script holds it up, and nothing moves while it comes."""
    with Visit(browser, width=width) as visit:
        fetched = {}
        wire = visit.page.context.new_cdp_session(visit.page)
        wire.send("Network.enable")
        wire.on("Network.loadingFinished", lambda done: fetched.update({done["requestId"]: done["encodedDataLength"]}))
        visit.page.add_init_script(WATCH_SHIFTS)
        page = visit.open(web.address + WEIGHED[kind])
        page.wait_for_load_state("networkidle")
        page.wait_for_timeout(300)
        blocking = [name for name, status in page.evaluate(RESOURCES) if status == "blocking" and not name.endswith(".css")]
        weight = sum(fetched.values())
        print(f"{kind} at {width}: {len(fetched)} requests, {weight / 1000:.0f} kB, {page.evaluate('window.shifted'):.4f} shifted")
        assert blocking == []
        assert 5_000 < weight < MOST_BYTES
        assert page.evaluate("window.shifted") < 0.01


@pytest.mark.parametrize("kind", WEIGHED)
def test_nothing_moves_when_scripts_come_late(browser, web, kind):
    def late(route):
        time.sleep(0.3)
        route.continue_()

    with Visit(browser) as visit:
        visit.page.add_init_script(WATCH_SHIFTS)
        visit.page.route("**/*.js", late)
        page = visit.open(web.address + WEIGHED[kind])
        page.wait_for_load_state("networkidle")
        page.wait_for_timeout(300)
        assert page.evaluate("window.shifted") < 0.0005
        assert visit.troubles == []
