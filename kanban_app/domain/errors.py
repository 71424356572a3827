"""Everything the program can refuse to do, as messages that say what to do next.

A message is a plain English literal with `%s` places, marked for translation where it is raised;
`ui.i18n.explain` shows it in the user's language. Only the arguments may hold names, and
arguments never reach a log. Of the arguments a `UserError`, a `Word`, a name in both languages and
`Listed` ones are shown in that language too.
"""

import errno

from typing_extensions import override


def QT_TRANSLATE_NOOP(context: str, text: str) -> str:  # noqa: N802, ARG001 -- the name lupdate reads
    """Mark `text` for translation without knowing Qt."""
    return text


class Word(str):
    """A fixed word of ours inside a message, marked for translation like the message itself."""

    __slots__ = ()


class Listed(tuple[object, ...]):
    """Several arguments in one place of a message."""

    __slots__ = ()

    @override
    def __str__(self) -> str:
        return ", ".join(map(str, self))


class UserError(Exception):
    """Expected trouble, explained to the broker with what to do."""

    def __init__(self, message: str, *arguments: object) -> None:
        super().__init__(message % arguments if arguments else message)
        self.message = message
        self.arguments = arguments


class DomainError(UserError):
    """A rule of the pipeline was broken."""


class PastError(DomainError):
    """Somebody wanted to change what is long past."""


class StorageError(UserError):
    """The store could not be opened, read or written; nothing was lost."""


class DiskError(StorageError):
    """The disk took or gave nothing just now; the same may succeed a little later."""


class StoreInUseError(StorageError):
    """Another window has the store open."""


def reason_of(error: OSError) -> UserError:
    """Return why the system refused, to be an argument of a message: so it is translated too."""
    known = _REASONS.get(error.errno or 0)
    if known:
        return StorageError(known)
    return StorageError("%s", error.strerror or type(error).__name__)


_REASONS = {
    errno.ENOENT: QT_TRANSLATE_NOOP("Errors", "not found"),
    errno.EISDIR: QT_TRANSLATE_NOOP("Errors", "it is a folder"),
    errno.ENOTDIR: QT_TRANSLATE_NOOP("Errors", "its folder does not exist"),
    errno.EACCES: QT_TRANSLATE_NOOP("Errors", "access is denied"),
    errno.EPERM: QT_TRANSLATE_NOOP("Errors", "access is denied"),
    errno.EROFS: QT_TRANSLATE_NOOP("Errors", "the disk cannot be written to"),
    errno.ENOSPC: QT_TRANSLATE_NOOP("Errors", "the disk is full"),
}


class ImportProblem(UserError):  # noqa: N818 -- the term of the exchange notes
    """A file or a row of it cannot be read; `row` counts the file's lines from 1, 0 for all."""

    def __init__(self, message: str, *arguments: object, row: int = 0) -> None:
        super().__init__(message, *arguments)
        self.row = row
