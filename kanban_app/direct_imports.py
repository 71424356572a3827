"""Python's own `import`, taken back from PySide; imported before our own modules for just that.

PySide replaces `__import__` by one that reads the source text of every module imported later, and
keeps it, to see whether the module might use its `__feature__` switches. This program uses none,
and the reading costs a tenth of its start and megabytes for as long as it runs.
"""

import builtins

import PySide6.QtCore  # noqa: F401 -- whoever comes first makes PySide replace it

builtins.__import__ = getattr(builtins, "__orig_import__", builtins.__import__)
