"""Where statements were: whoever comes there is led on, with scripts and without."""

import shutil

import pytest

from building import REPOSITORY, build
from browsing import Visit


@pytest.fixture(scope="module")
def moved(tmp_path_factory):
    """A statement with another id, and one that another role has now."""
    folder = tmp_path_factory.mktemp("moved")
    content = shutil.copytree(REPOSITORY / "Tests/Rules/_clean/Content", folder / "Content")
    roles = content / "frameworks/ultrasound"
    aide = (roles / "aide.yaml").read_text()
    probe = "    clean-probe: Clean the probe after each patient\n"
    assert probe in aide
    (roles / "aide.yaml").write_text(aide.replace(probe, "    wipe: {text: Wipe the probe, formerly: [clean-probe]}\n"))
    lead = (roles / "lead-aide.yaml").read_text()
    (roles / "lead-aide.yaml").write_text(
        lead.replace("    check-rooms:\n", "    lights: {text: Dim the lights, formerly: aide/lights}\n    check-rooms:\n"))
    return build(folder / "Site", content)


@pytest.mark.parametrize(("former", "now"), [("clean-probe", "aide.html#wipe"), ("lights", "lead-aide.html#lights")])
def test_an_old_address_leads_on(browser, moved, former, now):
    with Visit(browser) as visit:
        page = visit.page
        page.goto((moved / "ultrasound/aide.html").as_uri() + f"#{former}")
        page.wait_for_url(f"**/ultrasound/{now}")
        assert visit.troubles == []


@pytest.mark.parametrize("width", [320, 1280])
@pytest.mark.parametrize(("former", "words"), [("clean-probe", "Wipe the probe"), ("lights", "Dim the lights")])
def test_without_scripts_a_link_stands_there(browser, moved, former, words, width):
    context = browser.new_context(java_script_enabled=False, viewport={"width": width, "height": 700})
    page = context.new_page()
    page.goto((moved / "ultrasound/aide.html").as_uri())
    assert not page.get_by_text("This statement has moved").is_visible()
    page.goto((moved / "ultrasound/aide.html").as_uri() + f"#{former}")
    assert page.get_by_role("heading", name="This statement has moved").is_visible()
    assert page.locator(".moved li:visible").all_inner_texts()[0].startswith(words)
    assert page.locator(".moved li:visible").count() == 1
    context.close()
