"""Exit criteria: the checklist of a card, and the sheet that asks as a card leaves a stage."""
