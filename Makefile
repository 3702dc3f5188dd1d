# Two commands: `make run` shows what the program does on its bundled example, `make test` checks everything.
# They need Python 3.11 or later (with its venv module), make, and the network for the first installation.

SHELL := /bin/bash
VENV := .venv
BIN := $(VENV)/bin
INSTALLED := $(VENV)/.installed
EXAMPLE := src/tawatur/example/articles.jsonl
CHECKED := $(wildcard src tests quality bench training)
export PIP_DISABLE_PIP_VERSION_CHECK := 1

.PHONY: run test lint types unit gate clean
.DEFAULT_GOAL := run

run: $(INSTALLED)
	@folder=$$(mktemp -d) && trap 'rm -rf "$$folder"' EXIT && export TAWATUR_STORE="$$folder/example.db" && \
	$(BIN)/tawatur read $(EXAMPLE) && $(BIN)/tawatur stories && $(BIN)/tawatur story 1

test: lint types unit gate

lint: $(INSTALLED)
	$(BIN)/ruff check $(CHECKED)
	$(BIN)/ruff format --check $(CHECKED)

types: $(INSTALLED)
	$(BIN)/mypy

unit: $(INSTALLED)
	$(BIN)/pytest -n auto --dist loadgroup

gate: $(INSTALLED)
	$(BIN)/python quality/gate.py

$(INSTALLED): pyproject.toml
	@python=""; for name in python3.11 python3.12 python3.13 python3; do \
	  if command -v $$name >/dev/null && $$name -c 'import sys; sys.exit(sys.version_info < (3, 11))'; then python=$$name; break; fi; \
	done; \
	if [ -z "$$python" ]; then \
	  echo "Tawatur needs Python 3.11 or later; found: $$(python3 --version 2>&1 || echo none). Install python3.11 (Debian: apt install python3 python3-venv)." >&2; \
	  exit 1; \
	fi; \
	if ! [ -x $(BIN)/python ] && ! $$python -m venv $(VENV); then \
	  rm -rf $(VENV); echo "Could not make $(VENV): install Python's venv module (Debian: apt install python3-venv)." >&2; exit 1; \
	fi
	$(BIN)/python -m pip install --quiet --editable '.[dev]'
	@touch $@

clean:
	rm -rf $(VENV) build dist .mypy_cache .ruff_cache .pytest_cache .hypothesis
