from __future__ import annotations

import pytest

from kg.errors import ResolutionError
from kg.resolve import load_decisions, resolve

CONTRADICTIONS = [
    ("same A B\ndifferent B A", 2),
    ("same A B\nsame B C\ndifferent A C", 3),
    ("is A B\nis A C", 2),
    ("is A B\nis C B\ndifferent A C", 3),
    ("same 430400 womens-federation-430400", 1),
    ("unlike A B", 1),
    ("same A", 1),
    ("# remark\n\nis 雁城妇女 womens-federation-999999", 3),
    ("is 雁城 999999", 1),
]


@pytest.mark.parametrize(("text", "line"), CONTRADICTIONS)
def test_a_contradiction_names_the_file_and_the_line(text, line, tmp_path, vocabulary) -> None:
    path = tmp_path / "decisions.txt"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(ResolutionError) as caught:
        load_decisions(path, vocabulary)
    assert (caught.value.path, caught.value.line) == (path, line)
    assert str(caught.value).startswith(f"{path}:{line}: ")


def test_a_missing_file_is_named(tmp_path, vocabulary) -> None:
    with pytest.raises(ResolutionError, match=r"absent\.txt"):
        load_decisions(tmp_path / "absent.txt", vocabulary)


@pytest.fixture
def decided(tmp_path, draft, vocabulary):
    def run(text: str, *references):
        path = tmp_path / "decisions.txt"
        path.write_text(text, encoding="utf-8")
        for reference in references:
            draft.tell(reference)
        found = resolve(draft.document, draft.statements, vocabulary, load_decisions(path, vocabulary))
        return [statement.agent for statement in found.statements]

    return run


def test_a_mention_is_what_a_person_says(decided, draft) -> None:
    (agent,) = decided("is 雁城姐妹 womens-federation-430400", draft.organization("雁城姐妹"))
    assert agent.label == "衡阳市妇联"


def test_an_entity_may_be_named_by_its_label(decided, draft) -> None:
    (agent,) = decided("is 雁城姐妹 衡阳市妇联", draft.organization("雁城姐妹"))
    assert agent.identifier == "womens-federation-430400"


def test_names_that_are_the_same_become_one_entity(decided, draft) -> None:
    within = draft.mention("衡阳")
    references = [draft.organization(name, within) for name in ("巧手家政公司", "巧手公司", "巧手")]
    agents = decided("same 巧手家政公司 巧手公司\nsame\t巧手公司\t巧手  # a remark", *references)
    assert len({agent.identifier for agent in agents}) == 1


def test_a_name_that_is_the_same_as_a_known_organization_becomes_it(decided, draft) -> None:
    (agent,) = decided("same 雁城姐妹 womens-federation-430400", draft.organization("雁城姐妹"))
    assert agent.known


def test_names_that_are_different_stay_two(decided, draft) -> None:
    references = [draft.organization(name) for name in ("衡阳市人社局", "衡阳市人力资源和社会保障局")]
    apart = decided("different 衡阳市人社局 衡阳市人力资源和社会保障局", *references)
    assert apart[0].identifier == "human-resources-bureau-430400"
    assert (apart[1].label, apart[1].known, apart[1].adcode) == ("衡阳市人力资源和社会保障局", False, "430400")


def test_the_order_of_lines_does_not_matter(tmp_path, vocabulary) -> None:
    lines = ["same A B", "same C B", "different A D", "is E 430400"]
    found = []
    for number, order in enumerate((lines, lines[::-1])):
        path = tmp_path / f"{number}.txt"
        path.write_text("\n".join(order), encoding="utf-8")
        found.append(load_decisions(path, vocabulary))
    assert found[0] == found[1]
