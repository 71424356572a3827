"""Where a word that is wider than its line is broken: before a syllable, with a hyphen."""

HYPHEN = "-"
_VOWELS = frozenset("aeiouyäöüAEIOUYÄÖÜ")
# Letters that stand for one sound stay together.
_TOGETHER = frozenset(("ch", "ck", "ph", "sh", "th", "qu"))
_MARKS = ".,;:!?…\"'()„“”"
# So many letters at least stand before a hyphen.
_LEAST = 3


def is_word(text: str) -> bool:
    """Tell whether a text is a word and no address, number or sign: only these get a hyphen."""
    return text.strip(_MARKS).replace(HYPHEN, "").isalpha()


def cut_of(word: str, most: int) -> int:
    """Return after how many letters, `most` at most, a word is best broken."""
    own = word.rfind(HYPHEN, _LEAST - 1, most) + 1
    if own:
        return own
    for cut in range(min(most, len(word) - 2), _LEAST - 1, -1):
        if _begins(word, cut):
            return cut
    return most


def _begins(word: str, at: int) -> bool:
    """Tell whether a syllable begins there: a consonant before a vowel, as German breaks words."""
    apart = word[at - 1 : at + 1].casefold() not in _TOGETHER
    letters = word[at - 1].isalpha() and word[at].isalpha()
    sounds = not _VOWELS.isdisjoint(word[:at])
    return letters and apart and sounds and word[at] not in _VOWELS and word[at + 1] in _VOWELS
