# The two commands that anyone needs are `make site` and `make test`.

PREFIX ?= /usr/local
SWIFT_BUILD = swift build -c release --static-swift-stdlib
RUNG = .build/release/rung

.PHONY: site test rung unit browser format imports bench install clean docs

## Write the website to Site/
site: rung
	$(RUNG) build

rung:
	@Scripts/install
	$(SWIFT_BUILD) --product rung

## Install what the tests need and run them all
test: rung
	@Scripts/install test
	@$(MAKE) --no-print-directory format imports unit browser

unit:
	swift test

browser: rung
	"$$(Scripts/python)" -m pytest Tests/Browser -q

format:
	swift format lint --strict --recursive Sources Tests Package.swift

# A warm build lets an undeclared import through; this asks the compiler itself, in a folder of its own.
imports:
	swift build --scratch-path .build/imports --explicit-target-dependency-import-check error

## Measure the build against a floor in C
bench: rung
	python3 Benchmarks/bench.py --rung $(RUNG)

## Write the generated pages of docs/ again
docs: rung
	$(RUNG) reference rules > docs/rules.md
	$(RUNG) reference templates > docs/templates.md

## Install the binary
install: rung
	install -D -m 755 $(RUNG) $(DESTDIR)$(PREFIX)/bin/rung

clean:
	rm -rf .build
