"""German and light."""

import pytest


@pytest.fixture(autouse=True)
def dressed(german_and_light: None) -> None:
    """Let every test here see German words in light colours."""
