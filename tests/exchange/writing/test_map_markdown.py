"""A map in Markdown: stage by stage, every word of it as text."""

from hypothesis import given
from hypothesis import strategies as st

from kanban_app.exchange.writing.map_markdown import (
    MapText,
    Said,
    Section,
    Table,
    escaped,
    write_map,
)

TEXT = MapText(
    title="Journey map: Owner",
    goal="To the *contract*",
    facts=("16/07/2025 to 15/07/2026",),
    quotes="Quotes",
    sections=(
        Section(
            "Acquisition",
            "6 of max. 8",
            Table("", ("Row", "Content"), (("Client does", "Compares | decides\nSigns"),)),
            (
                Table("Results", ("Metric", "Measured"), (("Converted", "53%"),)),
                Table("In", (), ()),
            ),
            (Said("Price <b>last</b>.", "Pohl", "mood -2"), Said("Fine")),
            (Section("Visit", "", Table("", ("Row", "Content"), ())),),
        ),
    ),
    notes=("n: number of ratings",),
)
GOLDEN = r"""# Journey map: Owner

To the \*contract\*

- 16/07/2025 to 15/07/2026

## 1. Acquisition

6 of max. 8

| Row | Content |
| --- | --- |
| Client does | Compares \| decides<br>Signs |

### Results

| Metric | Measured |
| --- | --- |
| Converted | 53% |

### Quotes

> Price \<b\>last\</b\>. (Pohl, mood -2)

> Fine

### Visit

---

- n: number of ratings
"""


def test_a_map_is_written_stage_by_stage():
    assert write_map(TEXT).decode() == GOLDEN


@given(st.text())
def test_no_text_breaks_out_of_its_line_or_table(text):
    shown = escaped(text)
    assert len(shown.splitlines()) <= 1
    assert "|" not in shown.replace("\\\\", "").replace("\\|", "")
    assert "<" not in shown.replace("\\\\", "").replace("\\<", "")
