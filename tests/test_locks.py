"""The locks are what pyproject.toml asks for, and name no place on the network."""

import runpy
import shutil
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
check = runpy.run_path(str(ROOT / "requirements" / "check.py"))


@pytest.fixture
def copy(tmp_path):
    """A copy of what the check looks at, to spoil."""
    shutil.copy(ROOT / "pyproject.toml", tmp_path)
    shutil.copytree(ROOT / "requirements", tmp_path / "requirements")
    return tmp_path


def spoil(path: Path, old: str, new: str) -> None:
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")


def test_the_locks_are_up_to_date():
    assert check["troubles"]() == []


def test_a_new_requirement_needs_new_locks(copy):
    spoil(copy / "pyproject.toml", '"qasync>=0.28",', '"qasync>=0.28", "segno>=1",')
    found = "\n".join(check["troubles"](copy))
    assert "run.txt was not made from this pyproject.toml" in found
    assert "dev.txt: segno>=1 is missing" in found
    assert "build.txt" not in found


def test_an_address_a_lost_hash_and_a_second_version_are_found(copy):
    lock = copy / "requirements" / "run.txt"
    spoil(lock, "qasync==0.", "qasync==9.")
    spoil(lock, "alembic==", "left==1\nhttps://example.org/alembic==")
    found = "\n".join(check["troubles"](copy))
    assert "run.txt names an address" in found
    assert "left has no hash" in found
    assert "qasync 0." in found
