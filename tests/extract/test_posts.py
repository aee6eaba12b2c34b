"""Persons that reports name by a post, and editions of programmes; one sentence a case.

``cases/posts.tsv``: persons as ``name|posts|organization``, several separated by a blank, posts by ，;
``cases/editions.tsv``: ``programme|edition``. All of them are
holders of public offices of the past (chairs of the All-China Women's Federation as its own chronicle lists them, first
secretaries and mayors as the provincial and municipal gazetteers do) or named in the sample reports.
"""

from __future__ import annotations

import csv
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from kg.extract import extract_by_rules, find_editions, find_memberships
from kg.model import check_mention
from kg.read import read_bytes
from kg.resolve import resolve

if TYPE_CHECKING:
    from kg.model import Document, Resolution
    from kg.resources import Vocabulary

CASES = Path(__file__).parent / "cases"
TITLE = "湖南省妇联工作总结"
TRADITIONAL = "湖南省婦聯主席姜欣提出，各級婦聯組織要為廣大婦女辦實事，為留守兒童與貧困學生籌集資金。"


def cases(name: str) -> list[dict[str, str]]:
    with (CASES / f"{name}.tsv").open(encoding="utf-8") as file:
        return list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))


def document(text: str, title: str = TITLE) -> Document:
    found = read_bytes(f"{title}\n2019-01-20\n\n{text}\n".encode(), "report.txt", "text/plain")
    return replace(found, identifier="report")


def resolved(report: Document, vocabulary: Vocabulary) -> Resolution:
    return resolve(report, (), vocabulary, memberships=find_memberships(report, vocabulary))


@pytest.mark.parametrize("case", cases("posts"), ids=lambda case: case["text"])
def test_a_person_is_read_with_posts_and_body(case: dict[str, str], vocabulary: Vocabulary) -> None:
    found = [
        f"{one.person.label}|{'，'.join(one.posts)}|{one.organization.label}"
        for one in resolved(document(case["text"]), vocabulary).memberships
    ]
    assert found == case["memberships"].split(), case["why"]


def test_names_and_posts_stand_in_the_text_and_the_quote_holds_them(vocabulary: Vocabulary) -> None:
    for case in cases("posts"):
        report = document(case["text"])
        for one in find_memberships(report, vocabulary):
            for mention in (one.person, *one.posts, one.organization.mention):
                check_mention(report, mention)
                assert mention.span in one.span
            assert one.span in one.sentence


def test_a_report_in_traditional_characters_gives_the_same_person(vocabulary: Vocabulary) -> None:
    (one,) = resolved(document(TRADITIONAL, "湖南省婦聯工作總結"), vocabulary).memberships
    assert (one.person.identifier, one.posts) == ("姜欣-womens-federation-430000", ("主席",))
    assert one.membership.organization.mention.text == "湖南省婦聯"


def test_a_name_in_traditional_characters_is_an_alias(vocabulary: Vocabulary) -> None:
    report = document(
        "上海市市長陳毅在任九年，上海市各級婦聯組織為廣大婦女辦實事，為貧困學生籌集資金。", "上海市婦聯歷史記錄"
    )
    (one,) = resolved(report, vocabulary).memberships
    assert (one.person.label, one.person.aliases) == ("陈毅", ("陳毅",))


def test_a_bare_reference_is_of_the_place_that_the_sentence_named_last(vocabulary: Vocabulary) -> None:
    report = document("出席的有北京市委书记彭真，市妇联主席姜欣，上海市市长陈毅。", "全国妇联工作总结")
    found = {one.person.label: one.organization.label for one in resolved(report, vocabulary).memberships}
    assert found == {"彭真": "北京市委", "姜欣": "北京市妇联", "陈毅": "上海市政府"}


def test_a_body_of_no_known_place_gives_no_person(vocabulary: Vocabulary) -> None:
    report = document("县妇联主席姜欣出席，副县长姜欣讲话。", "妇联工作总结")
    assert len(find_memberships(report, vocabulary)) == 2
    assert resolved(report, vocabulary).memberships == ()


def test_persons_change_nothing_about_statements(vocabulary: Vocabulary) -> None:
    report = document("衡阳市妇联主席姜欣提出，市妇联为妇女提供岗位3000个。")
    statements = extract_by_rules(report, vocabulary)
    alone = resolve(report, statements, vocabulary)
    together = resolve(report, statements, vocabulary, memberships=find_memberships(report, vocabulary))
    assert together.memberships
    assert together.statements == alone.statements


@pytest.mark.parametrize("case", cases("editions"), ids=lambda case: case["text"])
def test_an_edition_is_read_as_written(case: dict[str, str], vocabulary: Vocabulary) -> None:
    report = document(case["text"])
    statements = extract_by_rules(report, vocabulary)
    assert any(statement.programmes for statement in statements)
    found = find_editions(report, statements, vocabulary)
    for one in found:
        check_mention(report, one.edition)
    named = [f"{one.programme.text.strip('“”')}|{one.edition.text}" for one in found]
    assert named == case["editions"].split(), case["why"]


def test_one_name_with_posts_in_two_bodies_is_one_person_of_the_body_next_to_it(vocabulary: Vocabulary) -> None:
    told = resolved(document("邵阳市政协副主席、市总工会主席孔繁军到会。"), vocabulary).memberships
    assert {one.organization.label for one in told} == {"邵阳市政协", "邵阳市总工会"}
    assert {one.person.identifier for one in told} == {"孔繁军-trade-union-federation-430500"}
