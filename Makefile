# One command per job; `make help` lists them.
SHELL := /bin/bash
.SHELLFLAGS := -o pipefail -c
# Recipes use exec for long commands: make passes a TERM signal only to the shell of the recipe, and a shell that ends does not
# end the processes that it started.
.DEFAULT_GOAL := help
MAKEFLAGS += --no-print-directory

STACK ?= dev
PORT ?= 8080
DATA ?=
DYNAMODB ?=
EXAMPLE ?=
FROM ?= 1
INPUTS ?= 1000000
CASES ?= 1000
SEEDS ?= 1
MODULE ?= components,handlers
MVN ?= mvn
UNDOCUMENTED := -Dmaven.javadoc.skip -Dmaven.source.skip
export GIT_COMMIT ?= $(shell git rev-parse --short=12 HEAD 2>/dev/null)

MODULES := components dynamodb layer handlers monitor stack preview local tests
SOURCES := pom.xml $(shell find $(MODULES) -name target -prune -o \( -name pom.xml -o \( -path '*/src/main/*' -o -path '*/src/build/*' \) -type f \) -print)
BUILT := target/built
FIXTURE := target/fixture

EXAMPLES := $(patsubst examples/%/Pulumi.yaml,%,$(wildcard examples/*/Pulumi.yaml))
ifneq ($(EXAMPLE),$(filter $(EXAMPLE),$(EXAMPLES)))
$(error EXAMPLE: '$(EXAMPLE)'. Allowed: $(EXAMPLES), or none for the main stack. Fix: make run EXAMPLE=$(firstword $(EXAMPLES)))
endif
BUILT_EXAMPLE := $(EXAMPLE:%=target/built-%)
# The examples in other languages than Java: Pulumi's language hosts run them.
HOSTED := $(if $(wildcard examples/$(EXAMPLE)/infrastructure),,$(EXAMPLE))
EXAMPLE_SOURCES := $(foreach example,$(EXAMPLE),$(shell find examples/$(example) \( -name target -o -name node_modules -o -name venv \) -prune -o -type f -print))

.PHONY: help
help: ## list all commands
	@awk -F ':.*## ' '/^[a-z-]+:.*## / {printf "  make %-18s %s\n", $$1, $$2}' $(MAKEFILE_LIST)

.PHONY: run
run: tools $(BUILT) $(BUILT_EXAMPLE) ## serve a stack on this machine: STACK=dev PORT=8080 DATA=folder (default: in memory) EXAMPLE=reuse DYNAMODB=url
	@$(if $(HOSTED),PATH=$$(.ci/engine):$$PATH PULUMI_PYTHON_CMD=$(CURDIR)/examples/$(EXAMPLE)/venv/bin/python) \
	  exec local/serve $(if $(EXAMPLE),examples/$(EXAMPLE) $(if $(HOSTED),-,infrastructure),. stack) --stack $(STACK) --port $(PORT) \
	  --parent $$PPID $(if $(DATA),--data $(abspath $(DATA))) $(if $(DYNAMODB),--dynamodb '$(DYNAMODB)')

.PHONY: build
build: tools $(BUILT) ## compile everything that `pulumi up` deploys

$(BUILT): $(SOURCES)
	@exec .ci/progress $(MVN) -B compile
	@mkdir -p $(@D) && touch $@

# An example is a separate project: it gets the components from a Maven repository, like a release.
target/built-%: $(filter pom.xml components/%,$(SOURCES)) $(EXAMPLE_SOURCES)
	@exec .ci/progress $(MVN) -B package -DskipTests $(UNDOCUMENTED) -pl components
	@repository=$$(.ci/repository) && exec .ci/progress $(MVN) -B compile -f examples/$* -Dmaven.repo.local=$$repository
	@touch $@

target/built-users-%: $(BUILT) $(EXAMPLE_SOURCES)
	@exec .ci/progress $(MVN) -B package -DskipTests $(UNDOCUMENTED) -pl components
	@components/package
	@.ci/install-example users-$*
	@touch $@

.PHONY: package
package: tools ## package the program; previews then run without Maven and a compiler (docs/faster-previews.md)
	@exec .ci/progress $(MVN) -B package -DskipTests $(UNDOCUMENTED) -pl layer,handlers,stack -am
	@stack/package

.PHONY: engine
engine: ## print the folder of the Pulumi engine; if it is not installed, build it once for this machine
	@.ci/engine

.PHONY: test
test: tools ## run all tests
	@.ci/engine >/dev/null || test $$? -eq 3 -a "$$CI" != true
	@.ci/test $(MVN) -B -ntp verify

.PHONY: engine-full
engine-full: tools ## run the long engine tests (up to an hour): each create fails, the engine is killed; FROM=40 continues there
	@[ $(FROM) -gt 1 ] || rm -f target/engine-full.txt
	@$(MVN) -B -ntp test -pl tests -am -Dgroups=engine-full -Dskerry.excluded-tags=none -Dskerry.engine-full.from=$(FROM) -Dsurefire.runOrder=alphabetical

.PHONY: examples
examples: tools ## deploy all examples on the engine with the fake AWS provider; Pulumi builds them with Maven, as for users
	@exec $(MVN) -B -ntp package -pl tests,local,local/runtime-client -am -Dtest=ExamplesTest -Dsurefire.failIfNoSpecifiedTests=false -Dskerry.examples-with-maven=true

.PHONY: consumers
consumers: tools ## deploy the programs that use the components in Python and Go on the engine; make test deploys YAML and TypeScript
	@$(MVN) -B -ntp package -pl tests -am -Dgroups=consumers -Dskerry.excluded-tags=none -Dsurefire.failIfNoSpecifiedTests=false

.PHONY: browser-tests
browser-tests: tools ## test the page of the API's documentation in Chromium; .ci/browser install installs it on Debian
	@.ci/browser >/dev/null
	@$(MVN) -B -ntp test -pl tests,local,local/runtime-client -am -Dgroups=browser -Dskerry.excluded-tags=none -Dsurefire.failIfNoSpecifiedTests=false

.PHONY: mutation
mutation: tools ## run mutation tests (an hour): tests must detect 90 % of the changes of components, 85 % of handlers; MODULE=handlers
	@$(MVN) -B -ntp process-test-classes -pl $(MODULE) -am -Pmutation

.PHONY: fuzz
fuzz: tools ## send damaged events to the functions with Jazzer, which looks for new paths in the code: INPUTS=1000000
	@mkdir -p handlers/target/fuzz-corpus
	@$(MVN) -B -ntp process-test-classes -pl handlers -am -Pfuzz -Dskerry.fuzz.inputs=$(INPUTS)

.PHONY: contract-tests
contract-tests: tools $(BUILT) ## test the API against its OpenAPI document with Schemathesis: CASES=1000 SEEDS=1; needs Python 3.11
	@exec tests/contract/run --cases $(CASES) --seeds $(SEEDS)

.PHONY: conformance
conformance: tools ## run public test suites for DynamoDB against dynamodb/: needs node, npm, Python 3.11; SUITES=folder has them
	@exec .ci/progress $(MVN) -B package -DskipTests $(UNDOCUMENTED) -pl dynamodb
	@exec dynamodb/conformance/run

.PHONY: format
format: ## format the Java sources
	@$(MVN) -B -ntp -q spotless:apply

.PHONY: snapshots
snapshots: tools ## record the resources of dev, prod and the YAML program, and the README's settings and costs; review the diff
	@$(MVN) -B -ntp -q package -pl tests -am -Dtest='ResourceSnapshotTest,ChildNamesTest,ConfigurationTest,AlarmCostsTest,OtherLanguagesTest#aYamlProgram*' -Dsurefire.failIfNoSpecifiedTests=false -Dskerry.record=true
	@git diff --stat -- tests/src/test/snapshots README.md

.PHONY: openapi
openapi: tools ## write docs/openapi.json, and the descriptions of all operations, from which the API makes it
	@$(MVN) -B -ntp -q test -pl tests -am -Dtest='DescriptionsTest,OpenApiTest' -Dsurefire.failIfNoSpecifiedTests=false -Dskerry.record=true
	@git diff --stat -- docs/openapi.json handlers/src/main/resources README.md

.PHONY: breaking-changes
breaking-changes: ## print the changes of docs/openapi.json since a commit that break clients: BASE=main
	@BASE=$(or $(BASE),main) .ci/breaking-changes

.PHONY: schema
schema: tools ## record the schema of the components for other languages; review the diff
	@$(MVN) -B -ntp -q test -pl components -am -Dtest=SchemaDocumentTest -Dsurefire.failIfNoSpecifiedTests=false -Dskerry.record=true
	@git diff --stat -- components/src/main/resources

.PHONY: api
api: tools ## record the public API of the published modules; a removal needs a new version (docs/publishing.md)
	@$(MVN) -B -ntp -q package -pl tests -am -Dtest=PublishedApiTest -Dsurefire.failIfNoSpecifiedTests=false -Dskerry.record=true
	@git diff --stat -- components/src/api dynamodb/src/api

.PHONY: plugin
plugin: tools ## package the plugin that serves the components to programs in other languages (docs/other-languages.md)
	@exec .ci/progress $(MVN) -B package -DskipTests $(UNDOCUMENTED) -pl components
	@components/package --archives

.PHONY: sdks
sdks: ## generate the SDKs of the components for TypeScript, Python and Go into components/target/sdks (needs Go)
	@components/sdks
	@echo components/target/sdks/*

.PHONY: release-dry-run
release-dry-run: tools ## build everything that a release publishes into target/release, signed with a throwaway key
	@.ci/release --throwaway-key

.PHONY: template
template: ## write target/template, from which `pulumi new` makes projects (docs/template.md)
	@stack/template

.PHONY: preview-summary
preview-summary: tools ## print what `pulumi up` would change, as Markdown: STACK=dev OFFLINE=1 BASE=commit ARGS="--refresh"
	@STACK=$(STACK) .ci/preview-summary $(ARGS)

.PHONY: deploy
deploy: tools ## deploy a stack without confirmation, and check its health: STACK=dev
	@STACK=$(STACK) .ci/deploy

.PHONY: lint-workflows
lint-workflows: ## check .github and the scripts with actionlint, zizmor and shellcheck
	@.ci/lint-workflows

.PHONY: recorded-previews
recorded-previews: fixture ## record the previews that the tests of preview/ read
	@preview/src/test/program/record

.PHONY: fixture
fixture: tools $(FIXTURE)

$(FIXTURE): $(SOURCES) $(shell find tests/src/test/*/dev/skerry/tests/fixture -type f 2>/dev/null)
	@exec .ci/progress $(MVN) -B test-compile -pl tests -am
	@mkdir -p $(@D) && touch $@ $(BUILT)

.PHONY: artifacts
artifacts: tools ## build the function and the layer as zip files and print their sizes
	@$(MVN) -B -ntp -q package -DskipTests -pl layer,handlers -am
	@ls -l handlers/target/*.zip layer/target/*.zip | awk '{printf "%9d bytes  %s\n", $$5, $$NF}'

.PHONY: reproducible
reproducible: tools ## build the artifacts twice, in different environments, and compare them byte by byte
	@.ci/reproducible

.PHONY: pr
pr: lint-workflows test reproducible ## run everything that CI runs on a pull request

.PHONY: clean
clean: ## delete all build output
	@$(MVN) -B -ntp -q clean
	@rm -rf target examples/*/*/target examples/*/node_modules examples/*/venv

.PHONY: tools
tools:
	@.ci/tools
