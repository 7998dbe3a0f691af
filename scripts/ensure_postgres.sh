#!/usr/bin/env bash
# Makes sure that there is a PostgreSQL server for the tests: the system's own, else Debian's package from apt.
# The tests start a server of their own from its programs. Without them the tests of PostgreSQL do not run, and say so.
set -euo pipefail

is_whole() {
    [ -x "$1/initdb" ] && [ -x "$1/pg_ctl" ] && [ -x "$1/postgres" ]
}

has_server() {
    local folder folders
    IFS=: read -ra folders <<<"$PATH"
    for folder in "${folders[@]}" /usr/lib/postgresql/*/bin; do
        is_whole "$folder" && return 0
    done
    return 1
}

install_from_apt() {
    command -v apt-get >/dev/null || return 1
    local as_root=()
    if [ "$(id -u)" -ne 0 ]; then
        sudo -n true 2>/dev/null || return 1
        as_root=(sudo -n)
    fi
    local install=("${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -y -q --no-install-recommends)
    echo "Installerar PostgreSQL för testerna …" >&2
    # The package would make a database of its own and start it. Nobody has asked for that.
    "${as_root[@]}" apt-get update -q >&2 &&
        "${install[@]}" postgresql-common >&2 &&
        "${as_root[@]}" sed -ri 's/^#?\s*create_main_cluster.*/create_main_cluster = false/' \
            /etc/postgresql-common/createcluster.conf &&
        "${install[@]}" postgresql >&2
}

if has_server || { install_from_apt && has_server; }; then
    exit 0
fi
echo "PostgreSQL finns inte och kan inte installeras. Testerna av PostgreSQL körs inte; de räknas upp sist." >&2
echo "Installera paketet postgresql för att köra dem också." >&2
