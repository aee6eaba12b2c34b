"""Which towns, villages, neighbourhoods and zones a text names, and which firm a word takes up."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from kg.extract.firms import find_firm_taken_up
from kg.extract.lexicon import lexicon_of
from kg.extract.script import to_simplified
from kg.extract.setting.localities import Localities
from kg.extract.setting.naming import Naming
from kg.model import Span
from kg.read import read_bytes

if TYPE_CHECKING:
    from kg.resources import Vocabulary


def localities_of(text: str, vocabulary: Vocabulary) -> Localities:
    document = read_bytes(f"工作情况\n{text}\n".encode(), "report.txt", "text/plain")
    return Localities(Naming(document, to_simplified(document.text), lexicon_of(vocabulary)))


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("记者走进衡南县三塘镇柞市村，只见道路宽阔。", ["三塘镇", "柞市村"]),
        ("衡南县三塘镇柞市村村民李某种茶。", ["三塘镇", "柞市村"]),
        ("雁峰区白沙洲街道营房村社区开展慰问。", ["白沙洲街道", "营房村社区"]),
        ("云溪工业园区今年引进项目8个。全区新增企业7家。", ["云溪工业园区"]),
        ("江苏省昆山综合保税区引进企业46家。", ["昆山综合保税区"]),
        ("昆明海口工业园区投资3亿元。", ["昆明海口工业园区"]),
        ("白地市镇投入3万元；过水坪镇新建山塘4座。", ["白地市镇", "过水坪镇"]),
    ],
)
def test_a_locality_is_known_by_its_form_and_by_what_stands_before_it(
    text: str, names: list[str], vocabulary: Vocabulary
) -> None:
    assert [one.name for one in localities_of(text, vocabulary).named] == names


@pytest.mark.parametrize(
    "text",
    [
        "衡南县城镇新增就业800人，乡镇干部下村走访。",
        "衡南县着力推进社区劳动保障平台建设，建成村党支部活动室30个。",
        "衡南县有贫困村12个，各示范村、农村社区都建了书屋。",
        "萍乡市、景德镇市、淄博市周村区组织返乡人员培训。",
        "全省首批特色小镇建成12个，历史文化名镇、建制镇都通了公路。",
        "各开发区、国家级高新区和省级工业园区完成投资3亿元。",
    ],
)
def test_what_only_ends_as_names_of_localities_do_is_none(text: str, vocabulary: Vocabulary) -> None:
    assert localities_of(text, vocabulary).named == []


def test_what_takes_up_a_locality_is_of_the_one_named_last(vocabulary: Vocabulary) -> None:
    localities = localities_of("衡南县三塘镇柞市村建成冷库。衡南县三塘镇群益村修了路。村里还有茶园。", vocabulary)
    position = localities.simplified.index("村里还")
    assert localities.level_taken_up(position) == "村"
    last = localities.last("村", position)
    assert last is not None
    assert last.name == "群益村"


@pytest.mark.parametrize(
    ("text", "firm"),
    [
        ("引进了港资企业——桃源丰达玩具厂。该厂", "桃源丰达玩具厂"),
        ("柳树村的巧媳妇服饰厂里机声隆隆。该企业", "巧媳妇服饰厂"),
        ("县里办了一家工厂。该厂", None),
        ("引进了桃源丰达玩具厂。该市", None),
    ],
)
def test_a_firm_is_taken_up_by_what_it_is_called(text: str, firm: str | None, vocabulary: Vocabulary) -> None:
    found = find_firm_taken_up(text, Span(0, text.rindex("该")), lexicon_of(vocabulary))
    assert (found.of(text) if found is not None else None) == firm
