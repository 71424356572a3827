"""Every test of the ui has an application: without one Qt ends the process at the first font."""

import pytest
from PySide6.QtWidgets import QApplication


@pytest.fixture(autouse=True)
def an_application(qapp: QApplication) -> QApplication:
    return qapp
