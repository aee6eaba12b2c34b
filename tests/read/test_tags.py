"""What is left of a tag that has swallowed the character before it is no part of what a report says."""

from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

import kg
from kg.model import Document, Span, Written
from kg.read import read_bytes
from kg.read.glosses import leave_out
from kg.read.phonetic import find_phonetic_notes
from kg.read.tags import find_broken_tags

TEXTS = st.text(alphabet="發放万元(huìāé)1?/p>，\n", max_size=60)
COPIED = (
    "衡山县教育局工作总结\n2015-12-20\n县教育局支付专项资?/p>\n1187\n万元?/p>\n二是开展培?/p>\n活动，培训教师420名。\n"
)


def test_figures_on_both_sides_of_such_tags_are_read(tmp_path: Path) -> None:
    report = tmp_path / "copied.txt"
    report.write_text(COPIED, encoding="utf-8")
    kg.build([report], graph=tmp_path / "graph", page=False)
    rows = {row["value"]: row for row in kg.Graph.open(tmp_path / "graph").facts()}
    assert rows[11870000]["predicate"] == "支付"
    assert rows[420]["counted"] == ["教师"]
    for row in rows.values():
        assert row["sentence"] in COPIED
        assert COPIED[row["start"] : row["end"]] == row["quote"]


def test_what_was_left_out_is_told_and_kept() -> None:
    document = read_bytes(COPIED.encode(), "copied.txt", None)
    assert "3 tags such as ?/p> have swallowed the character before them and were read over" in document.notes
    assert Written(document).text.rstrip() == COPIED.rstrip()


def test_a_question_is_none() -> None:
    assert find_broken_tags("你去过吗?去过。1>0?") == []


@given(TEXTS)
def test_a_text_is_put_together_again_whatever_is_left_out(text: str) -> None:
    kept, glosses = leave_out(text, (*find_phonetic_notes(text), *find_broken_tags(text)))
    written = Written(Document("any", kept, "", "-", glosses=glosses))
    assert written.text == text
    for start in range(len(kept)):
        assert written.place_of(Span(start, start + 1)).of(text) == kept[start]
