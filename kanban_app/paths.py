"""Where things lie: the files we ship and the folders that belong to the user."""

import os
import sys
from pathlib import Path
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

APP_FOLDER = "schwungrad"
_PACKAGE = Path(__file__).resolve().parent


def shipped(folder: str) -> Path:
    """Return `resources` or `db` wherever it lies: checkout, wheel or frozen build."""
    inside = _PACKAGE / f"_{folder}"
    return inside if inside.is_dir() else _PACKAGE.parent / folder


def shipped_file(name: str) -> bytes:
    """Return a file of `resources`."""
    return (shipped("resources") / name).read_bytes()


def data_folder() -> Path:
    """Return the folder of the store, by the platform's convention."""
    return _user_folder("XDG_DATA_HOME", ".local/share", "Library/Application Support")


def state_folder() -> Path:
    """Return the folder of logs and window settings."""
    return _user_folder("XDG_STATE_HOME", ".local/state", "Library/Logs")


def default_store() -> Path:
    """Return the store that opens when none is named."""
    return data_folder() / "schwungrad.sqlite"


def _user_folder(variable: str, linux: str, mac: str) -> Path:
    if sys.platform == "win32":
        return Path(os.environ.get("LOCALAPPDATA", Path.home() / "AppData/Local")) / APP_FOLDER
    if sys.platform == "darwin":
        return Path.home() / mac / APP_FOLDER
    given = os.environ.get(variable, "")
    base = Path(given) if given.startswith("/") else Path.home() / linux
    return base / APP_FOLDER


def local_zone() -> ZoneInfo:
    """Return the user's time zone; days and weeks are his, moments are UTC."""
    for name in (os.environ.get("TZ", "").lstrip(":"), _linked_zone()):
        if name:
            try:
                return ZoneInfo(name)
            except (ZoneInfoNotFoundError, ValueError, OSError):
                continue
    return ZoneInfo("Europe/Berlin")


def _linked_zone() -> str:
    target = os.path.realpath("/etc/localtime")
    _, found, name = target.partition("zoneinfo/")
    return name if found else ""
