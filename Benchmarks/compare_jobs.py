#!/usr/bin/env python3
"""Builds the same content with 1, 2 and 8 jobs: every byte has to be the same, whatever the threads' timing."""

import argparse
import os
import shutil
import sys

from sites import build, differences, make_corpus, report, workspace

ROOM = 1_000_000_000


def compare(rung, content, work, name, jobs, rounds):
    reference, site = os.path.join(work, "reference"), os.path.join(work, "site")
    build(rung, content, reference, "--jobs", "1")
    kept = True
    for at in range(rounds):
        for count in jobs:
            build(rung, content, site, "--jobs", str(count))
            kept &= report(f"{name}, --jobs {count}, round {at + 1}", differences(reference, site))
            shutil.rmtree(site)
    shutil.rmtree(reference)
    return kept


def arguments():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rung", default=".build/release/rung")
    parser.add_argument("--pages", type=int, default=1000, help="pages of the Markdown corpus (1000)")
    parser.add_argument("--frameworks", type=int, default=20, help="frameworks of the other corpus (20)")
    parser.add_argument("--jobs", type=int, nargs="+", default=[1, 2, 8])
    parser.add_argument("--rounds", type=int, default=1, help="a race may need several to show (1)")
    return parser.parse_args()


def main():
    asked = arguments()
    kept = True
    with workspace(ROOM) as work:
        for kind, count in [("md", asked.pages), ("fw", asked.frameworks)]:
            content = make_corpus(kind, count, os.path.join(work, f"corpus-{kind}"))
            kept &= compare(asked.rung, content, work, f"{kind}-{count}", asked.jobs, asked.rounds)
    sys.exit(0 if kept else 1)


if __name__ == "__main__":
    main()
