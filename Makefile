# Two commands: `make run` shows what the program does on its bundled example, `make test` checks everything.
# They need Python 3.11 or later (with its venv module), make, and the network for the first installation.

SHELL := /bin/bash
VENV := .venv
BIN := $(VENV)/bin
INSTALLED := $(VENV)/.installed
FAST := .venv-fast
EXAMPLE := src/tawatur/example/articles.jsonl
CHECKED := $(wildcard src tests quality bench training)
export PIP_DISABLE_PIP_VERSION_CHECK := 1

.PHONY: run test lint types unit gate fast clean
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

# A wheel whose stages are compiled, and an environment with it: docs/decisions/compiled.md. Some four minutes of a processor.
# It is built from a copy, for compiled modules beside the sources would be taken in their place.
fast: $(INSTALLED)
	@if ! command -v cc >/dev/null && ! command -v gcc >/dev/null; then \
	  echo "make fast needs a C compiler and Python's headers; found none (Debian: apt install gcc python3-dev)." >&2; exit 1; \
	fi
	@rm -f dist/tawatur-*-cp*.whl
	@folder=$$(mktemp -d) && trap 'rm -rf "$$folder"' EXIT && cp -r src pyproject.toml README.md LICENSE NOTICE "$$folder" && \
	HATCH_BUILD_HOOK_ENABLE_MYPYC=1 $(BIN)/python -m pip wheel --quiet --no-deps --wheel-dir dist "$$folder"
	@$(BIN)/python -m venv $(FAST)
	@$(FAST)/bin/python -m pip install --quiet --force-reinstall --no-deps dist/tawatur-*-cp*.whl
	@$(FAST)/bin/python -m pip install --quiet dist/tawatur-*-cp*.whl
	$(BIN)/python quality/compiled.py $(FAST)/bin/python

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
	rm -rf $(VENV) $(FAST) build dist .mypy_cache .ruff_cache .pytest_cache .hypothesis
