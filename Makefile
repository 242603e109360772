# coopevents: `make extract` and `make test` do all the set-up on a machine with Python 3.11 or newer, pip and make.

RAW ?= data/raw
OUT ?= data/out
GOLD ?= ../shared/gold
DOCS ?= tests/documents
WORKERS ?=
VENV ?= .venv

BIN := $(VENV)/bin
PIP := $(BIN)/python -m pip --disable-pip-version-check --quiet
# The first Python that is new enough; PYTHON=/path/to/python names another one.
PYTHON ?= $(shell for p in python3 python3.14 python3.13 python3.12 python3.11; do \
	$$p -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null && echo $$p && break; done)
UV ?= uv

.DEFAULT_GOAL := help
.DELETE_ON_ERROR:
# Shared out among the targets of `make fuzz`.
FUZZ_SECONDS ?= 1800

.PHONY: help bench docs extract review notebooks test fuzz lint types check eval documents calibrate lock clean

help: ## List the targets.
	@awk -F ':.*## ' '/^[a-z]+:.*## / { printf "%-9s %s\n", $$1, $$2 }' Makefile
	@echo "Variables: RAW=$(RAW) OUT=$(OUT) WORKERS=$(WORKERS) GOLD=$(GOLD) PYTHON VENV"

extract: $(VENV)/.installed ## Read what is new below RAW and write the tables to OUT (FORCE=1 reads everything).
	@$(BIN)/coopevents extract "$(RAW)" -o "$(OUT)" $(if $(WORKERS),--workers $(WORKERS))

review: $(VENV)/.installed ## Open the page to review OUT and correct it; `make extract` applies the corrections.
	@$(BIN)/coopevents review "$(OUT)" --raw "$(RAW)"

notebooks: $(VENV)/.installed-dev ## Run the notebooks over OUT; the copies with tables and plots go to OUT/notebooks.
	@mkdir -p "$(OUT)/notebooks" && cp notebooks/* "$(OUT)/notebooks/"
	@COOPEVENTS_OUT="$(abspath $(OUT))" $(BIN)/jupyter-execute --inplace "$(OUT)"/notebooks/*.ipynb

test: $(VENV)/.installed-dev ## Run the tests.
	@$(BIN)/python -m pytest

docs: $(VENV)/.installed-dev ## Build the documentation as a site below build/site; nothing in it asks elsewhere.
	@NO_MKDOCS_2_WARNING=1 $(BIN)/mkdocs build --strict --quiet

bench: $(VENV)/.installed-dev ## Compare the speed with bare Kiwi and other programs, on RAW and 5,000 made-up documents.
	@$(BIN)/python bench/speed.py "$(RAW)" --generated 5000 --history

fuzz: $(VENV)/.installed-dev requirements-fuzz.lock ## Fuzz readers, cleaning, annotators and the whole with atheris for FUZZ_SECONDS.
	@$(PIP) install --require-hashes -r requirements-fuzz.lock
	@for target in readers cleaning annotators whole; do \
		$(BIN)/python fuzz/run.py $$target -max_total_time=$$(($(FUZZ_SECONDS) / 4)) -timeout=60 -rss_limit_mb=4096 || exit 1; \
	done
	@$(BIN)/python fuzz/splice.py tests/documents/corpus 500

lint: $(VENV)/.installed-dev ## Check style, format, import contracts and the lexicon tables.
	@$(BIN)/ruff check .
	@$(BIN)/ruff format --check .
	@$(BIN)/lint-imports --no-cache
	@$(BIN)/coopevents lexicon check

types: $(VENV)/.installed-dev ## Check the types.
	@$(BIN)/mypy

check: test lint types ## All of the above.

eval: $(VENV)/.installed ## Compare RAW with GOLD: scores, gains and losses (SAVE=1 keeps this run).
	@$(BIN)/coopevents extract "$(RAW)" -o "$(OUT)" --quiet $(if $(WORKERS),--workers $(WORKERS))
	@$(BIN)/coopevents evaluate "$(OUT)" "$(GOLD)" --last tests/quality_last.json \
		$(if $(SAVE),--save tests/quality_last.json)
	@$(if $(filter %shared/gold,$(GOLD)),echo && echo "$(DOCS):" && $(MAKE) --no-print-directory documents)

documents: $(VENV)/.installed ## The same for DOCS, documents of our own (`eval` runs it too, unless another GOLD is given).
	@mkdir -p build
	@$(BIN)/coopevents extract "$(DOCS)/corpus" -o build/documents --quiet $(if $(WORKERS),--workers $(WORKERS))
	@$(BIN)/coopevents evaluate build/documents "$(DOCS)/gold" --last tests/documents_last.json \
		$(if $(SAVE),--save tests/documents_last.json)

# Of documents that rules were tuned on a table would promise too much: SOURCE says which these are.
calibrate: $(VENV)/.installed ## Measure the confidences anew: RAW, GOLD, SOURCE (documents that nobody had read).
	@$(if $(SOURCE),,echo "make calibrate RAW=… GOLD=… SOURCE=\"what these documents are\"" >&2; exit 2)
	@$(BIN)/coopevents extract "$(RAW)" -o "$(OUT)" --quiet $(if $(WORKERS),--workers $(WORKERS))
	@$(BIN)/coopevents calibrate "$(OUT)" "$(GOLD)" --source "$(SOURCE)" --into docs/quality.md \
		--table src/coopevents/lexicon/data/confidence.csv

# Hashes and versions only: no address of an index or a file may get into the locks.
COMPILE = $(UV) pip compile pyproject.toml --group build --quiet --universal --python-version 3.11 --generate-hashes \
	--no-annotate --no-emit-index-url --no-emit-find-links --custom-compile-command "make lock" --upgrade
lock: ## Choose the versions of the dependencies anew (needs uv).
	$(COMPILE) --output-file requirements.lock
	$(COMPILE) --extra dev --extra dask --extra docs --extra notebooks --constraints requirements.lock --output-file requirements-dev.lock
	$(COMPILE) --extra dask --constraints requirements-dev.lock --output-file requirements-dask.lock
	$(COMPILE) --extra fuzz --constraints requirements-dev.lock --output-file requirements-fuzz.lock
	@! grep -nE '://|index-url|find-links' requirements.lock requirements-dev.lock requirements-dask.lock \
		requirements-fuzz.lock

clean: ## Remove the environment, caches and outputs; documents and sources stay.
	rm -rf "$(VENV)" build .pytest_cache .mypy_cache .ruff_cache .hypothesis .import_linter_cache src/*.egg-info
	find src tests -name __pycache__ -prune -exec rm -rf {} +
	find data/out -mindepth 1 ! -name .gitkeep -delete
	rm -rf data/.out.cache data/.out.partial

$(BIN)/python:
	@test -n "$(PYTHON)" || { echo "coopevents needs Python 3.11 or newer: make PYTHON=/path/to/python3.11" >&2; exit 1; }
	$(PYTHON) -m venv "$(VENV)"

# The stamps make a second call install nothing; an interrupted installation leaves none.
$(VENV)/.installed: requirements.lock pyproject.toml | $(BIN)/python
	@echo "Installing the dependencies into $(VENV) (once) ..."
	@$(PIP) install --require-hashes -r requirements.lock
	@$(PIP) install --no-deps --no-build-isolation --editable .
	@touch $@

# The development lock holds the other one.
$(VENV)/.installed-dev: requirements-dev.lock requirements.lock pyproject.toml | $(BIN)/python
	@echo "Installing the development dependencies into $(VENV) (once) ..."
	@$(PIP) install --require-hashes -r requirements-dev.lock
	@$(PIP) install --no-deps --no-build-isolation --editable .
	@touch $(VENV)/.installed $@
