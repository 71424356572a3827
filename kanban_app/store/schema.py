"""Every table of the store: what is not imported here does not exist for undo and migrations."""

from kanban_app.store import (
    contact_tables,
    estimate_tables,
    match_tables,
    op_tables,
    property_tables,
    tables,
    work_tables,
)

MODULES = (
    tables,
    contact_tables,
    property_tables,
    work_tables,
    match_tables,
    estimate_tables,
    op_tables,
)
