# The two commands that anyone needs are `make site` and `make test`.

SHELL = /bin/bash
PREFIX ?= /usr/local
SWIFT_BUILD = swift build -c release --static-swift-stdlib -Xlinker -L$$(Scripts/libraries folder)
RUNG = .build/release/rung

.PHONY: site preview test rung unit browser format bench bench-preview kill fuzz sanitize theme dist install clean docs

## Write the website to Site/
site: rung
	$(RUNG) build

## Show the website while Content/ and Templates/ are edited
preview: rung
	$(RUNG) preview

rung:
	@Scripts/install
	$(SWIFT_BUILD) --product rung
	$(SWIFT_BUILD) --product rung-xlsx

## Install what the tests need and run them all
test: rung
	@Scripts/install test
	@$(MAKE) --no-print-directory format unit browser

# Of hundreds of tests, those that fail are shown. The same build has the compiler look for imports that a target does not
# declare; a warm one may let them through, and CI's is never warm.
# Tests that wait for other programs go first and alone: the others compute on every thread that such a wait could end on.
WAITING = ProgramTests|MadeOnceTests
SHORTLY = grep --line-buffered -vE '^(◇|↳|✔ (Test [^r]|Suite))'
unit:
	swift build --build-tests --explicit-target-dependency-import-check error
	@set -o pipefail; swift test --skip-build --disable-xctest --filter '$(WAITING)' 2>&1 | $(SHORTLY)
	@set -o pipefail; swift test --skip-build --disable-xctest --skip '$(WAITING)' 2>&1 | $(SHORTLY)

browser: rung
	"$$(Scripts/python)" -m pytest Tests/Browser -q -n auto --dist loadfile

format:
	swift format lint --strict --recursive Sources Tests Package.swift

## Measure the build against a floor in C
bench: rung
	python3 Benchmarks/bench.py --rung $(RUNG)

## Measure how soon an edit is seen in the preview, over HTTP and in a browser
bench-preview: rung
	"$$(Scripts/python)" Benchmarks/preview.py --rung $(RUNG)

## Kill builds of a large site half-way, and compare builds on one core, two and eight
kill: rung
	python3 Benchmarks/kill.py --rung $(RUNG)
	python3 Benchmarks/compare_jobs.py --rung $(RUNG)

## Throw arbitrary bytes at each reader for SECONDS; needs the compiler's libFuzzer
SECONDS ?= 600
fuzz:
	@for part in yaml front-matter template markdown site unicode search preview site-folder; do Fuzz/run $$part $(SECONDS) || exit; done

## Run the Swift tests under the address and the thread sanitizer
# A test measures the depth of the stack, which is not where it seems while returned frames are kept; and the test
# runner leaks a little of its own in the processes that it starts.
sanitize:
	Scripts/checked tests
	ASAN_OPTIONS=detect_stack_use_after_return=0:detect_leaks=0 Scripts/checked test
	swift test --sanitize=thread --scratch-path .build/tsan

## Put Templates/, the starter site and the script of the preview into the binary's sources again, after a file was added, renamed or removed
theme:
	Scripts/embed Templates ../../Templates theme > Sources/CTheme/theme.c
	Scripts/embed Sources/CTheme/Starter Starter starter > Sources/CTheme/starter.c
	Scripts/embed Sources/CTheme/Preview Preview preview > Sources/CTheme/preview.c
	Scripts/embed Sources/CTheme/Handout Handout handout > Sources/CTheme/handout.c
	Scripts/word-reference Sources/CTheme/Paper/reference.docx
	Scripts/word-reference Sources/CTheme/Paper/reference-letter.docx letter
	Scripts/embed Sources/CTheme/Paper Paper paper > Sources/CTheme/paper.c

## Write the generated pages of docs/ again
docs: rung
	$(RUNG) reference rules > docs/rules.md
	$(RUNG) reference templates > docs/templates.md

## Pack the programs, with all that they need, for machines that have neither Swift nor the libraries
dist: rung
	@Scripts/dist

## Install the programs
install: rung
	folder=$$(Scripts/dist stage) && \
	install -D -m 755 -t $(DESTDIR)$(PREFIX)/bin $$folder/rung $$folder/rung-xlsx && \
	install -D -m 644 -t $(DESTDIR)$(PREFIX)/lib/rung $$folder/lib/* && \
	install -D -m 644 -t $(DESTDIR)$(PREFIX)/share/doc/rung $$folder/LICENSE $$folder/NOTICE

clean:
	rm -rf .build
