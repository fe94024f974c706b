# A.L.I.B.I.: `make help` lists what there is. Every target sets up what it needs, once.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
READY := $(VENV)/.ready

.DEFAULT_GOAL := help
.PHONY: help play test check shots bench fuzz prove art clean

help: ## list what there is
	@grep -E '^[a-z]+:.*## ' $(MAKEFILE_LIST) | sed 's/:.*## /\t/' | expand -t 10

$(READY): pyproject.toml
	$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "A.L.I.B.I. needs Python 3.11 or newer: make play PYTHON=python3.12")'
	test -x $(BIN)/python || $(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable '.[test]'
	touch $@

play: $(READY) ## start the game (CASE=name for one case)
	$(BIN)/python -m alibi play $(CASE)

test: $(READY) ## run all tests
	$(BIN)/python -m pytest -n 2 --ignore=tests/benchmarks

check: $(READY) ## ruff, mypy and alibi check
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/python -m alibi check

shots: $(READY) ## pictures of the main screens, for the README
	$(BIN)/python -m alibi shots docs/pictures
	$(BIN)/python -m alibi art --sheet docs/pictures/plaatjes.png

bench: $(READY) ## the benchmarks, with their budgets
	$(BIN)/python -m pytest tests/benchmarks -s --dist no

fuzz: $(READY) ## each reader of strange files, 60 seconds (SECONDS=n, READER=name)
	$(BIN)/python tests/fuzz/fuzz.py $(READER) --seconds $(or $(SECONDS),60)

prove: $(READY) ## proofs against every play of cases at random (EXAMPLES=n)
	ALIBI_EXAMPLES=$(or $(EXAMPLES),500) $(BIN)/python -m pytest tests/review/test_proof_by_slice.py tests/review/test_proof_of_weeks.py tests/review/test_winning.py tests/review/test_remembered_proofs.py -k "every_play or won or fresh_one"

art: $(READY) ## bake people, school and fonts anew
	$(BIN)/python -m alibi art

clean: ## remove what can be made again
	rm -rf $(VENV) build dist .pytest_cache .mypy_cache .ruff_cache .hypothesis
