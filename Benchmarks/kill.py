#!/usr/bin/env python3
"""Kills a build when 200, 400, ... files are written, builds again, and compares with a build that was left alone.

An editor may close the lid at any moment: the next build has to repair whatever the stopped one left behind.
"""

import argparse
import os
import shutil
import subprocess
import sys

from sites import build, build_command, differences, make_corpus, report, workspace

ROOM = 1_000_000_000


def count(site):
    """How many files there are, in their places or still beside them."""
    return sum(len(files) for _, _, files in os.walk(site))


def killed_at(rung, content, site, wanted):
    """Starts a build and kills it when `wanted` files are there. Returns how many there were then, and whether the build
    was still at work."""
    with open(os.devnull, "wb") as nothing:
        process = subprocess.Popen(build_command(rung, content, site), cwd=os.path.dirname(content),
                                   stdout=nothing, stderr=nothing)
    while process.poll() is None and count(site) < wanted:
        pass
    process.kill()
    process.wait()
    return count(site), process.returncode < 0


def check(rung, content, site, reference, wanted):
    """Returns whether the repaired site is the same as the reference, and whether there was anything to repair."""
    shutil.rmtree(site, ignore_errors=True)
    os.makedirs(site)
    files, was_killed = killed_at(rung, content, site, wanted)
    build(rung, content, site)
    how = f"killed at {files} files" if was_killed else "finished before it could be killed"
    return report(f"{wanted}: {how}, then built", differences(reference, site)), was_killed


def arguments():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--rung", default=".build/release/rung")
    parser.add_argument("--pages", type=int, default=10_000, help="pages of the corpus (10000)")
    parser.add_argument("--step", type=int, default=200, help="files between two kills (200)")
    parser.add_argument("--limit", type=int, help="files at the last kill (as many as pages)")
    return parser.parse_args()


def main():
    asked = arguments()
    results = []
    with workspace(ROOM) as work:
        content = make_corpus("md", asked.pages, os.path.join(work, "corpus"))
        reference, site = os.path.join(work, "reference"), os.path.join(work, "site")
        build(asked.rung, content, reference)
        for wanted in range(asked.step, (asked.limit or asked.pages) + 1, asked.step):
            results.append(check(asked.rung, content, site, reference, wanted))
    if not any(was_killed for _, was_killed in results):
        sys.exit("every build finished before it could be killed: nothing was tried")
    sys.exit(0 if all(same for same, _ in results) else 1)


if __name__ == "__main__":
    main()
