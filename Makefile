# Two commands do everything: `make demo` sets up and runs the main job, `make test` sets up and passes the tests.
PYTHON ?= python3
VENV ?= .venv
BIN := $(VENV)/bin
DEMO ?= demo

.DEFAULT_GOAL := help
.PHONY: help setup demo test lint types layers check-all bench bench-chains bench-imports bench-page score example notebooks screenshots browser clean

help:
	@echo "make demo       set up, read the exercise dispatches, and say where graph, chains and pages are"
	@echo "make test       set up, then lint, types, layers and tests"
	@echo "make check-all  make test and the slow checks: wheel in an empty environment, README, notebooks, pictures"
	@echo "make bench      print the speed of extraction, whether 10,000 reports change it, of the command line and of the demo"
	@echo "make bench-chains  print the speed and the memory of counting chains, beside networkx, pandas and DuckDB (FULL=1: more)"
	@echo "make bench-imports  print the speed and the memory of importing datasets (UCDP's rows need SABAB_MATERIAL)"
	@echo "make bench-page  print how large and fast the page is at 300, 1,000 and 10,000 events, and the page that answers SPARQL"
	@echo "make score      print the quality of extraction on the gold of tests/gold (and the article, with SABAB_MATERIAL)"
	@echo "make notebooks  run the notebooks and keep their outputs"
	@echo "make example    write ontology/examples/article.trig anew (needs SABAB_MATERIAL)"

setup: $(VENV)/.stamp

# constraints.txt holds the exact versions that the tests run with; pyproject.toml holds the ranges that users may have.
$(VENV)/.stamp: pyproject.toml constraints.txt
	@$(PYTHON) -c 'import sys; sys.exit(0 if sys.version_info >= (3, 11) else "sabab needs Python 3.11 or newer; name one with make PYTHON=...")'
	test -x $(BIN)/python || $(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --constraint constraints.txt --editable '.[dev]'
	@touch $@

demo: setup
	$(BIN)/sabab demo -o $(DEMO)

test: lint types layers browser
	$(BIN)/python -m pytest -m "not slow" -n auto --dist loadfile

lint: setup
	$(BIN)/ruff check graph tests
	$(BIN)/ruff format --check graph tests

types: setup
	$(BIN)/mypy

layers: setup
	$(BIN)/lint-imports

# Browser tests use the system's Chromium; where there is none, one line says what is left out (with CI=true it is an error).
browser: setup
	@$(BIN)/python -c 'import shutil, os, sys; found = any(map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))); \
	print("Chromium: found" if found else "Chromium: none found, so the tests of the page in a browser are left out"); \
	sys.exit("with CI=true they must run: apt-get install chromium" if not found and os.environ.get("CI") == "true" else 0)'

check-all: test
	$(BIN)/python -m pytest -m slow

bench: setup
	$(BIN)/python tests/benchmarks/bench.py
	$(BIN)/python tests/benchmarks/extraction.py

bench-chains: setup
	$(BIN)/python tests/benchmarks/chains.py $(if $(FULL),--full)

bench-imports: setup
	$(BIN)/python tests/benchmarks/imports.py

bench-page: setup
	$(BIN)/python tests/benchmarks/explorer.py
	$(BIN)/python tests/benchmarks/query_page.py

score: setup
	$(BIN)/python tests/benchmarks/score.py

example: setup
	$(BIN)/python tests/examples/write_article.py

# Outputs are kept in the files, so that they can be read where nothing runs.
notebooks: setup
	$(BIN)/python tests/notebooks/write_notebooks.py

screenshots: setup
	$(BIN)/python tests/views/screenshots.py

clean:
	rm -rf $(VENV) $(DEMO) dist build artefacts
