"""Typed identifiers, so a card id can never be passed as a stage id."""

from typing import NewType

CardId = NewType("CardId", int)
StageId = NewType("StageId", int)
JourneyId = NewType("JourneyId", int)
OpId = NewType("OpId", int)
