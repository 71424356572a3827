#!/bin/sh
# Makes the locks from pyproject.toml: hash-pinned, for every system and Python 3.11 to 3.13, without addresses.
# Needs the network and `uv` on the PATH. An argument (-U, or -P NAME) is handed on: what to upgrade.
set -eu
cd -- "$(dirname -- "$0")/.."

compile() { # name of the lock, then what goes into it
    lock=requirements/$1.txt
    shift
    # --python-version and "fewest": one version of a package for everyone, so all test the same thing.
    uv pip compile --quiet --universal --python-version 3.11 --fork-strategy fewest \
        --generate-hashes --no-emit-index-url --no-emit-find-links --no-header --no-annotate \
        --output-file "$lock" "$@" >/dev/null
    if grep -n '://' "$lock"; then
        echo "$lock names an address" >&2
        exit 1
    fi
}

# dev holds everything, so the smaller locks take their versions from it.
compile dev "$@" --group dev pyproject.toml
compile test --constraints requirements/dev.txt --group test pyproject.toml
compile run --constraints requirements/dev.txt pyproject.toml
compile build --constraints requirements/dev.txt --group pyproject.toml:build
python3 requirements/check.py --sign
