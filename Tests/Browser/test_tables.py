"""The tables to take away hold what the comparisons show."""

import csv
import io
import resource
import shutil
import signal
import stat
import subprocess
import zipfile

import lxml.etree
import pytest

import building
from building import build
from rendered import Site, key, plain

REAL = building.RUNG
COMPARISONS = ["compare", "crosswalk-compare"]


def rows_of(site, path):
    text = (site.folder / path).read_bytes()
    assert text.startswith(b"\xef\xbb\xbf"), "a spreadsheet has to know that it is UTF-8"
    assert text.endswith(b"\r\n") and b"\n" not in text.replace(b"\r\n", b"")
    return list(csv.DictReader(io.StringIO(text.decode("utf-8-sig"), newline=""), strict=True))


def test_each_comparison_has_its_table(shipped):
    pages = [page.path for page in shipped.pages if page.kind in COMPARISONS]
    assert len(pages) > 20 and "dosimetry-and-durable-skills/compare.html" in pages
    for path in pages:
        assert path.removesuffix("html") + "csv" in shipped.files


OF_AREAS = ["note on the area", "title of the area"]
"""What a role says of an area in words of its own; a table has a row for it, and no statement."""


def test_a_table_holds_every_statement_of_its_page(shipped):
    for page in shipped.pages:
        if page.kind not in COMPARISONS:
            continue
        keys = {plain(row): row.getparent().get("data-framework") for row in page.tree.xpath("//tr[@class='group']")}
        rows = [((keys.get(row["framework"], ""), row["crosswalk level id"], row["role id"], row["area id"]), row)
                for row in rows_of(shipped, page.path.removesuffix("html") + "csv")]
        told = sorted((place, row["statement id"]) for place, row in rows if row["statement id"])
        rows = [(place, row) for place, row in rows if row["area id"] and row["state"] not in OF_AREAS]
        shown = sorted((place, key(statement)) for place, part in page.parts.items()
                       for statement in part.xpath(".//*[@data-statement]"))
        assert told == shown, page.path
        states = {place for place, row in rows if not row["statement id"]}
        assert states == {place for place, part in page.parts.items() if not part.xpath(".//*[@data-statement]")}


def test_a_table_holds_every_fact_of_its_page(shipped):
    for page in shipped.pages:
        if page.kind not in COMPARISONS:
            continue
        shown = [(cell.getparent().xpath("string(./th//div/text())"), cell.get("data-holder"), words(cell))
                 for cell in page.tree.xpath("//td[@data-fact]")]
        told = [(row["label"], row["role id"], spaced(row["statement"]) if row["state"] == "fact" else row["state"])
                for row in rows_of(shipped, page.path.removesuffix("html") + "csv") if not row["area id"]]
        assert told == [(title, role, text or "fact not stated") for title, role, text in shown], page.path


def words(cell):
    return "".join(plain(each) for each in cell.xpath("./p[not(@class)][1]"))


def spaced(text):
    return " ".join(text.split())


def test_a_row_without_statements_says_on_what_ground(shipped, plaster):
    """The words and the citations that the page has in the same place."""
    gaps = notes = 0
    for site, page in [(site, page) for site in [shipped, plaster] for page in site.pages if page.kind in COMPARISONS]:
        told = {}
        for row in rows_of(site, page.path.removesuffix("html") + "csv"):
            if row["area id"] and not row["statement id"] and row["role id"]:
                told[row["crosswalk level id"], row["role id"], row["area id"]] = row
        for place, part in page.parts.items():
            row = told.pop(place[1:], None)
            said = " ".join(plain(each) for each in part.xpath("./div[@class='reason' or @class='note']/p"))
            assert spaced(row["note"] if row else "") == said, (page.path, place)
            cited = part.xpath("./div[@class='reason' or @class='note']//*[contains(@class, 'chips')]/li")
            assert bool(cited) == bool(row and row["sources"])
            gaps += bool(said) and row["state"] != "note on the area"
            notes += bool(said) and row["state"] == "note on the area"
        assert not told
    assert gaps and notes


def test_the_marks_of_a_page_are_the_changes_of_its_table(shipped, kitchen):
    """A mark speaks of a role that stands beside: the others have none."""
    for site, page in [(site, page) for site in [shipped, kitchen] for page in site.pages if page.kind in COMPARISONS]:
        told = sorted((row["role id"], row["statement id"], row["change"])
                      for row in rows_of(site, page.path.removesuffix("html") + "csv") if row["state"] == "stated")
        shown = sorted((place[2], key(each), CHANGES[each.get("data-became")])
                       for place, part in page.parts.items() for each in part.xpath(".//*[@data-statement]")
                       if not each.xpath("ancestor::details"))
        assert told == shown, page.path
    page = shipped["imaging-support/compare_clinical-support-worker_assistant-practitioner.html"]
    assert not page.tree.xpath("//p[@class='became']")


CHANGES = {None: "", "new": "new", "changed": "changed", "same": "the same", "carried": "carried up"}


@pytest.fixture(scope="module")
def kitchen(tmp_path_factory):
    return Site(build(tmp_path_factory.mktemp("kitchen") / "Site", building.REPOSITORY / "Tests/Sites/steps/Content"))


@pytest.fixture(scope="module")
def plaster(tmp_path_factory):
    content = building.REPOSITORY / "Tests/Sites/plaster/Content"
    return Site(build(tmp_path_factory.mktemp("plaster") / "Site", content))


def test_the_caution_travels_with_every_row(shipped):
    """A row that is sorted, filtered or copied elsewhere keeps it."""
    for row in rows_of(shipped, "medical-dosimetry/compare.csv"):
        assert "United States" in row["caution"]
    for row in rows_of(shipped, "dosimetry-and-durable-skills/compare.csv"):
        assert "our reading, not stated in the source. No source sets these levels side by side" in row["caution"]
        assert "no link to UK bands" in row["caution"]


def test_the_changes_are_those_of_the_steps(shipped):
    page = shipped["imaging-support/step_clinical-support-worker_senior-clinical-support-worker.html"]
    words = {"new": "new", "changed": "changed", "same": "the same", "carried": "carried up"}
    stepped = {key(each): words[each.get("data-change")] for each in page.tree.xpath("//*[@data-statement][@data-change]")}
    rows = rows_of(shipped, "imaging-support/compare.csv")
    told = {row["statement id"]: row["change"] for row in rows
            if row["role id"] == "senior-clinical-support-worker" and row["statement id"] and not row["nested in"]}
    assert told == stepped


@pytest.fixture(scope="module")
def hostile(tmp_path_factory):
    """A site whose statements a spreadsheet would run, if it were let."""
    folder = tmp_path_factory.mktemp("formulas")
    (folder / "frameworks/f").mkdir(parents=True)
    (folder / "site.yaml").write_text(
        "{title: T, publisher: P, language: en, base-url: 'https://rung.example/', caution: Not & never &1.}")
    (folder / "frameworks/f/framework.yaml").write_text(
        "title: '=1+1'\nsummary: S\nareas: {a: '@A'}\nholders: [x, y, z]\n")
    for role, text in {"x": "'=cmd|calc!A1'", "y": '\'-1, "quoted"\'', "z": "a_x0041_x000D_b &1"}.items():
        (folder / f"frameworks/f/{role}.yaml").write_text(
            f"role: {role}\ntitle: '+{role}'\nsummary: S\nstatements: {{a: {{s{role}: {text}}}}}\n")
    site = tmp_path_factory.mktemp("formulas-site")
    build(site, content=folder)
    return Site(site)


def test_no_cell_is_a_formula(hostile):
    rows = rows_of(hostile, "f/compare.csv")
    assert [row["statement"][:2] for row in rows] == ["'=", "'-", "a_"]
    for row in rows:
        assert not [value for value in row.values() if value[:1] in ("=", "+", "-", "@")]


CSV_OF_EVERY_SHEET = "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1"


def sheets(workbook, folder):
    """The rows of each sheet, as a spreadsheet program reads them."""
    assert shutil.which("soffice"), "there is no LibreOffice; 'make test' installs it"
    command = ["soffice", f"-env:UserInstallation=file://{folder}/profile", "--headless", "--convert-to",
               CSV_OF_EVERY_SHEET, "--outdir", folder / "sheets", workbook]
    subprocess.run(command, check=True, capture_output=True, timeout=120)
    found = {}
    for path in (folder / "sheets").iterdir():
        rows = list(csv.reader(io.StringIO(path.read_bytes().decode(), newline="")))
        found[path.stem.removeprefix(workbook.stem + "-")] = rows
    return found


@pytest.mark.parametrize("framework", ["imaging-support", "durable-skills"])
def test_a_workbook_holds_the_same_rows_as_the_tables(shipped, framework, tmp_path):
    found = sheets(shipped.folder / f"{framework}/{framework}.xlsx", tmp_path)
    notes = found.pop("Notes")
    assert ["Edition", "First edition"] in [row[:2] for row in notes]
    assert [row[1] for row in notes if row[0] == "Caution"][0]
    tables = sorted(path for path in shipped.files if path.startswith(framework) and path.endswith(".csv"))
    told = sorted(rows(shipped, path) for path in tables)
    assert len(told) == len(found) > 5
    assert sorted([row for row in sheet if any(row)] for sheet in found.values()) == told


def rows(site, path):
    text = (site.folder / path).read_bytes().decode("utf-8-sig")
    return list(csv.reader(io.StringIO(text, newline="")))


def test_each_comparison_leads_to_its_workbook(shipped):
    for page in shipped.pages:
        if page.kind == "compare":
            framework = page.path.split("/")[0]
            assert f"{framework}/{framework}.xlsx" in shipped.files
            assert page.tree.xpath("//a[@download and @href=$name]", name=f"../{framework}/{framework}.xlsx")


def test_a_workbook_runs_nothing(hostile, tmp_path):
    found = sheets(hostile.folder / "f/f.xlsx", tmp_path)
    statement = found["All roles"][0].index("statement")
    assert [row[statement] for row in found["All roles"][1:]] == ["=cmd|calc!A1", '-1, "quoted"', "a_x0041_x000D_b &1"]


def parts(workbook):
    with zipfile.ZipFile(workbook) as archive:
        return {name: archive.read(name).decode() for name in archive.namelist()}


def test_a_workbook_prints_its_caution_and_leads_to_the_site(hostile):
    """With what a print does not take for a command, and with links that a reader can follow."""
    found = parts(hostile.folder / "f/f.xlsx")
    tree = lxml.etree.fromstring(found["xl/worksheets/sheet2.xml"].encode())
    assert tree.xpath("string(//*[local-name()='oddHeader'])") == "&L&8 Not && never &&1."
    assert tree.xpath("string(//*[local-name()='oddFooter'])").endswith(", All roles&R&P / &N")
    assert "Target=\"https://rung.example/f/x.html\"" in found["xl/worksheets/_rels/sheet2.xml.rels"]
    assert "a_x005F_x0041_x005F_x000D_b" in found["xl/sharedStrings.xml"]


def test_the_notes_name_the_roles_of_each_sheet(shipped, tmp_path):
    notes = sheets(shipped.folder / "imaging-support/imaging-support.xlsx", tmp_path)["Notes"]
    named = {row[0]: row[1] for row in notes}
    assert "Senior clinical support worker, Assistant practitioner" in named.values()
    assert {"Through", "Carried from", "All roles"} < set(named)


def test_the_same_content_gives_the_same_workbook(shipped, tmp_path):
    again = build(tmp_path / "Site")
    for path in (path for path in shipped.files if path.endswith(".xlsx")):
        assert (shipped.folder / path).read_bytes() == (again / path).read_bytes()


def test_without_the_program_that_writes_them_there_are_no_workbooks(tmp_path, monkeypatch):
    alone = tmp_path / "rung"
    shutil.copy(building.RUNG, alone)
    monkeypatch.setattr(building, "RUNG", alone)
    strict = building.rung("build", "--strict", "--output", tmp_path / "Strict")
    assert strict.returncode == 2 and "rung-xlsx" in strict.stderr
    assert not (tmp_path / "Strict").exists()
    done = building.rung("build", "--output", tmp_path / "Site")
    assert done.returncode == 0 and "rung-xlsx" in done.stderr
    site = Site(tmp_path / "Site")
    assert not [path for path in site.files if path.endswith(".xlsx")]
    assert "XLSX" not in site["imaging-support/compare.html"].tree.text_content()


def records(path):
    """What rung hands to the program, caught on its way."""
    (path / "rung-xlsx").write_text(f"#!/bin/sh\ncat > {path}/records; exit 1\n")
    (path / "rung-xlsx").chmod(0o755)
    shutil.copy(building.RUNG, path / "rung")
    content = building.REPOSITORY / "Tests/Sites/steps/Content"
    # One program at a time, so that no two write into one file.
    command = [path / "rung", "build", "--jobs", "1", "--content", content, "--output", path / "Site"]
    subprocess.run(command, capture_output=True)
    return (path / "records").read_bytes()


def test_the_program_leaves_no_file(tmp_path):
    """Its temporary file has a name for a moment only, so that being killed seldom leaves it."""
    tmp_path.joinpath("tmp").mkdir()
    program, environment = building.RUNG.with_name("rung-xlsx"), {"TMPDIR": str(tmp_path / "tmp")}
    for given, outcome in [(records(tmp_path), 0), (b"no records", 1)]:
        done = subprocess.run([program], input=given, env=environment, capture_output=True)
        assert (done.returncode, done.stdout[:2]) == (outcome, b"" if outcome else b"PK")
        assert list((tmp_path / "tmp").iterdir()) == []


@pytest.mark.parametrize("limit, folder, words", [
    (None, "nowhere", "cannot make a file in {}/nowhere: No such file or directory\n"),
    (2, ".", "cannot write the workbook: File too large\n")])
def test_the_program_says_in_plain_words_what_is_wrong(limit, folder, words, tmp_path):
    given = records(tmp_path)

    def bound():
        signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
        if limit:
            resource.setrlimit(resource.RLIMIT_FSIZE, (limit * 512, limit * 512))

    done = subprocess.run(
        [building.RUNG.with_name("rung-xlsx")], input=given, env={"TMPDIR": str(tmp_path / folder)}, preexec_fn=bound,
        capture_output=True)
    assert (done.returncode, done.stderr.decode()) == (1, words.format(tmp_path))


def test_a_strict_build_asks_for_the_program(tmp_path, monkeypatch):
    alone = tmp_path / "rung"
    shutil.copy(building.RUNG, alone)
    monkeypatch.setattr(building, "RUNG", alone)
    done = building.rung("build", "--strict", "--output", tmp_path / "Site")
    assert done.returncode == 2 and "nothing was written" in done.stderr
    assert not (tmp_path / "Site").exists()


@pytest.mark.parametrize("script", ["cat >/dev/null; echo no room >&2; exit 1", "exec sleep 0", "kill -9 $$"])
def test_a_program_that_fails_is_no_mistake_of_the_author(script, shipped, tmp_path, monkeypatch):
    """The next build mends the site."""
    alone = tmp_path / "rung"
    shutil.copy(building.RUNG, alone)
    broken = tmp_path / "rung-xlsx"
    broken.write_text(f"#!/bin/sh\n{script}\n")
    broken.chmod(broken.stat().st_mode | stat.S_IXUSR)
    monkeypatch.setattr(building, "RUNG", alone)
    done = building.rung("build", "--output", tmp_path / "Site")
    assert done.returncode == 2 and ".xlsx" in done.stderr
    assert "no room" in done.stderr or "no room" not in script
    shutil.copy(REAL.with_name("rung-xlsx"), broken)
    assert Site(build(tmp_path / "Site")).files == shipped.files
