"""Letters in an SVG, made to fit whatever fonts the reader's machine has."""

import re
from html import escape, unescape

from PySide6.QtGui import QFontInfo

from kanban_app.ui.theme import FAMILIES, SIZE_M
from kanban_app.ui.widgets.strokes import INK, style

_FAMILY = re.compile(r'font-family="[^"]*"')
_TEXT = re.compile(
    r'(<text [^>]*font-size="(?P<size>\d+)" font-weight="(?P<weight>\d+)"[^>]*?)\s*>'
    r"(?P<words>[^<]*)</text>"
)
_BOLD = 600
# What XML cannot hold at all; Qt escapes only what has a meaning there.
_FORBIDDEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")


def portable(svg: str) -> str:
    """Return the SVG with a choice of fonts, and every line as wide as it was measured."""
    used = QFontInfo(style(SIZE_M, INK.text).font).family()
    families = [*dict.fromkeys([used, *FAMILIES]), "sans-serif"]
    stack = escape(", ".join(families))
    clean = _FORBIDDEN.sub("", svg)
    return _TEXT.sub(_measured, _FAMILY.sub(f'font-family="{stack}"', clean))


def _measured(found: re.Match[str]) -> str:
    face = style(int(found["size"]), INK.text, bold=int(found["weight"]) >= _BOLD)
    width = face.width(unescape(found["words"]))
    # Another font would run into its neighbours; this way it is squeezed a little instead.
    length = f' textLength="{width:.2f}" lengthAdjust="spacingAndGlyphs"'
    return f"{found[1]}{length}>{found['words']}</text>"
