"""Keys for what is new in a template: made of its name, and of nothing else there."""

import re
from collections.abc import Collection

from kanban_app.domain.text import spelled_out

_OTHERS = re.compile(r"[^a-z0-9]+")
_LONGEST = 40


def free_key(name: str, taken: Collection[str], default: str) -> str:
    """Return a key that is not `taken` in any case: `Miete Süd` -> `miete_sued`, `miete_sued_2`.

    `default` is for a name without a letter or digit.
    """
    base = _OTHERS.sub("_", spelled_out(name)).strip("_")[:_LONGEST].strip("_") or default
    used = {key.casefold() for key in taken}
    key, number = base, 2
    while key in used:
        key, number = f"{base}_{number}", number + 1
    return key
