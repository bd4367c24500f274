#!/usr/bin/env python3
"""Measures how soon an edit is seen in `rung preview`: over HTTP, and in a browser; and what it costs the server.

Prints a table and the bars, and adds a line for each case to .build/bench-preview.jsonl. What could not run makes it
exit 1; a bar that is missed does so with --gate. Needs what the browser tests need: `Scripts/python` has it.
"""

import argparse
import contextlib
import http.client
import json
import os
import re
import statistics
import subprocess
import sys
import threading
import time

from sites import REPOSITORY, make_corpus, workspace

ROOM = 300_000_000  # the largest corpus, several times over
CASES = [("fw", 10), ("fw", 100), ("fw", 1000), ("md", 10_000)]
EDITS = 50
FILES = 5  # spread over the corpus; each is edited as often as the others
PATIENCE = 30  # seconds for anything
CHROMIUM = "/usr/bin/chromium"
TICK = 1000 / os.sysconf("SC_CLK_TCK")

KEYS = ["case", "edits", "ready_ms", "http_median_ms", "http_worst_ms", "dom_median_ms", "dom_worst_ms", "cpu_ms",
        "http_cpu_ms", "start_mb", "end_mb"]
LIMITS = [  # key, at most
    ("http_median_ms", 50),
    ("http_worst_ms", 100),
    ("dom_median_ms", 150),
    ("cpu_ms", 30),
]

# The moment at which the page's tree was whole, by the clock that this script reads too.
NOTE_DOM = "addEventListener('DOMContentLoaded', () => { window.wholeAt = Date.now(); });"


class Failed(Exception):
    pass


# What is edited

class Edited:
    """A file of the corpus, the page on which it shows, and the words around what changes."""

    def __init__(self, path, page):
        self.path, self.page = path, page
        with open(path) as file:
            self.before, self.after = self.split(file.read())

    def write(self, words):
        """As most editors do: a new file that takes the old one's place. Returns when that was, in seconds."""
        beside = os.path.join(os.path.dirname(self.path), ".beside")
        with open(beside, "w") as file:
            file.write(f"{self.before}{words}{self.after}")
        now = time.time()
        os.replace(beside, self.path)
        return now


class Statement(Edited):
    def split(self, text):
        head, mark, statements = text.partition("\nstatements:\n")
        plain = re.search(r"(?m)^    [a-z0-9-]+: (?=[A-Z])(.*)$", statements)
        return head + mark + statements[:plain.start(1)], statements[plain.end(1):]


class Page(Edited):
    def split(self, text):
        end = text.index("\n---\n", 4) + len("\n---\n")
        return text[:end] + "\n", "\n" + text[end:]


def edited_files(kind, count, content):
    numbers = sorted({count * at // FILES for at in range(FILES)})
    if kind == "fw":
        role = "senior-support-worker"
        return [Statement(f"{content}/frameworks/framework-{number:04}/{role}.yaml", f"/framework-{number:04}/{role}.html")
                for number in numbers]
    names = [f"section-{number // 100:03}/page-{number:05}" for number in numbers if number] + ["section-000/page-00001"]
    return [Page(f"{content}/{name}.md", f"/{name}.html") for name in names]


def edits(files):
    """Each edit's file and its words, which nothing else has."""
    for number in range(EDITS):
        yield files[number * len(files) // EDITS], f"Keep shelf {number} of {time.time_ns()} in order"


# The server

class Preview:
    def __init__(self, rung, content):
        begun = time.monotonic()
        command = [os.path.abspath(rung), "preview", "--content", content, "--port", "0"]
        # Away from the repository, so that no folder beside the caller is taken for the site's own.
        self.process = subprocess.Popen(
            command, cwd=os.path.dirname(content), stdin=subprocess.DEVNULL, stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT, text=True)
        self.said = []
        threading.Thread(target=self.listen, daemon=True).start()
        self.port = int(wait_for(self.address, f"{' '.join(command)} does not say where it is")[1])
        self.connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=PATIENCE)
        wait_for(lambda: self.get("/index.html")[0] == 200, "it has no first page")
        self.ready = (time.monotonic() - begun) * 1000

    def listen(self):
        for line in self.process.stdout:
            self.said.append(line)

    def address(self):
        if self.process.poll() is not None:
            raise Failed(f"rung preview has ended: {''.join(self.said)[:2000]}")
        return re.search(r"http://[^\s/]+:(\d+)", "".join(self.said))

    def get(self, path):
        try:
            self.connection.request("GET", path)
            answer = self.connection.getresponse()
            return answer.status, answer.read()
        except (OSError, http.client.HTTPException):
            self.connection.close()
            return 0, b""

    def cpu(self):
        """User and system time of all its threads, in ms."""
        with open(f"/proc/{self.process.pid}/stat") as file:
            fields = file.read().rpartition(")")[2].split()
        return (int(fields[11]) + int(fields[12])) * TICK

    def memory(self):
        with open(f"/proc/{self.process.pid}/status") as lines:
            return next(int(line.split()[1]) / 1000 for line in lines if line.startswith("VmRSS"))

    def stop(self):
        self.connection.close()
        self.process.terminate()
        try:
            self.process.wait(PATIENCE)
        except subprocess.TimeoutExpired:
            self.process.kill()
            self.process.wait()


def wait_for(condition, otherwise, pause=0.01):
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end:
        if found := condition():
            return found
        time.sleep(pause)
    raise Failed(otherwise)


# Measuring

def over_http(preview, files):
    """From each write to the first fresh page, asked for again and again, which is most of the CPU time here."""
    times = []
    for file, words in edits(files):
        begun = file.write(words)
        wait_for(lambda: words.encode() in preview.get(file.page)[1], f"{file.page} stays as it was", pause=0.001)
        times.append((time.time() - begun) * 1000)
        time.sleep(0.05)
    return times


def in_browser(preview, files, page):
    """From each write to the whole tree of the page that was reloaded."""
    times, shown = [], None
    for file, words in edits(files):
        if file is not shown:
            with page.expect_response("**/_rung/events*"):
                page.goto(f"http://127.0.0.1:{preview.port}{file.page}")
            shown = file
        time.sleep(0.2)  # what the page does after it was loaded is over
        begun = file.write(words)
        page.get_by_text(words).first.wait_for(state="attached")
        times.append(page.wait_for_function("window.wholeAt").json_value() - begun * 1000)
    return times


def measure(case, rung, work, browser):
    kind, count = case
    content = make_corpus(kind, count, os.path.join(work, f"{kind}-{count}", "Content"))
    files = edited_files(kind, count, content)
    preview = Preview(rung, content)
    try:
        row = {"case": f"{kind}-{count}", "edits": EDITS, "ready_ms": preview.ready, "start_mb": preview.memory()}
        before = preview.cpu()
        times = over_http(preview, files)
        row |= {"http_median_ms": statistics.median(times), "http_worst_ms": max(times)}
        row["http_cpu_ms"] = (preview.cpu() - before) / EDITS
        if browser:
            page = browser.new_page()
            page.set_default_timeout(PATIENCE * 1000)
            page.add_init_script(NOTE_DOM)
            page.goto(f"http://127.0.0.1:{preview.port}/index.html")
            before = preview.cpu()
            times = in_browser(preview, files, page)
            row |= {"dom_median_ms": statistics.median(times), "dom_worst_ms": max(times)}
            row["cpu_ms"] = (preview.cpu() - before) / EDITS
            page.close()
        row["end_mb"] = preview.memory()
    finally:
        preview.stop()
    return {key: round(value, 2) if isinstance(value := row.get(key), float) else value for key in KEYS}


@contextlib.contextmanager
def a_browser():
    """Chromium, or nothing where the machine has none."""
    try:
        from playwright.sync_api import sync_playwright
    except ImportError:
        print("without playwright: what a browser shows is not measured")
        yield None
        return
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        yield browser
        browser.close()


# The report

COLUMNS = [("ready", "ready_ms"), ("HTTP", "http_median_ms"), ("worst", "http_worst_ms"), ("DOM", "dom_median_ms"),
           ("worst", "dom_worst_ms"), ("CPU", "cpu_ms"), ("MB first", "start_mb"), ("MB last", "end_mb")]


def print_head():
    print(f"{'ms an edit':<12}" + "".join(f"{name:>10}" for name, _ in COLUMNS))


def print_row(row):
    cells = ["–" if row[key] is None else f"{row[key]:.1f}" for _, key in COLUMNS]
    print(f"{row['case']:<12}" + "".join(f"{cell:>10}" for cell in cells), flush=True)


def print_bars(rows):
    """Returns whether every bar was kept."""
    missed = 0
    print()
    for row in rows:
        for key, limit in LIMITS:
            if row[key] is None:
                continue
            missed += row[key] > limit
            print(f"{'MISS' if row[key] > limit else 'PASS'}  {row['case']}: {key} {row[key]:.1f}, at most {limit}")
    return missed == 0


def add_rows(rows, path):
    with open(path, "a") as lines:
        lines.writelines(json.dumps(row) + "\n" for row in rows)


# Running

def run(asked, work):
    rows, failed = [], False
    print_head()
    with a_browser() as browser:
        for case in CASES:
            if asked.case and f"{case[0]}-{case[1]}" not in asked.case:
                continue
            try:
                rows.append(measure(case, asked.rung, work, browser))
                print_row(rows[-1])
            except Exception as problem:  # a case that fails leaves the others
                failed = True
                print(f"{case[0]}-{case[1]}: failed: {problem}", flush=True)
    return rows, failed


def arguments():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--rung", default=os.path.join(REPOSITORY, ".build/release/rung"))
    parser.add_argument("--case", action="append", help="one of fw-10, fw-100, fw-1000, md-10000; may be given again")
    parser.add_argument("--gate", action="store_true", help="exit 1 where a bar is missed")
    return parser.parse_args()


def main():
    asked = arguments()
    with workspace(ROOM) as work:
        rows, failed = run(asked, work)
    add_rows(rows, os.path.join(REPOSITORY, ".build", "bench-preview.jsonl"))
    kept = print_bars(rows)
    sys.exit(1 if failed or (asked.gate and not kept) else 0)


if __name__ == "__main__":
    main()
