"""Sites that ask more of the layout than the shipped one: points nested as deep as may be, many roles, wide tables."""

from pathlib import Path

WORDS = "Check that the equipment is clean, complete and in working order before the first patient of the day arrives"

SITE = """title: Kitchen careers
publisher: Northfield Hospital
language: {language}
"""

SOURCES = """book:
  title: The kitchen book
  short: Kitchen book
  publisher: Northfield Hospital
  date: '2025'
  licence: OGL
"""


def make(folder, roles, areas=("kitchen",), language="en-GB", site="", levels=4, pages=None, facts=""):
    """A site of one framework, each role of which has in every area a statement with points down to the last level."""
    folder = Path(folder)
    frame = folder / "frameworks/kitchen"
    frame.mkdir(parents=True)
    (folder / "site.yaml").write_text(SITE.format(language=language) + site)
    (folder / "sources.yaml").write_text(SOURCES)
    (folder / "index.md").write_text("---\ntitle: Kitchen careers\n---\n\nA page.\n")
    for name, text in (pages or {}).items():
        (folder / name).write_text(text)
    (frame / "framework.yaml").write_text(
        "title: Kitchen workforce\nshort: Kitchen\nsummary: Those who cook.\ntiers:\n  first: First tier\nareas:\n"
        + "".join(f"  {area}: {area.capitalize()} and what belongs to it\n" for area in areas) + facts
        + f"holders: [{', '.join(roles)}]\n")
    for number, role in enumerate(roles):
        (frame / f"{role}.yaml").write_text(one_role(role, number, roles, areas, levels))
    return folder


def one_role(role, number, roles, areas, levels):
    title = role.replace("-", " ").capitalize()
    lines = [f"role: {role}", f"title: {title}", "tier: first", f"summary: The {title} works here.", "areas:"]
    lines += [f"  {area}: {{cites: [book]}}" for area in areas]
    lines += ["statements:"]
    for area in areas:
        lines += [f"  {area}:"] + points(f"{role}-{area}", roles[number - 1] if number else None, role, levels)
    if number + 1 < len(roles):
        lines += ["progression:", f"  - {{to: {roles[number + 1]}, how: next, cites: [book]}}"]
    return "\n".join(lines) + "\n"


def points(name, before, role, levels, level=1):
    indent = "    " * level
    lines = [f"{indent}{name}-{level}:", f"{indent}  text: {WORDS}, says the {role.replace('-', ' ')} of level {level}",
             f"{indent}  conditions: [Only with gloves and goggles.]", f"{indent}  cites: [book]"]
    if before:
        lines += [f"{indent}  continues: {name.replace(role, before, 1)}-{level}"]
    if level < levels:
        lines += [f"{indent}  items:"] + points(name, before, role, levels, level + 1)
    return lines
