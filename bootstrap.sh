#!/bin/sh
# Makes .venv match the locks in requirements/ and installs what Qt needs from the system; at once if all is there.
# ./run and ./test source it. On its own: ./bootstrap.sh [run|test|dev]
set -eu
ROOT=$(dirname -- "$(readlink -f -- "$0")")
VENV=$ROOT/.venv
# A Python or pip that was set up for something else must not leak in.
unset PYTHONHOME PYTHONPATH PIP_USER PIP_TARGET PIP_PREFIX PIP_REQUIRE_HASHES PIP_CONSTRAINT

PYTHON_PACKAGES="python3 python3-venv ca-certificates"
QT_LIBRARIES="libGL.so.1=libgl1 libEGL.so.1=libegl1 libglib-2.0.so.0=libglib2.0-0 libdbus-1.so.3=libdbus-1-3
    libfontconfig.so.1=libfontconfig1 libfreetype.so.6=libfreetype6 libgssapi_krb5.so.2=libgssapi-krb5-2
    libxkbcommon.so.0=libxkbcommon0 libxkbcommon-x11.so.0=libxkbcommon-x11-0 libX11-xcb.so.1=libx11-xcb1
    libxcb-cursor.so.0=libxcb-cursor0 libxcb-icccm.so.4=libxcb-icccm4 libxcb-image.so.0=libxcb-image0
    libxcb-keysyms.so.1=libxcb-keysyms1 libxcb-randr.so.0=libxcb-randr0 libxcb-render-util.so.0=libxcb-render-util0
    libxcb-shape.so.0=libxcb-shape0 libxcb-xkb.so.1=libxcb-xkb1"
# Real windows for tests/gui: a screen, a hand on the mouse, eyes.
TEST_TOOLS="Xvfb=xvfb xauth=xauth xdotool=xdotool xwininfo=x11-utils"

say() { printf '%s\n' "$*" >&2; }

find_python() { # prints the real file, so that a venv made with it breaks visibly when the system moves on
    for candidate in "${PYTHON:-}" python3.13 python3.12 python3.11 python3; do
        [ -n "$candidate" ] && "$candidate" -c 'import ensurepip, os, sys, venv
if not (3, 11) <= sys.version_info[:2] <= (3, 13):
    sys.exit(1)
print(os.path.realpath(sys.executable))' 2>/dev/null && return 0
    done
    return 1
}

missing_packages() { # $1: run, test or dev; prints Debian names
    find_python >/dev/null || printf '%s ' "$PYTHON_PACKAGES"
    ldconfig=$(PATH=$PATH:/sbin:/usr/sbin command -v ldconfig) || return 0
    known=$("$ldconfig" -p 2>/dev/null) || return 0
    for pair in $QT_LIBRARIES; do
        case $known in *"${pair%=*}"*) ;; *) printf '%s ' "${pair#*=}" ;; esac
    done
    # Some font, or every text is a row of boxes.
    [ -n "$(find -L /usr/share/fonts /usr/local/share/fonts -name '*.[ot]tf' 2>/dev/null | head -n 1)" ] || printf 'fonts-dejavu-core '
    [ "$1" = run ] || for pair in $TEST_TOOLS; do
        command -v "${pair%=*}" >/dev/null || printf '%s ' "${pair#*=}"
    done
}

install_system() { # $1: run, test or dev
    packages=$(missing_packages "$1")
    [ -n "$packages" ] || return 0
    if ! command -v apt-get >/dev/null; then
        say "Please install what these Debian packages hold: $packages"
        return 0
    fi
    if [ "$(id -u)" = 0 ]; then as_root=env
    elif [ -t 0 ]; then as_root=sudo
    else as_root="sudo -n"; fi
    if command -v "${as_root%% *}" >/dev/null; then
        say "Installing from the system's packages: $packages"
        $as_root apt-get -qq update </dev/null >/dev/null 2>&1 || :
        # shellcheck disable=SC2086 -- a list of words on purpose
        $as_root env DEBIAN_FRONTEND=noninteractive apt-get -qq -y -o Acquire::Retries=3 install --no-install-recommends $packages </dev/null >/dev/null && return 0
    fi
    say "Missing from the system: $packages"
    say "An administrator can install that with this one command; then try again:"
    say "    apt-get update && apt-get install -y --no-install-recommends $packages"
    exit 1
}

make_venv() {
    # A venv whose Python went away, or that was left half made, is made anew.
    if ! "$VENV/bin/python" -c 'import pip' 2>/dev/null; then
        python=$(find_python) || { say "Python 3.11 to 3.13 with venv is needed."; exit 1; }
        rm -rf "$VENV"
        "$python" -m venv "$VENV"
    fi
    # After the checkout was moved, the scripts in bin still name the old place.
    if [ -f "$VENV/.place" ] && [ "$(cat "$VENV/.place")" != "$VENV" ]; then
        "$VENV/bin/python" - "$(cat "$VENV/.place")" "$VENV" <<'END'
import pathlib, sys
old, new = (name.encode() for name in sys.argv[1:])
for script in pathlib.Path(sys.argv[2], "bin").iterdir():
    if script.is_file() and not script.is_symlink():
        text = script.read_bytes()
        if old in text and b"\0" not in text:
            script.write_bytes(text.replace(old, new))
END
    fi
    printf '%s\n' "$VENV" >"$VENV/.place"
}

install_python() {
    "$VENV/bin/python" -m pip --disable-pip-version-check --no-input install --quiet --no-deps --no-build-isolation "$@"
}

wanted() { # what a finished set-up depends on, in one line
    printf '%s %s\n' "$ROOT" "$(cat "$ROOT/requirements/build.txt" "$ROOT/requirements/$1.txt" "$ROOT/pyproject.toml" "$ROOT/bootstrap.sh" | cksum)"
}

is_ready() { [ -x "$VENV/bin/python" ] && [ "$(cat "$VENV/.ready-$1" 2>/dev/null)" = "$(wanted "$1")" ]; }

translate() { # the .ts files are the source, Qt reads .qm
    for language in de en; do
        file=$ROOT/resources/i18n/app_$language
        if [ ! -f "$file.qm" ] || [ "$file.ts" -nt "$file.qm" ]; then
            "$VENV/bin/python" "$ROOT/packaging/translations.py" release
            return
        fi
    done
}

setup() { # $1: run, test or dev; each holds the ones before it
    if ! is_ready "$1"; then
        say "Setting up ($1), this once ..."
        install_system "$1"
        make_venv
        install_python --require-hashes -r "$ROOT/requirements/build.txt"
        install_python --require-hashes --use-pep517 -r "$ROOT/requirements/$1.txt"
        install_python --editable "$ROOT"
        "$VENV/bin/python" -c 'import PySide6.QtWidgets, PySide6.QtSvg, PySide6.QtNetwork'
        case $1 in dev) holds="run test dev" ;; test) holds="run test" ;; *) holds=run ;; esac
        for purpose in $holds; do
            wanted "$purpose" >"$VENV/.ready-$purpose"
        done
    fi
    translate
}

case $0 in *bootstrap.sh) setup "${1:-run}" ;; esac
