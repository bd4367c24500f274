"""The tables to take away hold what the comparisons show."""

import csv
import io

import pytest

from building import CONTENT, build
from rendered import Site, key


def rows_of(site, path):
    text = (site.folder / path).read_bytes()
    assert text.startswith(b"\xef\xbb\xbf"), "a spreadsheet has to know that it is UTF-8"
    assert text.endswith(b"\r\n") and b"\n" not in text.replace(b"\r\n", b"")
    return list(csv.DictReader(io.StringIO(text.decode("utf-8-sig"), newline=""), strict=True))


def test_each_comparison_has_its_table(shipped):
    pages = [page.path for page in shipped.pages if page.kind == "compare"]
    assert len(pages) > 20
    for path in pages:
        assert path.removesuffix("html") + "csv" in shipped.files


def test_a_table_holds_every_statement_of_its_page(shipped):
    for page in shipped.pages:
        if page.kind != "compare":
            continue
        rows = rows_of(shipped, page.path.removesuffix("html") + "csv")
        told = sorted((row["role id"], row["area id"], row["statement id"]) for row in rows if row["statement id"])
        shown = sorted((role, area, key(statement)) for (role, area), cell in page.cells.items()
                       for statement in cell.xpath(".//*[@data-statement]"))
        assert told == shown, page.path
        states = {(row["role id"], row["area id"]) for row in rows if not row["statement id"]}
        assert states == {place for place, cell in page.cells.items() if not cell.xpath(".//*[@data-statement]")}


def test_the_caution_travels_with_every_row(shipped):
    """A row that is sorted, filtered or copied elsewhere keeps it."""
    for row in rows_of(shipped, "medical-dosimetry/compare.csv"):
        assert "United States" in row["caution"]


def test_the_changes_are_those_of_the_steps(shipped):
    page = shipped["imaging-support/step_clinical-support-worker_senior-clinical-support-worker.html"]
    words = {"new": "new", "changed": "changed", "same": "the same", "carried": "carried up"}
    stepped = {key(each): words[each.get("data-change")] for each in page.tree.xpath("//*[@data-change]")}
    rows = rows_of(shipped, "imaging-support/compare.csv")
    told = {row["statement id"]: row["change"] for row in rows
            if row["role id"] == "senior-clinical-support-worker" and not row["nested in"]}
    assert told == stepped


@pytest.fixture(scope="module")
def hostile(tmp_path_factory):
    """A site whose statements a spreadsheet would run, if it were let."""
    folder = tmp_path_factory.mktemp("formulas")
    (folder / "frameworks/f").mkdir(parents=True)
    (folder / "site.yaml").write_text("{title: T, publisher: P, language: en}")
    (folder / "frameworks/f/framework.yaml").write_text(
        "title: '=1+1'\nsummary: S\nareas: {a: '@A'}\nholders: [x, y]\n")
    for role, text in {"x": "'=cmd|calc!A1'", "y": '\'-1, "quoted"\''}.items():
        (folder / f"frameworks/f/{role}.yaml").write_text(
            f"role: {role}\ntitle: '+{role}'\nsummary: S\nstatements: {{a: {{s{role}: {text}}}}}\n")
    site = tmp_path_factory.mktemp("formulas-site")
    build(site, content=folder)
    return Site(site)


def test_no_cell_is_a_formula(hostile):
    rows = rows_of(hostile, "f/compare.csv")
    assert [row["statement"][:2] for row in rows] == ["'=", "'-"]
    for row in rows:
        assert not [value for value in row.values() if value[:1] in ("=", "+", "-", "@")]
