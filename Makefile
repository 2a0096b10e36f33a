# Everything is set up here, once, into .venv; python3 (3.11 or newer) with venv and pip is all it takes.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
PIP := $(BIN)/python -m pip --disable-pip-version-check install --quiet -c constraints.txt

.PHONY: demo test lint bench docs golden clean

demo: $(VENV)/.stamp-run
	$(BIN)/factcheck models prepare
	$(BIN)/factcheck demo
	$(BIN)/factcheck demo --quiet --format html -o factcheck-demo.html
	@echo "the same report as a page: factcheck-demo.html"

test: $(VENV)/.stamp-dev
	$(BIN)/python -m pytest -n 2

lint: $(VENV)/.stamp-dev
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports

bench: $(VENV)/.stamp-dev
	$(BIN)/python benchmarks/stories.py
	$(BIN)/python benchmarks/speed.py

# Remakes what the code decides: the pages on the checks and the pictures of a report (two of them in Chromium).
docs: $(VENV)/.stamp-dev
	$(BIN)/python scripts/make_check_docs.py
	$(BIN)/python scripts/make_report_picture.py
	$(BIN)/python scripts/make_html_picture.py

# Remakes the expected reports under tests/golden; read the difference before you commit it.
golden: $(VENV)/.stamp-dev
	FACTCHECK_REMAKE_GOLDEN=1 $(BIN)/python -m pytest tests/report/test_golden.py

clean:
	rm -rf $(VENV) build dist

$(VENV)/bin/python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || \
		{ echo "factcheck needs Python 3.11 or newer: make PYTHON=python3.12 $(MAKECMDGOALS)" >&2; exit 2; }
	$(PYTHON) -m venv $(VENV)

# torch comes first and pinned: an open requirement would fetch a build of several gigabytes.
$(VENV)/.stamp-run: pyproject.toml constraints.txt | $(VENV)/bin/python
	@echo "setting up $(VENV) (a few minutes, once)"
	$(PIP) "$$(grep '^torch==' constraints.txt)"
	$(PIP) -e .
	@touch $@

# Read from pyproject.toml by hand: the pip that comes with Python 3.11 knows no dependency groups.
$(VENV)/.stamp-dev: $(VENV)/.stamp-run
	$(BIN)/python -c 'import tomllib; print(*tomllib.load(open("pyproject.toml", "rb"))["dependency-groups"]["dev"], sep="\n")' \
		> $(VENV)/dev.txt
	$(PIP) -r $(VENV)/dev.txt
	@touch $@
