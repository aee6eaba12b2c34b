"""What a document tells is written once: a page that takes it over is, byte for byte, the one that writes it again."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import TYPE_CHECKING

from hypothesis import given, settings
from hypothesis import strategies as st
from tests.graph.factory import two_cities
from tests.visualize.hostile import hostile
from tests.visualize.large import large
from tests.visualize.pages import store_of

from kg.visualize import write_page
from kg.visualize.contents import read_contents
from kg.visualize.drawn import read_drawn
from kg.visualize.payload import payload_of
from kg.visualize.scene import set_scene
from kg.visualize.told import tell, to_json, told_by

if TYPE_CHECKING:
    from pathlib import Path

    import pytest

STORE = store_of(two_cities(), hostile())
CONTENTS = read_contents(STORE)
DOCUMENTS = [document.identifier for document in CONTENTS.documents]
ENTITIES = [entity.iri for entity in CONTENTS.entities]


@settings(max_examples=30, deadline=None)
@given(st.sets(st.sampled_from(DOCUMENTS)), st.sets(st.sampled_from(ENTITIES)))
def test_whatever_is_taken_over_of_the_last_page_the_next_has_the_same_bytes(
    tmp_path_factory: pytest.TempPathFactory, changed: set[str], touched: set[str]
) -> None:
    folder = tmp_path_factory.mktemp("pages")
    first = write_page(STORE, folder / "one.html", folder / "one")
    again = write_page(STORE, folder / "two.html", folder / "two", folder / "one", changed=changed, touched=touched)
    assert again == first
    for name in ("html", ""):
        one, two = (folder / f"{number}.{name}".rstrip(".") for number in ("one", "two"))
        assert one.read_bytes() == two.read_bytes()


def test_only_what_changed_is_told_again(tmp_path: Path) -> None:
    write_page(STORE, tmp_path / "page", tmp_path / "drawn")
    kept = read_drawn(tmp_path / "drawn", {DOCUMENTS[0]}, set())
    contents = read_contents(STORE, kept)
    assert {one.document for one in contents.activities} == {DOCUMENTS[0]}
    assert [one.document for one in told_by(contents)] == [one.document for one in told_by(CONTENTS)]


def test_what_does_not_fit_what_is_drawn_now_is_read_again(tmp_path: Path) -> None:
    """A gap without a number would break the page."""
    write_page(STORE, tmp_path / "page", tmp_path / "drawn")
    kept = read_drawn(tmp_path / "drawn", set(), set())
    document, told = next(iter(kept.told.items()))
    assert told.fits(ENTITIES)
    assert not told.fits([])
    kept.told[document] = replace(told, undrawn=told.named[:1])
    contents = read_contents(STORE, kept)
    assert not contents.told
    assert contents == CONTENTS


def test_an_entity_that_is_not_drawn_leaves_no_gap() -> None:
    contents = large(50)
    place = contents.activities[0].place
    told = tell("d", contents.activities, {one.iri for one in contents.entities} - {place})
    assert told.undrawn == (place,)
    rows = json.loads(f"[{told.write_activities(7, {one.iri: 3 for one in contents.entities if one.iri != place})}]")
    assert {row[12] for row in rows} == {None}
    assert [row[1] for row in rows] == list(range(7, 57))
    assert all(row[8:12] == [[3], [], [3], [3]] for row in rows)


@settings(deadline=None)
@given(st.text())
def test_no_text_is_taken_for_a_gap_or_ends_the_script_element(text: str) -> None:
    activity = replace(large(1).activities[0], object=text, predicate=f"{{0}}{text}\x020\x03")
    told = tell("d", [activity], ())
    row = json.loads(told.write_activities(5, {}))
    assert row[6:8] == [activity.predicate, text]
    assert not {"<", ">", "&"} & set(told.activity_rows)
    assert json.loads(to_json(text)) == text


def test_ties_of_several_documents_are_the_sum_of_theirs() -> None:
    contents = large(300)
    scene = set_scene(contents)
    whole = tell("all", contents.activities, {one.iri for one in contents.entities})
    assert len(scene.told) == 6
    assert len(scene.ties) == len(whole.ties)
    behind = {(tie.source, tie.target, tie.relation, tie.mode): tuple(tie.activities) for tie in scene.ties}
    named = whole.named
    assert behind == {(named[source], named[target], *why): rows for source, target, *why, rows in whole.ties}
    payload = json.loads(payload_of(scene))
    columns = payload["activities"]["columns"]
    assert [row[columns.index("key")] for row in payload["activities"]["rows"]] == [
        one.key for one in contents.activities
    ]
