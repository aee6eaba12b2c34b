# make demo   build the graph of data/reports and say where its page is
# make test   run all tests
# make check  formatting, lint, types, import contracts; where npm is installed also the page's scripts and style
# make sample keep the graph of data/reports as data/graph.ttl, which a test compares with a fresh build
# make reference  write docs/ontology.md and, with pyLODE in an environment of its own, docs/ontology.html
# make lock   pin the versions that a fresh environment resolves to

PYTHON ?= $(shell command -v python3.11 || command -v python3)
VENV := .venv
BIN := $(VENV)/bin
PIP := $(BIN)/python -m pip --disable-pip-version-check --quiet install --constraint constraints.txt
REPORTS := data/reports
GRAPH := graph

.PHONY: demo test check check-page sample lock clean

demo: $(VENV)/.run
	$(BIN)/kg build $(REPORTS) --graph $(GRAPH)
	$(BIN)/kg view --graph $(GRAPH) --open

test: $(VENV)/.test
	$(BIN)/python -m pytest $(TESTS)

check: $(VENV)/.check
	$(BIN)/ruff format --check src tests benchmarks
	$(BIN)/ruff check src tests benchmarks
	$(BIN)/mypy
	$(BIN)/lint-imports
	@if command -v npm >/dev/null; then $(MAKE) --no-print-directory check-page; \
	elif [ -n "$$CI" ]; then echo "npm is missing: the page's scripts cannot be linted" >&2; exit 1; \
	else echo "npm is not installed: the page's scripts and style are not linted"; fi

check-page: node_modules/.package-lock.json
	npm run --silent lint

node_modules/.package-lock.json: package.json package-lock.json
	npm ci --no-audit --no-fund --loglevel=error
	@touch $@

$(VENV)/bin/python:
	$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "kg needs Python 3.11 or newer; name it with make PYTHON=...")'
	$(PYTHON) -m venv $(VENV)

# pip compiles what it installs, but not what it installs as editable: without it the first build would.
$(VENV)/.run: $(VENV)/bin/python pyproject.toml constraints.txt
	$(PIP) --editable .
	$(BIN)/python -m compileall -q src
	touch $@

$(VENV)/.test: $(VENV)/bin/python pyproject.toml constraints.txt
	$(PIP) --editable '.[test]'
	touch $@ $(VENV)/.run

$(VENV)/.check: $(VENV)/bin/python pyproject.toml constraints.txt
	$(PIP) --editable '.[test,check]'
	touch $@ $(VENV)/.run $(VENV)/.test

sample: $(VENV)/.run
	$(BIN)/kg build $(REPORTS) --fresh --no-page --graph $(GRAPH)
	$(BIN)/kg export ttl --graph $(GRAPH) --output data/graph.ttl

# pyLODE's wheel lacks the pyproject.toml that it reads its own version from, and it asks for an older rdflib than we do.
reference: $(VENV)/.run
	$(BIN)/python -m kg.graph.reference > docs/ontology.md
	rm -rf .pylode && $(PYTHON) -m venv .pylode
	.pylode/bin/python -m pip --disable-pip-version-check --quiet install 'pylode==3.4.1'
	printf '[tool.poetry]\nversion = "3.4.1"\n[project]\nversion = "3.4.1"\n' > "$$(.pylode/bin/python -c 'import sysconfig; print(sysconfig.get_path("purelib"))')/pyproject.toml"
	.pylode/bin/pylode ontology/kg.ttl -o docs/ontology.html
	rm -rf .pylode

lock:
	rm -rf .lock && $(PYTHON) -m venv .lock
	.lock/bin/python -m pip --disable-pip-version-check --quiet install '.[test,check]'
	.lock/bin/python -m pip freeze --exclude civic-kg > constraints.txt
	rm -rf .lock

clean:
	rm -rf $(VENV) $(GRAPH) node_modules
