"""The rules of ARCHITECTURE.md that a machine can check."""

import ast
from pathlib import Path

import pytest
from importlinter.cli import EXIT_STATUS_SUCCESS, lint_imports

ROOT = Path(__file__).resolve().parent.parent
MODULES = sorted((ROOT / "kanban_app").rglob("*.py"))
NAMES = [str(path.relative_to(ROOT)) for path in MODULES]
MAX_LINES = 300


def test_imports_point_the_way_the_drawing_says(monkeypatch, capsys):
    monkeypatch.chdir(ROOT)
    status = lint_imports(no_cache=True)
    assert status == EXIT_STATUS_SUCCESS, capsys.readouterr().out


@pytest.mark.parametrize("path", MODULES, ids=NAMES)
def test_a_module_says_why_it_exists_and_stays_short(path):
    text = path.read_text(encoding="utf-8")
    assert ast.get_docstring(ast.parse(text)), "no docstring"
    assert len(text.splitlines()) <= MAX_LINES


def test_unexpected_errors_are_handled_in_one_place_only():
    broad, hooked = [], set()
    for path, name in zip(MODULES, NAMES, strict=True):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.ExceptHandler) and _catches_everything(node.type):
                broad.append(f"{name}:{node.lineno}")
            if isinstance(node, ast.Assign) and "sys.excepthook" in map(ast.unparse, node.targets):
                hooked.add(name)
    assert broad == []
    assert hooked == {"kanban_app/logs.py"}


def _catches_everything(caught: ast.expr | None) -> bool:
    if isinstance(caught, ast.Tuple):
        return any(map(_catches_everything, caught.elts))
    return caught is None or ast.unparse(caught) in {"Exception", "BaseException"}
