"""Work that is refused is told, whoever began it; a mistake still reaches the excepthook."""

import pytest

from kanban_app.domain.errors import DomainError, UserError
from kanban_app.ui import aio
from tests.ui.links.rooms import finish


@pytest.fixture
def told():
    heard: list[UserError] = []
    aio.begin(finish)
    aio.tell_refusals(heard.append)
    yield heard
    aio.end()


async def _fail(error: Exception) -> None:
    raise error


def test_what_is_refused_is_told(told):
    refusal = DomainError("This card no longer exists.")
    aio.spawn(_fail(refusal))
    assert told == [refusal]


def test_a_mistake_of_ours_is_no_refusal(told):
    with pytest.raises(ValueError, match="a bug"):
        aio.spawn(_fail(ValueError("a bug")))
    assert told == []


def test_with_nobody_to_tell_it_a_refusal_is_not_swallowed():
    aio.begin(finish)
    with pytest.raises(DomainError):
        aio.spawn(_fail(DomainError("This card no longer exists.")))
    aio.end()
