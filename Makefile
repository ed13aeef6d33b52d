# Two commands matter: `make run` opens the console on the demo estate, `make test` checks everything.
PYTHON ?= python3
VENV   := .venv
PY     := $(VENV)/bin/python
export PYTHONDONTWRITEBYTECODE :=

.PHONY: run setup setup-dev test check lint types contracts bytecode unit soak screens approve-screens translations bench package lock clean

run: setup
	@$(PY) main.py demo

setup: $(VENV)/run.stamp
setup-dev: $(VENV)/dev.stamp

$(VENV)/run.stamp: requirements.lock installer/system_libraries.sh
	@test -x $(PY) || $(PYTHON) -m venv $(VENV)
	@sh installer/system_libraries.sh
	@test -f $(VENV)/dev.stamp || $(PY) -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements.lock
	@touch $@

$(VENV)/dev.stamp: requirements-dev.lock installer/system_libraries.sh
	@test -x $(PY) || $(PYTHON) -m venv $(VENV)
	@sh installer/system_libraries.sh
	@$(PY) -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements-dev.lock
	@touch $@

# Types take one core: the other one prepares the tests meanwhile.
test: setup-dev lint
	@$(MAKE) --no-print-directory -j2 types bytecode
	@$(MAKE) --no-print-directory contracts unit

check: test

lint: setup-dev
	$(VENV)/bin/ruff check .
	$(VENV)/bin/ruff format --check .

types: setup-dev
	$(VENV)/bin/mypy

contracts: setup-dev
	$(VENV)/bin/lint-imports

# Compiled once here, the tests need not be compiled by each of the workers, all at the same time. What is wrong `unit` tells.
bytecode: setup-dev
	@QT_QPA_PLATFORM=offscreen $(PY) -m pytest --collect-only -q >/dev/null 2>&1 || true

unit: setup-dev
	QT_QPA_PLATFORM=offscreen $(PY) -m pytest -n 4 --dist loadfile --no-loadscope-reorder

# Simulated histories of hub and workstations, on and on until one is wrong: docs/simulation.md.
soak: setup-dev
	$(PY) -m tests.simulation --soak --from $${SEED:-1000000}

screens: setup
	$(PY) main.py screens --out out/screens

# The screens as they look now become those that CI compares with: look at what changed before landing it.
approve-screens: setup-dev
	$(PY) -m tests.pictures

# Sentences into the translators' files, and these into Qt's form: docs/translating.md.
translations: setup-dev
	$(PY) -m tests.translations

bench: setup-dev
	$(PY) main.py bench all

# The program with all it needs, tried, and the package of this system: docs/installing.md.
package:
	@sh installer/build

# Needs uv. The lock holds names, versions and hashes only.
lock:
	uv pip compile --universal --python-version 3.11 --generate-hashes --no-emit-index-url --no-annotate --no-header -q --extra dev pyproject.toml -o requirements-dev.lock
	uv pip compile --universal --python-version 3.11 --generate-hashes --no-emit-index-url --no-annotate --no-header -q pyproject.toml -c requirements-dev.lock -o requirements.lock
	uv pip compile --universal --python-version 3.11 --generate-hashes --no-emit-index-url --no-annotate --no-header -q --extra apprise pyproject.toml -c requirements-dev.lock -o requirements-apprise.lock
	uv pip compile --universal --python-version 3.11 --generate-hashes --no-emit-index-url --no-annotate --no-header -q installer/requirements-build.in -c requirements-dev.lock -o requirements-build.lock

clean:
	rm -rf out build dist .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache
