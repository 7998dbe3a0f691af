#!/usr/bin/env bash
# Makes sure that there is a Chromium for the browser tests: the system's own, else from apt, else Playwright's.
# Usage: scripts/ensure_chromium.sh .venv/bin/playwright
set -euo pipefail

playwright="${1:?the path to the playwright command}"

has_browser() {
    command -v chromium >/dev/null || command -v chromium-browser >/dev/null || command -v google-chrome >/dev/null
}

has_playwrights_own() {
    "$(dirname "$playwright")/python" - <<'CODE'
import pathlib, sys
from playwright.sync_api import sync_playwright
with sync_playwright() as playwright:
    sys.exit(not pathlib.Path(playwright.chromium.executable_path).is_file())
CODE
}

install_from_apt() {
    command -v apt-get >/dev/null || return 1
    local as_root=()
    if [ "$(id -u)" -ne 0 ]; then
        sudo -n true 2>/dev/null || return 1
        as_root=(sudo -n)
    fi
    echo "Installerar Chromium för testerna …" >&2
    "${as_root[@]}" apt-get update -q >&2 &&
        DEBIAN_FRONTEND=noninteractive "${as_root[@]}" apt-get install -y -q --no-install-recommends chromium >&2
}

if has_browser || has_playwrights_own; then
    exit 0
fi
if install_from_apt || "$playwright" install chromium >&2; then
    exit 0
fi
echo "Testerna behöver webbläsaren Chromium. Installera paketet chromium och kör kommandot igen." >&2
exit 1
