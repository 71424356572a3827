"""Texts of a template: one for both languages, or a table `{ de = "..", en = ".." }`."""

from collections.abc import Mapping, Sequence

from kanban_app.domain.journey import Names


def text_of(entry: object) -> Names:
    """Return the text an entry tells; empty for what is no text."""
    if isinstance(entry, str):
        return Names(entry.strip(), entry.strip())
    if isinstance(entry, Mapping):
        german, english = names_in(entry)
        return Names(german.strip(), english.strip())
    return Names("", "")


def names_in(entry: Mapping[str, object], default: str = "") -> Names:
    """Return the `de` and `en` of a table, `default` for both where there is neither."""
    texts = [entry.get(language) for language in ("de", "en")]
    german, english = (text if isinstance(text, str) else "" for text in texts)
    return Names(german, english) if german or english else Names(default, default)


def texts_of(entries: object) -> tuple[Names, ...]:
    """Return the texts of a list, without empty ones."""
    found = [text_of(entry) for entry in entries] if isinstance(entries, list | tuple) else []
    return tuple(names for names in found if any(names))


def told(names: Names) -> str | dict[str, str]:
    """Return a text as a template holds it: plain where both languages say the same."""
    if names.de == names.en:
        return names.de
    return {key: text for key, text in names._asdict().items() if text}


def retold(names: Names, text: str, language: str) -> Names:
    """Return a text as it was typed anew in one language.

    The other language keeps its own wording; where it had none of its own, it says the same.
    """
    typed = text.strip()
    if typed == names.text(language):
        return names
    if names.de == names.en or not (names.de and names.en):
        return Names(typed, typed)
    return Names(typed, names.en) if language == "de" else Names(names.de, typed)


def lines_retold(before: Sequence[Names], lines: Sequence[str], language: str) -> tuple[Names, ...]:
    """Return a list of texts typed anew, one per line; lines that stayed keep both languages."""
    known = {names.text(language): names for names in before}
    typed = [line.strip() for line in lines if line.strip()]
    return tuple(known.get(line, Names(line, line)) for line in typed)
