r"""Fill the .ts files from tables that people write: `merge_translations.py FOLDER`.

Every .tsv file in FOLDER holds lines of context, English text and German wording, separated by
TABs; of a text with %n the wording is `one|many`. `\n` stands for a line break. English plurals
follow from the text itself: "%n card(s)" is "%n card" and "%n cards". A text that no table knows
in its context takes the wording of another context if all agree on it.
"""

import re
import sys
from collections import defaultdict
from pathlib import Path

import ts_files
from translations import ts_file, update
from ts_files import FORMS, Source, Wording

COLUMNS = 3
PLACE = re.compile(r"%(?:\([a-z_]+\))?[sd]|%n|%%")
OPTIONAL_S = re.compile(r"\((s|es)\)")


class Tables:
    """Everything the tables say, and what is wrong with them."""

    def __init__(self, folder: Path) -> None:
        self.wordings: dict[tuple[str, str], str] = {}
        self.anywhere: defaultdict[str, set[str]] = defaultdict(set)
        self.remarks: list[str] = []
        for path in sorted(folder.glob("*.tsv")):
            text = path.read_text(encoding="utf-8-sig")
            for number, line in enumerate(text.split("\n"), 1):
                self._read(line.rstrip("\r"), f"{path.name}:{number}")

    def _read(self, line: str, where: str) -> None:
        if not line.strip() or line.startswith("#"):
            return
        cells = [cell.replace("\\n", "\n").replace("\\t", "\t") for cell in line.split("\t")]
        if len(cells) != COLUMNS or not all(cells):
            self.remarks.append(f"{where}: not three columns")
            return
        context, text, german = cells
        known = self.wordings.setdefault((context, text), german)
        if known != german:
            self.remarks.append(f"{where}: {text!r} is {known!r} elsewhere, not {german!r}")
        self.anywhere[text].add(known)

    def german(self, source: Source) -> str | None:
        """Return the wording of a text, None if there is none or several."""
        exact = self.wordings.get((source.context, source.text))
        others = self.anywhere.get(source.text, set())
        return exact or (next(iter(others)) if len(others) == 1 else None)


def forms_of(source: Source, german: str) -> tuple[str, ...] | None:
    """Return the German forms; None if their number or their places do not fit the text."""
    forms = tuple(german.split("|")) if source.is_plural else (german,)
    wanted = _places(source.text)
    fits = [_places(form) == wanted for form in forms]
    if len(forms) != FORMS or not source.is_plural:
        return forms if len(forms) == source.forms and all(fits) else None
    # "eine Karte" needs no number.
    singular = _places(forms[0]) in (wanted, [p for p in wanted if p != ts_files.PLURAL_MARK])
    return forms if singular and fits[1] else None


def _places(text: str) -> list[str]:
    return PLACE.findall(text)


def english(source: Source) -> Wording:
    """Return the two English forms that "card(s)" stands for."""
    forms = (OPTIONAL_S.sub("", source.text), OPTIONAL_S.sub(r"\1", source.text))
    return Wording(forms, finished=True)


def merge(folder: Path) -> list[str]:
    """Fill both files; return remarks for a person to read."""
    tables = Tables(folder)
    remarks = tables.remarks
    german = ts_files.read(ts_file("de"))
    for source in sorted(german):
        text = tables.german(source)
        forms = forms_of(source, text) if text else None
        if forms:
            german[source] = Wording(forms, finished=True)
        elif text:
            remarks.append(f"{source.context}: {source.text!r}: does not fit: {text!r}")
        elif not german[source].finished:
            remarks.append(f"{source.context}: {source.text!r}: no wording")
    ts_files.write(ts_file("de"), "de", german)
    plurals = {source: english(source) for source in ts_files.read(ts_file("en"))}
    remarks += [
        f"{source.context}: {source.text!r}: one English form for one and many"
        for source, wording in sorted(plurals.items())
        if wording.forms[0] == wording.forms[1]
    ]
    ts_files.write(ts_file("en"), "en", plurals)
    used = {source.text for source in german}
    remarks += [
        f"{context}: {text!r}: in a table, not in the program"
        for context, text in sorted(tables.wordings)
        if text not in used
    ]
    return remarks


def main() -> int:
    """Merge the folder named on the command line."""
    if len(sys.argv) != 2:  # noqa: PLR2004 -- the program and its folder
        print(__doc__)
        return 2
    update()
    print("\n".join(merge(Path(sys.argv[1]))))
    return 0


if __name__ == "__main__":
    sys.exit(main())
