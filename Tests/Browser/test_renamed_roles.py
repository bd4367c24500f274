"""An alias of a role leads on from every page that was called after the role's old name."""

import re
from urllib.parse import urljoin

import building


def renamed(site, old, new):
    """Gives a role's file another name, and the role the old address."""
    folder = site / "Content/frameworks/example"
    role = folder / f"{old}.yaml"
    role.write_text(role.read_text().replace(f"role: {old}\n", f"role: {new}\naliases: [example/{old}.html]\n"))
    role.rename(folder / f"{new}.yaml")
    for file in (site / "Content").rglob("*.*"):
        text = file.read_text()
        file.write_text(re.sub(rf"(?<![\w-]){old}(?![\w-]|\.html)", new, text))


def pages(site):
    return {str(path.relative_to(site / "Site")) for path in (site / "Site").rglob("*.html")}


def test_every_page_of_a_renamed_role_leads_on(tmp_path):
    site = tmp_path / "site"
    assert building.rung("new", site).returncode == 0
    assert building.rung("build", folder=site).returncode == 0
    before = pages(site)
    for old, new in [("senior-assistant", "lead"), ("assistant", "helper")]:
        renamed(site, old, new)
        done = building.rung("build", folder=site)
        assert done.returncode == 0, done.stderr
        assert before - pages(site) == set()
    old = {path for path in before if "assistant" in path}
    assert {path.split("/")[1].split("_")[0] for path in old} >= {"step", "compare", "job", "appraisal"}
    for path in old:
        html = (site / "Site" / path).read_text()
        to = re.search(r'data-to="([^"]+)"', html)[1]
        found = urljoin(path, to)
        assert (site / "Site" / found).exists() and "assistant" not in found, (path, found)
        # From one kind of page to the same kind.
        assert path.split("/")[1].split("_")[:-1][:1] == found.split("/")[1].split("_")[:-1][:1], (path, found)
        assert f'content="0; url={to}"' in html
