"""Where the program looks for its own files and for the user's."""

from datetime import UTC, datetime
from pathlib import Path

import pytest

from kanban_app import paths


@pytest.fixture
def linux(monkeypatch, tmp_path):
    """A Linux home where nothing is set."""
    monkeypatch.setattr(paths.sys, "platform", "linux")
    monkeypatch.setattr(paths.Path, "home", lambda: tmp_path)
    for variable in ("XDG_DATA_HOME", "XDG_STATE_HOME"):
        monkeypatch.delenv(variable, raising=False)
    return tmp_path


@pytest.mark.parametrize("folder", ["resources", "db"])
def test_shipped_files_lie_beside_the_package_in_a_checkout(folder):
    assert paths.shipped(folder).is_dir()


def test_shipped_files_lie_inside_the_package_once_installed(monkeypatch, tmp_path):
    monkeypatch.setattr(paths, "_PACKAGE", tmp_path / "kanban_app")
    inside = tmp_path / "kanban_app" / "_resources"
    inside.mkdir(parents=True)
    assert paths.shipped("resources") == inside


def test_without_settings_the_usual_folders_are_used(linux):
    assert paths.data_folder() == linux / ".local/share/schwungrad"
    assert paths.state_folder() == linux / ".local/state/schwungrad"
    assert paths.default_store() == linux / ".local/share/schwungrad/schwungrad.sqlite"


def test_the_desktop_may_name_other_folders(linux, monkeypatch):
    monkeypatch.setenv("XDG_DATA_HOME", "/srv/data")
    monkeypatch.setenv("XDG_STATE_HOME", "/srv/state")
    assert paths.data_folder() == Path("/srv/data/schwungrad")
    assert paths.state_folder() == Path("/srv/state/schwungrad")


def test_a_relative_folder_is_ignored_as_the_convention_demands(linux, monkeypatch):
    monkeypatch.setenv("XDG_DATA_HOME", "data")
    assert paths.data_folder() == linux / ".local/share/schwungrad"


@pytest.mark.parametrize("given", ["America/New_York", ":America/New_York"])
def test_the_time_zone_of_the_session_counts(monkeypatch, given):
    monkeypatch.setenv("TZ", given)
    assert paths.local_zone().key == "America/New_York"


def test_without_a_zone_of_the_session_that_of_the_computer_counts(monkeypatch):
    monkeypatch.setenv("TZ", "")
    monkeypatch.setattr(paths.os.path, "realpath", lambda _: "/usr/share/zoneinfo/Asia/Tokyo")
    assert paths.local_zone().key == "Asia/Tokyo"


@pytest.mark.parametrize("given", ["No/Where", "../etc/passwd", "CET-1CEST,M3.5.0,M10.5.0/3"])
def test_a_zone_nobody_knows_falls_back_to_germany(monkeypatch, given):
    monkeypatch.setenv("TZ", given)
    monkeypatch.setattr(paths.os.path, "realpath", lambda _: "/etc/localtime")
    zone = paths.local_zone()
    assert datetime(2026, 7, 1, 12, tzinfo=UTC).astimezone(zone).hour == 14
