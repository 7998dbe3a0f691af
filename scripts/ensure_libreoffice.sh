#!/usr/bin/env bash
# Makes sure that there is a LibreOffice for the tests of Word files: the system's own, else Debian's smallest from apt.
# It opens our files as another program does. Without it those tests do not run, and say so.
set -euo pipefail

has_office() {
    command -v soffice >/dev/null || command -v libreoffice >/dev/null
}

install_from_apt() {
    command -v apt-get >/dev/null || return 1
    local as_root=()
    if [ "$(id -u)" -ne 0 ]; then
        sudo -n true 2>/dev/null || return 1
        as_root=(sudo -n)
    fi
    echo "Installerar LibreOffice för testerna …" >&2
    # Only what opens and sets text, without windows: a third of the whole.
    "${as_root[@]}" apt-get update -q >&2 &&
        "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -y -q --no-install-recommends \
            libreoffice-writer-nogui fonts-liberation >&2
}

if has_office || { install_from_apt && has_office; }; then
    exit 0
fi
echo "LibreOffice finns inte och kan inte installeras. Testerna av Wordfiler i det körs inte; de räknas upp sist." >&2
echo "Installera paketet libreoffice-writer för att köra dem också." >&2
