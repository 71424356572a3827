"""Folding German text so that typing finds what is meant."""

import unicodedata

_EXPAND = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "ß": "ss"})
# Letters that Unicode does not take apart, as they are typed without their key.
_PLAIN = str.maketrans({"\u0131": "i", "ø": "o", "ł": "l", "đ": "d", "æ": "ae", "œ": "oe"})


def fold(text: str) -> str:
    """Return `text` lower-cased without marks: `Müller` -> `muller`, `Straße` -> `strasse`."""
    if text.isascii():
        return text.lower()
    decomposed = unicodedata.normalize("NFKD", text.casefold().translate(_PLAIN))
    # Every kind of mark once, not every letter: whole tables are folded in one go.
    for char in set(decomposed):
        if not char.isascii() and unicodedata.combining(char):
            decomposed = decomposed.replace(char, "")
    return decomposed


def haystack(*texts: str) -> str:
    """Return what a folded search word is looked up in: both spellings of every umlaut."""
    joined = "\n".join(texts)
    plain = fold(joined)
    if joined.isascii():
        return plain
    return f"{plain}\n{spelled_out(joined)}"


def spelled_out(text: str) -> str:
    """Return `text` folded as it is written without umlauts: `Müller` -> `mueller`."""
    return fold(text.lower().translate(_EXPAND))
