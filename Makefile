# Seven targets; `make` lists them.
GO ?= go
TOOLS = -modfile=.ci/tools.mod

.DEFAULT_GOAL := help
.PHONY: abuse crash soak help build test lint fmt golden demo release

help:
	@echo "make build | test | lint | fmt | golden | demo | release"

build: ## the program for this machine
	CGO_ENABLED=0 $(GO) build -trimpath -ldflags "-s -w" -o diklat ./cmd/diklat

test: ## all tests
	$(GO) test ./...

lint: ## vet and golangci with the configuration in .golangci.yml
	$(GO) vet ./...
	$(GO) tool $(TOOLS) golangci-lint run

fmt:
	gofmt -w cmd data quiz roster tui

golden: ## rewrite the kept screens and the picture of the README, then look at the diff
	$(GO) test ./tui/... ./cmd/... -run 'Golden|Picture' -update

demo: ## a finished, simulated event in demo.db, and the trainer's screen on it
	$(GO) run ./cmd/diklat demo --db demo.db
	$(GO) run ./cmd/diklat --db demo.db

release: ## one file for each system, and their SHA-256
	@mkdir -p dist
	@for t in windows/amd64 windows/386 windows/arm64 linux/amd64 linux/arm64 linux/arm darwin/amd64 darwin/arm64; do \
		os=$${t%/*}; arch=$${t#*/}; ext=; [ $$os = windows ] && ext=.exe; echo "$$t"; \
		CGO_ENABLED=0 GOOS=$$os GOARCH=$$arch $(GO) build -trimpath -ldflags "-s -w" -o dist/diklat-$$os-$$arch$$ext ./cmd/diklat || exit 1; \
	done
	@cd dist && sha256sum diklat-* > SHA256SUMS

abuse: ## the long forms of the attacks in docs/reliability.md (about 20 minutes)
	DIKLAT_ABUSE=long $(GO) test ./tui/sshd ./cmd/diklat ./data/backup -run 'Abuse|Stalled|Hostile|Guessing|EveryLook|LineMode|RealSSH|MovedServer|Forged' -count=1 -v -timeout 90m

crash: ## the long forms of bars 1, 2, 3, 6, 17 and 18 in docs/reliability.md (about two hours)
	DIKLAT_LONG=1 $(GO) test ./data -timeout 90m -v -run 'PowerCuts|FailedSync|FaultSweep|DamagedFiles|CopiedWhileOpen|UpgradeKilled|RunsFull|PulledDisk|ReadOnlyDisk'
	DIKLAT_LONG=1 DIKLAT_TEST_KILLS=500 $(GO) test ./data -timeout 30m -v -run 'KilledAtAnyMoment'
	DIKLAT_LONG=1 DIKLAT_MINUTES=70 $(GO) test ./cmd/diklat -timeout 80m -v -run 'KilledDuring'
	DIKLAT_LONG=1 DIKLAT_MINUTES=60 $(GO) test ./cmd/diklat -timeout 70m -v -run 'KilledInThe'

soak: ## a class of 300 seats that stays eight hours (bar 19 in docs/reliability.md)
	DIKLAT_SOAK=8h DIKLAT_SOAK_SEATS=300 $(GO) test ./cmd/diklat -timeout 9h -v -run 'SoakOfAClass'
