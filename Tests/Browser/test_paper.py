"""What is printed: real PDFs, as poppler reads them."""

import html
import json
import os
import re
import shutil
import subprocess
import time
import zipfile

import lxml.html
import pytest

import building
import demanding
from building import CONTENT, REPOSITORY
from papers import Paper, joined
from rendered import Site, conditions, own, plain

SUPPORT = "clinical-support-worker"
SENIOR = "senior-clinical-support-worker"
ROLES = [SUPPORT, SENIOR, "mammography-associate", "assistant-practitioner", "diagnostic-radiographer"]
EDITION = "Imaging support. First edition, 21 November 2026"

SHEETS = {
    "role": (["role", "imaging-support/assistant-practitioner"], "imaging-support/assistant-practitioner.html"),
    "ladder": (["compare", "imaging-support"], "imaging-support/compare.html"),
    "pair": (["compare", "imaging-support", SUPPORT, SENIOR], f"imaging-support/compare_{SUPPORT}_{SENIOR}.html"),
    "step": (["step", f"imaging-support/{SUPPORT}", SENIOR], f"imaging-support/step_{SUPPORT}_{SENIOR}.html"),
    "job": (["job", "imaging-support/assistant-practitioner"], "imaging-support/job_assistant-practitioner.html"),
    "appraisal": (["appraisal", SUPPORT], f"imaging-support/appraisal_{SUPPORT}.html"),
    "crosswalk": (["compare", "dosimetry-and-durable-skills"], "dosimetry-and-durable-skills/compare.html"),
}
WIDE = ["ladder", "pair", "crosswalk"]


def print_sheet(*arguments, content=CONTENT, path=None):
    command = [building.RUNG, "print", "--content", content, "--templates", building.TEMPLATES, *arguments]
    variables = os.environ if path is None else {**os.environ, "PATH": path}
    return subprocess.run([str(part) for part in command], capture_output=True, text=True, timeout=300, env=variables)


def printed(file, *arguments, **options):
    done = print_sheet(*arguments, "-o", file, **options)
    assert done.returncode == 0, done.stderr
    return file


@pytest.fixture(scope="session")
def sheets(tmp_path_factory):
    folder = tmp_path_factory.mktemp("paper")
    return {name: Paper(printed(folder / f"{name}.pdf", *what)) for name, (what, _) in SHEETS.items()}


@pytest.fixture(scope="session")
def book(tmp_path_factory):
    return Paper(printed(tmp_path_factory.mktemp("book") / "book.pdf", "book", "imaging-support"))


# What every sheet has


@pytest.mark.parametrize("name", SHEETS)
def test_every_sheet_says_what_it_is(sheets, shipped, name):
    paper, path = sheets[name], SHEETS[name][1]
    for number, text in enumerate(paper.pages, 1):
        lines = [line.strip() for line in text.splitlines() if line.strip()]
        assert lines[0].endswith("Radiography careers, role by role"), number
        if name != "crosswalk":
            assert lines[0].startswith(EDITION), number
        assert lines[-1].startswith(f"https://rung.example/{path}"), number
        assert lines[-1].endswith(f"Page {number} of {len(paper.pages)}"), number
    assert plain(shipped[path].tree.xpath("//h1")[0]).replace(" ", "") in joined(paper.pages[0])


@pytest.mark.parametrize("name", SHEETS)
def test_it_can_be_read_by_those_who_listen(sheets, shipped, name):
    paper = sheets[name]
    assert paper.info["Tagged"] == "yes" and paper.language == "en-GB"
    assert paper.info["Title"] == plain(shipped[SHEETS[name][1]].tree.xpath("//title")[0])
    headings = [plain(each) for each in shipped[SHEETS[name][1]].tree.xpath("//main//*[self::h1 or self::h2 or self::h3]")]
    titles = [title for title, _ in paper.bookmarks]
    assert titles and headings[0] in titles[0]
    for title in titles:
        assert any(title in heading for heading in headings + ["Addresses of links", "Sources of this page"]), title
    assert paper.fonts and all(paper.fonts.values())


@pytest.mark.parametrize("name", SHEETS)
def test_comparisons_lie_on_their_side(sheets, name):
    assert all((width > height) == (name in WIDE) for width, height in sheets[name].sizes)
    assert {round(max(size)) for size in sheets[name].sizes} == {842}


@pytest.mark.parametrize("renderer", ["chromium", "weasyprint"])
def test_paper_of_another_size(tmp_path, renderer):
    """That of the site, unless another is asked for; comparisons lie on their side, in books too."""
    site = tmp_path / "site"
    assert building.rung("new", site).returncode == 0

    def sizes(*arguments):
        file = tmp_path / "out.pdf"
        done = building.rung("print", *arguments, "--renderer", renderer, "-o", file, folder=site)
        assert done.returncode == 0, done.stderr
        return {tuple(map(round, size)) for size in Paper(file).sizes}

    assert sizes("role", "example/assistant", "--paper", "letter") == {(612, 792)}
    (site / "Content/site.yaml").open("a").write("paper: letter\n")
    assert sizes("role", "example/assistant") == {(612, 792)}
    assert sizes("compare", "example") == {(792, 612)}
    assert sizes("book", "example") == {(612, 792), (792, 612)}
    assert sizes("role", "example/assistant", "--paper", "a4") == {(595, 842)}
    for paper, side in [("letter", 12240), ("A4", 11906)]:
        file = tmp_path / "job.docx"
        assert building.rung("print", "job", "example/assistant", "--paper", paper, "-o", file, folder=site).returncode == 0
        with zipfile.ZipFile(file) as parts:
            assert re.findall(r'<w:pgSz[^>]*w:w="(\d+)"', parts.read("word/document.xml").decode()) == [str(side)]
    # A reader's own browser lays it out for the same paper.
    assert building.rung("build", folder=site).returncode == 0
    assert 'data-paper="letter"' in (site / "Site/index.html").read_text()


@pytest.mark.parametrize("name", ["role", "ladder", "pair", "step", "job", "crosswalk"])
def test_every_statement_is_there_in_order_with_its_conditions(sheets, shipped, name):
    spoken, place, count = joined(sheets[name].spoken), 0, 0
    for statement in shipped[SHEETS[name][1]].statements:
        parts = statement.xpath(".//p[not(@class) or contains(@class, 'condition')]")
        text = joined(without_strong(parts[0])) if parts else ""
        of_it = own(statement, ".//*[contains(concat(' ', @class, ' '), ' condition ')]")
        for said in [text, *(joined(without_strong(each)) for each in of_it)]:
            at = spoken.find(said, place)
            assert at >= 0, f"{statement.get('data-statement')}: {said}"
        place = spoken.find(text, place)
        count += 1
    assert count > 30


def without_strong(paragraph):
    return "".join(paragraph.xpath(".//text()[not(ancestor::strong or ancestor::*[@class='unseen'])]"))


def test_an_appraisal_has_the_statements_and_what_is_new_next(sheets, shipped):
    page = shipped[SHEETS["appraisal"][1]]
    everything = joined("".join(sheets["appraisal"].pages))
    now = page.tree.xpath("//section[@aria-labelledby='_now']//tr[@data-statement]")
    assert len(now) == 32
    for row in now:
        assert row.get("data-statement") in everything
    new = {row.get("data-statement") for row in page.tree.xpath("//section[@class='next-role']//tr[@data-statement]")}
    step = shipped[SHEETS["step"][1]].tree.xpath("//*[@data-change='new' or @data-change='changed']/@data-statement")
    assert new == set(step) and len(new) == 40
    assert "tick-listforpromotion" in everything and "postsdiffer" in everything


# Tables


def test_names_and_heads_stand_on_every_sheet(sheets, shipped):
    """A sheet with a part of the table begins with the heads of the columns and the area."""
    areas = [plain(each) for each in shipped[SHEETS["ladder"][1]].tree.xpath("//tbody[not(@class)]//th[@scope='row']")]
    roles = ["Clinical support worker", "Senior clinical support worker", "Mammography associate", "Assistant practitioner"]
    seen = set()
    for number, text in enumerate(sheets["ladder"].pages, 1):
        lines = [line.strip() for line in text.splitlines() if line.strip()][1:-1]
        if number == 1 or lines[0] in ("Addresses of links", "Sources of this page"):
            continue
        heads = " ".join(lines[:3])
        assert all(role in heads for role in roles), f"sheet {number}: {lines[:3]}"
        assert lines[0] in areas or "At a glance" in heads, f"sheet {number}: {lines[0]}"
        seen.add(lines[0])
    assert seen >= set(areas) - {"Medicines", "Education and training of others", "Documentation"}, set(areas) - seen


def test_no_row_is_cut_that_would_fit(sheets, shipped):
    """An area goes on over the end of a sheet only where it began at the top of one."""
    areas = [plain(each) for each in shipped[SHEETS["ladder"][1]].tree.xpath("//tbody[not(@class)]//th[@scope='row']")]
    tops = []
    for text in sheets["ladder"].pages:
        lines = [line.strip() for line in text.splitlines() if line.strip()][1:-1]
        tops.append([line for line in lines if line in areas])
    cut = 0
    for before, after in zip(tops, tops[1:]):
        if before and after and before[-1] == after[0]:
            cut += 1
            assert len(before) == 1, f"{before[-1]} is cut, and began below {before[0]}"
    assert cut > 3


def test_a_listener_hears_the_role_and_the_area_of_a_cell(sheets):
    """Each cell has one head for its column and one for its row, though the heads are printed many times."""
    cells = re.findall(r"/Headers \[(.*?)\]", sheets["ladder"].tags)
    assert len(cells) > 40 and {cell.count("node") for cell in cells} == {2}


# The same bytes


@pytest.mark.parametrize("name", ["role", "ladder"])
def test_the_same_content_gives_the_same_bytes(sheets, tmp_path, name):
    time.sleep(2)
    again = Paper(printed(tmp_path / "again.pdf", *SHEETS[name][0]))
    assert again.bytes == sheets[name].bytes
    assert "Nov 21 00:00:00 2026" in again.info["CreationDate"] == again.info["ModDate"]


def test_everything_at_once_is_the_same_as_one_by_one(starter, tmp_path):
    content = starter.folder.parent / "Content"
    for jobs in ["1", "2"]:
        done = print_sheet("--all", "-o", tmp_path / jobs, "--jobs", jobs, content=content)
        assert done.returncode == 0, done.stderr
    files = sorted(path.relative_to(tmp_path / "1") for path in (tmp_path / "1").rglob("*.pdf"))
    assert len(files) > 4 and not [path for path in (tmp_path / "1").rglob("*") if path.is_file() and path.suffix != ".pdf"]
    for file in files:
        assert (tmp_path / "1" / file).read_bytes() == (tmp_path / "2" / file).read_bytes(), file


def test_nothing_is_left_behind(sheets, tmp_path):
    scratch = tmp_path / "scratch"
    scratch.mkdir()
    done = subprocess.run(
        [building.RUNG, "print", "role", SUPPORT, "-o", tmp_path / "role.pdf"], cwd=REPOSITORY, timeout=120,
        env={**os.environ, "TMPDIR": short(scratch)})
    assert done.returncode == 0 and list(scratch.glob("rung-*")) == []
    assert [path.name for path in tmp_path.iterdir() if path.is_file()] == ["role.pdf"]


def test_on_a_signal_nothing_is_left_behind(tmp_path):
    scratch = tmp_path / "s"
    scratch.mkdir()
    command = [building.RUNG, "print", "--all", "-o", tmp_path / "Paper"]
    running = subprocess.Popen(command, cwd=REPOSITORY, env={**os.environ, "TMPDIR": short(scratch)}, stderr=subprocess.DEVNULL)
    deadline = time.monotonic() + 60
    while not list((tmp_path / "Paper").rglob("*.pdf")):
        assert time.monotonic() < deadline
        time.sleep(0.05)
    running.terminate()
    assert running.wait(timeout=60) == 130
    time.sleep(1)
    assert list(scratch.glob("rung-*")) == [] and list((tmp_path / "Paper").rglob(".*")) == []


def short(folder):
    """A short name for it, as rung does not use a long one."""
    link = f"/tmp/rung-test-{os.getpid()}"
    if os.path.islink(link):
        os.unlink(link)
    os.symlink(folder, link)
    return link


# A book


def test_the_contents_of_a_book_tell_the_right_sheets(book):
    entries = re.findall(r"^\s*(\S.*?)\s{3,}(\d+)$", book.pages[1], re.MULTILINE)
    assert len(entries) == 10
    for title, sheet in entries:
        text = book.pages[int(sheet) - 1]
        top = [line.strip() for line in text.splitlines() if line.strip()][1]
        assert top.startswith("Clinical support worker" if title == "The roles" else title), f"{title}: {top}"


def test_a_book_holds_all(book, shipped):
    spoken = joined(book.spoken)
    for role in ROLES:
        for statement in shipped[f"imaging-support/{role}.html"].statements:
            assert joined(without_strong(statement.xpath(".//p")[0])) in spoken
    used = {link.get("href").split("#")[1] for role in ROLES for link in shipped[f"imaging-support/{role}.html"].tree.xpath(
        "//main//a[contains(@href, 'glossary.html#')]")}
    assert {f"term_{key}" for key in used} <= set(book.targets) and len(used) > 10
    terms = [line.split("  ")[0] for line in "\n".join(book.pages[book.targets["_glossary"] - 1:]).splitlines() if line[:1].isupper()]
    assert "Adapter" not in terms and terms.index("CT") < terms.index("UKAS")
    assert {width > height for width, height in book.sizes} == {True, False}
    assert all(EDITION in text for text in book.pages)
    assert [title for title, _ in book.bookmarks][:1] == ["Diagnostic imaging support workforce"]


@pytest.mark.parametrize("renderer", ["chromium", "weasyprint"])
def test_the_outline_has_the_words_of_headings_wherever_they_break(tmp_path, renderer):
    """Titles that are longer than a line break in other places as they grow, and a renderer draws no space there."""
    assert building.rung("new", tmp_path / "site").returncode == 0
    folder = tmp_path / "site/Content/frameworks/example"
    keys = ["people", "records"] + [f"area-{number}" for number in range(13)]
    areas = {key: f"Work {'i' * 2 * number} with patients, relatives, colleagues & students in every place, always"
             for number, key in enumerate(keys, 1)}
    for name in ["assistant", "senior-assistant"]:
        role = (folder / f"{name}.yaml").read_text().split("\nareas:\n")[0].replace("carries: {from: assistant, by: handbook#roles}\n", "")
        duties = "".join(f"  {area}: {{{name}-{area}: A duty of the {name}}}\n" for area in areas)
        (folder / f"{name}.yaml").write_text(f"{role}\nstatements:\n{duties}")
    framework = (folder / "framework.yaml").read_text()
    shown = "  people: Working with people\n  records: Records\n"
    assert shown in framework
    (folder / "framework.yaml").write_text(framework.replace(shown, "".join(f"  {key}: {title}\n" for key, title in areas.items())))
    paper = Paper(printed(tmp_path / "role.pdf", "role", "assistant", "--renderer", renderer, content=tmp_path / "site/Content"))
    assert [title for title, _ in paper.bookmarks if title.startswith("Work ")] == list(areas.values())


@pytest.mark.parametrize("framework", ["imaging-support", "medical-dosimetry", "durable-skills", "ai-at-work", "oart"])
def test_a_link_within_a_book_leads_to_something_in_it(tmp_path, framework):
    content = tmp_path / "Content"
    shutil.copytree(CONTENT, content)
    # A term that the book has leads to one that it has not.
    glossary = (content / "glossary.yaml").read_text()
    assert glossary.count("    A kind of imaging. The SkillsCrosswalk page has CT") == 1
    (content / "glossary.yaml").write_text(glossary.replace(
        "    A kind of imaging. The SkillsCrosswalk page has CT", "    A kind of [imaging](term:hipaa). The SkillsCrosswalk page has CT"))
    page = lxml.html.parse(printed(tmp_path / "book.html", "book", framework, content=content)).getroot()
    ids = page.xpath("//@id")
    assert len(ids) == len(set(ids)) > 20
    within = {link[1:] for link in page.xpath("//a/@href") if link.startswith("#")}
    assert within <= set(ids) and len(within) > 5


def test_links_in_a_book_stay_in_it(book):
    """Roles, statements, sources and terms are sheets of the book; there is no link into a folder of this machine."""
    assert {"role_assistant-practitioner", "ap-scope", "source_hee-imaging", "_comparison"} <= set(book.targets)
    assert b"file:" not in book.bytes and b"/tmp" not in book.bytes


# Choices


def test_new_alone_leaves_out_what_stays(tmp_path, shipped):
    paper = Paper(printed(tmp_path / "new.pdf", "compare", "imaging-support", SUPPORT, SENIOR, "--new"))
    spoken = joined(paper.spoken)
    page = shipped[SHEETS["step"][1]]
    for change, is_there in [("new", True), ("changed", True), ("same", False), ("carried", False)]:
        found = page.tree.xpath(f"//li[@data-change='{change}']")
        assert len(found) > 5
        for statement in found:
            pair = shipped[SHEETS["pair"][1]]
            shown = pair.tree.xpath(f"//li[@data-statement='{statement.get('data-statement')}']")
            text = joined(without_strong(shown[0].xpath(".//p[not(@class)]")[0]))
            assert (text in spoken) == is_there, text
    assert "Newandchanged:" in joined(paper.pages[0]) and "what it was changed from" in paper.pages[0]


def test_a_job_description_is_made_of_what_is_wanted(tmp_path):
    whole = printed(tmp_path / "whole.md", "job", SUPPORT).read_text()
    chosen = printed(tmp_path / "some.md", "job", SUPPORT, "--include", "csw-clean", "csw-linen", "csw-greet").read_text()
    rest = printed(tmp_path / "rest.md", "job", SUPPORT, "--exclude", "csw-clean").read_text()
    ids = lambda text: re.findall(r"(csw-[a-z-]+) \|$", text, re.MULTILINE)
    assert ids(chosen) == ["csw-clean", "csw-linen", "csw-greet"] and "## Duties: a choice" in chosen
    assert ids(rest) == [each for each in ids(whole) if each != "csw-clean"] and len(ids(whole)) == 32


@pytest.mark.parametrize("what, said", [
    (["role", "asistant-practitioner"], "'asistant-practitioner' is no role; did you mean 'assistant-practitioner'?"),
    (["role", "imaging/adapter"], "'imaging' is no framework"),
    (["role", "level-1"], "several roles are called 'level-1': 'medical-dosimetry/level-1', 'durable-skills/level-1'"),
    (["compare", "imaging-support", SUPPORT], "a comparison is of two roles or more"),
    (["compare", "oart", "adapter", "physicist", "--new"], "what is new cannot be said"),
    (["step", f"imaging-support/{SENIOR}", SUPPORT], "no progression leads from"),
    (["job", SUPPORT, "--include", "csw-claen"], "did you mean 'csw-clean'?"),
    (["appraisal", "mammography-associate"], "has no statements, and so no appraisal sheet"),
])
def test_a_name_that_nothing_has_is_told(tmp_path, what, said):
    done = print_sheet(*what, "-o", tmp_path / "paper.pdf")
    assert done.returncode == 2 and said in done.stderr, done.stderr
    assert list(tmp_path.iterdir()) == []


def test_a_level_is_no_job(tmp_path):
    done = print_sheet("job", "grades/g1", "-o", tmp_path / "job.pdf", content=REPOSITORY / "Tests/Sites/plaster/Content")
    assert done.returncode == 2 and "is a level, and job descriptions are of roles" in done.stderr


@pytest.mark.parametrize("what, said", [
    ([], "say what to print"), (["poster", "x"], "'poster' cannot be printed"), (["role"], "takes one role"),
    (["role", SUPPORT, "--new"], "--new is for 'compare'"), (["role", SUPPORT, "-o", "x.docx"], "only 'job'"),
    (["role", SUPPORT, "-o", "x.doc"], "has to end in"), (["--all", "role", SUPPORT], "--all prints everything"),
])
def test_a_command_that_makes_no_sense_is_told(what, said):
    done = print_sheet(*what)
    assert done.returncode == 2 and said in done.stderr


# Roles of which no starter is made


@pytest.mark.parametrize("role, why", [
    ("mammography-associate", "no list of duties"), ("medical-dosimetrist-ai", "United States material"),
    ("medical-dosimetry/level-1", "United States material"),
])
def test_where_there_is_no_starter_it_says_why(tmp_path, shipped, role, why):
    assert why in "".join(Paper(printed(tmp_path / "job.pdf", "job", role)).pages)
    # A level has no such page, but whoever asks is told.
    pages = [page for page in shipped.pages if page.path.endswith(f"/job_{role}.html")]
    assert [why in plain(page.tree.xpath("//main")[0]) for page in pages] == ([] if "/" in role else [True])
    assert "| Duty |" not in printed(tmp_path / "job.md", "job", role).read_text()


# Other ways to have it


def test_a_starter_as_markdown_is_content_again(tmp_path, shipped):
    content = tmp_path / "Content"
    shutil.copytree(CONTENT, content)
    for role in [SUPPORT, SENIOR, "assistant-practitioner", "mammography-associate", "oart/adapter"]:
        printed(content / f"guide/{role.replace('/', '-')}-job.md", "job", role)
    done = building.rung("check", "--strict", "--content", content, "--templates", building.TEMPLATES)
    assert done.returncode == 0, done.stdout


HOSTILE = [
    "- a dash", "1. a number", "+ a plus", "2) a bracket", "a | bar", "*stars* and _lines_", "`code` <b>bold</b> &amp; [x](y)",
    "see ftp://server/share or www.example.org or a@b.example", "$x^2$ ~~gone~~ :smile: @name #tag", "back\\slash",
]


def test_a_bar_in_words_begins_no_cell(tmp_path):
    content = demanding.make(tmp_path / "Content", ["cook"])
    role = content / "frameworks/kitchen/cook.yaml"
    role.write_text(role.read_text().replace("Check that", "Check | that"))
    tables = re.findall(r"(?:^\|.*\n)+", printed(tmp_path / "job.md", "job", "cook", content=content).read_text(), re.M)
    cells = [[len(re.findall(r"(?<!\\)\|", row)) for row in table.splitlines()] for table in tables]
    assert any("Check \\| that" in table for table in tables)
    assert all(len(set(counts)) == 1 for counts in cells), cells


def test_signs_of_markdown_in_a_text_stay_signs(tmp_path):
    content = tmp_path / "Content"
    shutil.copytree(CONTENT, content)
    role = content / "frameworks/imaging-support/mammography-associate.yaml"
    text = role.read_text()
    hostile = "".join(f"    hostile-{index}: {{text: {json.dumps(escaped(words))}, cites: [hee-imaging]}}\n"
                      for index, words in enumerate(HOSTILE))
    before, after = text.split("no-list:")
    rest = re.sub(r"^(  .*\n| *\n)*", "", after.split("\n", 1)[1])
    role.write_text(f"{before}statements:\n  {area_key(content)}:\n{hostile}{rest}")
    # It is not written among what is read; an author puts it there.
    done = print_sheet("job", "mammography-associate", "-o", content / "guide/starter.md", content=content)
    assert done.returncode == 2 and "which is read; choose another place" in done.stderr
    shutil.move(printed(tmp_path / "starter.md", "job", "mammography-associate", content=content), content / "guide")
    site = tmp_path / "Site"
    done = building.rung("build", "--content", content, "--templates", building.TEMPLATES, "--output", site)
    assert done.returncode == 0, done.stderr
    page = Site(site)["guide/starter.html"]
    cells = [plain(row.xpath("td")[0]) for row in page.tree.xpath("//main//table//tr[td]") if "hostile-" in plain(row)]
    assert cells == HOSTILE
    docx = printed(tmp_path / "starter.docx", "job", "mammography-associate", content=content)
    with zipfile.ZipFile(docx) as parts:
        said = "".join(re.findall(r"<w:t[^>]*>([^<]*)", parts.read("word/document.xml").decode()))
    for words in HOSTILE:
        assert joined(words) in joined(html.unescape(said)), words


def escaped(words):
    """As an author writes it so that it stays as it is."""
    return re.sub(r"([!-/:-@\[-`{-~])", r"\\\1", words)


def area_key(content):
    return re.findall(r"^areas:.*\n  ([a-z-]+):", (content / "frameworks/imaging-support/framework.yaml").read_text(), re.MULTILINE)[0]


def test_a_starter_for_word_processors_holds_the_same(tmp_path, shipped):
    file = printed(tmp_path / "job.docx", "job", "assistant-practitioner")
    time.sleep(1)
    assert printed(tmp_path / "again.docx", "job", "assistant-practitioner").read_bytes() == file.read_bytes()
    with zipfile.ZipFile(file) as parts:
        body = parts.read("word/document.xml").decode()
    page = shipped[SHEETS["job"][1]]
    areas = page.tree.xpath("//table[@class='sheet']")
    assert body.count('w:val="Heading3"') == len(areas) == 10
    assert body.count("<w:tblHeader") == len(areas) + 1
    subprocess.run(
        ["soffice", "--headless", "--convert-to", "txt:Text", "--outdir", tmp_path, file], check=True, capture_output=True,
        timeout=180, env={**os.environ, "HOME": str(tmp_path)})
    text, place = joined((tmp_path / "job.txt").read_text()), 0
    for duty in page.tree.xpath("//*[@class='duty']"):
        said = joined(plain(duty.xpath(".//p[not(@class)]")[0]))
        place = text.find(said, place)
        assert place >= 0, said
        for condition in conditions(duty) if duty.tag == "tr" else []:
            assert joined(condition) in text[place:]


def test_without_a_renderer_there_is_html_to_print(tmp_path):
    done = print_sheet("role", SUPPORT, "-o", tmp_path / "role.pdf", path=str(tmp_path))
    # A script that asked for a PDF learns that it has none.
    assert done.returncode == 2 and "apt install chromium" in done.stderr
    text = (tmp_path / "role.html").read_text()
    assert [path.name for path in tmp_path.iterdir()] == ["role.html"]
    assert "@page" in text and not re.findall(r'<link|<script src|src="(?!data:)', text.split("<style>")[0] + text.split("</style>")[1])
    assert not re.findall(r'href="(?!#|https?:|mailto:)', text)


def test_the_other_renderer_prints_it_too(tmp_path):
    paper = Paper(printed(tmp_path / "role.pdf", "role", SUPPORT, "--renderer", "weasyprint"))
    assert len(paper.pages) > 2 and all(paper.fonts.values())
    for number, text in enumerate(paper.pages, 1):
        assert EDITION in text and f"Page {number} of {len(paper.pages)}" in text
    assert printed(tmp_path / "again.pdf", "role", SUPPORT, "--renderer", "weasyprint").read_bytes() == paper.bytes


def test_links_leave_their_addresses(tmp_path, browser, server, altered):
    """Numbered, each once, in order, and those alone that lead out of the site."""
    content = tmp_path / "Content"
    shutil.copytree(CONTENT, content)
    role = content / f"frameworks/imaging-support/{SUPPORT}.yaml"
    text = role.read_text()
    assert "\nsummary: >-\n" in text
    role.write_text(text.replace(
        "\nsummary: >-\n", "\nabout: See [one](https://one.example/a?b=1&c=2), [two](https://two.example), [one](https://one.example/a?b=1&c=2)"
        " and <https://three.example/x>.\nsummary: >-\n", 1))
    paper = Paper(printed(tmp_path / "role.pdf", "role", SUPPORT, content=content))
    everything = "".join(paper.pages)
    assert re.search(r"one\s*\[1\].*two\s*\[2\].*one\s*\[1\]", everything)
    notes = everything.split("Addresses of links")[1]
    assert joined("1.https://one.example/a?b=1&c=2") in joined(notes) and joined("2.https://two.example/") in joined(notes)
    # The guide, which is to be read beside the list, is the only page of the site among them.
    assert "rung.example/imaging" not in notes.split("Sources of this page")[0] and "[4]" not in everything
    assert joined("3.https://rung.example/guide/how-to-use.html") in joined(notes)


def test_the_browser_prints_the_same(shipped, sheets, browser, tmp_path):
    """The page of the site, printed by a reader, has the text of what rung prints."""
    for name in ["role", "pair", "step"]:
        page = browser.new_page()
        page.goto((shipped.folder / SHEETS[name][1]).as_uri())
        page.pdf(path=tmp_path / "own.pdf", prefer_css_page_size=True)
        page.close()
        own = Paper(tmp_path / "own.pdf")
        assert [joined(text) for text in own.pages] == [joined(text) for text in sheets[name].pages], name


def test_a_page_is_printed_from_its_button(shipped, browser):
    page = browser.new_page()
    page.goto((shipped.folder / SHEETS["role"][1]).as_uri())
    page.evaluate("() => { window.printed = 0; window.print = () => { window.printed += 1; }; }")
    page.get_by_role("button", name="Print this page").click()
    assert page.evaluate("window.printed") == 1
    page.close()


def test_dark_pages_print_dark_on_white(shipped, browser, tmp_path):
    page = browser.new_page(color_scheme="dark")
    page.goto((shipped.folder / SHEETS["role"][1]).as_uri())
    page.emulate_media(media="print", color_scheme="dark")
    ink = page.evaluate("[getComputedStyle(document.body).color, getComputedStyle(document.documentElement).backgroundColor]")
    assert ink == ["rgb(0, 0, 0)", "rgb(255, 255, 255)"]
    page.close()
