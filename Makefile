# Needs python3 (3.11 or newer) and make, nothing else. Another Python: make demo PYTHON=python3.12
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
PIP := $(BIN)/python -m pip --disable-pip-version-check
INSTALL := $(PIP) install --quiet --require-hashes --no-deps --requirement
LOCK := $(BIN)/uv pip compile pyproject.toml --quiet --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-header --no-annotate
INSTALL_SELF := $(PIP) install --quiet --no-deps --no-build-isolation --editable .

.PHONY: help setup demo test check quality bench reference lock clean

help:
	@echo 'make demo     the brief of the affair in examples/: on screen, in brief.html and brief.json'
	@echo 'make test     the tests'
	@echo 'make check    lint, format, types, import layers, tests'
	@echo 'make quality  the error rates against their floors'
	@echo 'make bench    processor time, memory, start-up'
	@echo 'make reference  the tables of docs/reference.md anew, from the code'
	@echo 'make setup    the environment that the others need, in $(VENV)'
	@echo 'make lock     the lock files anew, from pyproject.toml'

setup: $(VENV)/.develop

demo: $(VENV)/.run
	$(BIN)/twosource brief examples/dam-plan-b --html brief.html --json-file brief.json

test: setup
	$(BIN)/python -m pytest

check: setup
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/python -m pytest

quality: setup
	$(BIN)/python quality/gate.py

bench: setup
	$(BIN)/python benchmarks/pipeline_cost.py
	$(BIN)/python benchmarks/attribution.py
	$(BIN)/python benchmarks/start.py
	$(BIN)/python benchmarks/add.py --reports 1000

reference: setup
	$(BIN)/python quality/reference.py

lock: setup
	$(LOCK) --extra build --output-file requirements.lock
	$(LOCK) --extra build --extra dev --output-file requirements-dev.lock

clean:
	rm -rf $(VENV) brief.html brief.json

$(VENV)/.made:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { \
	  echo 'Twosource needs Python 3.11 or newer, and $(PYTHON) is not; name one with: make PYTHON=python3.12'; \
	  exit 1; }
	@# Debian splits ensurepip off python3: then the pip outside makes the one inside.
	$(PYTHON) -m venv $(VENV) || { $(PYTHON) -m venv --clear --without-pip $(VENV) && \
	  $(PYTHON) -m pip --python $(VENV)/bin/python install --quiet pip; }
	@touch $@

$(VENV)/.run: requirements.lock pyproject.toml | $(VENV)/.made
	$(INSTALL) requirements.lock
	$(INSTALL_SELF)
	@touch $@

$(VENV)/.develop: requirements-dev.lock pyproject.toml | $(VENV)/.made
	$(INSTALL) requirements-dev.lock
	$(INSTALL_SELF)
	@touch $@ $(VENV)/.run
