"""The texts of the program in its languages: `update`, `release`, `check`.

update   bring resources/i18n/app_de.ts and app_en.ts up to the texts in kanban_app
release  compile them to the .qm files that the program reads
check    fail, with a list, if a text is missing, gone or without its German (English: plural)
"""

import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import PySide6
import ts_files
from texts import texts_of
from ts_files import Source, Wording, Wordings

ROOT = Path(__file__).resolve().parent.parent
FOLDER = ROOT / "resources" / "i18n"


def ts_file(language: str) -> Path:
    """Return where the wordings of `language` are kept."""
    return FOLDER / f"app_{language}.ts"


def wanted() -> dict[str, set[Source]]:
    """Return the texts each language has to word; English needs its plurals only."""
    texts = texts_of(ROOT / "kanban_app")
    return {"de": texts, "en": {text for text in texts if text.is_plural}}


def update() -> int:
    """Add new texts as unfinished, drop those that are gone, keep the rest."""
    for language, texts in wanted().items():
        kept = ts_files.read(ts_file(language))
        new: Wordings = {text: kept.get(text, Wording.none_yet(text)) for text in texts}
        ts_files.write(ts_file(language), language, new)
        unfinished = sum(not wording.finished for wording in new.values())
        print(f"app_{language}.ts: {len(new)} texts, {unfinished} unfinished")
    return 0


def release() -> int:
    """Compile every .ts file that is there."""
    lrelease = Path(PySide6.__file__).parent / (
        "lrelease.exe" if sys.platform == "win32" else "lrelease"
    )
    for source in sorted(FOLDER.glob("app_*.ts")):
        command = [lrelease, "-silent", source, "-qm", source.with_suffix(".qm")]
        subprocess.run(command, check=True)  # noqa: S603 -- Qt's own tool on our own files
    return 0


def troubles() -> list[str]:
    """Return one line for every text that is not as it should be."""
    found = []
    for language, texts in wanted().items():
        kept = ts_files.read(ts_file(language))
        for text in sorted(texts | set(kept)):
            if text not in kept:
                reason = "missing"
            elif text not in texts:
                reason = "no longer in the program"
            elif not kept[text].finished:
                reason = "unfinished"
            else:
                continue
            found.append(f"app_{language}.ts: {reason}: {text.context}: {text.text!r}")
    return found


def check() -> int:
    """Print what `troubles` finds; 1 if anything."""
    found = troubles()
    print("\n".join(found) or "The translations are complete.")
    return 1 if found else 0


COMMANDS: dict[str, Callable[[], int]] = {"update": update, "release": release, "check": check}


def main() -> int:
    """Run the one command that is named."""
    if len(sys.argv) != 2 or sys.argv[1] not in COMMANDS:  # noqa: PLR2004 -- the program and its command
        print(__doc__)
        return 2
    return COMMANDS[sys.argv[1]]()


if __name__ == "__main__":
    sys.exit(main())
