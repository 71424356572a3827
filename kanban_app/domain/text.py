"""Folding German text so that typing finds what is meant."""

import unicodedata

_EXPAND = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "ß": "ss"})


def fold(text: str) -> str:
    """Return `text` lower-cased without marks: `Müller` -> `muller`, `Straße` -> `strasse`."""
    if text.isascii():
        return text.lower()
    decomposed = unicodedata.normalize("NFKD", text.casefold())
    return "".join(c for c in decomposed if not unicodedata.combining(c))


def haystack(*texts: str) -> str:
    """Return what a folded search word is looked up in: both spellings of every umlaut."""
    joined = "\n".join(texts)
    plain = fold(joined)
    if joined.isascii():
        return plain
    return f"{plain}\n{fold(joined.lower().translate(_EXPAND))}"
