# Installs Treatyline: `make install` for you alone, `sudo make install PREFIX=/usr/local`
# for everyone; `uninstall` likewise.

PREFIX ?= $(HOME)/.local
root   := $(DESTDIR)$(PREFIX)
files  := $(shell cd usr && find . -type f | sort)

.PHONY: install uninstall
install:
	@for file in $(files); do \
		mode=644; case $$file in ./bin/*) mode=755;; esac; \
		install -D -m $$mode usr/$$file $(root)/$$file || exit 1; done
	@$(refresh)
	@echo "Treatyline is in $(root); $(root)/bin should be on your PATH."

uninstall:
	@for file in $(files); do rm -f $(root)/$$file; done
	@-rmdir $(root)/share/doc/treatyline
	@$(refresh)

# Desktops look entries and types up in these.
define refresh
if [ -z "$(DESTDIR)" ]; then \
	update-desktop-database $(root)/share/applications 2>/dev/null; \
	update-mime-database $(root)/share/mime 2>/dev/null; \
	gtk-update-icon-cache -qt $(root)/share/icons/hicolor 2>/dev/null; fi; true
endef
