"""Names that readers of the genre meet stand for the concept that they know."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest

CASES = Path(__file__).parent / "cases"
PLACE, LEVEL = "衡阳市", "市"


def cases(name):
    with (CASES / name).open(encoding="utf-8", newline="") as file:
        return [pytest.param(row, id=row["text"]) for row in csv.DictReader(file, delimiter="\t")]


def kinds_named(vocabulary, text):
    for kind in vocabulary.kinds.values():
        full = (kind.label_template, kind.province_label_template, *kind.name_templates)
        names = {template.replace("{place}", PLACE) for template in full}
        names |= {template.replace("{level}", LEVEL) for template in kind.bare_templates}
        names |= {kind.national_label, *kind.national_names, *kind.collective_labels}
        if text in names:
            yield kind.notation


@pytest.mark.parametrize("case", cases("organizations.tsv"))
def test_an_organization_is_of_its_kind(vocabulary, case):
    assert list(kinds_named(vocabulary, case["text"])) == [case["kind"]]


@pytest.mark.parametrize("case", cases("suffixes.tsv"))
def test_a_name_without_jurisdiction_ends_as_its_kind(vocabulary, case):
    ends = {s: kind.notation for kind in vocabulary.kinds.values() for s in kind.suffixes if case["text"].endswith(s)}
    assert ends[max(ends, key=len)] == case["kind"]


@pytest.mark.parametrize("case", cases("groups.tsv"))
def test_a_noun_stands_for_its_group(vocabulary, case):
    found = [group for group in vocabulary.groups.values() if case["text"] in group.names]
    assert [group.notation for group in found] == [case["group"]]
    assert found[0].counts_persons is (case["persons"] == "yes")


@pytest.mark.parametrize("case", cases("programmes.tsv"))
def test_a_name_stands_for_its_programme(vocabulary, case):
    found = [programme.notation for programme in vocabulary.programmes.values() if case["text"] in programme.names]
    assert found == [case["programme"]]
