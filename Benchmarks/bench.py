#!/usr/bin/env python3
"""Measures builds against the floor: the same input through the same C libraries, and as many bytes written.

Prints a table and the bars, and writes .build/bench.jsonl, a line for each case. What could not run makes it exit 1;
a bar that is missed does so with --gate.
"""

import argparse
import json
import os
import shutil
import statistics
import subprocess
import sys
from dataclasses import dataclass

from sites import HERE, REPOSITORY, build_command, leave_out, make_corpus, site_files, workspace

ROOM = 8_000_000_000  # the largest corpus and its site twice
KEYS = ["case", "cpu_s", "floor_cpu_s", "wall_s", "peak_mb", "pages", "mb"]
ARCHIVES = ["-l:libcmark-gfm-extensions.a", "-l:libcmark-gfm.a", "-l:libyaml.a"]

FLOOR_FACTOR = 1.8
FLOOR_CASES = ["md-1000", "md-10000", "fw-100", "fw-1000"]
OUTPUTS_FACTOR = 2.0
OUTPUTS_CASES = ["fw-100", "fw-1000"]  # with steps and tables, "-no-books", against "-without"
LIMITS = [  # case, key, at most
    ("md-10000", "cpu_s", 2),
    ("md-10000", "peak_mb", 300),
    ("fw-1000", "peak_mb", 400),
    ("shipped", "cpu_s", 0.05),
    ("version", "cpu_s", 0.01),
]


class Failed(Exception):
    pass


@dataclass
class Used:
    cpu: float
    wall: float
    peak: float


class Bench:
    def __init__(self, asked, work, tools):
        self.rung = os.path.abspath(asked.rung)
        self.runs = asked.runs or (1 if asked.quick else 3)
        self.floor_options = ["--no-autolink"] if asked.no_autolink else []
        self.work, self.tools = work, tools
        self.site, self.floor_site = os.path.join(work, "site"), os.path.join(work, "floor")

    def corpus_cases(self, kind, count):
        """A cold build against the floor; for the largest sites also a build when nothing has changed, and for large
        framework sites without the outputs that an author may leave out."""
        content = make_corpus(kind, count, os.path.join(self.work, "corpus", f"{kind}-{count}"))
        yield self.cold(f"{kind}-{count}", content, self.work)
        if (kind, count) in [("md", 10_000), ("fw", 1000)]:
            yield self.unchanged(f"{kind}-{count}-again", content, self.work)
        if f"{kind}-{count}" in OUTPUTS_CASES:
            leave_out(content, "workbooks")
            yield self.cold(f"{kind}-{count}-no-books", content, self.work)
            leave_out(content, "steps", "tables", "workbooks")
            yield self.cold(f"{kind}-{count}-without", content, self.work)
        shutil.rmtree(content)

    def cold(self, case, content, place):
        """Build and floor take turns, so that a busy minute of the machine spoils neither alone."""
        manifest = os.path.join(self.work, "manifest")
        builds, floors = [], []
        for _ in range(self.runs):
            empty(self.site)
            builds.append(self.measure(build_command(self.rung, content, self.site), place))
            files = site_files(self.site)
            write_manifest(files, manifest)
            empty(self.floor_site)
            command = [os.path.join(self.tools, "floor"), content, self.floor_site, manifest, *self.floor_options]
            floors.append(self.measure(command, place))
            same_size(files, site_files(self.floor_site))
        shutil.rmtree(self.floor_site)
        return row(case, builds, floors, files)

    def unchanged(self, case, content, place):
        """Builds onto the finished site that the cold case left behind."""
        command = build_command(self.rung, content, self.site)
        return row(case, [self.measure(command, place) for _ in range(self.runs)], [], site_files(self.site))

    def version(self):
        command = [self.rung, "--version"]
        return row("version", [self.measure(command, self.work) for _ in range(max(5, self.runs))], [], None)

    def measure(self, command, place):
        said, figures = os.path.join(self.work, "said"), os.path.join(self.work, "figures")
        with open(said, "wb") as output:
            subprocess.run([os.path.join(self.tools, "measure"), figures, *command],
                           cwd=place, stdin=subprocess.DEVNULL, stdout=output, stderr=output, check=True)
        with open(figures) as file:
            status, cpu, wall, peak = file.read().split()
        if status != "0":
            raise Failed(f"{' '.join(command)}: status {status}\n{head(said)}")
        return Used(float(cpu), float(wall), int(peak) / 1e6)


def row(case, builds, floors, files):
    def median(runs, key):
        return statistics.median(getattr(run, key) for run in runs) if runs else None

    pages = sum(path.endswith(".html") for path in files) if files else None
    size = round(sum(files.values()) / 1e6, 2) if files else None
    cells = [case, median(builds, "cpu"), median(floors, "cpu"), median(builds, "wall"), median(builds, "peak"), pages, size]
    return {key: round(cell, 4) if isinstance(cell, float) else cell for key, cell in zip(KEYS, cells)}


def empty(folder):
    shutil.rmtree(folder, ignore_errors=True)
    os.makedirs(folder)


def write_manifest(files, path):
    with open(path, "w") as lines:
        lines.writelines(f"{name} {size}\n" for name, size in files.items())


def same_size(files, floor_files):
    if files != floor_files:
        raise Failed("the floor wrote other files or sizes than the build")


def head(path):
    with open(path, errors="replace") as file:
        return file.read(4000)


def compile_tools(folder):
    os.makedirs(folder, exist_ok=True)
    for name, libraries in [("floor", ARCHIVES), ("measure", [])]:
        source, program = os.path.join(HERE, f"{name}.c"), os.path.join(folder, name)
        subprocess.run(["cc", "-std=gnu17", "-O2", "-Wall", "-o", program, source, *libraries], check=True)


# The report

def show(value, places=3):
    return "–" if value is None else f"{value:.{places}f}"


def print_row(row):
    factor = row["cpu_s"] / row["floor_cpu_s"] if row["floor_cpu_s"] else None
    print(f"{row['case']:<18}{show(row['cpu_s']):>9}{show(row['floor_cpu_s']):>9}{show(factor, 2):>8}{show(row['wall_s']):>9}"
          f"{show(row['peak_mb'], 1):>10}{show(row['pages'], 0):>8}{show(row['mb'], 1):>9}", flush=True)


def print_head():
    print(f"{'case':<18}{'CPU s':>9}{'floor s':>9}{'factor':>8}{'wall s':>9}{'peak MB':>10}{'pages':>8}{'MB':>9}")


def bars(rows):
    """Each bar of the cases that ran: its words, the figure and the limit."""
    by_case = {row["case"]: row for row in rows}
    for case in FLOOR_CASES:
        if case in by_case:
            factor = by_case[case]["cpu_s"] / by_case[case]["floor_cpu_s"]
            yield f"{case}: CPU against the floor", factor, FLOOR_FACTOR
    for case in OUTPUTS_CASES:
        if f"{case}-without" in by_case:
            factor = by_case[f"{case}-no-books"]["cpu_s"] / by_case[f"{case}-without"]["cpu_s"]
            yield f"{case}: CPU with steps and tables against without", factor, OUTPUTS_FACTOR
    for case, key, limit in LIMITS:
        if case in by_case:
            yield f"{case}: {key}", by_case[case][key], limit


def print_bars(rows):
    """Returns whether every bar was kept."""
    missed = 0
    print()
    for words, figure, limit in bars(rows):
        missed += figure > limit
        print(f"{'MISS' if figure > limit else 'PASS'}  {words} {figure:.3f}, at most {limit}")
    return missed == 0


def write_rows(rows, path):
    with open(path, "w") as lines:
        lines.writelines(json.dumps(row) + "\n" for row in rows)


# Running

def steps(bench, quick):
    """What is measured, as functions that return rows, so that one that fails leaves the others."""
    corpora = [("md", 100), ("md", 1000), ("md", 10_000), ("fw", 10), ("fw", 100), ("fw", 1000)]
    for kind, count in corpora:
        if not quick or (kind, count) not in [("md", 10_000), ("fw", 1000)]:
            yield f"{kind}-{count}", lambda kind=kind, count=count: bench.corpus_cases(kind, count)
    content = os.path.join(REPOSITORY, "Content")
    if os.path.isdir(content):
        yield "shipped", lambda: [
            bench.cold("shipped", content, REPOSITORY), bench.unchanged("shipped-again", content, REPOSITORY)]
    yield "version", lambda: [bench.version()]


def run(bench, quick):
    rows, failed = [], False
    print_head()
    for name, step in steps(bench, quick):
        try:
            for done in step():
                rows.append(done)
                print_row(done)
        except (Failed, OSError, subprocess.CalledProcessError) as problem:
            failed = True
            print(f"{name}: failed: {problem}", flush=True)
    return rows, failed


def arguments():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--rung", default=os.path.join(REPOSITORY, ".build/release/rung"))
    parser.add_argument("--quick", action="store_true", help="one run each, without the largest corpora")
    parser.add_argument("--runs", type=int, help="runs of each case (3, or 1 with --quick)")
    parser.add_argument("--gate", action="store_true", help="exit 1 where a bar is missed")
    parser.add_argument("--no-autolink", action="store_true", help="leave the autolink extension out of the floor")
    return parser.parse_args()


def main():
    asked = arguments()
    built = os.path.join(REPOSITORY, ".build")
    tools = os.path.join(built, "bench")
    compile_tools(tools)
    with workspace(ROOM) as work:
        rows, failed = run(Bench(asked, work, tools), asked.quick)
    write_rows(rows, os.path.join(built, "bench.jsonl"))
    kept = print_bars(rows)
    sys.exit(1 if failed or (asked.gate and not kept) else 0)


if __name__ == "__main__":
    main()
