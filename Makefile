# jianbao: make, make demo, make check, make install. Everything made goes to
# $(O); `make O=out/asan SAN=address,undefined check` is the same elsewhere.

O      ?= out
PREFIX ?= /usr/local
CFLAGS ?= -O2 -g
PKGS    = libxml-2.0 libpcre2-8 opencc libcmark icu-i18n icu-uc jansson libarchive \
	  libmagic gmime-3.0
WARN    = -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Werror \
	  -Wno-format-zero-length
SANFLAG = $(if $(SAN),-fsanitize=$(SAN) -fno-sanitize-recover=all)
JB_CFLAGS = -std=c17 -D_POSIX_C_SOURCE=200809L -I. -I$(O) $(WARN) $(SANFLAG) \
	    -DJB_PREFIX='"$(PREFIX)"' $(shell pkg-config --cflags $(PKGS))
LIBS    = $(shell pkg-config --libs $(PKGS)) -lm

# Debian packages: to build and run, and what the tests need besides
DEPS  = gcc libc6-dev pkg-config libxml2-dev libpcre2-dev libopencc-dev \
	libcmark-dev libicu-dev libjansson-dev libarchive-dev \
	libmagic-dev libgmime-3.0-dev libpoppler-glib-dev libtesseract-dev \
	libleptonica-dev poppler-data
TESTS = check python3 python3-jsonschema mandoc opencc chromium fonts-noto-cjk \
	fonts-dejavu-extra fonts-liberation pandoc \
	libreoffice-writer-nogui libreoffice-impress-nogui antiword unrtf \
	tesseract-ocr tesseract-ocr-chi-tra tesseract-ocr-chi-sim \
	tesseract-ocr-script-hant tesseract-ocr-script-hans \
	libtiff-tools qpdf poppler-utils img2pdf zip libarchive-tools xz-utils zstd \
	valgrind

LIB  := $(patsubst %.c,$(O)/%.o,$(wildcard core/*.c ingest/*.c analyze/*.c render/*.c))
CLI  := $(patsubst %.c,$(O)/%.o,$(wildcard cli/*.c))
UNIT := $(patsubst %.c,$(O)/%.o,$(wildcard tests/unit/*.c))

# what the demonstration reads: make demo FILES="a.txt b.html"
SAMPLES := $(filter-out corpus/README.md,$(wildcard corpus/*.txt corpus/*.md corpus/*.html))
FILES   =

all: $(O)/jianbao $(O)/jianbao-pdf $(O)/jianbao-ocr

# run by jianbao, never linked into it: poppler is under the GPL
$(O)/jianbao-pdf: outside/pdf.c Makefile
	@mkdir -p $(@D)
	$(CC) -std=c17 -D_POSIX_C_SOURCE=200809L $(WARN) $(SANFLAG) $(CFLAGS) $(LDFLAGS) \
		-o $@ $< \
		$(shell pkg-config --cflags poppler-glib | sed 's/-I/-isystem /g') \
		$(shell pkg-config --libs poppler-glib)

# run by jianbao as well: it reads pictures that strangers made
$(O)/jianbao-ocr: $(wildcard outside/ocr/*.c) outside/ocr/ocr.h Makefile
	@mkdir -p $(@D)
	$(CC) -std=c17 -D_POSIX_C_SOURCE=200809L $(WARN) $(SANFLAG) $(CFLAGS) $(LDFLAGS) \
		-o $@ $(filter %.c,$^) \
		$(shell pkg-config --cflags tesseract lept | sed 's/-I/-isystem /g') \
		$(shell pkg-config --libs tesseract lept)

$(O)/jianbao: $(CLI) $(LIB)
	$(CC) $(LDFLAGS) $(SANFLAG) -o $@ $^ $(LIBS)

$(O)/unit: $(UNIT) $(LIB) $(filter-out $(O)/cli/main.o,$(CLI)) | $(O)/jianbao-pdf $(O)/jianbao-ocr
	$(CC) $(LDFLAGS) $(SANFLAG) -o $@ $^ $(LIBS) $(shell pkg-config --libs check)

# what the analyzers alone take: bench/speed
$(O)/stages: $(O)/bench/stages.o $(LIB)
	$(CC) $(LDFLAGS) $(SANFLAG) -o $@ $^ $(LIBS)

$(O)/%.o: %.c Makefile
	@mkdir -p $(@D)
	$(CC) $(JB_CFLAGS) $(CPPFLAGS) $(CFLAGS) -MMD -MP -c -o $@ $<

# the folding table, made from OpenCC's own Traditional to Simplified one
$(O)/core/text.o: $(O)/fold-table.inc
$(O)/fold-table.inc: $(O)/foldgen
	$(O)/foldgen > $@.tmp && mv $@.tmp $@
$(O)/foldgen: tools/foldgen.c core/radicals.h $(O)/core/utf8.o
	@mkdir -p $(@D)
	$(CC) $(JB_CFLAGS) $(CFLAGS) $(LDFLAGS) -o $@ $< $(O)/core/utf8.o \
		$(shell pkg-config --libs opencc)

# which characters only one script of Chinese writes, from the same table
$(O)/analyze/language.o: $(O)/script-table.inc
$(O)/script-table.inc: $(O)/scriptgen
	$(O)/scriptgen > $@.tmp && mv $@.tmp $@
$(O)/scriptgen: tools/scriptgen.c $(O)/core/text.o $(O)/core/utf8.o $(O)/core/mem.o
	$(CC) $(JB_CFLAGS) $(CFLAGS) $(LDFLAGS) -o $@ $^ \
		$(shell pkg-config --libs icu-uc)

# what reports in general say, from the samples: the keyphrases' background
$(O)/analyze/keyphrases.o: $(O)/background.inc
$(O)/background.inc: $(O)/backgen $(SAMPLES)
	$(O)/backgen $(SAMPLES) > $@.tmp && mv $@.tmp $@
$(O)/backgen: tools/backgen.c $(O)/core/text.o $(O)/core/utf8.o $(O)/core/mem.o
	$(CC) $(JB_CFLAGS) $(CFLAGS) $(LDFLAGS) -o $@ $^

deps:
	@tools/deps $(DEPS)

test-deps: deps
	@tools/deps $(TESTS)

# the main job on corpus/, or on FILES
demo: deps
	@$(MAKE) --no-print-directory all
	$(O)/jianbao brief -l zh-TW,zh-CN,zh-HK,en -o $(O)/briefings $(or $(FILES),$(SAMPLES))
	$(O)/jianbao verify $(O)/briefings
	@echo "briefings are in $(O)/briefings, begin with index.zh-TW.html"

# quick: the unit tests alone
quick: $(O)/jianbao $(O)/jianbao-pdf $(O)/jianbao-ocr $(O)/unit
	$(O)/unit

# the matrix of formats, as it stands in the README; UPDATE=1 writes it there
formats: test-deps
	@$(MAKE) --no-print-directory all
	JIANBAO=$(abspath $(O))/jianbao tests/formats/test-matrix $(if $(UPDATE),--update)

check: test-deps
	@$(MAKE) --no-print-directory quick
	O=$(O) tests/run

# scores: what the analyzers reach on gold, beside the floors, as a table
EVAL ?= ../shared/eval
scores: $(O)/jianbao
	@[ -f $(EVAL)/score.py ] || { echo "no score.py in EVAL=$(EVAL)"; exit 1; }
	@python3 tests/scores/scores.py --out $(O)/scores.txt $(O)/jianbao $(EVAL)

install: all
	install -D -m 755 $(O)/jianbao $(DESTDIR)$(PREFIX)/bin/jianbao
	install -D -m 755 $(O)/jianbao-pdf $(DESTDIR)$(PREFIX)/libexec/jianbao/jianbao-pdf
	install -D -m 755 $(O)/jianbao-ocr $(DESTDIR)$(PREFIX)/libexec/jianbao/jianbao-ocr
	install -D -m 644 docs/jianbao.1 $(DESTDIR)$(PREFIX)/share/man/man1/jianbao.1
	cd corpus && find lexicon -type f -exec install -D -m 644 {} $(DESTDIR)$(PREFIX)/share/jianbao/corpus/{} \;
	find templates -type f -exec install -D -m 644 {} $(DESTDIR)$(PREFIX)/share/jianbao/{} \;

uninstall:
	rm -f $(DESTDIR)$(PREFIX)/bin/jianbao $(DESTDIR)$(PREFIX)/libexec/jianbao/jianbao-pdf $(DESTDIR)$(PREFIX)/libexec/jianbao/jianbao-ocr $(DESTDIR)$(PREFIX)/share/man/man1/jianbao.1
	rm -rf $(DESTDIR)$(PREFIX)/share/jianbao

clean:
	rm -rf $(O)

-include $(LIB:.o=.d) $(CLI:.o=.d) $(UNIT:.o=.d)

.PHONY: all deps test-deps demo quick formats check scores install uninstall clean
.DELETE_ON_ERROR:
