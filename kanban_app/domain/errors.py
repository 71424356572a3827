"""Everything the program can refuse to do, as messages that say what to do next.

A message is a plain English literal with `%s` places, marked for translation where it is raised;
`ui.i18n.explain` shows it in the user's language. Only the arguments may hold names, and
arguments never reach a log.
"""


def QT_TRANSLATE_NOOP(context: str, text: str) -> str:  # noqa: N802, ARG001 -- the name lupdate reads
    """Mark `text` for translation without knowing Qt."""
    return text


class UserError(Exception):
    """Expected trouble, explained to the broker with what to do."""

    def __init__(self, message: str, *arguments: object) -> None:
        super().__init__(message % arguments if arguments else message)
        self.message = message
        self.arguments = arguments


class DomainError(UserError):
    """A rule of the pipeline was broken."""


class StorageError(UserError):
    """The store could not be opened, read or written; nothing was lost."""


class DiskError(StorageError):
    """The disk took or gave nothing just now; the same may succeed a little later."""


class StoreInUseError(StorageError):
    """Another window has the store open."""


class ImportProblem(UserError):  # noqa: N818 -- the term of the exchange notes
    """A file or a row of it cannot be read; `row` counts the file's lines from 1, 0 for all."""

    def __init__(self, message: str, *arguments: object, row: int = 0) -> None:
        super().__init__(message, *arguments)
        self.row = row
