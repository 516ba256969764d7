# Everything starts here; each target sets up what it needs. `make help` lists the targets.
SHELL := /bin/sh
NPM := npm --silent
RAW ?= raw
OUT ?= out
FORM ?= sqlite
TO ?= $(OUT)-$(FORM)

.PHONY: help build-data export test check codebook score score-language lexicon-report bench test-python test-cluster test-notebooks notebooks notebook-picture cluster-bundle clean test-explorer explorer-pictures

help: ## this list
	@sed -n 's/^\([a-z-]*\):.*## \(.*\)/\1	\2/p' $(MAKEFILE_LIST) | expand -t 16

# the packages, and Node 24 among them, as package-lock.json has them
node_modules/.package-lock.json: package.json package-lock.json
	@npm ci --no-fund --no-audit --loglevel=error
	@touch $@

build-data: node_modules/.package-lock.json ## read RAW (raw/) into OUT (out/)
	@$(NPM) run peyman -- build $(RAW) --out $(OUT)

LAST ?= .peyman-last-release
RELEASE ?= .peyman-release
peyman := bin/peyman

.PHONY: check-data diff last-release release-files publish-release lint-workflows

check-data: node_modules/.package-lock.json ## check the tables in OUT (AGAINST=OLD: rows per document too, if OLD is there)
	@$(peyman) check $(OUT) $(if $(wildcard $(AGAINST)/manifest.json),--against $(AGAINST))

diff: node_modules/.package-lock.json ## which rows of OUT are not those of OLD
	@$(peyman) diff $(OLD) $(OUT)

last-release: ## the data of the last release into LAST (.peyman-last-release); needs gh
	@sh scripts/release.sh last $(LAST)

release-files: node_modules/.package-lock.json ## what is to be released of OUT into RELEASE (.peyman-release); nothing if nothing changed since LAST
	@sh scripts/release.sh files $(OUT) $(RELEASE) $(LAST)

publish-release: ## RELEASE as a release with the tag TAG, if there is anything to release; needs gh
	@sh scripts/release.sh publish $(RELEASE) $(TAG)

lint-workflows: ## lint .github/workflows with actionlint (needs Go, or says that it skips)
	@sh scripts/lint_workflows.sh

export: node_modules/.package-lock.json ## write OUT as FORM (polecat brat web-annotation sqlite) to TO (out-sqlite/)
	@$(NPM) run peyman -- export $(FORM) $(OUT) --to $(TO) --force

test: node_modules/.package-lock.json ## types, style, structure, tests
	@$(NPM) run types
	@$(NPM) run lint
	@$(NPM) run structure
	@$(NPM) run test

test-explorer: node_modules/.package-lock.json ## the explorer in a real browser (CHROMIUM=/path/to/chromium)
	@$(NPM) run test-explorer

explorer-pictures: node_modules/.package-lock.json ## draw docs/images/ from the notebooks' made-up news
	@$(NPM) run peyman -- build notebooks/raw --out .peyman-pictures/out --quiet
	@$(NPM) run explorer-pictures -- .peyman-pictures/out/explorer docs/images

check: test ## the same as test

codebook: node_modules/.package-lock.json ## write docs/codebook.md from the schemas
	@$(NPM) run codebook

score: node_modules/.package-lock.json ## score a build of the gold texts in GOLD (writes docs/accuracy.md)
	@$(NPM) run score -- $(GOLD)
	@$(NPM) run score-names

score-language: node_modules/.package-lock.json ## score letters, half-spaces, sentences, verbs, numbers, times (writes docs/language.md)
	@$(NPM) run score-language

lexicon-report: node_modules/.package-lock.json ## what the word lists cover of RAW, and what to add to them
	@$(NPM) run peyman -- lexicon $(RAW)

bench: node_modules/.package-lock.json ## throughput by stage, as ratios of one run (TEXTS=FILE.jsonl.gz for other texts)
	@$(NPM) run bench -- $(TEXTS)

test-python: node_modules/.package-lock.json ## read the tables with pyarrow, polars, pandas and DuckDB, and the exports with Datasette and others
	@$(NPM) run peyman -- build $(RAW) --out .peyman-python/out --no-explorer --quiet
	@for form in polecat brat web-annotation sqlite; do \
	  $(NPM) run peyman -- export $$form .peyman-python/out --to .peyman-python/$$form --force 2>/dev/null || exit 1; done
	@sh test/python/run.sh .peyman-python/out .peyman-python

test-cluster: node_modules/.package-lock.json ## build the same texts on Spark and on one machine, and compare (TEXTS=FILE.jsonl.gz COUNT=20000 for others)
	@sh test/cluster/run.sh $(TEXTS) $(COUNT)

notebooks: node_modules/.package-lock.json ## run the notebooks on the texts made up for them, and keep what they show
	@sh notebooks/run.sh

notebook-picture: notebooks ## take docs/images/notebook.png from the first notebook (needs Chromium)
	@.venv/bin/python notebooks/picture.py docs/images/notebook.png

test-notebooks: node_modules/.package-lock.json ## run the notebooks, and compare what they say with what is kept
	@sh notebooks/run.sh --check

cluster-bundle: node_modules/.package-lock.json ## pack the worker, Node and all, for the machines of a cluster
	@mkdir -p .peyman-cluster
	@PATH="$(CURDIR)/node_modules/.bin:$$PATH" sh cluster/bundle.sh .peyman-cluster/peyman-worker.tar.gz

clean: ## remove OUT (out/), its cache, and what tests and builds left
	rm -rf $(OUT) $(dir $(OUT)).peyman-$(notdir $(OUT))-* .peyman-* .venv coverage notebooks/out notebooks/.peyman-*
