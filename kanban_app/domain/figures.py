"""Days and money in figures, as German and English write them."""

from datetime import date

_GERMAN = str.maketrans(",.", ".,")


def day_text(day: date, language: str) -> str:
    """Return a day: `15.07.2026` / `15/07/2026`."""
    parts = f"{day.day:02d}", f"{day.month:02d}", f"{day.year:04d}"
    return ("." if language == "de" else "/").join(parts)


def money_text(cents: int, language: str, symbol: str = "€") -> str:
    """Return whole units without cents where there are none: `19.470 €`, `1.250,50 €`."""
    whole, rest = divmod(abs(cents), 100)
    number = f"{'-' * (cents < 0)}{whole:,}" + (f".{rest:02d}" if rest else "")
    if language == "de":
        return f"{number.translate(_GERMAN)}\u00a0{symbol}"
    # A code needs its space: `CHF 1,250`, but `€1,250`.
    return f"{symbol}\u00a0{number}" if symbol.isalpha() else f"{symbol}{number}"
