# Every target works as the first command in a fresh copy: it builds what it needs.

SHELL := /bin/bash
.SHELLFLAGS := -eu -o pipefail -c
.DEFAULT_GOAL := help
.DELETE_ON_ERROR:
MAKEFLAGS += --no-print-directory

VENV := .venv
BIN := $(VENV)/bin
PORT ?= 8501
# Each holds a browser and some servers: more than one for each core only makes them wait for each other.
PROCESSES ?= 2
CODE := kronoberg app.py pages
DATASETS := data/kronoberg data/exempel

# Made the first time that they are asked for; a file that has vanished since is not made again without a word.
REAL := sqlite:///var/kronoberg.sqlite
FICTIONAL := sqlite:///var/exempel.sqlite

# Compiled Python is kept, also where a container says not to: tests start some hundred processes of the program.
export PYTHONDONTWRITEBYTECODE :=

# Stamps: one for what it takes to run, one for what it takes to develop.
RUNTIME := $(VENV)/.runtime
DEVELOPMENT := $(VENV)/.development
INSTALL := $(BIN)/python -m pip install --quiet --disable-pip-version-check --constraint constraints.txt

.PHONY: help
help: ## Visa den här listan
	@awk -F ':.*## ' '/^[a-z]+:.*## / {printf "  make %-12s %s\n", $$1, $$2}' $(MAKEFILE_LIST)

.PHONY: run
run: $(RUNTIME) ## Starta med de riktiga uppgifterna på http://localhost:8501
	@test -n "$${KRONOBERG_DATA:-}" || $(BIN)/python -m kronoberg init --data $(REAL) --from data/kronoberg
	@echo "Öppna http://localhost:$(PORT)"
	@KRONOBERG_DATA=$${KRONOBERG_DATA:-$(REAL)} KRONOBERG_EDIT=1 \
		exec $(BIN)/streamlit run app.py --server.address localhost --server.port $(PORT)

.PHONY: demo
demo: $(RUNTIME) ## Starta med exempelregionen, som är påhittad och har åtta år
	@$(BIN)/python -m kronoberg init --data $(FICTIONAL) --from data/exempel
	@echo "Öppna http://localhost:$(PORT)"
	@KRONOBERG_DATA=$(FICTIONAL) KRONOBERG_FILL=data/exempel KRONOBERG_EDIT=1 \
		exec $(BIN)/streamlit run app.py --server.address localhost --server.port $(PORT)

.PHONY: check
check: $(DEVELOPMENT) ## Granska kod, data och vad sidor och starter väger
	$(BIN)/ruff check
	$(BIN)/ruff format --check
	$(BIN)/mypy --strict $(CODE)
	$(BIN)/lint-imports
	$(BIN)/python -m scripts.weight
	@for folder in $(DATASETS); do echo "python -m kronoberg check $$folder"; $(BIN)/python -m kronoberg check $$folder; done

.PHONY: test
test: $(DEVELOPMENT) chromium postgres libreoffice ## Kör alla tester, också i en webbläsare
	$(BIN)/pytest -m "not stress" --numprocesses $(PROCESSES) --dist worksteal $(ARGS)

.PHONY: stress
stress: $(DEVELOPMENT) chromium postgres libreoffice ## Kör de långa och tunga testerna
	$(BIN)/pytest -m stress $(ARGS)

.PHONY: bench
bench: $(DEVELOPMENT) chromium ## Mät farten bredvid en vanlig Streamlit-sida
	$(BIN)/python -m benchmarks.run $(ARGS)

.PHONY: screenshots
screenshots: $(DEVELOPMENT) chromium ## Ta bilder av alla sidor till build/screenshots
	$(BIN)/python -m scripts.screenshots $(ARGS)

.PHONY: shape
shape: $(DEVELOPMENT) ## Visa husets mått: filer, rader, vad som sägs flera gånger
	@$(BIN)/python -m scripts.shape

.PHONY: format
format: $(DEVELOPMENT) ## Rätta kodens form
	$(BIN)/ruff check --fix
	$(BIN)/ruff format

.PHONY: migration
migration: $(DEVELOPMENT) ## Skriv nästa steg för databasens tabeller efter en ändring av kontrakten
	@$(BIN)/python -m scripts.migration $(ARGS)

.PHONY: pins
pins: ## Lås nya versioner i constraints.txt efter en ändring i requirements
	@scripts/pin.sh

.PHONY: chromium
chromium: $(DEVELOPMENT)
	@scripts/ensure_chromium.sh $(BIN)/playwright

.PHONY: postgres
postgres:
	@scripts/ensure_postgres.sh

.PHONY: libreoffice
libreoffice:
	@scripts/ensure_libreoffice.sh

$(RUNTIME): requirements.txt constraints.txt
	@python=$$(scripts/find_python.sh) && echo "Bygger $(VENV) …" && "$$python" -m venv --clear $(VENV)
	@$(INSTALL) --requirement requirements.txt
	@touch $@

$(DEVELOPMENT): $(RUNTIME) requirements-dev.txt constraints.txt
	@echo "Lägger till verktygen …"
	@$(INSTALL) --requirement requirements-dev.txt
	@touch $@
