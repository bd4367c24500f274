#!/usr/bin/env python3
"""How the time of a build grows with each list that an author can make long: n, 2n and 4n of everything.

The exponent is that of 2n to 4n, less what the smallest site takes: 1 is in step with the length, 2 its square. Where there is a
bound, the build ends with a finding beyond it. Exit code 1 where an exponent is above the limit.
"""

import argparse
import math
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
from pathlib import Path

LIMIT = 1.3
SITE = {
    "site.yaml": "title: T\npublisher: P\nlanguage: en-GB\nbase-url: https://example.org/\n",
    "index.md": "---\ntitle: Home\n---\n\nWords.\n",
}


def each(form, count, first=0):
    return "".join(form.format(n=n, last=n - 1, next=n + 1) for n in range(first, first + count))


def framework(roles, frame="", areas="a: A"):
    """A framework of the roles, given by their keys, with what stands in their files."""
    keys = ", ".join(roles)
    files = {"frameworks/ward/framework.yaml": f"title: Ward\nsummary: S\n{frame}areas: {{{areas}}}\nholders: [{keys}]\n"}
    for key, text in roles.items():
        files[f"frameworks/ward/{key}.yaml"] = f"role: {key}\ntitle: Role {key}\nsummary: S\n{text}"
    return files


def role(statements, **others):
    return framework({"one": f"statements:\n  a:\n{statements}"} | others)


def page(text):
    return {"page.md": "---\ntitle: Page\n---\n\n" + text}


def chain(n, form, last):
    return role(each(form, n) + last.format(n=n), two="statements: {a: {t: Some other words that say more}}\n")


CASES = {
    # name: (n, files of n)
    "statements": (500, lambda n: role(each("    s{n}: Clean the room number {n} each day\n", n))),
    "statements in the same words": (500, lambda n: framework({
        "one": "statements:\n  a:\n" + each("    s{n}: Clean the room and its stores each day\n", n),
        "two": "statements:\n  a:\n" + each("    t{n}: Clean the room and its stores each day\n", n)})),
    "a chain of continues, the first last": (500, lambda n: chain(
        n, "    s{n}: {{text: Clean the room and all its stores, continues: s{next}}}\n",
        "    s{n}: Clean the room and all its stores\n")),
    "a chain of continues": (500, lambda n: role(
        "    s0: Clean the room\n" + each("    s{n}: {{text: Clean the room, continues: s{last}}}\n", n, 1))),
    "a chain of same-as": (500, lambda n: role("    s0: Clean the room\n" + each("    s{n}: {{same-as: s{last}}}\n", n, 1))),
    "points of a statement": (500, lambda n: role("    s:\n      text: Do\n      items:\n" + each("        p{n}: Point {n}\n", n))),
    "conditions of a statement": (300, lambda n: role(
        "    s:\n      text: Do\n      conditions:\n" + each("        - Condition {n}\n", n))),
    "citations of a statement": (300, lambda n: role(
        "    s:\n      text: Do\n      cites:\n" + each("        - book#e{n}\n", n)) | {
            "sources.yaml": "book:\n  title: B\n  short: B\n  licence: L\n  entries:\n" + each("    e{n}: Entry {n}\n", n)}),
    "roles without steps": (40, lambda n: framework(
        {f"r{k}": f"statements: {{a: {{s{k}: Do {k}}}}}\n" for k in range(n)})),
    "roles that lead on": (40, lambda n: framework(
        {f"r{k}": f"statements: {{a: {{s{k}: Do {k}}}}}\nprogression: [{{to: r{(k + 1) % n}, how: next}}]\n" for k in range(n)})),
    "roles that carry in a chain": (6, lambda n: framework(
        {f"r{k}": f"statements: {{a: {{s{k}: Do {k}}}}}\n" + (f"carries: {{from: r{k - 1}, by: book}}\n" if k else "")
         for k in range(n)}) | {"sources.yaml": "book: {title: B, short: B, licence: L}\n"}),
    "areas": (40, lambda n: framework(
        {"one": "statements:\n" + each("  a{n}: {{s{n}: Do {n}}}\n", n)}, areas=each("a{n}: A{n}, ", n))),
    "facts": (100, lambda n: framework(
        {"one": "facts:\n" + each("  f{n}: Fact {n}\n", n) + "statements: {a: {s: Do}}\n",
         "two": "statements: {a: {t: Do}}\n"}, frame="facts: {" + each("f{n}: F{n}, ", n) + "}\n")),
    "lists of a role": (200, lambda n: role("    s: Do\nlists:\n" + each("  l{n}: {{title: L{n}, items: {{i{n}: Item}}}}\n", n))),
    "ways out of a role": (200, lambda n: role("    s: Do\nprogression:\n" + each("  - {{outside: Place {n}, how: possible}}\n", n))),
    "frameworks": (10, lambda n: {
        path.replace("ward", f"ward{k}"): text for k in range(n)
        for path, text in framework({"one": "statements: {a: {s: Do}}\n", "two": "statements: {a: {t: Do more}}\n"}).items()}),
    "sources": (200, lambda n: {"sources.yaml": each("s{n}: {{title: Source {n}, short: S{n}, licence: L}}\n", n)}),
    "terms": (400, lambda n: {"glossary.yaml": each("t{n}: {{term: Term {n}, definition: It means {n}}}\n", n)}),
    "pages": (100, lambda n: {f"p{k}.md": f"---\ntitle: Page {k}\n---\n\nWords {k}.\n" for k in range(n)}),
    "aliases": (200, lambda n: {"page.md": f"---\ntitle: P\naliases: [{each('old{n}.html, ', n)}]\n---\n\nWords.\n"}),
    "headings": (1000, lambda n: page(each("## Heading {n}\n\nWords.\n\n", n))),
    "headings of the same words": (1000, lambda n: page("## a\n\n" * n)),
    "headings that run into numbers": (500, lambda n: page(each("# a\n\n# a-{n}\n\n", n))),
    "footnotes": (400, lambda n: page(each("Word[^{n}].\n\n[^{n}]: Note {n}.\n\n", n))),
    "links to pages": (1000, lambda n: page(each("[Home {n}](index.md)\n\n", n))),
    "rows of a table": (1000, lambda n: page("|a|b|\n|-|-|\n" + each("|{n}|x|\n", n))),
    "words of a paragraph": (10_000, lambda n: page(each("word{n} ", n))),
    "a text without blanks": (10_000, lambda n: role("    s: " + "ខ" * n + "\n")),
    "a long caution": (2_000, lambda n: framework(
        {"one": "statements: {a: {s: Do}}\n", "two": "statements: {a: {t: Do}}\n"}, frame="caution: " + "word " * n + "\n")),
    "a long title of a role": (500, lambda n: framework(
        {"one": "statements: {a: {s: Do}}\n", "two": f"short: {'x' * n}\nstatements: {{a: {{t: Do}}}}\n"})),
    "rows of a matrix": (100, lambda n: page(
        "```matrix\nframework: ward\nrows: {" + each("r{n}: Row {n}, ", n) + "}\nacts:\n"
        + each("  - {{role: one, does: do, to: r{n}}}\n", n) + "```\n") | role("    s: Do\n")),
    "rows of a chart": (100, lambda n: page(
        "```chart\nkind: bar\ntitle: C\nrows:\n" + each("  - {{title: Row {n}, value: {n}}}\n", n) + "```\n")),
    "levels of a crosswalk": (40, lambda n: framework(
        {"one": "statements: {a: {s: Do}}\n", "two": "statements: {a: {t: Do}}\n"}) | {
            "crosswalks.yaml": "x:\n  title: X\n  summary: S\n  ground: G\n  levels:\n"
            + each("    l{n}: {{title: L{n}, holders: [ward/one, ward/two]}}\n", n)}),
    "partials one in another": (10, lambda n: {
        "../Templates/page.html": "{{> p0}}", **{f"../Templates/p{k}.html": "x{{> p%d}}" % (k + 1) for k in range(n)},
        f"../Templates/p{n}.html": "x"} | page("Words.\n")),
    "partials that double": (8, lambda n: {
        "../Templates/page.html": "{{> p0}}",
        **{f"../Templates/p{k}.html": "{{> p%d}}{{> p%d}}" % (k + 1, k + 1) for k in range(n)},
        f"../Templates/p{n}.html": "x"} | page("Words.\n")),
}


def measure(rung, files, folder):
    """The CPU seconds of a build and of what it starts, and whether findings stopped it."""
    shutil.rmtree(folder, ignore_errors=True)
    for path, text in (SITE | files).items():
        file = folder / "Content" / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text)
    process = subprocess.Popen(
        [rung, "build", "--jobs", "1"], cwd=folder, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode not in (0, 1):
        sys.exit(f"rung build ended with {process.returncode}")
    return usage.ru_utime + usage.ru_stime, process.returncode == 1


def grow(rung, case, runs, folder):
    n, make = CASES[case]
    times = []
    for count in (0, n, 2 * n, 4 * n):
        files = make(count) if count else {}
        measured = [measure(rung, files, folder) for _ in range(runs)]
        times.append((statistics.median(seconds for seconds, _ in measured), measured[0][1]))
    (floor, _), (_, _), (half, _), (whole, isBound) = times
    exponent = math.log2(max(whole - floor, 0.005) / max(half - floor, 0.005))
    return n, [seconds for seconds, _ in times[1:]], exponent, isBound


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rung", type=Path, default=Path(".build/release/rung"))
    parser.add_argument("--runs", type=int, default=3)
    parser.add_argument("--case", choices=CASES, action="append")
    arguments = parser.parse_args()
    print("| what grows | n | n | 2n | 4n | exponent |\n|---|---:|---:|---:|---:|---:|")
    isAbove = False
    with tempfile.TemporaryDirectory(dir="/dev/shm" if Path("/dev/shm").is_dir() else None) as folder:
        for case in arguments.case or CASES:
            n, times, exponent, isBound = grow(arguments.rung.resolve(), case, arguments.runs, Path(folder) / "site")
            said = "bound" if isBound else f"{exponent:.2f}"
            print(f"| {case} | {n:,} | " + " | ".join(f"{seconds:.2f}" for seconds in times) + f" | {said} |", flush=True)
            isAbove |= not isBound and exponent > LIMIT
    sys.exit(isAbove)


if __name__ == "__main__":
    main()
