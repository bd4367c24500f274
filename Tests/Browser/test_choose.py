"""What a comparison shows can be chosen, shared and gone back to; without scripts all of it is there."""

import re
import shutil
from urllib.parse import urlencode

import pytest
from playwright.sync_api import expect

from browsing import FRAMEWORK, KINDS, Visit
from building import REPOSITORY, build
from rendered import key
from test_axe import ALL, COLOURS, turn_dark, violations
from test_layout import FOCUSED, walk

CSW, SCSW, MAP, AP = [
    "clinical-support-worker", "senior-clinical-support-worker", "mammography-associate", "assistant-practitioner"]

SHOWN = """() => {
  // There the heads that are seen are those above each area.
  const onPaper = (head) => matchMedia('print').matches && [...document.querySelectorAll(`[data-column="${head.id}"]`)]
    .some(e => e.checkVisibility());
  return {
  columns: [...document.querySelectorAll('.comparison thead th[data-holder]')].filter(e => e.checkVisibility() || onPaper(e))
    .map(e => e.dataset.holder),
  areas: [...document.querySelectorAll('.comparison tbody:not(.facts) tr:has(td)')].filter(e => e.checkVisibility())
    .map(e => e.querySelector('td').dataset.area),
  statements: [...document.querySelectorAll('.comparison [data-statement]')]
    .filter(e => !e.closest('[hidden]')).map(e => e.id),
  status: document.querySelector('[role=status]')?.textContent ?? null,
  query: decodeURIComponent(location.search),
}; }"""


@pytest.fixture
def visit(browser, server, altered):
    with Visit(browser) as visit:
        yield visit


def ladder(visit, server, query=""):
    return visit.open(server.address + KINDS["ladder"] + query)


def choose(page):
    page.get_by_text("Choose what to show").focus()
    page.keyboard.press("Enter")


def test_all_is_there_before_a_choice(visit, server):
    shown = ladder(visit, server).evaluate(SHOWN)
    assert shown["columns"] == [CSW, SCSW, MAP, AP]
    assert len(shown["areas"]) == 10
    assert shown["status"] == ""
    assert visit.troubles == [] and visit.policy_breaches() == []


def test_columns_by_the_keyboard_alone(visit, server):
    page = ladder(visit, server)
    choose(page)
    page.keyboard.press("Tab")
    page.keyboard.press("Space")
    shown = page.evaluate(SHOWN)
    assert shown["columns"] == [SCSW, MAP, AP]
    assert shown["query"] == f"?columns={SCSW},{MAP},{AP}"
    assert "in 3 of 4 roles" in shown["status"]
    page.keyboard.press("Space")
    assert page.evaluate(SHOWN)["query"] == ""


def test_an_address_says_it_all(visit, server):
    shown = ladder(visit, server, f"?columns={CSW},{SCSW}&areas=medicines,care&show=new").evaluate(SHOWN)
    assert shown["columns"] == [CSW, SCSW]
    assert shown["areas"] == ["care", "medicines"]
    page = visit.page
    became = page.evaluate(
        "[...document.querySelectorAll('.comparison td > ul > .statement')].filter(e => !e.closest('[hidden]')).map(e => e.dataset.became)")
    assert became and set(became) <= {"new", "changed"}


def test_only_new_and_changed_are_as_many_as_in_the_step(visit, server):
    shown = ladder(visit, server, f"?columns={SCSW}&show=new").evaluate(SHOWN)
    assert "Shown: 40 of " in shown["status"]


def test_back_and_forward(visit, server):
    page = ladder(visit, server)
    choose(page)
    page.get_by_label("Show", exact=True).select_option("new")
    page.get_by_role("checkbox", name="Mammography associate").uncheck()
    assert MAP not in page.evaluate(SHOWN)["columns"]
    page.go_back()
    assert page.evaluate(SHOWN)["columns"] == [CSW, SCSW, MAP, AP]
    assert page.evaluate(SHOWN)["query"] == "?show=new"
    page.go_back()
    assert page.evaluate(SHOWN)["query"] == "" and page.evaluate(SHOWN)["status"] == ""
    page.go_forward()
    assert page.evaluate(SHOWN)["query"] == "?show=new"


def test_words_and_sources(visit, server):
    page = ladder(visit, server)
    choose(page)
    page.get_by_label("With the words").fill("CANNULA")
    found = page.evaluate(SHOWN)
    assert found["statements"] and found["areas"] == ["medicines"]
    assert found["query"] == "?words=CANNULA"
    page.get_by_label("From the source").select_option("hee-imaging")
    assert page.evaluate(SHOWN)["statements"] == found["statements"]
    assert page.evaluate(SHOWN)["query"] == "?words=CANNULA&source=hee-imaging"
    page.get_by_role("button", name="Show everything").click()
    expect(page.get_by_role("status")).to_have_text("")
    assert page.evaluate(SHOWN)["query"] == ""
    assert len(page.evaluate(SHOWN)["areas"]) == 10


def test_a_cell_that_lost_all_to_a_choice_says_so(visit, server):
    page = ladder(visit, server, "?show=new&areas=medicines")
    cell = page.locator(f"td[data-holder='{AP}'][data-area='medicines']")
    assert "Nothing of this choice" in cell.inner_text() or cell.locator(".statement:visible").count() > 0
    assert page.locator("td[data-area]:visible").evaluate_all("cells => cells.every(cell => cell.innerText.trim() !== '')")


@pytest.mark.parametrize("query", [
    "columns=%3Cscript%3Ealert(1)%3C/script%3E&areas=__proto__&show=constructor&source=%22%5D&words=%5C",
    "columns=,,&areas=%00&show[]=new&source=toString", "columns=%E0%A4%A&words=%FF", "columns=" + "a," * 5000])
def test_hostile_addresses_do_nothing(visit, server, query):
    page = ladder(visit, server, f"?{query}")
    expect(page.locator(".comparison thead th[data-holder]:visible")).to_have_count(4)
    page.get_by_role("button", name="Show everything").click()
    expect(page.get_by_role("status")).to_have_text("")
    assert page.evaluate(SHOWN)["query"] == ""
    assert visit.troubles == [] and visit.policy_breaches() == []


@pytest.mark.parametrize("width", [1280, 320])
def test_the_form_for_levels_is_accessible(browser, server, altered, width):
    with Visit(browser, width=width) as visit:
        page = visit.open(server.address + KINDS["crosswalk-comparison"] + "?show=new")
        assert violations(page, ALL) == []
        assert page.evaluate("document.scrollingElement.scrollWidth") <= width


def test_words_are_shown_as_words(visit, server):
    words = "<img src=x onerror=alert(1)> $& \\"
    page = ladder(visit, server, "?" + urlencode({"words": words}))
    assert page.get_by_label("With the words").input_value() == words
    assert f"with the words “{words}”" in page.evaluate(SHOWN)["status"]
    assert visit.troubles == [] and visit.policy_breaches() == []


def test_words_are_those_of_the_statements(visit, server):
    """And not what they are marked with or rest on, which every one of them would have."""
    page = ladder(visit, server, "?words=hee+imaging+guidance")
    assert page.evaluate(SHOWN)["statements"] == []
    page = ladder(visit, server, "?words=designated++as+an+operator")
    assert page.evaluate(SHOWN)["statements"] == ["ap-qa-oversight"]


def test_words_are_those_of_conditions_and_not_what_is_printed_before_them(visit, server):
    page = ladder(visit, server)
    wanted = page.evaluate("""() => [...document.querySelectorAll('.comparison [data-statement]')].filter(statement =>
      [...statement.querySelectorAll('.says > p:not(.became, .relation)')]
        .some(each => /condition/i.test(each.textContent.replace(/^Condition:/, '')))).map(statement => statement.id)""")
    conditions = page.locator(".comparison .condition").count()
    assert len(wanted) < conditions
    assert ladder(visit, server, "?words=condition").evaluate(SHOWN)["statements"] == wanted
    assert ladder(visit, server, "?words=only+where+the+tests").evaluate(SHOWN)["statements"]


FOUND = """() => [...document.querySelectorAll('.comparison td')].filter(e => e.checkVisibility())
  .map(e => [e.dataset.fact ?? e.dataset.area, e.dataset.holder, e.innerText.trim()])"""


@pytest.mark.parametrize("width", [1280, 320])
def test_words_of_facts_are_found(browser, server, altered, width):
    with Visit(browser, width=width) as visit:
        page = ladder(visit, server, "?words=agenda+for+change")
        status = page.get_by_role("status").inner_text()
        said = re.match(r"Shown: 0 of (\d+) statements and (\d+) facts?, in 4 of 4 roles, with the words", status)
        assert said and page.locator("[data-fact] > :not(.state), [data-fact] > div > :not(.state)").evaluate_all(
            "all => all.some(each => each.checkVisibility())")
        page.set_viewport_size({"width": 1280, "height": 720})
        expect(page.locator("table.comparison")).to_be_visible()
        cells = page.evaluate(FOUND)
        assert {cell[0] for cell in cells} == {"band"} and len(cells) == 4
        with_words = [text for *_, text in cells if "agenda for change" in text.lower()]
        assert len(with_words) == int(said[2])
        assert all("agenda for change" in text.lower() or text in ("Nothing of this choice", "Not stated")
                   for *_, text in cells)
        page.get_by_label("With the words").fill("")
        assert page.locator("[data-fact]:visible").count() > 4
        assert page.get_by_text("Nothing of this choice").locator("visible=true").count() == 0


def test_words_of_why_there_is_no_list_are_found(visit, server):
    page = ladder(visit, server)
    reason = page.locator(f"td[data-holder='{MAP}'] .reason p").first.inner_text()
    page.get_by_text("Choose what to show").click()
    page.get_by_label("With the words").fill(" ".join(reason.split()[:6]))
    shown = page.evaluate(SHOWN)
    assert shown["statements"] == [] and len(shown["areas"]) == 10
    assert "statements and 10 notes, in" in shown["status"]
    cells = {cell[1]: cell[2] for cell in page.evaluate(FOUND)}
    assert reason in cells[MAP] and "Nothing of this choice" in cells[AP]


@pytest.mark.parametrize("query", ["columns=bogus", "areas=nope", "columns=bogus,&areas=nope,", "show=bogus&source=bogus"])
def test_what_an_address_names_and_is_not_there_is_no_choice(visit, server, query):
    shown = ladder(visit, server, f"?{query}").evaluate(SHOWN)
    assert (shown["columns"], len(shown["areas"]), shown["status"]) == ([CSW, SCSW, MAP, AP], 10, "")
    shown = ladder(visit, server, f"?columns=bogus,{SCSW}&areas=nope,medicines").evaluate(SHOWN)
    assert (shown["columns"], shown["areas"]) == ([SCSW], ["medicines"])


def test_a_search_leaves_what_is_folded_as_it_was(visit, server):
    page = ladder(visit, server)
    page.get_by_text("Choose what to show").click()
    opened = "() => [...document.querySelectorAll('details.carried')].map(each => each.open)"
    before = page.evaluate(opened)
    page.get_by_label("With the words").fill("the")
    assert sum(page.evaluate(opened)) > sum(before)
    page.get_by_label("With the words").fill("")
    assert page.evaluate(opened) == before


def test_the_sources_are_those_of_statements_by_their_own_names(browser, tmp_path):
    """Two of one name before the comma, and one that no statement cites."""
    content = tmp_path / "Content"
    shutil.copytree(REPOSITORY / "Tests/Sites/steps/Content", content)
    with open(content / "sources.yaml", "a") as sources:
        for year in (2018, 2022):
            sources.write(f"notes-{year}:\n  title: Notes of {year}\n  short: Notes, {year}\n  licence: not stated\n")
    for role in (content / "frameworks/kitchen").glob("*.yaml"):
        # Those of areas, which are those of their statements.
        text = re.sub(r"^(  \w+: \{cites: )\[book\]", r"\1[notes-2018]", role.read_text(), flags=re.M)
        role.write_text(text.replace("  meals: {cites: [notes-2018]", "  meals: {cites: [notes-2022]"))
    with Visit(browser) as visit:
        page = visit.open((build(tmp_path / "Site", content) / "kitchen/compare.html").as_uri())
        assert page.locator("#_source option").all_text_contents() == ["Any source", "Notes, 2018", "Notes, 2022"]


def test_the_choice_is_said_in_words(visit, server):
    query = f"?columns={CSW},{SCSW}&areas=medicines,care&show=new&words=the&source=hee-imaging"
    status = ladder(visit, server, query).evaluate(SHOWN)["status"]
    assert re.fullmatch(
        r"Shown: \d+ of \d+ statements, in 2 of 4 roles, in 2 of 10 areas, new and changed alone, with the words “the”, "
        r"from the source HEE imaging guidance\.", status), status


def test_what_changes_is_announced(visit, server):
    """The status is there before its words change, so that these are read out."""
    page = ladder(visit, server)
    page.evaluate("""() => { const status = document.querySelector('[role=status]'); window.heard = [];
      new MutationObserver(() => heard.push(status.textContent)).observe(status, {childList: true}); }""")
    choose(page)
    page.get_by_label("With the words").press_sequentially("iv")
    page.wait_for_function("heard.length === 2")
    assert all(text.startswith("Shown: ") for text in page.evaluate("heard"))


@pytest.mark.parametrize("width", [1280, 800, 320])
@pytest.mark.parametrize("forced", ["none", "active"])
def test_it_is_accessible_with_all_open(browser, server, altered, width, forced):
    with Visit(browser, width=width) as visit:
        visit.page.emulate_media(forced_colors=forced)
        page = ladder(visit, server, f"?show=new&columns={SCSW},{AP}")
        page.evaluate("document.querySelectorAll('details').forEach(each => { each.open = true; })")
        assert violations(page, ALL) == []
        assert page.evaluate("document.scrollingElement.scrollWidth") <= width
        if forced == "none":
            turn_dark(page)
            assert violations(page, COLOURS) == []


@pytest.mark.parametrize("width, height", [(1280, 720), (320, 640)])
@pytest.mark.parametrize("press", ["Tab", "Shift+Tab"])
def test_focus_is_seen_with_a_choice_made(browser, server, altered, width, height, press):
    with Visit(browser, width=width, height=height) as visit:
        page = ladder(visit, server, f"?columns={SCSW},{AP}&areas=safe-environment,medicines")
        seen = walk(page, press)
        assert [f"{each['what']}: {', '.join(each['faults'])}" for each in seen if each["faults"]] == []
        assert len([each for each in seen if each["what"].startswith(("<input", "<select", "<button")) and 'type="search" name="q"' not in each["what"]
                    and "<button>Search" not in each["what"] and 'class="menu"' not in each["what"]]) == 19


def test_what_has_the_focus_keeps_it_when_the_window_shrinks(visit, server):
    page = ladder(visit, server)
    mark = page.locator("#ap-safety > .rests .permalink")
    mark.focus()
    for width in [320, 1280]:
        page.set_viewport_size({"width": width, "height": 640})
        expect(page.locator("table.comparison")).to_be_visible(visible=width > 320)
        expect(mark).to_be_focused()
        assert mark.evaluate(FOCUSED.replace("element.wasFocused)", "false)"))["faults"] == []


@pytest.mark.parametrize("width", [1280, 320])
def test_on_paper_the_choice_holds_and_is_said(browser, server, altered, width):
    with Visit(browser, width=width) as visit:
        page = ladder(visit, server, f"?columns={SCSW}&areas=medicines&words=cannula")
        page.emulate_media(media="print")
        expect(page.locator("table.comparison")).to_be_visible()
        shown = page.evaluate(SHOWN)
        assert (shown["columns"], shown["areas"]) == ([SCSW], ["medicines"])
        visible = page.locator(".comparison td > ul > .statement:visible")
        assert visible.count() > 0
        assert all("cannula" in text.lower() for text in visible.all_inner_texts())
        expect(page.get_by_role("status")).to_be_visible()
        expect(page.get_by_role("status")).to_contain_text("with the words “cannula”")
        assert page.locator(".choose :is(summary, input, select, button):visible").count() == 0


def test_on_paper_the_caption_names_what_is_there(visit, server):
    page = ladder(visit, server, f"?columns={CSW},{AP}")
    caption = page.locator("table.comparison caption")
    expect(caption).to_have_text("Imaging support: Clinical support worker, Assistant practitioner")
    page.get_by_role("button", name="Show everything").click()
    expect(caption).to_have_text(re.compile("Clinical support worker, Senior clinical support worker, Mammography associate, As"))
    page.emulate_media(media="print")
    assert page.locator(".actions:visible, .jump:visible").count() == 0


@pytest.mark.parametrize("width", [1280, 320])
def test_boxes_stand_in_line_beside_their_legend_and_words_beside_their_box(browser, server, altered, width):
    with Visit(browser, width=width) as visit:
        page = ladder(visit, server, "?show=new")
        for boxes in page.locator(".choose fieldset").evaluate_all("""all => all.map(fieldset => ({
                legend: fieldset.querySelector('legend').getBoundingClientRect(),
                labels: [...fieldset.querySelectorAll('label')].map(label => ({
                  box: label.querySelector('input').getBoundingClientRect(),
                  words: [...label.querySelector('span').getClientRects()]}))}))"""):
            starts = min(label["box"]["left"] for label in boxes["labels"])
            assert starts >= boxes["legend"]["left"] and (width == 320 or starts > boxes["legend"]["right"])
            assert all(line["left"] >= label["box"]["right"] for label in boxes["labels"] for line in label["words"])


@pytest.mark.parametrize("kind, states", [("ladder", 4), ("crosswalk-comparison", 1)])
def test_the_key_explains_what_is_there(visit, server, kind, states):
    page = visit.open(server.address + KINDS[kind])
    page.get_by_text("How to read the table").click()
    assert page.locator(".key dt:visible").count() == states


LISTED = """() => [...document.querySelectorAll('.as-list > section')].filter(e => e.checkVisibility()).map(section => ({
  area: section.querySelector('h2').textContent.trim(),
  roles: [...section.querySelectorAll(':scope > section')].filter(e => e.checkVisibility()).map(part => ({
    role: part.querySelector('h3 a').textContent.trim(), words: part.lastElementChild.textContent.trim().length,
    statements: part.querySelectorAll('[data-statement]').length})),
}))"""


def test_on_a_phone_it_is_a_list_by_area_and_role(browser, server, altered):
    with Visit(browser, width=320) as visit:
        page = ladder(visit, server)
        listed = page.evaluate(LISTED)
        table = altered[KINDS["ladder"]]
        assert len(listed) == 10 + len(table.tree.xpath("//tbody[@class='facts']/tr[td]"))
        for section in listed:
            assert len(section["roles"]) == 4 and all(part["words"] for part in section["roles"]), section["area"]
        assert sum(part["statements"] for section in listed for part in section["roles"]) == len(table.statements)
        assert not page.locator("table.comparison").is_visible()
        levels = page.locator(".as-list :is(h2, h3)").evaluate_all("all => all.map(each => each.tagName)")
        assert levels == (["H2"] + ["H3"] * 4) * len(listed)
        assert len(page.evaluate("[...document.querySelectorAll('[id]')].map(e => e.id).filter((id, i, all) => all.indexOf(id) < i)")) == 0
        link = page.locator(".jump a").last
        link.click()
        assert page.locator(".as-list > section:last-child h2").is_visible()
        assert visit.troubles == [] and visit.policy_breaches() == []


def test_a_choice_holds_in_the_list_and_when_the_window_grows(browser, server, altered):
    with Visit(browser, width=320) as visit:
        page = ladder(visit, server, f"?columns={CSW},{SCSW}&areas=medicines&show=new")
        sections = [section for section in page.evaluate(LISTED) if "Medicines" in section["area"]]
        assert [part["role"] for part in sections[0]["roles"]] == ["Clinical support worker", "Senior clinical support worker"]
        page.set_viewport_size({"width": 1280, "height": 720})
        expect(page.locator("table.comparison")).to_be_visible()
        shown = page.evaluate(SHOWN)
        assert shown["columns"] == [CSW, SCSW] and shown["areas"] == ["medicines"]
        assert page.locator(".as-list [data-statement]").count() == 0


@pytest.mark.parametrize("name", ["area_medicines", "fact_band", "ap-safety"])
@pytest.mark.parametrize("width", [1280, 800, 320])
def test_an_address_leads_to_its_place_on_any_screen(browser, server, altered, name, width):
    with Visit(browser, width=width) as visit:
        page = ladder(visit, server, f"?columns={SCSW},{AP}#{name}")
        target = page.locator(":target")
        expect(target).to_have_id(name)
        expect(target).to_be_in_viewport()
        box = target.bounding_box()
        assert 0 <= box["y"] < 360
        assert page.evaluate("([x, y]) => document.elementFromPoint(x, y).closest(':target') !== null", [box["x"] + 4, box["y"] + 4])
        assert page.url.endswith(f"#{name}")


def test_a_phone_reads_it_in_order(browser, server, altered):
    """An area, then each role with its statements: as a screen reader comes by them."""
    with Visit(browser, width=320) as visit:
        page = ladder(visit, server, f"?columns={SCSW},{AP}&areas=medicines")
        heard = page.locator(".as-list").aria_snapshot()
        parts = [line.strip() for line in heard.splitlines() if "heading" in line or "listitem" in line]
        headings = [line for line in parts if "heading" in line]
        assert [re.search(r"level=(\d)", line)[1] for line in headings] == ["2", "3", "3"]
        assert "Medicines" in headings[0] and "Senior clinical support worker" in headings[1] and "Assistant practitioner" in headings[2]
        assert all("listitem" in parts[parts.index(heading) + 1] for heading in headings[1:])


def test_without_scripts_nothing_is_missing(browser, server, altered):
    page = browser.new_page(java_script_enabled=False)
    page.goto(server.address + KINDS["ladder"] + "?show=new")
    assert page.locator("main form").count() == 0
    assert page.locator(f"th[data-holder='{MAP}']").is_visible()
    assert page.locator(".comparison [hidden]").count() == 0
    page.set_viewport_size({"width": 320, "height": 720})
    assert page.locator(".narrow a").count() == 10
    assert page.evaluate("document.scrollingElement.scrollWidth") <= 320
    assert page.evaluate("""() => { const region = document.querySelector('.scroll');
      region.scrollLeft = 1e6; return region.tabIndex === 0 && region.scrollLeft > 0; }""")
    page.close()


def test_the_areas_one_by_one_have_all_of_the_table(altered):
    """Where there is neither a script nor room, the comparison names these pages."""
    table = altered[KINDS["ladder"]]
    areas = [altered[altered.target(table, href)[0]] for href in table.tree.xpath("//p[@class='narrow']/a/@href")]
    assert {(key(each), each.get("id")) for area in areas for each in area.statements} \
        == {(key(each), each.get("id")) for each in table.statements}


# Across frameworks the columns are levels, and the areas are told apart by framework.

COMPARED = """() => ({
  levels: [...document.querySelectorAll('.comparison thead th')].slice(1).filter(e => e.checkVisibility()).map(e => e.id),
  frameworks: [...document.querySelectorAll('.comparison .group')].filter(e => e.checkVisibility()).map(e => e.textContent.trim()),
  areas: [...document.querySelectorAll('.comparison tr:has(td)')].filter(e => e.checkVisibility()).map(e => e.querySelector('th').id),
  statements: [...document.querySelectorAll('[data-statement]')].filter(e => !e.closest('[hidden]')).length,
  status: document.querySelector('[role=status]').textContent,
  query: decodeURIComponent(location.search),
})"""
DOSIMETRY, DURABLE = "Medical dosimetrists", "Durable skills of medical dosimetrists"


def crosswalk(visit, server, query=""):
    return visit.open(server.address + KINDS["crosswalk-comparison"] + query)


def test_levels_and_areas_of_two_frameworks_can_be_chosen(visit, server):
    page = crosswalk(visit, server)
    everything = page.evaluate(COMPARED)
    assert everything["frameworks"] == [DOSIMETRY, DURABLE]
    assert (len(everything["levels"]), len(everything["areas"]), everything["statements"]) == (4, 20, 124)
    choose(page)
    for name in ["Level 1 of 4", "Level 4 of 4", "Simulation"]:
        page.get_by_role("checkbox", name=name).uncheck()
    shown = page.evaluate(COMPARED)
    assert shown["levels"] == ["col_level-2", "col_level-3"]
    assert len(shown["areas"]) == 19 and "area_medical-dosimetry_simulation" not in shown["areas"]
    assert "in 2 of 4 levels" in shown["status"]
    assert "columns=level-2,level-3" in shown["query"] and "durable-skills_communication" in shown["query"]
    page.reload()
    assert page.evaluate(COMPARED) == shown
    assert visit.troubles == [] and visit.policy_breaches() == []


def test_a_framework_of_which_nothing_is_left_goes_with_its_heading(visit, server):
    shown = crosswalk(visit, server, "?areas=durable-skills_communication&columns=level-1").evaluate(COMPARED)
    assert shown["frameworks"] == [DURABLE] and shown["statements"] == 2
    # The heading spans no more than the columns that are left, so that these have the whole width.
    beside = "e => e.getBoundingClientRect().right - e.tHead.querySelector('#col_level-1').getBoundingClientRect().right"
    assert visit.page.locator("table.comparison").evaluate(beside) < 2
    shown = crosswalk(visit, server, "?words=no+such+words").evaluate(COMPARED)
    assert shown["frameworks"] == [] and shown["statements"] == 0


def test_new_and_changed_are_said_of_each_frameworks_own_steps(visit, server):
    """Nothing leads to a first level; of the dosimetrists' others nine, eight and ten are changed."""
    page = crosswalk(visit, server, "?columns=level-1&show=new")
    assert page.evaluate(COMPARED)["statements"] == 0
    page = crosswalk(visit, server)
    assert page.locator("[data-framework='medical-dosimetry'][data-became='changed']").count() == 27


COMPARED_LIST = """() => [...document.querySelectorAll('.as-list > section')].map(framework => ({
  title: framework.querySelector('h2').textContent.trim(),
  areas: [...framework.querySelectorAll(':scope > section')].map(area => ({
    title: area.querySelector('h3').textContent.trim(),
    levels: [...area.querySelectorAll(':scope > section')].map(level =>
      [level.querySelector('h4').textContent.trim(), level.querySelector('.who').textContent.trim()]),
  })),
}))"""


def test_on_a_phone_the_list_names_framework_area_level_and_role(browser, server, altered):
    with Visit(browser, width=320) as visit:
        page = crosswalk(visit, server)
        listed = page.evaluate(COMPARED_LIST)
        assert [framework["title"] for framework in listed] == [DOSIMETRY, DURABLE]
        for framework, short in zip(listed, ["Medical dosimetry", "Durable skills"], strict=True):
            assert len(framework["areas"]) == 10
            for area in framework["areas"]:
                assert area["levels"] == [
                        [f"Level {number} of 4", f"{short}: Level {number} of 4"] for number in (1, 2, 3, 4)], area["title"]
        assert page.locator(".as-list [data-statement]").count() == 124
        assert page.evaluate("document.scrollingElement.scrollWidth") <= 320
        page.locator(".jump p a").last.click()
        assert page.locator(".as-list > section:last-child > h2").is_visible()
        crosswalk(visit, server, "?areas=durable-skills_communication")
        assert page.locator(".as-list :is(h2, h3):visible").all_inner_texts() == [DURABLE, "Communication"]
        assert visit.troubles == [] and visit.policy_breaches() == []
