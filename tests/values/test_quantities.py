"""What is found in running text, with which value, bounds and unit, and what is passed over."""

from dataclasses import replace
from decimal import Decimal
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from kg.errors import NotAQuantity
from kg.values import Quantity, find_quantities, parse_quantity, to_numeral
from kg.values.common import CommonShape
from kg.values.lexicon import load_lexicon


def number(value: Decimal | None) -> str:
    return "" if value is None else f"{value:f}"


def line(quantity: Quantity) -> str:
    bounds = f"{number(quantity.lower)}..{number(quantity.upper)}"
    return f"{quantity.text}|{number(quantity.value)}|{bounds}|{quantity.unit}"


@pytest.mark.cases("quantities.tsv")
def test_each_quantity_has_the_value_bounds_and_unit_of_the_table(case: list[str]) -> None:
    text, expected, *_ = case
    assert " ; ".join(map(line, find_quantities(text))) == expected


@pytest.mark.cases("refusals.tsv")
def test_what_is_no_quantity_yields_nothing(case: list[str]) -> None:
    assert find_quantities(case[0]) == []


NUMBERS = {
    "30名": 30,
    "３０名": 30,
    "三十名": 30,
    "1.5万户": 15000,
    "3万元": 30000,
    "两亿元": 200000000,
    "450人次": 450,
    "40场次": 40,
    "120公里": 120,
    "2600亩": 2600,
    "85%": 85,
    "5个百分点": 5,
}
"""Numbers with a unit of each kind, and their values."""
ODD = {
    "30多名": 30,
    "三十余名": 30,
    "十余个": 10,
    "20多人次": 20,
    "3万多元": 30000,
    "3万余名": 30000,
    "30余万元": 300000,
    "1.5万多户": 15000,
    "百余名": 100,
    "40公里多": 40,
}
"""Numbers that say by themselves that there is more."""


def bounds(kind: str, value: int) -> tuple[int | None, int | None, int | None]:
    return value, value if kind in ("exact", "at-least") else None, value if kind in ("exact", "at-most") else None


@pytest.mark.cases("bounds.tsv")
def test_a_frame_bounds_a_number_of_whatever_form_and_unit(case: list[str]) -> None:
    frame, kind, *_ = case
    found = {number: find_quantities(f"当年{frame.format(number)}。") for number in NUMBERS}
    read = {number: [(q.value, q.lower, q.upper) for q in found[number]] for number in NUMBERS}
    assert read == {number: [bounds(kind, value)] for number, value in NUMBERS.items()}


@pytest.mark.parametrize(("number", "value"), ODD.items())
@pytest.mark.parametrize("frame", ["{}", "达{}", "超{}", "约{}", "至少{}", "每年不少于{}", "大约有{}"])
def test_a_number_with_more_is_a_lower_bound_in_every_frame_that_allows_it(frame: str, number: str, value: int) -> None:
    found = find_quantities(f"当年培训{frame.format(number)}。")
    assert [(q.value, q.lower, q.upper) for q in found] == [bounds("at-least", value)]


@pytest.mark.parametrize(
    ("text", "lower", "upper"),
    [
        ("3—5万元", 30000, 50000),
        ("3万—5万元", 30000, 50000),
        ("3万元至5万元", 30000, 50000),
        ("3至5名", 3, 5),
        ("3-5名", 3, 5),
        ("三到五名", 3, 5),
        ("三五名", 3, 5),
        ("两三千户", 2000, 3000),
        ("30%—50%", 30, 50),
        ("1.5～2万亩", 15000, 20000),
        ("增加3至5个百分点", 3, 5),
        ("每人增加500元至2000元不等", 500, 2000),
        ("数十家", 20, None),
        ("几百户", 200, None),
    ],
)
def test_a_range_has_two_ends_and_no_value(text: str, lower: int, upper: int | None) -> None:
    assert [(q.value, q.lower, q.upper) for q in find_quantities(text)] == [(None, lower, upper)]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("3个", "exact"),
        ("3多万人", "at-least"),
        ("近3万人", "at-most"),
        ("约3万人", "about"),
        ("3至5万人", "range"),
        ("数十人", "at-least"),
    ],
)
def test_the_kind_says_what_the_bounds_are(text: str, kind: str) -> None:
    assert [quantity.kind for quantity in find_quantities(text)] == [kind]


@pytest.mark.parametrize(
    ("text", "change"),
    [
        ("同比增长7.3%", "增长"),
        ("增长了7.3%", "增长"),
        ("比上年下降3.2个百分点", "下降"),
        ("增长近两成", "增长"),
        ("比全国快0.2个百分点", "快"),
        ("提高到7.3%", ""),
        ("增至7.3%", ""),
        ("新增300人", ""),
        ("高15米", ""),
    ],
)
def test_a_change_is_told_from_a_level(text: str, change: str) -> None:
    assert [quantity.change for quantity in find_quantities(text)] == [change]


def test_a_change_holds_for_the_whole_list() -> None:
    assert [q.change for q in find_quantities("分别增长1.7%、1.8%和10.8%")] == ["增长", "增长", "增长"]


@pytest.mark.parametrize(
    ("text", "rate"),
    [
        ("每人每月500元", "每人每月"),
        ("每人每月发放500元", "每人每月"),
        ("人均可支配收入2.1万元", "人均"),
        ("每亩补贴200元", "每亩"),
        ("12元/人", "/人"),
        ("每人500元，共3万元", "每人"),
    ],
)
def test_what_a_quantity_is_per_is_kept(text: str, rate: str) -> None:
    assert find_quantities(text)[0].rate == rate


def test_a_rate_ends_with_its_clause() -> None:
    assert [q.rate for q in find_quantities("每人500元，共3万元")] == ["每人", ""]


@pytest.mark.parametrize(
    ("text", "classifier"),
    [("13000多个", "个"), ("6500万元", "万元"), ("1.6万人", "人"), ("2.3亿千瓦时", "亿千瓦时"), ("3500", "")],
)
def test_the_unit_word_is_kept_as_written(text: str, classifier: str) -> None:
    assert find_quantities(text)[0].classifier == classifier


def test_a_fraction_keeps_its_exact_form() -> None:
    assert [(q.fraction, q.unit) for q in find_quantities("三分之一的村")] == [("1/3", "ratio")]


def test_one_quantity_alone_may_be_weak() -> None:
    assert parse_quantity("一个").value == 1
    assert find_quantities("一个") == []


@pytest.mark.parametrize(("text", "offset"), [("三个村", 2), ("村三个", 0), ("", 0), ("第三", 0), ("13000x", 5)])
def test_what_is_not_understood_is_located(text: str, offset: int) -> None:
    with pytest.raises(NotAQuantity) as caught:
        parse_quantity(text)
    assert caught.value.offset == offset


CASES = Path(__file__).parent / "cases"
PIECES = (CASES / "pieces.txt").read_text(encoding="utf-8").splitlines()
TEXTS = st.lists(st.sampled_from([*PIECES, "\n"]), max_size=40).map("".join)


@given(TEXTS)
@settings(max_examples=1000, deadline=None)
def test_spans_slice_to_their_text_and_never_overlap(text: str) -> None:
    found = find_quantities(text)
    assert all(text[q.start : q.end] == q.text and q.start < q.end for q in found)
    assert all(first.end <= second.start for first, second in pairwise(found))


@given(TEXTS)
@settings(max_examples=500, deadline=None)
def test_bounds_enclose_the_value(text: str) -> None:
    for quantity in find_quantities(text):
        value, lower, upper = quantity.value, quantity.lower, quantity.upper
        assert value is not None or lower is not None or upper is not None
        assert lower is None or upper is None or lower <= upper
        if quantity.kind == "exact":
            assert value == lower == upper
        if quantity.kind == "range":
            assert value is None


@given(TEXTS, TEXTS)
@settings(max_examples=500, deadline=None)
def test_unrelated_text_changes_nothing(before: str, after: str) -> None:
    gap = "。\n本会议讨论了有关事宜。\n"
    shift = len(before + gap)
    alone = find_quantities(before + "。") + [
        replace(quantity, start=quantity.start + shift, end=quantity.end + shift)
        for quantity in find_quantities(after + "。")
    ]
    assert find_quantities(before + gap + after + "。") == alone


@given(TEXTS)
@settings(max_examples=1000, deadline=None)
def test_the_shortcut_reads_what_the_long_way_reads(text: str) -> None:
    quick = find_quantities(text)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(CommonShape, "at", lambda *_: None)
        assert find_quantities(text) == quick


@pytest.mark.parametrize("name", ["quantities.tsv", "refusals.tsv"])
def test_the_shortcut_changes_no_case(name: str) -> None:
    texts = [line.split("\t")[0] for line in (CASES / name).read_text(encoding="utf-8").splitlines()]
    quick = [find_quantities(text) for text in texts]
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(CommonShape, "at", lambda *_: None)
        assert [find_quantities(text) for text in texts] == quick


@given(st.text(max_size=200))
@settings(max_examples=500, deadline=None)
def test_any_text_is_read_without_an_error(text: str) -> None:
    assert all(text[q.start : q.end] == q.text for q in find_quantities(text))


@given(
    st.decimals(min_value=2, max_value=10**15, allow_nan=False, allow_infinity=False, places=2),
    st.sampled_from(["arabic", "grouped", "myriad", "chinese", "financial"]),
    st.sampled_from([("{}元", "CNY"), ("{}%", "percent"), ("{}公里", "kilometre"), ("共{}吨，", "tonne")]),
)
@settings(max_examples=1000)
def test_every_number_that_the_writer_renders_is_found(value: Decimal, style: str, frame: tuple[str, str]) -> None:
    template, unit = frame
    assume(not (style == "chinese" and value == Decimal(3) and unit == "CNY"))  # 三元 is a name
    # 伍 and 陆 before a character are a family name and the land (陆公里 of a road, 陆吨), if it is not money.
    assume(not (style == "financial" and value in (5, 6) and unit in {"kilometre", "tonne"}))
    found = find_quantities(template.format(to_numeral(value, style)))  # type: ignore[arg-type] # a style by name
    assert [(q.value, q.unit) for q in found] == [(value, unit)]


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("伍元", [5]),
        ("叁元", [3]),
        ("三元", []),
        ("陆圆", [6]),
        ("陸元", [6]),
        ("拾陆公里", [16]),
        ("柒公里", [7]),
        ("陆公里", []),
        ("伍吨", []),
    ],
)
def test_a_lone_family_name_is_a_numeral_before_money_only(text: str, values: list[int]) -> None:
    assert [q.value for q in find_quantities(text)] == values


@given(
    st.integers(min_value=13, max_value=10**10 - 1),  # eleven digits in a row may be a telephone number
    st.sampled_from(["arabic", "grouped", "myriad", "chinese"]),
    st.sampled_from(
        [("培训{}人次。", "person-time"), ("走访{}户家庭", "count"), ("到会{}名", "person"), ("共{}场，", "session")]
    ),
)
@settings(max_examples=1000)
def test_every_count_that_the_writer_renders_is_found(number: int, style: str, frame: tuple[str, str]) -> None:
    template, unit = frame
    found = find_quantities(template.format(to_numeral(Decimal(number), style)))  # type: ignore[arg-type] # a style by name
    assert [(q.value, q.lower, q.upper, q.unit) for q in found] == [(number, number, number, unit)]


@given(st.integers(min_value=1, max_value=9999), st.sampled_from("万亿"), st.sampled_from([" ", "\n"]))
def test_a_blank_before_a_magnitude_changes_no_value(number: int, magnitude: str, blank: str) -> None:
    for style in ("arabic", "chinese"):
        numeral = to_numeral(Decimal(number), style)  # type: ignore[arg-type] # a style by name
        (tight,) = find_quantities(f"投入{numeral}{magnitude}元")
        (apart,) = find_quantities(f"投入{numeral}{blank}{magnitude}元")
        assert (apart.value, apart.unit) == (tight.value, tight.unit)


@pytest.mark.parametrize("word", sorted(load_lexicon().before.words))
def test_every_word_before_a_number_opens_its_bound(word: str) -> None:
    (found,) = find_quantities(f"，{word}3600元，")
    assert (found.kind, found.value) == (load_lexicon().before[word].bound, 3600)


@pytest.mark.parametrize("word", sorted(load_lexicon().after.words))
def test_every_word_after_a_number_opens_its_bound(word: str) -> None:
    (found,) = find_quantities(f"，3600元{word}，")
    assert (found.kind, found.value) == (load_lexicon().after[word].bound, 3600)


UNIT_WORDS = {
    word
    for word, follow in load_lexicon().follow.words.items()
    if follow.unit is not None and follow.length == len(word)
}


@pytest.mark.parametrize("word", sorted(UNIT_WORDS - {"番"}))
def test_every_unit_and_classifier_is_read_after_a_number(word: str) -> None:
    number = 7 if word == "成" else 370
    (found,) = find_quantities(f"共计{number}{word}。")
    unit = load_lexicon().follow[word].unit
    assert unit is not None
    assert found.unit == (unit.counted_in or unit.notation)
    assert found.text == f"{number}{word}"


@given(st.integers(1, 999), st.integers(1, 9), st.sampled_from("余多"))
def test_what_stands_before_a_magnitude_does_not_change_the_greater_one(
    hundred_millions: int, thousands: int, more: str
) -> None:
    for written in (f"{hundred_millions}亿{thousands}千{more}万元", f"{hundred_millions}亿{thousands}000{more}万元"):
        (quantity,) = find_quantities(f"投入{written}")
        assert (quantity.text, quantity.upper) == (written, None)
        assert quantity.value == quantity.lower == hundred_millions * 10**8 + thousands * 10**7
