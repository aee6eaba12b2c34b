"""Names of bodies that no list has, and what stands around a name that makes of it no one who acts.

In: the tokens of a subject or a phrase. Out: the words that are one body's name by how it ends, 某某食品有限公司, and
whether a name only modifies what is behind it, is counted or acted upon. It stands alone because it asks of words
only: where a body is, :mod:`~kg.extract.agents.references` knows.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from kg.extract.agents.lists import OWN, names_trade
from kg.extract.notations import MONEY
from kg.extract.particles import PLURAL, WHOLE
from kg.extract.phrases import is_group, is_organization, is_place
from kg.extract.societies import NUMBERED
from kg.extract.tokens import Kind, Token
from kg.resources import LEVEL_ENDINGS, TOWN_WORDS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kg.extract.lexicon import Lexicon
    from kg.model import Reference

NAME_TAGS: Final = frozenset(
    ("ns", "nr", "nt", "nz", "n", "j", "b", "eng", "nrt", "x", "m", "ng", "a", "l", "s", "vn", "nrfg")
)
"""The tagger's classes of words that a name is made of: no adverbs, times or function words."""
RARE: Final = "zg"
"""Its class of characters that it knows from no word."""
LONGEST_NAME: Final = 24
"""Characters of a name that no list has."""
LONGEST_TOWN: Final = 3
"""Characters of a town's name without its kind, and words of it with that."""
BACK_TAGS: Final = frozenset(("r", "p", "d", "u"))
"""The tagger's classes of words that point at a body named elsewhere or belong to no name: 各 单位, 该 公司."""
OF_LEVEL: Final = re.compile("(?:国家|[省市州县区]{0,3})级?")
"""The level at which a class of bodies is told apart, if any: 省市 优质幼儿园."""
IN_PLACE_OF: Final = "代"
"""What stands before the body for which another acts."""
COUNTS_LEVEL: Final = re.compile("[一二三四五六七八九十两]{1,2}")
"""How many places of a level there are, in words: 六县一区."""
ASPECTS: Final = ("了", "过", "着", "到")
"""What ends a verb and stands right before what it acts on."""
SHORTEST_FIRM: Final = 7
"""Characters of the registered name of a firm that tells no place: 联想有限公司 is none."""
BARE_YEAR: Final = re.compile(r"(?:19|20)\d\d")
"""A year that has lost its 年: 2010珠峰公司."""
DASHES: Final = "—–－-"
LONGEST_BRAND: Final = 3
"""Words of a firm before the place of its branch."""
LONGEST_PLACE: Final = 6
"""Characters of a place in brackets in the name of a firm, with the brackets: (中山)."""


class Names:
    """Finds names of bodies by their form."""

    def __init__(self, lexicon: Lexicon) -> None:
        self.lexicon = lexicon
        self._corporations, self._pupils = lexicon.affixes["corporation-ending"], lexicon.affixes["pupil-ending"]
        self._funds = lexicon.words["fund-ending"]

    def by_form(self, found: Sequence[Reference], tokens: Sequence[Token], index: int, offset: int) -> list[Token]:
        """The words of a body that no list has, known by how its name ends: 某某 食品 有限公司; empty for none."""
        token = tokens[index]
        if token.kind is not Kind.WORD and token.name is None:
            return []
        if token.text[-1] not in self.lexicon.name_end_characters and token.text not in self._funds:
            return []
        ends = (
            self.lexicon.ends_organization(token.text)
            or self._ends_fund(tokens, index)
            or self._ends_union(tokens, index)
        )
        if not ends or is_counted(tokens, index, self.lexicon) or self._goes_on(tokens, index):
            return []
        run = self._named_by_suffix(tokens, index) or self._ends_longer(found, tokens, index, offset)
        if not run or is_acted_upon(tokens, index - len(run) + 1) or self.only_modifies(tokens, index):
            return []
        return run

    def _ends_union(self, tokens: Sequence[Token], index: int) -> bool:
        """自治区 农垦局 工会, 五邑 大学 团委: the union of those who work for one whose kind is not known."""
        before = tokens[index - 1] if index else None
        if before is None or before.kind is not Kind.WORD or before.end != tokens[index].start:
            return False
        if tokens[index].text not in self.lexicon.words["body-within-firm"]:
            return False
        level = tokens[index - 2] if index > 1 else None  # 市 环卫 工会
        trade = level is not None and level.end == before.start and level.text.endswith(LEVEL_ENDINGS)
        trade = trade and level is not None and (level.text in LEVEL_ENDINGS or is_place(level))  # 盘锦市 快递 工会
        return trade or before.text.endswith(self.lexicon.affixes["employing-ending"])

    def _ends_fund(self, tokens: Sequence[Token], index: int) -> bool:
        """香港某某 慈善 基金 捐建…: a fund that bears a name of its own and acts."""
        ends = tokens[index].text in self._funds and index > 1 and index + 1 == len(tokens)
        return ends and tokens[index - 1].text in self.lexicon.words["fund-purpose"]

    def _goes_on(self, tokens: Sequence[Token], index: int) -> bool:
        """某集团 有限公司, 工业园 工会 联合会: the name ends with the next word."""
        following = tokens[index + 1] if index + 1 < len(tokens) else None
        if following is None or following.start != tokens[index].end:
            return False
        kind = self.lexicon.name_suffixes.get(tokens[index].text)
        if kind == NUMBERED and self.lexicon.goes_on(kind, following.text, 0):
            return True  # 三小 场所
        if following.kind is not Kind.WORD:
            return False
        union = tokens[index].text in self.lexicon.words["body-within-firm"]
        legal = following.text.endswith(self.lexicon.affixes["legal-form"])
        return legal or (union and following.text.startswith(self.lexicon.affixes["union-form"]))

    def _named_by_suffix(self, tokens: Sequence[Token], index: int) -> list[Token]:
        """A name that ends in 学院, 公司, 协会 and has a place, a name or a quotation before that; else nothing."""
        first = index
        while (
            first
            and tokens[first - 1].end == tokens[first].start
            and tokens[first - 1].text not in self.lexicon.words["acting-for"]
            and (self._belongs_to_name(tokens[first - 1]) or (first == index and names_trade(tokens[first - 1])))
            and tokens[index].end - tokens[first - 1].start <= LONGEST_NAME
            and not is_place(tokens[first])
        ):
            first -= 1
        if tokens[index].text.endswith(self._corporations):
            first = self._opening_of_firm(tokens, first, index)
        if tokens[index].text in self.lexicon.words["branch-of-firm"] and is_place(tokens[first]):
            first = self._firm_before_place(tokens, first)
        run = list(tokens[first : index + 1])
        if first and tokens[first - 1].kind is Kind.QUANTITY:
            return []  # 13个 工会 联合会 are counted
        if is_place(run[0]) and run[0].name is not None and run[0].name.bare:
            return []  # 全区 仍有 托育机构
        if len(run) == 1 and run[0].text in self.lexicon.name_suffixes:
            return []  # 卫生院床位 is of no 卫生院 in particular
        whole = "".join(part.text for part in run)
        if whole.startswith(self.lexicon.affixes["fund-purpose"]) and len(run) == 2 and run[-1].text in self._funds:
            return []  # 慈善基金
        if whole.startswith((WHOLE, *OWN)) and whole[1:] in self.lexicon.name_suffixes:
            return []  # 全苏木, 我苏木: that of the report
        named = any(is_place(part) or part.tag in ("ns", "nr", "nz", "nt", "eng") for part in run)
        registered = whole.endswith(self._corporations) and len(whole) >= SHORTEST_FIRM and run[0].tag not in BACK_TAGS
        within = run[-1].text in self.lexicon.words["body-within-firm"] and len(run) > 2  # 五邑 大学 团委
        single = run[0].text in LEVEL_ENDINGS and (
            within or whole[len(run[0].text) :].startswith(self.lexicon.affixes["institution-opening"])
        )  # 市 第一 医院
        return run if named or registered or within or single else []

    @staticmethod
    def _opening_of_firm(tokens: Sequence[Token], first: int, index: int) -> int:
        """国 胜 餐饮 有限公司: the brand of a firm, which the tagger parts into syllables, one of them a verb."""
        opening = first
        while opening and tokens[opening - 1].end == tokens[opening].start and len(tokens[opening - 1].text) == 1:
            opening -= 1
        brand = tokens[opening:first]
        plain = all(token.kind in (Kind.WORD, Kind.VERB) and token.tag not in BACK_TAGS for token in brand)
        opens = not opening or tokens[opening - 1].kind in (Kind.PAUSE, Kind.CONJUNCTION)
        return opening if len(brand) == 2 and plain and opens else first

    def _firm_before_place(self, tokens: Sequence[Token], place: int) -> int:
        """中建 五局 辽宁 公司: the words of a firm that open a part, before the place of its branch."""
        opening = place
        while (
            opening and tokens[opening - 1].end == tokens[opening].start and self._belongs_to_name(tokens[opening - 1])
        ):
            opening -= 1
        opens = not opening or tokens[opening - 1].kind in (Kind.PAUSE, Kind.CONJUNCTION)
        plain = all(token.kind is Kind.WORD for token in tokens[opening:place])
        return opening if opens and plain and place - opening <= LONGEST_BRAND else place

    def _belongs_to_name(self, token: Token) -> bool:
        if token.text in self.lexicon.words["dateline-ending"] or (
            token.text.startswith(self.lexicon.affixes["own-medium"])
            and token.text.endswith(self.lexicon.affixes["dateline-ending"])
        ):
            return False  # 本报讯 省青少年事业发展基金会, but 华电 公司
        if BARE_YEAR.fullmatch(token.text) is not None:
            return False  # 2010 珠峰公司
        if token.text in self.lexicon.words["school-term"] or not token.text.strip(DASHES):
            return False  # 本学期 金坪 中心校, 县城学校之——朝阳高级中学
        if token.kind in (Kind.NAME, Kind.QUOTE):
            return not is_organization(token)
        if token.kind is Kind.ASIDE:
            return len(token.text) <= LONGEST_PLACE and token.text[1:-1].isalpha()
        if token.kind is Kind.VERB:
            return token.tag == "vn" or token.text in self.lexicon.words["firm-trade"]
        rare = token.tag == RARE and token.text not in (*LEVEL_ENDINGS, *TOWN_WORDS)  # 埭溪镇卫生院
        return token.kind is Kind.WORD and (token.tag in NAME_TAGS or rare)

    def _ends_longer(self, found: Sequence[Reference], tokens: Sequence[Token], index: int, offset: int) -> list[Token]:
        """宁夏医科大学 总医院: a word for a body right behind the name of a school or a firm ends a longer name."""
        token = tokens[index]
        return [token] if found and self.is_part_of(found[-1], [token], offset) else []

    def is_part_of(self, body: Reference, run: Sequence[Token], offset: int) -> bool:
        """太原 钢铁集团 岚县 矿业 公司: a name right behind that of a firm or a school is that of a part of it."""
        adjacent = body.mention.span.end == offset + run[0].start
        return adjacent and not self.lexicon.is_of_jurisdiction(body.mention.terms)

    def ends_name_of_group(self, tokens: Sequence[Token], index: int) -> bool:
        """绿源 茶叶 专业合作社: the name of one body that ends in what all of its kind are called."""
        token = tokens[index]
        if not index or not is_group(token) or tokens[index - 1].end != token.start:
            return False
        return token.text.endswith(self.lexicon.affixes["named-group"])

    def only_modifies(self, tokens: Sequence[Token], index: int) -> bool:
        """妇联的工作, 妇联干部20人: tell whether a body only tells whose the noun behind it is."""
        following = next((token for token in tokens[index + 1 :] if token.kind is not Kind.ASIDE), None)
        if following is None:
            return False
        if len(tokens) > index + 2 and tokens[-1].text.endswith(self.lexicon.affixes["team-ending"]):
            return False  # 南开大学 学生 实践团
        if is_group(following) and following.text.endswith(self._pupils) and tokens[index].end == following.start:
            school = tokens[index].text.endswith(self.lexicon.affixes["school-ending"])  # 某大学新生收到助学金
            return school and not following.text.endswith(self.lexicon.affixes["school-people"])  # 某校师生参加活动
        if self._tells_what_for(tokens[index], following) or self._owns_funds(tokens[index], following):
            return True
        if is_group(following) and following.text.endswith(self.lexicon.posts):
            # 各镇（区） 妇联主席, but not 区经贸局 机关干部 捐款
            whole = following is tokens[-1] and tokens[index].end == following.start
            return not (whole and following.text.endswith(self.lexicon.affixes["staff-ending"]))
        if following.kind is Kind.OF and self._are_its_people(tokens, index):
            return False
        if following is tokens[-1] and following.quantity is not None and following.quantity.unit in MONEY:
            # 其中甲市总工会1.8万元、乙市总工会2万元
            return any(token.kind is Kind.QUANTITY for token in tokens[:index])
        counted_parts = following.kind is Kind.QUANTITY and tokens[-1].text.endswith(
            self.lexicon.affixes["part-of-body"]
        )
        if counted_parts and tokens[-2:-1] == [following]:
            return False  # 人民路小学 31个 班级
        staff = following is tokens[-1] and following.text in self.lexicon.words["staff-ending"]  # 县总工会 班子成员
        members = following.text.startswith(self.lexicon.members) and not staff
        if following.kind in (Kind.OF, Kind.QUANTITY) or members:
            return True
        counted = next((n for n in range(index + 1, len(tokens)) if tokens[n].kind is Kind.QUANTITY), None)
        if counted is None:
            return False
        return tokens[counted - 1].text.startswith(self.lexicon.posts) or is_group(tokens[counted - 1])

    def _are_its_people(self, tokens: Sequence[Token], index: int) -> bool:
        """某县蓝天协会 的 青年 志愿者 们: those who act for a body, and nobody else, end the subject."""
        people = tokens[index + 2 :]
        if people and people[-1].text == PLURAL:
            people = people[:-1]
        plain = all(token.kind is Kind.WORD or is_group(token) for token in people)
        ends = (*self.lexicon.affixes["helper"], *self.lexicon.affixes["team-ending"])
        return bool(people) and plain and people[-1].text.endswith(ends)

    def _owns_funds(self, purse: Token, following: Token) -> bool:
        """市级财政 税收 返还 81亿元, 县财政 收入 增长 5%: the purse only tells whose the income is."""
        owned = following.text.startswith(self.lexicon.affixes["purse-owned"])
        return owned and purse.text.endswith(self.lexicon.affixes["purse-acting"]) and following.start == purse.end

    def _tells_what_for(self, school: Token, following: Token) -> bool:
        """某区 小学 学位 将新增…: a class of schools right before a thing tells what the thing is for."""
        plain = (
            school.kind is Kind.WORD
            and school.text in self.lexicon.words["school-ending"]
            and school.end == following.start
        )
        thing = following.kind is Kind.WORD and following.tag.startswith("n")
        return plain and thing and not following.text.startswith(self.lexicon.posts)


def names_institution(tokens: Sequence[Token], lexicon: Lexicon) -> bool:
    """县 人民 医院: a few plain words that end as the names of bodies do."""
    plain = all(token.kind in (Kind.WORD, Kind.NAME) for token in tokens)
    return plain and len(tokens) > 1 and lexicon.ends_organization(tokens[-1].text)


def is_counted(tokens: Sequence[Token], index: int, lexicon: Lexicon) -> bool:
    """5家 银行, 6个 区 县工会, 公办 幼儿园, 代 全国总工会: bodies counted, of a class or only acted for do not act."""
    first = index
    while first > 1 and tokens[first - 1].end == tokens[first].start and _tells_level(tokens[first - 1]):
        first -= 1  # 9个 县 （市） 区妇儿工委办
    before = tokens[first - 1] if first else None
    if before is not None and (before.kind is Kind.QUANTITY or before.text == IN_PLACE_OF):
        return True
    if before is not None and before.end == tokens[first].start and COUNTS_LEVEL.fullmatch(before.text) is not None:
        listed = first > 1 and is_place(tokens[first - 2])  # 卫东、湛河 三 区政府
        return tokens[first].text.startswith(LEVEL_ENDINGS) and not listed  # 六县 一 区妇联
    return _tells_class(tokens, index, lexicon)


def _tells_level(token: Token) -> bool:
    """区 in 6个 区 县工会, （市） in 9个 县 （市） 区妇联: a level alone, or one more of them in brackets."""
    return token.text in LEVEL_ENDINGS or (token.kind is Kind.ASIDE and token.text[1:-1] in LEVEL_ENDINGS)


def is_acted_upon(tokens: Sequence[Token], index: int) -> bool:
    """开进 了 市工人文化宫, 吹 到 某厂: a body right behind what tells how a verb ends is what the verb acts on."""
    return index > 1 and tokens[index - 1].text in ASPECTS and tokens[index - 1].end == tokens[index].start


def _tells_class(tokens: Sequence[Token], index: int, lexicon: Lexicon) -> bool:
    """长沙县 公办 幼儿园, 全县 公立医院, 省市 优质 幼儿园: bodies of a class, which are no one body."""
    before, text = tokens[index - 1 : index], tokens[index].text
    classes, grades = lexicon.affixes["ownership"], lexicon.affixes["grade-of-institution"]
    level = OF_LEVEL.match(text)
    graded = text.startswith(grades, level.end() if level is not None else 0)
    graded = graded or (bool(before) and before[0].text in grades)  # 标准化 卫生室
    if graded and text.endswith(lexicon.affixes["graded-institution"]):
        return True
    return text.startswith(classes) or (bool(before) and before[0].text in classes)


def with_own_union(run: list[Token], tokens: Sequence[Token], index: int, lexicon: Lexicon) -> list[Token]:
    """华源集团 工会 慰问…: the union within a firm acts, and not the firm."""
    following = tokens[index + 1] if index + 1 < len(tokens) else None
    own = (
        following is not None and following.start == run[-1].end and following.text in lexicon.words["body-within-firm"]
    )
    if not own or following is None:
        return run
    then = tokens[index + 2] if index + 2 < len(tokens) else None
    goes_on = then is not None and then.start == following.end and then.text.startswith(lexicon.affixes["union-form"])
    return [*run, following, then] if then is not None and goes_on else [*run, following]
