#!/usr/bin/env python3
"""Writes content folders to measure with: Markdown sites and framework sites, the same bytes on every run.

    corpus.py md 1000 FOLDER      1,000 pages of about 4 KB
    corpus.py fw 100 FOLDER       100 frameworks of 4 tiers x 10 areas x 3 statements
"""

import argparse
import os

from words import HEADINGS, LIMITS, REMARKS, SETTINGS, TOPICS, Dice, duty, sentence, slug

# Markdown sites

PAGES_IN_A_SECTION = 100

SITE = """title: {title}
publisher: The publishing body
language: en-GB
description: A site that was generated to be measured.
base-url: https://measured.example.org/
feedback: https://measured.example.org/feedback
edition: {{name: First edition, date: 2026-11-21}}
navigation:
"""


def page_path(number):
    if number == 0:
        return "index.md"
    return f"section-{number // PAGES_IN_A_SECTION:03}/page-{number:05}.md"


def page_title(number):
    setting = SETTINGS[number // len(TOPICS) % len(SETTINGS)]
    return f"{TOPICS[number % len(TOPICS)]} {setting}, part {number + 1}"


class Page:
    """One Markdown page as it grows. What is rare is dealt by page number, so that every corpus holds its exact share."""

    def __init__(self, dice, sentences, number, total):
        self.dice, self.sentences, self.number, self.total = dice, sentences, number, total
        self.here = os.path.dirname(page_path(number))
        self.parts, self.size = [], 0

    def text(self):
        self.add(f"---\ntitle: {page_title(self.number)}\nsummary: {self.sentence()}\n---")
        self.add(self.paragraph())
        self.add("## Summary\n\n" + self.bullets())  # every page has it, so that other pages can link to it
        for block in self.rare_blocks():
            self.add(block)
        self.add_sections(until=self.dice.between(3000, 3900))
        self.add("## Further reading\n\n" + "\n".join(f"- {self.link()}" for _ in range(3)))
        return "\n\n".join(self.parts) + "\n"

    def add(self, part):
        self.parts.append(part)
        self.size += len(part) + 2

    def add_sections(self, until):
        blocks = [self.bullets, self.steps, self.table, self.code, self.quote, self.subsection, self.paragraph]
        at = self.dice.between(0, len(HEADINGS) - 1)
        while self.size < until:
            self.add(f"## {HEADINGS[at % len(HEADINGS)]}")
            self.add(self.paragraph())
            self.add(self.dice.pick(blocks)())
            at += 1

    def rare_blocks(self):
        if self.number % 20 == 7:
            yield f"The older advice was ~~{self.dice.pick(HEADINGS).lower()}~~ and no longer holds. {self.sentence()}"
        if self.number % 10 == 3:
            yield f"The form is at https://measured.example.org/forms/{self.number}?copy=1 and {self.sentence()}"
        if self.number % 10 == 6:
            yield f"{self.sentence()}[^why] {self.sentence()}\n\n[^why]: {self.sentence()}"
        if self.number % 20 == 12:
            yield "\n".join(f"- [{self.dice.pick(' x')}] {self.sentence()}" for _ in range(4))

    def sentence(self):
        return self.dice.pick(self.sentences)

    def paragraph(self):
        words = [self.sentence() for _ in range(self.dice.between(2, 4))]
        if self.dice.one_in(3):
            words.append(f"See {self.link()} as well.")
        return " ".join(words)

    def link(self):
        if self.dice.one_in(12):
            return f"[{self.dice.pick(TOPICS).lower()} elsewhere](https://elsewhere.example.org/{self.number})"
        other = self.dice.between(0, self.total - 1)
        anchor = "#summary" if self.dice.one_in(5) else ""
        return f"[{page_title(other)}]({self.path_to(other)}{anchor})"

    def path_to(self, other):
        path = page_path(other)
        if not self.here:
            return path
        folder, _, name = path.rpartition("/")
        return name if folder == self.here else f"../{path}"

    def bullets(self):
        return "\n".join(f"- {self.sentence()}" for _ in range(self.dice.between(3, 5)))

    def steps(self):
        return "\n".join(f"{at}. {self.sentence()}" for at in range(1, self.dice.between(4, 6)))

    def table(self):
        head = "| Step | Topic | Level | Minutes |\n|---|---|:-:|--:|\n"
        return head + "\n".join(self.row(at) for at in range(1, self.dice.between(5, 7)))

    def row(self, at):
        level = self.dice.pick(["first", "second", "**third**", "`any`"])
        return f"| {self.dice.pick(HEADINGS)} {at} | {self.dice.pick(TOPICS)} | {level} | {self.dice.between(5, 90)} |"

    def code(self):
        lines = [f"{slug(self.dice.pick(TOPICS))}: {self.dice.between(1, 500)}" for _ in range(5)]
        return "```yaml\n" + "\n".join(lines) + "\n```"

    def quote(self):
        return f"> {self.sentence()}\n> {self.sentence()}"

    def subsection(self):
        return f"### {self.dice.pick(TOPICS)} in detail\n\n{self.paragraph()}\n\n{self.bullets()}"


def write_markdown_site(folder, total):
    dice = Dice(f"markdown {total}")
    sentences = [sentence(dice) for _ in range(4000)]
    write(folder, "site.yaml", SITE.format(title="Measured pages") + markdown_navigation(total))
    for number in range(total):
        write(folder, page_path(number), Page(dice, sentences, number, total).text())


def markdown_navigation(total):
    firsts = [0] + [number for number in range(PAGES_IN_A_SECTION, total, PAGES_IN_A_SECTION)][:5]
    return "".join(f"  - {{title: Section {at + 1}, to: {page_path(first)}}}\n" for at, first in enumerate(firsts))


# Framework sites

TIERS = [("foundation", "Foundation"), ("senior", "Senior"), ("advanced", "Advanced"), ("leading", "Leading")]

ROLES = [
    ("support-worker", "Support worker", "SW"),
    ("senior-support-worker", "Senior support worker", "SSW"),
    ("assistant-practitioner", "Assistant practitioner", "AP"),
    ("lead-practitioner", "Lead practitioner", "LP"),
]

AREAS = [
    ("environment", "Clean and safe environment"),
    ("equipment", "Equipment and its checks"),
    ("patients", "Care of patients"),
    ("communication", "Communication"),
    ("examinations", "Examinations"),
    ("records", "Records and information"),
    ("stock", "Stock and supplies"),
    ("quality", "Quality and audit"),
    ("learning", "Learning and teaching"),
    ("teamwork", "Working in a team"),
]

STATEMENTS_IN_AN_AREA = 3

FACTS = [
    ("entry", "Education at entry"),
    ("qualification", "Qualification"),
    ("band", "Typical band"),
    ("supervision", "Supervision"),
    ("scope", "Scope of practice"),
]

FACT_TEXTS = {
    "entry": ["Level 2", "Level 3", "Level 4 or the working towards it", "Level 6"],
    "qualification": ["A certificate", "A diploma", "A foundation degree", "A degree"],
    "band": ["Typically band 2", "Typically band 3", "Typically band 4", "Typically band 5 or above"],
    "supervision": ["Direct", "Mostly direct", "Indirect", "Supervises others"],
    "scope": ["Set tasks", "Set tasks with some choice", "An agreed range of work", "The whole service"],
}

SOURCES = 20
ENTRIES = ["table-1", "table-2", "section-3", "section-4", "page-12", "footnote-5"]

TERMS = {
    "Protocol": "Agreed procedure",
    "Consumables": "Single-use items",
    "Controlled area": "Restricted area",
    "Local rules": "Rules of the department",
    "Near miss": "Close call",
    "Scope of practice": "Agreed scope",
    "Induction": "First weeks",
    "Contrast agent": "Contrast medium",
    "Quality test": "Quality check",
    "Radiation dose": "Dose",
    "Audit": "Service review",
    "Appraisal": "Yearly review",
    "Consent": "Patient agreement",
    "Referrer": "Referring clinician",
    "Rota": "Duty list",
}


class Framework:
    """One framework: its own file and one file a tier. Statements remember what stood a tier below, to build on it."""

    def __init__(self, dice, number, elsewhere):
        self.dice, self.key, self.title = dice, f"framework-{number:04}", f"{TOPICS[number % len(TOPICS)]} workforce {number + 1}"
        self.elsewhere = elsewhere  # statements of earlier frameworks, to point at
        self.ids, self.texts = set(), set()
        self.below = {}  # (area, place in it) → id of the statement with words of its own there, a tier below

    def files(self):
        yield "framework.yaml", self.head()
        for tier in range(len(TIERS)):
            yield f"{ROLES[tier][0]}.yaml", self.holder(tier)

    def head(self):
        lines = [
            f"title: {self.title}",
            f"short: {self.title.split()[0]} {self.key[-4:]}",
            "edition: {name: First edition, date: 2026-11-21}",
            "jurisdiction: England",
            f"summary: {sentence(self.dice)}",
            "about: |",
            f"  {sentence(self.dice)}",
            "",
            f"  - {self.dice.pick(REMARKS)}.",
            "  - The words in use are among [the terms](site:glossary).",
            "caution: Generated to be measured; nothing in it is advice.",
            "allow: {near-duplicate: The words are drawn by lot.}",
            "guide: guide.md",
            f"cites: [{self.cite()}]",
            "tiers:",
            *(f"  {key}: {title}" for key, title in TIERS),
            "areas:",
            *(f"  {key}: {title}" for key, title in AREAS),
            "facts:",
            *(f"  {key}: {title}" for key, title in FACTS),
            f"holders: [{', '.join(role for role, _, _ in ROLES)}]",
        ]
        return "\n".join(lines) + "\n"

    def holder(self, tier):
        role, title, short = ROLES[tier]
        lines = [f"role: {role}", f"title: {title}", f"short: {short}", f"tier: {TIERS[tier][0]}"]
        lines += [f"summary: {self.dice.pick(REMARKS)}.", f"cites: [{self.cite()}]", "facts:"]
        lines += [f"  {key}: {FACT_TEXTS[key][tier]}" for key, _ in FACTS]
        if tier and not self.dice.one_in(4):
            lines.append(f"carries: {{from: {ROLES[tier - 1][0]}, by: {self.cite()}}}")
        with_cites = {area for area, _ in AREAS if not self.dice.one_in(4)} or {AREAS[0][0]}
        lines.append("areas:")
        for area, _ in AREAS:
            if area in with_cites:
                lines.append(f"  {area}: {{cites: [{self.cite()}]}}")
        lines.append("statements:")
        here = {}
        for area, _ in AREAS:
            lines.append(f"  {area}:")
            for place in range(STATEMENTS_IN_AN_AREA):
                lines += self.statement(tier, (area, place), area in with_cites, here)
        self.below = here
        return "\n".join(lines + self.progression(tier)) + "\n"

    def statement(self, tier, slot, area_cites, here):
        """The lines of one statement. A third build on the tier below: one in four of those repeat it, the others change it."""
        text = self.new_text()
        ident = self.new_id(text)
        base = self.below.get(slot) if self.dice.one_in(3) else None
        if base and self.dice.one_in(4):
            return [f"    {ident}: {{same-as: {base}, cites: [{self.cite()}]}}"]
        here[slot] = ident
        words = quoted(self.marked(text, tier))
        details = self.details(base, area_cites)
        return [f"    {ident}:", f"      text: {words}", *details] if details else [f"    {ident}: {words}"]

    def details(self, base, area_cites):
        lines = [f"      continues: {base}"] if base else []
        if self.dice.one_in(8):
            lines += ["      conditions:", f"        - {self.dice.pick(LIMITS)}."]
        if not area_cites or self.dice.one_in(8):
            more = f", {self.cite()}" if self.dice.one_in(6) else ""
            lines.append(f"      cites: [{self.cite()}{more}]")
        if self.elsewhere and self.dice.one_in(40):
            lines.append(f"      related: [{self.dice.pick(self.elsewhere)}]")
        if self.dice.one_in(30):
            items = [self.new_text(), self.new_text()]
            lines += ["      items:", *(f"        {self.new_id(text)}: {quoted(text)}" for text in items)]
        return lines

    def marked(self, text, tier):
        """The text, with inline Markdown in one of fifteen."""
        if not self.dice.one_in(15):
            return text
        below = ROLES[max(tier - 1, 0)][0]
        marks = ["the *agreed* form", "form `QA-7`", "[the terms](term:protocol)", f"[](role:{below})", "**two** people"]
        return f"{text} (see {self.dice.pick(marks)})"

    def new_text(self):
        """Words that this framework has not used yet: identical words might be a finding."""
        text = duty(self.dice)
        while text in self.texts:
            text = duty(self.dice)
        self.texts.add(text)
        return text

    def new_id(self, text):
        """An id as an author would choose it, from the words of the statement."""
        words = [word for word in slug(text).split("-") if len(word) > 4]
        stem = "-".join(words[:2])
        ident, at = stem, 2
        while ident in self.ids:
            ident, at = f"{stem}-{at}", at + 1
        self.ids.add(ident)
        return ident

    def cite(self):
        return citation(self.dice)

    def progression(self, tier):
        lines = ["progression:"]
        if tier + 1 < len(ROLES):
            lines += [f"  - to: {ROLES[tier + 1][0]}", "    how: next", f"    asks: {self.dice.pick(LIMITS)}."]
        lines += ["  - outside: A degree for registration", "    how: possible", f"    cites: [{self.cite()}]"]
        if tier == 0:
            lines += ["entries:", "  - outside: School leavers and career changers", "    asks: Level 2 education"]
        return lines


def write_framework_site(folder, total):
    dice = Dice(f"frameworks {total}")
    write(folder, "site.yaml", SITE.format(title="Measured frameworks") + framework_navigation(total))
    write(folder, "sources.yaml", "".join(source(dice, number) for number in range(1, SOURCES + 1)))
    write(folder, "glossary.yaml", "".join(term(dice, name) for name in TERMS))
    write(folder, "index.md", home(total))
    write(folder, "guide.md", f"---\ntitle: How to use this\n---\n\n{sentence(dice)}\n\n- {sentence(dice)}\n")
    elsewhere = []
    for number in range(total):
        framework = Framework(dice, number, elsewhere)
        for name, text in framework.files():
            write(folder, f"frameworks/{framework.key}/{name}", text)
        elsewhere.append(f"{framework.key}/{next(iter(framework.below.values()))}")


def framework_navigation(total):
    entries = [(f"Framework {at + 1}", f"framework:framework-{at:04}") for at in range(min(total, 3))]
    entries += [("How to use this", "guide.md"), ("Sources", "site:sources"), ("Terms", "site:glossary")]
    return "".join(f"  - {{title: {title}, to: '{to}'}}\n" for title, to in entries)


def home(total):
    rows = "".join(f"- [](framework:framework-{at:04})\n" for at in range(min(total, 20)))
    return f"---\ntitle: Measured frameworks\n---\n\nThe first of {total} frameworks:\n\n{rows}"


def source(dice, number):
    entries = "".join(f"    {key}: {key.replace('-', ' ').capitalize()}, {dice.pick(TOPICS).lower()}\n" for key in ENTRIES)
    return (f"wg-{number:02}:\n"
            f"  title: {dice.pick(TOPICS)} {dice.pick(SETTINGS)}, a report of working group {number}\n"
            f"  short: Report {number}\n  publisher: Working group {number}\n  date: {2005 + number}-06\n"
            f"  link: https://measured.example.org/reports/{number}\n  licence: not stated\n  checked: 2026-11-21\n"
            f"  entries:\n{entries}")


def term(dice, name):
    return (f"{slug(name)}:\n  term: {name}\n  aliases: [{TERMS[name]}]\n"
            f"  definition: {sentence(dice)}\n  cites: [{citation(dice)}]\n")


def citation(dice):
    return f"wg-{dice.between(1, SOURCES):02}#{dice.pick(ENTRIES)}"


def quoted(text):
    return f'"{text}"' if ": " in text else text


# Both

made = set()


def write(folder, name, text):
    path = os.path.join(folder, name)
    parent = os.path.dirname(path)
    if parent not in made:
        os.makedirs(parent, exist_ok=True)
        made.add(parent)
    with open(path, "wb") as file:
        file.write(text.encode())


WRITERS = {"md": write_markdown_site, "fw": write_framework_site}


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("kind", choices=WRITERS)
    parser.add_argument("count", type=int)
    parser.add_argument("folder")
    asked = parser.parse_args()
    WRITERS[asked.kind](asked.folder, asked.count)


if __name__ == "__main__":
    main()
