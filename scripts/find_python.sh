#!/usr/bin/env bash
# Prints the first Python on the path that is new enough to run kronoberg, or says in Swedish that there is none.
set -euo pipefail

is_new_enough() {
    "$1" -c 'import sys, venv; sys.exit(sys.version_info < (3, 11))' 2>/dev/null
}

for name in ${PYTHON:+"$PYTHON"} python3 python3.13 python3.12 python3.11 python; do
    if command -v "$name" >/dev/null && is_new_enough "$name"; then
        command -v "$name"
        exit 0
    fi
done

cat >&2 <<'TEXT'
Hittar ingen Python som är 3.11 eller nyare och har modulen venv.
Installera en (på Debian och Ubuntu: apt install python3 python3-venv) och kör kommandot igen.
En Python som ligger på ett eget ställe anges så här: make PYTHON=/sökväg/till/python3 run
TEXT
exit 1
