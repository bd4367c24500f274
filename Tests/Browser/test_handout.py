"""A site in one file, opened from disk with the network off."""

import os
import re
from concurrent.futures import ThreadPoolExecutor

import pytest

import building
from test_axe import ALL, violations

LADDER = "imaging-support/compare.html"


@pytest.fixture(scope="module")
def handout(tmp_path_factory):
    file = tmp_path_factory.mktemp("handout") / "handout.html"
    done = building.rung("build", "--content", building.CONTENT, "--single-file", file)
    assert done.returncode == 0, done.stderr
    return file


class Reader:
    """A page without network; what goes wrong is kept."""

    def __init__(self, browser, file, scripts=True, width=1280):
        self.context = browser.new_context(
            offline=True, java_script_enabled=scripts, viewport={"width": width, "height": 900}, reduced_motion="reduce")
        self.page = self.context.new_page()
        self.address = file.as_uri()
        self.troubles = []
        self.page.on("console", lambda said: self.troubles.append(said.text) if said.type in ["error", "warning"] else None)
        self.page.on("pageerror", lambda error: self.troubles.append(str(error)))
        self.page.on("request", lambda request: self.note(request.url))

    def note(self, address):
        if not address.startswith(("data:", self.address)):
            self.troubles.append(address)

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.context.close()

    def open(self, fragment=""):
        self.page.goto(self.address + fragment)
        return self.page


def title(page):
    return page.locator("h1:visible").inner_text()


@pytest.mark.parametrize("scripts", [True, False])
def test_links_lead_from_page_to_page(browser, handout, scripts):
    with Reader(browser, handout, scripts) as reader:
        page = reader.open()
        assert title(page) == "Careers in radiography, told apart role by role"
        page.get_by_role("link", name="Assistant practitioner", exact=True).first.click()
        page.wait_for_url("**#imaging-support/assistant-practitioner.html")
        assert title(page).startswith("Assistant practitioner")
        page.locator("nav.contents:visible a", has_text="Documentation").first.click()
        assert title(page).startswith("Assistant practitioner")
        assert page.locator("section.area:target").bounding_box()["y"] < 200
        page.go_back()
        page.go_back()
        assert title(page).startswith("Careers in radiography")
        assert page.locator(".handout-page:visible").count() == 1
        assert reader.troubles == []


def test_an_address_opens_the_statement_that_it_names(browser, handout):
    with Reader(browser, handout) as reader:
        page = reader.open("#imaging-support/clinical-support-worker.html")
        number = page.locator(".handout-page:visible").get_attribute("data-prefix")
        page = reader.open(f"#{number}csw-spills")
        page.reload()
        assert title(page).startswith("Clinical support worker")
        assert page.title().startswith("Clinical support worker")
        assert page.locator("[data-statement=csw-spills]:target").count() == 1


def test_a_comparison_is_chosen_as_on_the_site(browser, handout):
    with Reader(browser, handout) as reader:
        page = reader.open("#" + LADDER)
        heads = page.locator("main:visible table.comparison thead th")
        assert heads.count() == 5
        page.get_by_text("Choose what to show").click()
        page.get_by_label("Mammography associate").first.uncheck()
        assert page.locator("main:visible table.comparison thead th:visible").count() == 4
        assert title(page) == "Imaging support: all roles compared"
        assert reader.troubles == []


def test_no_two_elements_have_one_id(handout):
    ids = re.findall(r'\sid="([^"]*)"', handout.read_text())
    assert len(ids) > 5000 and len(ids) == len(set(ids))


def test_every_link_leads_to_an_element_or_out(handout):
    text = handout.read_text()
    ids = set(re.findall(r'\sid="([^"]*)"', text))
    links = re.findall(r'<a\b[^>]*?\shref="([^"]*)"', text)
    assert len(links) > 5000
    assert [each for each in links if each.startswith("#") and each[1:] not in ids] == []
    assert [each for each in links if not re.match(r"#|https?://|mailto:", each)] == []


def test_it_is_searched(browser, handout):
    with Reader(browser, handout) as reader:
        page = reader.open("#glossary.html")
        box = page.locator("header.site:visible [name=q]")
        box.fill("ap stock")
        box.press("Enter")
        page.locator(".hits:visible li a").first.wait_for()
        assert title(page) == "Search"
        page.locator(".hits:visible li a", has_text="stock shortages").click()
        assert title(page).startswith("Clinical support worker")
        assert page.locator("[data-statement]:target").count() == 1
        page.locator("header.site:visible [name=q]").fill("hoist")
        page.locator("header.site:visible [name=q]").press("Enter")
        page.locator(".hits:visible li a", has_text="hoist").first.wait_for()
        assert reader.troubles == []


def test_what_is_printed_is_the_page_that_is_seen(browser, handout):
    with Reader(browser, handout) as reader:
        page = reader.open("#glossary.html")
        page.emulate_media(media="print")
        assert page.locator("main:visible").count() == 1
        assert len(page.pdf()) < 2_000_000


def test_a_framework_by_itself(browser, tmp_path):
    file = tmp_path / "imaging.html"
    done = building.rung("build", "--content", building.CONTENT, "--single-file", file, "--framework", "imaging-support")
    assert done.returncode == 0, done.stderr
    with Reader(browser, file) as reader:
        page = reader.open()
        assert title(page) == "Diagnostic imaging support workforce"
        assert violations(page, ALL) == []
    text = file.read_text()
    assert 'id="imaging-support/compare.html"' in text and 'id="oart/index.html"' not in text


@pytest.mark.parametrize("asked, said", [
    (["--framework", "imaging-support"], "--framework goes with --single-file"),
    (["--single-file", "x.pdf"], "takes the name of an HTML file"),
    (["--single-file", "x.html", "--framework", "imaging"], "'imaging' is no framework of the site"),
])
def test_what_cannot_be_had_is_refused(tmp_path, asked, said):
    done = building.rung("build", "--content", building.CONTENT, *asked, folder=tmp_path)
    assert done.returncode != 0 and said in done.stderr
    assert list(tmp_path.iterdir()) == []


def test_no_other_file_is_replaced(tmp_path):
    minutes = tmp_path / "minutes.html"
    minutes.write_text("<p>my own minutes</p>")
    done = building.rung("build", "--content", building.CONTENT, "--single-file", minutes)
    assert done.returncode == 2 and "choose another name" in done.stderr
    assert minutes.read_text() == "<p>my own minutes</p>"
    minutes.unlink()
    for _ in range(2):
        assert building.rung("build", "--content", building.CONTENT, "--single-file", minutes).returncode == 0


def write_handout(file):
    return building.rung("build", "--content", building.CONTENT, "--single-file", file)


@pytest.mark.parametrize("change", [
    lambda html: html.replace("<title>", "<title>My "),
    lambda html: html + "<p>a note</p>",
    lambda html: "<p>quoted: " + html,
    lambda html: '<!doctype html>\n<html lang="en">\n<meta name="generator" content="rung build --single-file">\n<p>mine',
], ids=["changed", "added to", "quoted", "with the mark"])
def test_a_handout_that_somebody_changed_is_not_replaced(tmp_path, handout, change):
    file = tmp_path / "handout.html"
    file.write_text(change(handout.read_text()))
    before = file.read_bytes()
    done = write_handout(file)
    assert done.returncode == 2 and "delete it, or choose another name" in done.stderr
    assert file.read_bytes() == before
    assert list(tmp_path.iterdir()) == [file]


@pytest.mark.parametrize("command", [
    ["build", "--single-file"], ["print", "role", "oart/adapter", "-o"]], ids=["handout", "print"])
@pytest.mark.parametrize("kind", ["pipe", "folder", "device"])
def test_pipes_devices_and_folders_are_refused(tmp_path, command, kind):
    file = tmp_path / "out.html"
    if kind == "pipe":
        os.mkfifo(file)
    elif kind == "folder":
        file.mkdir()
    else:
        file.symlink_to("/dev/null")
    done = building.rung(*command, file, "--content", building.CONTENT)
    assert done.returncode == 2 and "of that name" in done.stderr, done.stderr
    assert [path.name for path in tmp_path.iterdir()] == ["out.html"]


def test_handouts_to_one_path_at_once_do_not_fail_one_another(tmp_path):
    (tmp_path / ".one.html.part").write_text("mine")
    with ThreadPoolExecutor(3) as pool:
        runs = list(pool.map(write_handout, [tmp_path / "one.html"] * 3))
    assert [done.returncode for done in runs] == [0, 0, 0], [done.stderr for done in runs]
    assert (tmp_path / ".one.html.part").read_text() == "mine"
    assert {path.name for path in tmp_path.iterdir()} == {"one.html", ".one.html.part"}


def test_pages_look_as_on_the_site(browser, handout):
    with Reader(browser, handout) as reader:
        page = reader.open("#imaging-support/assistant-practitioner.html")
        assert page.locator("nav.site-menu:visible a").count() == 9
        ground = "element => getComputedStyle(element).backgroundColor"
        assert page.locator(".handout-page:visible").evaluate(ground) == "rgba(0, 0, 0, 0)"
        page.emulate_media(media="print")
        page.evaluate("dispatchEvent(new Event('beforeprint'))")
        assert reader.troubles == []


def test_what_authors_write_is_never_run(browser, tmp_path):
    assert building.rung("new", tmp_path / "site").returncode == 0
    role = tmp_path / "site/Content/frameworks/example/assistant.yaml"
    role.write_text(role.read_text().replace(
        "welcome: Welcome visitors and show them the way",
        r'welcome: "Type \\</Script>\\<img src=x onerror=alert(1)> or \\<!-- \\<sCript> to close"'))
    assert "onerror" in role.read_text()
    done = building.rung("build", "--single-file", "one.html", folder=tmp_path / "site")
    assert done.returncode == 0, done.stderr
    with Reader(browser, tmp_path / "site/one.html") as reader:
        page = reader.context.pages[0]
        page.on("dialog", lambda dialog: reader.troubles.append(dialog.message))
        page = reader.open()
        page.locator("header.site:visible [name=q]").fill("close")
        page.locator("header.site:visible [name=q]").press("Enter")
        page.locator(".hits:visible li a").first.wait_for()
        assert reader.troubles == []
        assert page.locator("img[onerror]").count() == 0


def test_the_file_of_a_framework_has_nothing_of_others(browser, tmp_path):
    file = tmp_path / "imaging.html"
    assert building.rung("build", "--content", building.CONTENT, "--single-file", file, "--framework", "oart").returncode == 0
    text = file.read_text()
    assert "Outlining" in text and "csw-spills" not in text
    with Reader(browser, file) as reader:
        page = reader.open("#search.html")
        page.locator("main [name=q]:visible").fill("outlning")
        page.locator(".hits:visible li a").first.wait_for()
        page.locator("main [name=q]:visible").fill("spills of blood")
        page.wait_for_timeout(400)
        assert "blood" not in page.locator(".results:visible").inner_text().lower()
        assert reader.troubles == []


def test_links_that_it_cannot_have_are_named(tmp_path):
    """Without an address of the site a handout has no way to the author's own files, and says so."""
    content = tmp_path / "Content"
    building.rung("new", tmp_path)
    (content / "forms").mkdir()
    for name in ["claim.pdf", "data.csv"]:
        (content / "forms" / name).write_bytes(b"%PDF-1.4")
    index = content / "index.md"
    index.write_text(index.read_text() + "\n[The form](forms/claim.pdf), [the data](forms/data.csv), [the form](forms/claim.pdf).\n")
    file = tmp_path / "handout.html"
    site = content / "site.yaml"
    site.write_text(re.sub(r"(?m)^base-url:.*\n", "", site.read_text()))
    done = building.rung("build", "--content", content, "--single-file", file)
    assert done.returncode == 0, done.stderr
    assert "no links to 'forms/claim.pdf', 'forms/data.csv':" in done.stderr and "base-url" in done.stderr
    assert "forms/claim.pdf" not in file.read_text()
    site.write_text(site.read_text() + "base-url: https://careers.example.org/\n")
    done = building.rung("build", "--content", content, "--single-file", file)
    assert done.returncode == 0 and "forms/claim.pdf" not in done.stderr
    assert 'href="https://careers.example.org/forms/claim.pdf"' in file.read_text()
