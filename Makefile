# The menu of this project. A bare `make` lists it; CI calls `make test` and nothing else.

PYTHON ?= python3
BIN := .venv/bin
# More than processors: half of the tests wait for a server, a timer or a program.
WORKERS ?= 4
TESTS ?=
UPGRADE ?=
# `make chaos SEED=7` does the faults of that seed again; QUICK=--quick a tenth of them.
SEED ?=
QUICK ?=

.DEFAULT_GOAL := help
.PHONY: help run demo test fuzz check format screenshots bench chaos translations tools lock wheel clean

help: ## List what can be made
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "make %-13s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

run: ## Set up what is missing, then open the window (without a display: the demo)
	@$(PYTHON) tools/set_up.py run
	@if [ -n "$$DISPLAY$$WAYLAND_DISPLAY" ] || [ "$$(uname)" != Linux ]; then \
		$(BIN)/practiceguard; \
	else \
		echo "No display: running the whole main job here in the terminal instead."; \
		PRACTICEGUARD_PASSING_KEYRING=1 $(PYTHON) tools/with_private_keyring.py $(BIN)/practiceguard demo; \
	fi

demo: ## Back up and restore a made-up practice in the terminal, with a keyring of its own
	@$(PYTHON) tools/set_up.py terminal
	@PRACTICEGUARD_PASSING_KEYRING=1 $(PYTHON) tools/with_private_keyring.py $(BIN)/practiceguard demo

# All of it, however much fails; $$failed tells in the end. Written out, because a recipe that calls
# make again would be run even by `make --dry-run`.
define checks
failed=0; \
$(BIN)/ruff format --check . || failed=1; \
$(BIN)/ruff check . || failed=1; \
$(BIN)/mypy || failed=1; \
$(BIN)/lint-imports || failed=1; \
git ls-files -z | xargs -0 $(BIN)/codespell || failed=1; \
$(BIN)/python tools/file_hygiene.py || failed=1
endef

test: ## Set up what is missing, then check everything and run the whole suite
	@$(PYTHON) tools/set_up.py test
	@$(checks); \
	QT_QPA_PLATFORM=offscreen $(BIN)/python -m pytest -n $(WORKERS) $(TESTS) || exit 1; \
	if [ $$failed -ne 0 ]; then echo "Every test passed, but the checks found something (above)."; fi; \
	exit $$failed

fuzz: ## The property tests with values that the suite has never tried, different each time
	@$(PYTHON) tools/set_up.py test
	@QT_QPA_PLATFORM=offscreen $(BIN)/python -m pytest -n $(WORKERS) -p no:cacheprovider \
		--hypothesis-profile fuzz $$(grep -rlE "^ *@given" tests)

check: ## Format, lint, types, import contracts and spelling
	@$(PYTHON) tools/set_up.py check
	@$(checks); exit $$failed

format: ## Bring the code into form, and mend what can be mended without thought
	@$(PYTHON) tools/set_up.py check
	@$(BIN)/ruff format .
	@$(BIN)/ruff check --fix .

screenshots: ## Every view as a picture, into docs/handbook/images
	@$(PYTHON) tools/set_up.py test
	@QT_QPA_PLATFORM=offscreen $(BIN)/python tools/screenshots.py

bench: ## Measure against bare restic, into docs/performance.md
	@$(PYTHON) tools/set_up.py test
	@QT_QPA_PLATFORM=offscreen $(PYTHON) tools/with_private_keyring.py $(BIN)/python tools/bench.py

chaos: ## The slow proofs; then kill, cut, fill and lock for half an hour (QUICK=--quick: less), into docs/reliability.md
	@$(PYTHON) tools/set_up.py chaos
	@QT_QPA_PLATFORM=offscreen $(BIN)/python -m pytest -n $(WORKERS) -m proof
	@$(BIN)/python tools/chaos.py $(if $(SEED),--seed $(SEED)) $(QUICK)

translations: ## Gather new texts of the window into the .ts files, say what lacks, compile
	@$(PYTHON) tools/set_up.py check
	@$(BIN)/python tools/translations.py update
	@$(BIN)/python tools/translations.py check || true
	@$(BIN)/python tools/translations.py compile

tools: ## Put restic into .tools, if it is not there
	@$(PYTHON) tools/set_up.py check

lock: ## Pin the dependencies of pyproject.toml, with hashes (UPGRADE=--upgrade: the newest)
	@$(PYTHON) tools/set_up.py check
	@$(BIN)/uv pip compile pyproject.toml --extra dev --universal --generate-hashes \
		--python-version 3.11 --no-emit-index-url $(UPGRADE) -o requirements.lock > /dev/null

wheel: ## Build the wheel and the source archive, into dist
	@$(PYTHON) tools/set_up.py check
	@$(BIN)/python -m build --no-isolation --outdir dist

clean: ## Remove everything that was built, the environment too
	rm -rf .venv .tools .cache build dist .mypy_cache .ruff_cache .pytest_cache .hypothesis
	rm -rf .import_linter_cache .coverage htmlcov
	rm -f resources/translations/*.qm
	find src tests tools -name __pycache__ -type d -prune -exec rm -rf {} +
