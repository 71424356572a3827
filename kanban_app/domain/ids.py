"""Typed identifiers, so a card id can never be passed as a stage id."""

from typing import NewType

CardId = NewType("CardId", int)
StageId = NewType("StageId", int)
JourneyId = NewType("JourneyId", int)
OpId = NewType("OpId", int)
ContactId = NewType("ContactId", int)
PropertyId = NewType("PropertyId", int)
TaskId = NewType("TaskId", int)
ActivityId = NewType("ActivityId", int)
ProfileId = NewType("ProfileId", int)
DealId = NewType("DealId", int)
