"""Every translatable text of the program, found in its syntax tree.

Not lupdate: on Python it loses `translate(...)` calls whose count is an expression or a keyword,
and takes none of them for a plural (seen with PySide6 6.11.3), so plurals stay English.
"""

import ast
from collections.abc import Iterator
from pathlib import Path

from ts_files import Source

MARKS = {"translate", "QT_TRANSLATE_NOOP"}
COMPUTED = (ast.JoinedStr, ast.BinOp)


class NotALiteralError(ValueError):
    """A text for the user that is computed can never be translated."""


def texts_of(package: Path) -> set[Source]:
    """Return the texts of all modules below `package`.

    Raises NotALiteralError, naming file and line, where a text is not a plain literal.
    """
    found: set[Source] = set()
    for path in sorted(package.rglob("*.py")):
        tree = ast.parse(path.read_text(encoding="utf-8"), str(path))
        found.update(_texts(tree, "", path))
    return found


def _texts(node: ast.AST, owner: str, path: Path) -> Iterator[Source]:
    for child in ast.iter_child_nodes(node):
        if isinstance(child, ast.Call):
            yield from _text(child, owner, path)
        yield from _texts(child, child.name if isinstance(child, ast.ClassDef) else owner, path)


def _text(call: ast.Call, owner: str, path: Path) -> Iterator[Source]:
    name = getattr(call.func, "attr", getattr(call.func, "id", ""))
    literals = [_literal(argument) for argument in call.args]
    # QPainter.translate and str.translate have the name, but no context.
    if name in MARKS and literals and literals[0] is not None:
        context, literals = literals[0], literals[1:]
    elif name == "tr" and literals:
        context = owner
    else:
        return
    if not literals or literals[0] is None:
        if name != "translate" or isinstance(call.args[1], COMPUTED):
            raise NotALiteralError(f"{path}:{call.lineno}: not a plain literal")
        return  # looked up in a table whose texts are marked there
    note = literals[1] if len(literals) > 1 else None
    yield Source(context, literals[0], note or "")


def _literal(node: ast.expr) -> str | None:
    return node.value if isinstance(node, ast.Constant) and isinstance(node.value, str) else None
