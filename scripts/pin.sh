#!/usr/bin/env bash
# Writes constraints.txt anew: the exact version of everything, as the requirements resolve today in a clean environment.
set -euo pipefail
cd "$(dirname "$0")/.."

folder="$(mktemp -d)"
trap 'rm -rf "$folder"' EXIT
"$(scripts/find_python.sh)" -m venv "$folder/venv"
"$folder/venv/bin/python" -m pip install --quiet --disable-pip-version-check --requirement requirements-dev.txt
{
    echo "# The exact versions that make installs. Written by scripts/pin.sh (make pins); change requirements*.txt instead."
    "$folder/venv/bin/python" -m pip freeze
} > "$folder/constraints.txt"
mv "$folder/constraints.txt" constraints.txt
