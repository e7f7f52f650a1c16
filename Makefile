# Treatyline: `make` alone lists what there is.

TAGS := migrated_fynedo,no_emoji
BIN  := treatyline$(if $(filter Windows_NT,$(OS)),.exe)

# Without the debugger's tables. The traces of a crash do not need them.
STRIP := -trimpath -ldflags "-s -w"

# golang.org/x/perf, which compares what bench measures
BENCHSTAT := v0.0.0-20260908200009-22c9c6c9d4da

.DEFAULT_GOAL := help
.PHONY: help run build cli export test race cover soak fuzz bench sheet icons package package-test pictures lint clean

help: ## list the targets
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "  make %-12s %s\n", $$1, $$2 }' Makefile

run: build ## open the window on the CSTO; without a display, export its charts
	@if .ci/setup display; then ./$(BIN); else \
		echo "There is no display for the window: exporting the charts instead."; \
		./$(BIN) export --out exports && echo "The charts are in $(CURDIR)/exports"; fi

build: ## build ./treatyline, installing what that needs
	@.ci/setup build
	@test -e $(BIN) || echo "Building: the first time takes some minutes"
	@CGO_ENABLED=1 go build $(STRIP) -tags $(TAGS) -o $(BIN) .

cli: ## build dist/treatyline, the command without the window: needs nothing but Go
	@.ci/setup go
	@CGO_ENABLED=0 go build $(STRIP) -o dist/$(BIN) . && echo "The command is dist/$(BIN)"

export: cli ## export the charts of the CSTO to exports/
	@dist/$(BIN) export --out exports

test: ## check and test everything, installing what that needs
	@.ci/setup test
	@unformatted=$$("$$(go env GOROOT)/bin/gofmt" -l .) && test -z "$$unformatted" || { echo "Not formatted by gofmt:" $$unformatted; exit 1; }
	CGO_ENABLED=1 go vet -tags $(TAGS) ./...
	CGO_ENABLED=0 go vet -tags $(TAGS) ./...
	go mod tidy -diff
	go mod verify
	@for system in linux windows darwin; do for cpu in amd64 arm64; do echo "go build for $$system/$$cpu, without the window"; \
		CGO_ENABLED=0 GOOS=$$system GOARCH=$$cpu go build -o /dev/null . || exit 1; done; done
	CGO_ENABLED=1 go test -tags $(TAGS) ./...

race: ## run every test but the slowest under the race detector
	@.ci/setup test
	CGO_ENABLED=1 go test -race -short -timeout 30m -tags $(TAGS) ./...

FUZZTIME ?= 2m
fuzz: ## look for inputs that break a promise, FUZZTIME=2m for each of the fuzz targets
	@.ci/setup build
	@.ci/fuzz $(FUZZTIME)

cover: ## how much of each package its tests run
	@.ci/setup test
	@.ci/cover

SOAK ?= 20000
soak: ## give the real window SOAK=20000 random inputs, which soak.log keeps: SEED=1, or REPLAY=soak.log
	@.ci/setup test
	@TREATYLINE_SOAK=$(SOAK) TREATYLINE_SEED=$(SEED) TREATYLINE_REPLAY=$(abspath $(REPLAY)) TREATYLINE_LOGS=$(CURDIR) go test -count=1 -v -timeout 0 ./app/window/soak

GOLANGCI := github.com/golangci/golangci-lint/v2/cmd/golangci-lint@v2.15.0
lint: ## look for what vet does not find, with golangci-lint's standard set
	@.ci/setup build
	CGO_ENABLED=1 go run $(GOLANGCI) run ./...
	CGO_ENABLED=0 go run $(GOLANGCI) run ./...

sheet: ## draw every chart in every reading, theme and language into sheet.png
	@.ci/setup go
	@CGO_ENABLED=0 TREATYLINE_SHEET=$(CURDIR)/sheet.png go test -count=1 -run TestSheet ./charts/draw && echo "The sheet is sheet.png"

BENCH ?= .
COUNT ?= 6
bench: ## measure what docs/performance.md lists, some beside go-chart's own renderers (COUNT=6, BENCH=.)
	@.ci/setup build
	CGO_ENABLED=0 go test -run '^$$' -bench '$(BENCH)' -benchtime 10x -count $(COUNT) ./charts/draw | tee bench.txt
	CGO_ENABLED=0 go test -run '^$$' -bench '$(BENCH)' -benchtime 0.3s -count $(COUNT) ./charts ./data | tee -a bench.txt
	CGO_ENABLED=1 go test -run '^$$' -bench '$(BENCH)' -benchtime 0.3s -count $(COUNT) -tags $(TAGS) ./app/window | tee -a bench.txt
	@go run golang.org/x/perf/cmd/benchstat@$(BENCHSTAT) -col /by bench.txt

icons: ## draw the icon's pictures from assets/icon.svg
	@.ci/setup package
	rsvg-convert -w 512 -h 512 assets/icon.svg -o assets/icon.png
	rsvg-convert -w 128 -h 128 assets/icon.svg -o assets/icon-128.png

pictures: build ## make the pictures of the README anew
	@.ci/setup test
	@docs/pictures $(BIN)

package: ## build a .deb and a .tar.xz in dist/
	@.ci/setup package
	@TAGS=$(TAGS) .ci/packaging/build

package-test: package ## install those here, use them, and remove them
	@.ci/packaging/test

clean: ## remove what was built and exported
	rm -rf treatyline treatyline.exe dist exports sheet.png bench.txt
