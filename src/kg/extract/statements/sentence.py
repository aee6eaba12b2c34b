"""The statements of one sentence: its clauses, each seen in the light of those before it.

In: the tokens of a sentence, or of a part of a very long one, and the reading of its report. Out: its statements.
"""

from __future__ import annotations

import re
from functools import cached_property, lru_cache
from typing import TYPE_CHECKING, Final

from kg.extract.clauses.finding import find_clauses
from kg.extract.clauses.predication import FIELD
from kg.extract.clauses.prepositions import AFFECTING, SUFFERING
from kg.extract.measures.before import is_compared_change
from kg.extract.measures.counting import Counting
from kg.extract.measures.objects import LONGEST_GOAL
from kg.extract.notations import AIDING, EXIST, MEASURING, MONEY, PARTNER, SPEECH
from kg.extract.particles import AMONG, COLONS, COMPLETED, ETC, IS
from kg.extract.phrases import is_group, is_organization, is_place, is_programme, trim, without_places
from kg.extract.statements.beneficiaries import Beneficiaries, for_groups
from kg.extract.statements.distribution import divided, find_placed, find_shares, placed_apart
from kg.extract.statements.neighbours import (
    by_year,
    with_co_hosts,
    with_deed,
    with_later_programme,
    with_neighbours_groups,
    with_objects_after,
    with_purpose,
    with_shared_thing,
)
from kg.extract.statements.predicates import CHANGES, FUNDING, GIVING, Predicates
from kg.extract.statements.programmes import CARRYING, SUMMING_UP, WITHIN, Programmes, carries_out
from kg.extract.statements.reading import POINTING, Lead, Read, each_once
from kg.extract.statements.statuses import Statuses
from kg.extract.statements.themes import is_honour, is_no_undertaking
from kg.extract.tokens import Kind
from kg.model import Basis, Mention, MentionKind, Span, Statement

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from kg.extract.agents.following import Acting
    from kg.extract.clauses.clause import Clause
    from kg.extract.statements.distribution import Shares
    from kg.extract.statements.reading import Predicate, Reading
    from kg.extract.time.said import Time
    from kg.extract.tokens import Token
    from kg.model import Measure, Reference, Sentence

PARTICIPATE: Final = "participate"
BODIES_LISTED: Final = (Kind.WORD, Kind.NAME, Kind.PAUSE, Kind.CONJUNCTION, Kind.ASIDE)
"""What lists the bodies with whom something is done."""
BEYOND: Final = ("此外", "另外", "除此之外", "除此以外")
"""What opens a sentence that tells of a deed beyond the programme before it."""
BESIDE_IT: Final = (*BEYOND, "同时", "与此同时")
"""What opens a sentence that tells of a deed beside the one before."""
NUMBERED_PART: Final = re.compile("[第（(]?[二三四五六七八2-8][是）)、.．]")
"""What the second of several parts, or one behind it, opens with: 二是."""
WORK: Final = "工作"
FIELDS_OF_WORK: Final = (WORK, "建设", "管理", "机制", "制度")
"""What names of fields of work end in: 做好信访工作, 加强队伍建设."""
FIELD_OR_SINCE: Final = (FIELD, "以来")
"""What a clause ends in that only says what the next ones are about: “春蕾计划”方面，…."""
FRAMING: Final = '[”」』"》]?[^。；;，,、]{0,8}为{framing-noun}'
"""What tells that a programme named before is how all that a sentence tells is done: 以“…”为载体."""
SEEN_AT_HEAD: Final = 3
"""Words at the head of a sentence among which it is told how far something has come."""
GOING_ON: Final = frozenset(("reach", "participate", "pivot"))
"""Frames of clauses that say whom the activity before them reached; others start something of their own."""
TOLD_FOR: Final = 3
"""Sentences without a figure of their own after which a programme is no longer what a paragraph goes on about."""
UNDERTAKEN: Final = frozenset(("object", "means"))
"""Roles of phrases whose programme is what the clauses after it go on about."""
WORDS_OF: Final = frozenset((SPEECH, EXIST, "honour"))
"""Frames of verbs that only speak of a programme."""
NOMINAL: Final = ("n", "b", "v")
"""Tags of words that may stand between a name and what it is called: “…”新 媒体 矩阵, but not “…”优秀 项目."""
BESIDE_NAMES: Final = frozenset((Kind.QUOTE, Kind.NAME, Kind.PAUSE, Kind.CONJUNCTION, Kind.CLOSER))
"""What stands between the names of several programmes."""
BESIDE_PEOPLE: Final = (Kind.QUANTITY, Kind.PREPOSITION)
"""What stands beside people whom a figure behind a full stop tells of: 已有30名求职者与企业达成意向."""
COMING_BY: Final = FUNDING | {"invest"}
"""Activities by which money for a programme is come by or laid out."""
SPENT_TO: Final = frozenset(("build", "establish", "purchase"))
"""Activities on which the money of a programme is spent."""
LEAST_BESIDE: Final = 2
"""Statements of a sentence from which on one may take something from another."""
LISTED: Final = (Kind.WORD, Kind.NAME, Kind.PAUSE, Kind.QUOTE)
"""What names the kinds of things that a sentence without a verb lists and counts."""
LEAST_LISTED: Final = 5
"""Tokens of such a sentence: two kinds, 等, the noun and its figure."""
LONGEST_LEAD: Final = 24
"""Characters of the sentence that opens a paragraph and says for whom all of it is."""
LONGEST_TOPIC_SENTENCE: Final = 60
"""Characters of the sentence that opens a paragraph or an item and says what it is about."""
IN_NAMES: Final = (Kind.WORD, Kind.NAME, Kind.QUOTE, Kind.VERB, Kind.PAUSE, Kind.CONJUNCTION, Kind.OF)
"""What a sentence is made of that is only a name."""
NUMBERS: Final = (Kind.COMMA, Kind.ASIDE)
"""What the number of an item is read as: 1、, （一）."""
SHORTEST_TOPIC: Final = 4
"""Characters of such a sentence."""
FIELD_IN_TWO: Final = 2
"""Words of the name of a field that is made of verbal nouns alone: 组织 建设."""
LEAST_TOPIC: Final = 2
"""Words of a topic; a single one is often an adverb that the tagger does not know."""
CONFIDENCE: Final = {"named": 0.85, "carried": 0.7, "section": 0.9, "document": 0.9}
"""By how the agent is known, the share of rows with a verb of the vocabulary that were right in every part on the gold
standard: measured by ``kg evaluate data/gold --confidence``, see there. Agents carried on from an earlier clause are
the ones most often wrong."""
OF_KINDS: Final = ("等", "的")
"""What may stand between a list of ways and the noun that calls them so."""
AROUND: Final = " \n\u3000，,、；;。"
"""What stands around the quote of a statement."""
UNKNOWN_AGENT: Final = 0.35
UNKNOWN_VERB: Final = 0.75
"""What is left of it where only the tagger calls the predicate a verb."""
GUESSED_YEAR: Final = 0.5
"""What is left of it where the time counts from a day that the report does not tell: 去年 without a date."""
NO_PREDICATE: Final = 0.3
"""What is left of it where a clause has none and goes on with that of another."""


ACCORDING_TO: Final = "据"
CLARIFYING: Final = "明确"
BECOMING: Final = frozenset((Kind.VERB, Kind.ADVERB, Kind.PREPOSITION))
BECOMING_TAGS: Final = frozenset("ai")
"""What tells right behind a programme what becomes of it: 推动“…” 落地生根, 向纵深发展, 有序开展, 家喻户晓."""
AS: Final = "作为"
MAKING: Final = ("为", "成")
"""What verbs end in that make something of a thing."""
BRINGING: Final = ("入", "为", "成", "到", "至")
"""What verbs end in that bring a thing somewhere or make something of it."""
FORMULA: Final = (
    "(?<![提申]){report-formula}|^[我现]?[受由].{1,24}的?委托$"
    "|^[并也]?敬?请(?:予)?[省市县区州旗镇乡]?{report-audience}.*(?:意见|建议|审议|审查|指正)$"
)
"""What a report is given with: 我受镇人民政府委托, 请予审议, 并请政协委员提出意见."""


class SentenceReading:
    """The clauses of one sentence, each seen in the light of those before it."""

    def __init__(self, reading: Reading, sentence: Sentence, span: Span, tokens: list[Token]) -> None:
        self.reading, self.sentence, self.span, self.tokens = reading, sentence, span, tokens
        self.offset = span.start
        self.lexicon = reading.lexicon
        self.setting = reading.settings.at(sentence.span)
        self.before: Read | None = None
        self.opens = self._opens_topic()
        self.topic: tuple[Mention, ...] = ()
        """What a part without a verb puts first: 养老护理等课程，开办200场."""
        self.event: Mention | None = None
        """The event that the clause right before names without a verb of its own."""
        self.introduced: list[Mention] = []
        """The programmes that clauses of this sentence carry out or are about."""
        self.undertaken: list[Mention] = []
        """The programmes within which clauses of this sentence do what they do: 依托“…”活动，…."""
        self.undertaken_by = ""
        """The kind of body that does it."""
        self.sums_up: bool | None = None
        """Whether its first clause with a figure sums up what the sentence before tells."""
        self.funded: tuple[Mention, ...] = ()
        """The programmes that a figure before in this part of the sentence belongs to: 募集希望工程资金1亿元."""
        self.spends = -1
        """The part of the sentence in which it is money that is come by or laid out: 争取“X”项目资金60万元，修建…."""
        self.framing: tuple[Mention, ...] = ()
        """The programmes that are how all of the sentence is done: 以“…”为载体."""
        self.framed_by = ""
        """The verb of the clause that carries them out."""
        self.about: tuple[Mention, ...] = ()
        """The programmes that the first part of the sentence has as its subject, which goes on behind semicolons."""
        self.went_on = False
        """Whether a figure went on with what the sentence before told."""
        self.shares: Shares | None = None
        """Those between whom figures are divided in this part of the sentence."""
        self.placed: dict[Span, Reference] = {}
        """The figures of the clause read last that are of a place of their own."""
        self.named = False
        """Whether the clause read last has a programme by itself, and not by what the report is about."""
        self.counts = Kind.QUANTITY in [token.kind for token in tokens]
        """Whether it has a figure."""
        self.said = {token.text for token in tokens}
        """The words of the sentence: what none of them says need not be looked for in its clauses."""
        self.predicates = Predicates(reading, sentence, self.offset, opens_part=self._opens_part())
        self.programmes = Programmes(reading, tokens, self.offset)
        self.beneficiaries = Beneficiaries(reading, self.offset)
        self.statuses = Statuses(reading, self.offset)
        self._begin()

    def _begin(self) -> None:
        """Take up what the sentences before left to this one, and leave what ends with its paragraph or its item."""
        reading, sentence = self.reading, self.sentence
        if reading.told_paragraph != sentence.paragraph:
            if reading.told_figures or (not self._goes_on_in_section() and not self._follows_first()):
                reading.told, reading.told_for = (), 0
            reading.told_paragraph = sentence.paragraph
        if reading.last_paragraph != sentence.paragraph:
            reading.served, reading.gave = (), None
        if reading.last is not None and reading.last_paragraph == sentence.paragraph:
            self.before = reading.last if self._opens_part() or self._lists_on(reading.last) else None
        elif reading.last is not None and reading.last_paragraph == sentence.paragraph - 1 and self._is_cell():
            self.before = reading.last
        if (self._opens_item() and (reading.told_item or self._opens_later_item())) or self._leaves_topic():
            reading.told, reading.told_for, reading.topic = (), 0, ()
        self._follow_items()
        if self.opens:
            reading.topic = ()
            reading.topic_for, reading.headed_for = self._says_for_whom(), reading.themes.headed_for(sentence)
            reading.headline = self._names_topic()

    def _says_for_whom(self) -> tuple[Mention, ...]:
        """困难群体帮扶更精准。: the people whom a short sentence without figures names that opens a paragraph."""
        if len(self.span) > LONGEST_LEAD:
            return ()
        if self.counts or any(token.kind is Kind.COLON for token in self.tokens):
            return ()
        found = self.beneficiaries.all_in(self.tokens)
        return tuple(found) if len(found) == 1 and self.beneficiaries.is_of_people(found[0]) else ()

    def _names_topic(self) -> tuple[Mention, ...]:
        """2、危房改造。投入324万元: a short sentence that opens a paragraph and is but a name of what that is about."""
        tokens = self.tokens[1:] if self.tokens and self.tokens[0].kind in NUMBERS else self.tokens
        named = [token for token in tokens if token.kind is not Kind.STOP]
        if not SHORTEST_TOPIC <= sum(token.end - token.start for token in named) <= LONGEST_LEAD:
            return ()
        if any(token.kind not in IN_NAMES for token in named) or named[0].tag.startswith(("d", "a", "r")):
            return ()
        if any(token.verb is not None and token.verb.frame.notation == EXIST for token in named):
            return ()  # 服务青年有温度
        acts = (named[0].kind is Kind.VERB and not named[0].weak) or any(is_organization(token) for token in named[:1])
        if acts or (named[-1].kind is Kind.WORD and not named[-1].tag.startswith("n")):
            return ()
        return (self.reading.mention(self.offset, named, MentionKind.OBJECT),)

    def _is_heading(self) -> bool:
        """组织建设。…; （三）就业培训工作。…: a name of the field that the paragraph is about tells of no deed."""
        if not self.opens or self.counts:
            return False
        named = [token for token in self.tokens if token.kind not in (Kind.STOP, *NUMBERS)]
        if not named or not all(token.weak for token in named[:-1]):
            return False
        return named[-1].text == WORK or (len(named) == FIELD_IN_TWO and named[-1].weak)

    def _opens_item(self) -> bool:
        return bool(self.tokens) and self.tokens[0].kind is Kind.COMMA

    def _opens_later_item(self) -> bool:
        """二是…: the second item, or one behind it, does not go on with what the one before told."""
        return NUMBERED_PART.match(self.reading.simplified, self.span.start) is not None

    def _leaves_topic(self) -> bool:
        """此外，…: a sentence that tells of a deed beside all that the paragraph has told."""
        return bool(self.tokens) and self.tokens[0].text in BEYOND

    def _follow_items(self) -> None:
        """启动“…”行动。一是…。二是…: what the lead of a list carries out holds for its items, and ends with them.

        Nothing stands between the lead and its items but what announces them: 主要做法如下：一是….
        """
        reading, sentence, lead = self.reading, self.sentence, self.reading.lead
        if self._opens_item():
            reading.item_paragraph = sentence.paragraph
        if not lead.programmes:
            return
        follows = not reading.simplified[lead.until : sentence.span.start].strip()
        if self._opens_item():
            lead.paragraph = sentence.paragraph
        elif lead.paragraph != sentence.paragraph and not (lead.paragraph < 0 and self._goes_on_leading()):
            follows = False
        lead.until = sentence.span.end
        if not follows:
            reading.lead = Lead()

    def _goes_on_leading(self) -> bool:
        """实施“…”工程。抓了三项工作。一是…: between a lead and its items may stand one sentence without a figure."""
        paragraph = self.reading.document.blocks[self.sentence.paragraph].span
        return self._announces_items() or (self.reading.lead.until >= paragraph.start and not self.counts)

    def _announces_items(self) -> bool:
        text = self.sentence.span.of(self.reading.simplified).rstrip()
        return text.endswith(tuple(COLONS)) or any(word in text for word in self.lexicon.words["told-below"])

    def _led(self) -> tuple[Mention, ...]:
        return self.reading.lead.programmes if self.sentence.paragraph == self.reading.lead.paragraph else ()

    def _follows_first(self) -> bool:
        """某会开展“…”慰问活动。/ 慰问组慰问…: the paragraph behind a first one that only says what is carried out."""
        return self.reading.told_paragraph == self.reading.first == self.sentence.paragraph - 1

    def _goes_on_in_section(self) -> bool:
        """某省红十字会举办“…”活动。/ 15个方阵参加…: the paragraph right behind, in a place's own section."""
        reading, settings = self.reading, self.reading.settings
        section, reading.told_section = reading.told_section, settings.section_at(self.sentence.span)
        return section is not None and section == reading.told_section and settings.is_own_section(section)

    def statements(self) -> Iterator[Statement]:
        """Yield the statements of the sentence."""
        clauses = list(find_clauses(self.tokens, self.lexicon))
        read: list[Read] = []
        carried: list[Mention] = []
        unit = -1
        for position, clause in enumerate(clauses):
            if clause.unit != unit:
                if clause.unit and self._is_numbered(clause):
                    self.reading.topic, self.reading.told = (), ()
                unit, carried, self.funded, self.shares = clause.unit, self._framed(clause), (), None
            one = self._read_clause(clause, clauses[position + 1 :], carried)
            if one is not None:
                read.append(one)
        self.reading.asked_until = self.sentence.span.end if self.statuses.asks else -1
        self.reading.demanded_until = self.sentence.span.end if self.statuses.demands else -1
        self._leave_programmes(carried)
        for statement, one in zip(self._beside_one_another(read), read, strict=True):
            if not statement.measures:
                if not self._is_heading():
                    yield statement  # only figures are divided
                continue
            for dated in by_year(statement, one.clause, self.offset, self.reading.simplified):
                for placed in placed_apart(dated, one.placed):
                    yield from divided(placed, one.shares, self.reading.simplified)

    def _framed(self, clause: Clause) -> list[Mention]:
        """The programmes that a part of the sentence begins with; another body, or another programme, leaves them."""
        if any(token.kind is Kind.QUOTE or is_programme(token) for token in clause.subject):
            return []
        other = MentionKind.ORGANIZATION in clause.named
        framing = () if self.framed_by and self._is_parallel(clause) else self.framing
        return [*framing, *(() if other or self._lists_items else self.about)]

    def _is_parallel(self, clause: Clause) -> bool:
        """实施“X”计划，…；实施移民搬迁，…: a part that opens with the same verb and counts later tells of its own."""
        verb = clause.predicate[-1].text if clause.predicate else ""
        return verb == self.framed_by and bool(clause.after) and not clause.counts_after

    def _leave_programmes(self, carried: Sequence[Mention]) -> None:
        """Let the sentence after this one go on with its programmes; behind figures it does only where it sums up."""
        reading, counted = self.reading, self.counts
        if counted and (self.introduced or self.undertaken):
            reading.told_within = False
            named = [*self.introduced, *self.undertaken]
            held = tuple(
                mention for mention in carried if mention in named and not is_no_undertaking(mention, self.lexicon)
            )
            alone = all(mention in held or is_no_undertaking(mention, self.lexicon) for mention in self.introduced)
            reading.told, reading.told_for, reading.told_figures = held if alone else (), 1, True
            reading.told_item = reading.told_through = self._opens_item() and self._begins_with(held)
            if held and not self.introduced:
                reading.told_by = self.undertaken_by
        elif leading := tuple(self.introduced) or self._framing_all():
            reading.told, reading.told_for, reading.told_figures = leading, TOLD_FOR, False
            reading.told_item, reading.told_through = self._opens_item(), False
            reading.told_within = not self.introduced and not self.opens
            if not self.introduced:
                reading.told_by = self.undertaken_by
            if self.sentence.paragraph != reading.item_paragraph:
                reading.lead = Lead(leading, until=self.sentence.span.end)
        elif reading.told_figures and counted and not self.went_on:
            reading.told = ()
        else:
            reading.told_for -= not self.went_on

    def _framing_all(self) -> tuple[Mention, ...]:
        """以“…”为抓手，服务妇女。举办…: what a sentence that tells no figure says that its deeds are done within."""
        return tuple(mention for mention in self.undertaken if not is_no_undertaking(mention, self.lexicon))

    def _beside_one_another(self, read: Sequence[Read]) -> list[Statement]:
        """Return the statements of the clauses that were read, each with what it takes from those beside it."""
        told = [with_deed(with_purpose(read, index, self.lexicon), self.lexicon) for index in range(len(read))]
        if len(told) < LEAST_BESIDE:
            return told
        told = [with_later_programme(told, read, index, self.lexicon) for index in range(len(told))]
        told = [
            with_shared_thing(told, read, index, self.offset, self.reading.simplified) for index in range(len(told))
        ]
        told = with_objects_after(told, read, self.offset, self.reading.simplified)
        heading, assisting = self.lexicon.words["heading"], self.lexicon.words["assisting"]
        if not heading.isdisjoint(self.said):
            told = [with_co_hosts(told, read, index, heading, assisting) for index in range(len(told))]
        applause = self.lexicon.affixes["applause"]
        return [
            with_neighbours_groups(told, read, index, applause, self.lexicon.words["causative"])
            for index in range(len(told))
        ]

    def _only_leads(self, clause: Clause, following: Sequence[Clause], counting: Counting) -> bool:
        """会同市公安局，开展…; 由甲牵头，举办…; 赴某县开展…: with whom, by whom or where the next deed is done.

        So does one that only says what day it is, 9月12日是世界急救日, or who wrote it: （通讯员李某报道）.
        """
        if clause.head is None:
            return False
        if clause.head.text in self.lexicon.words["covering"] and not clause.after and not clause.phrases:
            return True
        if clause.head.text == IS and not clause.subject and bool(clause.periods):
            return True
        if clause.head.text in self.lexicon.words["telling-what"]:
            return True  # 这是我区首家企业妇联
        if clause.head.text in self.lexicon.words["attaining-state"]:
            thing = counting.object()
            return thing is None or len(thing.text) == 1  # 做到不漏一户
        if not following or following[0].unit != clause.unit or not following[0].predicate:
            return False
        if clause.object_role == PARTNER:
            return all(token.kind in BODIES_LISTED for token in clause.after)
        words = self.lexicon.words
        leads = clause.head.text in words["leading-in"] and all(token.kind is Kind.PLAN for token in clause.after)
        return (leads or (clause.head.text in words["going"] and following[0].chained)) and counting.object() is None

    def _sets_scene(self, clause: Clause) -> bool:
        """启动仪式上，某公司捐款50万元: a clause without a subject that only says where the next one happens.

        So does one that only says who has reported it: 据某晚报报道，….
        """
        by_whom = bool(clause.subject) and clause.subject[0].text == ACCORDING_TO and not clause.after
        if by_whom and clause.predicate and clause.predicate[-1].text in self.lexicon.words["covering"]:
            return True
        suffers = bool(clause.subject) and clause.subject[0].text == SUFFERING and not clause.after
        if suffers and clause.predicate and clause.predicate[-1].text == AFFECTING:
            return True  # 受台风影响，…
        if clause.subject or clause.phrases:
            return False
        scenes, start, end = self.lexicon.affixes["scene-ending"], self.offset + clause.start, self.offset + clause.end
        return self.reading.simplified.endswith(scenes, start, end)

    def _read_clause(self, clause: Clause, following: Sequence[Clause], carried: list[Mention]) -> Read | None:
        when = self.reading.timeline.of(self.sentence, clause, self.offset, self.setting, following=following)
        agent = self.reading.agents.of(self.sentence, clause, self.offset, self.setting)
        self.statuses.turn(clause)
        own = self.programmes.of(clause)
        lasting = tuple(mention for mention in own if not self._tells_manner(clause, mention)) if own else own
        self._take_up(clause, own, lasting, carried)
        counting = Counting(self.reading, self.offset, clause, self.before, self.topic)
        measures = counting.measures()
        predicate = self.predicates.of(clause, following, self.before, has_measures=bool(measures))
        resolves = self.statuses.resolves(clause)
        speaks = predicate is not None and predicate.frame == SPEECH and not self._reports_on(clause)
        if predicate is None or resolves or (speaks and not measures):
            carried.extend(own)
            self._pass_over(clause, lasting, agent.reference, counting, speaks=predicate is not None or resolves)
            return None
        if (agent.reference is None and not measures and not own) or (not measures and self._sets_scene(clause)):
            carried.extend(own)
            return None
        if not measures and not own and self._only_leads(clause, following, counting):
            return None
        named = self._programmes_named(clause, own, carried, measures, predicate)
        indicates = self._tells_indicator(predicate, measures)
        if not indicates:
            named = named or self._told_before(clause, agent.reference, measures)
        self.named = bool(named)
        topic = () if indicates else self.reading.topic
        programmes = self._in_context(clause, named, topic, agent.reference, planned=when.planned)
        programmes = (*programmes, *self._set_out(programmes, when))
        if lasting:
            before = len(self.introduced)
            self._carry(clause, predicate, lasting, carried, counts=bool(measures))
            if len(self.introduced) > before:
                self.reading.told_by = self._kind_of(agent.reference)
            self.undertaken_by = self._kind_of(agent.reference)
        groups, measures = self.beneficiaries.of(clause, predicate, measures, self.before)
        statement = Statement(
            document=self.reading.document.identifier,
            sentence=self.sentence.span,
            span=self._span_of(clause, measures),
            predicate=predicate.mention if measures else self._with_goal(clause, predicate.mention, counting),
            activity=predicate.activity,
            status=self.statuses.of(clause, when),
            agent=agent.reference,
            partners=agent.partners,
            object=counting.object() or self._event_held(clause),
            programmes=programmes,
            beneficiaries=groups,
            place=agent.place,
            period=when.period,
            measures=self.beneficiaries.of_incomes(
                for_groups(self.beneficiaries.for_others(clause, measures, groups), groups)
            ),
            distinction=self._distinction(clause),
            boilerplate=not measures and (when.aims or self._is_boilerplate(clause)),
            rule=predicate.frame,
            confidence=self._confidence(self._basis(agent.reference), clause, when),
        )
        self._divide(clause, statement, agent)
        self.topic = ()
        return self._remember(clause, statement, counting, predicate)

    def _pass_over(
        self,
        clause: Clause,
        lasting: Sequence[Mention],
        agent: Reference | None,
        counting: Counting,
        *,
        speaks: bool,
    ) -> None:
        """Keep what a clause that states nothing names for those behind it: what they are about, or who is told."""
        self.topic, self.event = ((), None) if speaks else (self._topic(clause), counting.event())
        if speaks:
            self.statuses.take_in(clause)
        else:
            self._lead(clause, lasting, agent)
        self.beneficiaries.serve(self.beneficiaries.groups(clause))

    def _programmes_named(
        self,
        clause: Clause,
        own: tuple[Mention, ...],
        carried: Sequence[Mention],
        measures: Sequence[Measure],
        predicate: Predicate,
    ) -> tuple[Mention, ...]:
        """The programmes that a clause names, or that those before it named which it goes on with."""
        found = each_once((*own, *carried)) if carried and (measures or predicate.frame in GOING_ON) else own
        helps = predicate.activity in AIDING and not own
        if measures and (helps or not found) and self._goes_on_with_figure(clause, predicate):
            found = each_once((*found, *self.funded)) if self.funded else found
        return found or self._of_counted(measures)

    def _span_of(self, clause: Clause, measures: Sequence[Measure]) -> Span:
        """The clause with all its measures, some of which stand before or behind it."""
        start, end = clause.start + self.offset, clause.end + self.offset
        if measures:
            start = min(start, *[measure.span.start for measure in measures])
            end = max(end, *[measure.span.end for measure in measures])
        return self._trimmed(start, end)

    def _lead(self, clause: Clause, lasting: Sequence[Mention], agent: Reference | None) -> None:
        """依托“…”活动，…; 针对残疾人，…: a part without a predicate leads to what is told behind it."""
        self.beneficiaries.frame(clause)
        if lasting:
            about = self.reading.simplified.endswith(FIELD_OR_SINCE, 0, self.offset + clause.end)
            within = tuple(m for m in lasting if about or self._is_undertaken(clause, m, alone=True))
            self.undertaken.extend(within)
            self.undertaken_by = self._kind_of(agent)
            self.reading.spoken_of = within or self.reading.spoken_of
            if not clause.unit and not self._has_told_figures() and not self._lists_items:
                self.framing = within or self.framing

    def _remember(self, clause: Clause, statement: Statement, counting: Counting, predicate: Predicate) -> Read:
        """Keep what the clauses after this one may go on with."""
        measures = statement.measures
        if predicate.frame not in CHANGES and not is_compared_change(clause, self.lexicon):
            self.predicates.level = predicate
        if predicate.activity in GIVING and measures:
            self.reading.gave = predicate
        read = self._read(clause, statement, counting)
        if predicate.frame != SPEECH or measures:  # 传达了《…》，拨款10万元 counts no papers
            self.before = self.reading.last = read
            self.reading.last_paragraph = self.sentence.paragraph
        return read

    def _with_goal(self, clause: Clause, verb: Mention, counting: Counting) -> Mention:
        """把助学活动纳入送温暖活动: the verb with that into which a thing is brought, which is no second thing.

        So is the deed behind a light verb whose thing stands before it: 对资金使用情况进行专项检查.
        """
        last = clause.predicate[-1] if clause.predicate else None
        brings = last is not None and last.text.endswith(BRINGING)
        brings = brings and ("object" in clause.roles or bool(counting.moved()))
        treats = bool(counting.befallen()) or (not brings and bool(counting.treated()))
        if last is None or not (brings or treats):
            return verb
        goal = trim(clause.after)
        acts = not treats and any(token.kind is Kind.VERB and not token.weak for token in goal)
        acts = acts and not (last.text.endswith(MAKING) and goal[-1].kind is Kind.WORD)  # 列为拉动消费的重点
        if not goal or acts or clause.counts_after or goal[-1].end - last.end > LONGEST_GOAL:
            return verb
        return self.reading.mention(self.offset, [*clause.predicate, *goal], MentionKind.PREDICATE)

    def _event_held(self, clause: Clause) -> Mention | None:
        """由…主办的研讨会，在某地举行: what is held is what the clause right before names."""
        event, self.event = self.event, None
        held = clause.head is not None and clause.head.text in self.lexicon.words["held"]
        timed = all(token.tag == "t" for token in clause.subject)  # ，日前 在 某地 召开
        return event if held and timed and not clause.after else None

    def _divide(self, clause: Clause, statement: Statement, acting: Acting) -> None:
        """Note between whom the figures of a clause are divided; one without a subject goes on with the one before."""

        def in_place(token: Token) -> Reference:
            return self.reading.agents.in_place(token, self.offset, self.setting)

        respectively = self.lexicon.words["respectively"]
        if not respectively.isdisjoint(self.said):
            shares = find_shares(clause, acting, in_place, respectively)
            if shares is not None or trim(clause.subject):
                self.shares = shares
        self.placed = find_placed(statement, self.tokens, self.offset, in_place)

    def _take_up(
        self, clause: Clause, own: tuple[Mention, ...], lasting: tuple[Mention, ...], carried: list[Mention]
    ) -> None:
        """Let the programmes that a clause names, or points back to, hold for what they are spoken of from here on."""
        if lasting and (
            not self.reading.spoken_of
            or carries_out(clause)
            or self._is_about(clause, lasting)
            or self._is_introduced(lasting[0])
        ):
            self.reading.spoken_of = lasting
        elif self.reading.spoken_of and self.reading.points_back(clause, self.offset):
            within = any(self._is_undertaken(clause, mention, alone=True) for mention in lasting)
            carried.extend(() if within else self.reading.spoken_of)  # 在夏季“送清凉”活动中 is no 活动 named before
        if (
            own
            and not self._lists_items
            and self.lexicon.pattern(FRAMING).match(self.reading.simplified, own[-1].span.end) is not None
        ):
            self.framing = own
        if AMONG in clause.marked:
            carried.extend(self.funded)  # 拨付资金451万元用于“…”建设，其中…；…
            self.framing = self.framing or tuple(carried)
        if own and self._says_what_about(clause, lasting or own):
            self.reading.topic = lasting or own

    def _carry(
        self, clause: Clause, predicate: Predicate, own: tuple[Mention, ...], carried: list[Mention], *, counts: bool
    ) -> None:
        """Let the clauses after this one go on with its programmes."""
        joins = predicate.frame == PARTICIPATE and not counts
        if joins or predicate.frame in CARRYING or self._is_about(clause, own):
            carried.extend(own)
            self.introduced.extend(own)
            if not clause.unit and self._is_about(clause, own) and self.before is None and "object" not in clause.roles:
                self.about = tuple(mention for mention in own if not is_no_undertaking(mention, self.lexicon))
            if (
                not clause.unit
                and not counts
                and carries_out(clause)
                and not self._has_told_figures()
                and not self._lists_items
            ):
                self.framing, self.framed_by = own, clause.predicate[-1].text
        elif counts and not clause.predicate and any(phrase.role in WITHIN for phrase in clause.phrases):
            carried.extend(own)  # 在为期一个月的“…”中，…
            self._lead(clause, own, None)
        elif counts:
            self.funded = tuple(mention for mention in own if not is_honour(mention, self.lexicon))
            self.spends = clause.unit if predicate.activity in COMING_BY else -1
            carried[:] = [mention for mention in carried if not clause.unit or mention not in self.about]
        elif clause.head is not None and (
            clause.head.text in self.lexicon.words["taking-way"] or self._is_part_of(clause)
        ):
            carried.extend(own)
        elif predicate.frame not in WORDS_OF:
            undertaken = [mention for mention in own if self._is_undertaken(clause, mention)]
            carried.extend(undertaken)
            self.undertaken.extend(m for m in undertaken if not m.terms or predicate.activity not in SPENT_TO)

    def _is_part_of(self, clause: Clause) -> bool:
        """作为“…”的重要内容，…: what the deed behind is a part of."""
        of = any(token.kind is Kind.OF for token in clause.after[:-1])
        part = of and not clause.subject and clause.head is not None and clause.head.text == AS
        return part and clause.after[-1].text.endswith(self.lexicon.affixes["part-of-campaign"])

    def _is_numbered(self, clause: Clause) -> bool:
        """；二是…: tell whether a part of the sentence opens an item of its own."""
        before = [token for token in self.tokens if token.end <= clause.start][-1:]
        return bool(before) and NUMBERED_PART.match(before[0].text) is not None

    @cached_property
    def _lists_items(self) -> bool:
        """一是开展“X”活动，…；二是…: a sentence whose parts are numbered, so that each is about its own programme."""
        return any(token.kind is Kind.COMMA and NUMBERED_PART.match(token.text) for token in self.tokens)

    def _goes_on_with_figure(self, clause: Clause, predicate: Predicate) -> bool:
        """发放贷款138笔，带动167人, 募集助学金86万元，资助102名: what goes on with a figure is part of the same."""
        return (
            predicate.frame in GOING_ON
            or predicate.activity in GIVING
            or predicate.activity in AIDING
            or predicate.mention.text.startswith(self.lexicon.affixes["coming-of-campaign"])
            or (self.spends == clause.unit and predicate.activity in SPENT_TO and not trim(clause.subject))
            or any(token.text.endswith(self.lexicon.affixes["task-reached"]) for token in clause.after)
        )

    @staticmethod
    def _kind_of(agent: Reference | None) -> str:
        """省妇联…。妇联系统…: bodies of one kind go on with what one of them carries out."""
        return agent.mention.terms[0] if agent is not None and agent.mention.terms else ""

    def _has_told_figures(self) -> bool:
        before = self.before
        while before is not None and before.statement.sentence == self.sentence.span:
            if before.statement.measures:
                return True
            before = before.earlier
        return False

    def _tells_manner(self, clause: Clause, mention: Mention) -> bool:
        """以读书会、义诊等方式开展活动: what is done by the way is not what the clauses after it go on about."""
        words = self.lexicon.affixes["manner-noun"]
        for phrase in clause.phrases:
            if phrase.role != "means" or not phrase.tokens or not self._holds(phrase.tokens, mention):
                continue
            end = self.offset + phrase.tokens[-1].end
            end += self.reading.simplified.startswith(OF_KINDS, end)
            return self.reading.simplified.startswith(words, end)
        return False

    def _told_before(self, clause: Clause, agent: Reference | None, measures: Sequence[Measure]) -> tuple[Mention, ...]:
        """开展“X”活动。举办培训20期: figures without a programme go on with the one of the sentence right before."""
        if not measures and clause.predicate and self._turns(clause):
            self.reading.told_through = False
        if not measures and self.reading.told_within and clause.predicate and trim(clause.after):
            self.reading.told = ()  # 通过“春风行动”，搭建平台。…加强劳动监察，受理投诉86件
        if not measures or self.introduced or self.undertaken or self.reading.told_for <= 0 or not self.reading.told:
            return ()
        if self.reading.told_figures:
            if self.sums_up is None:
                self.sums_up = self._sums_up(clause)
            if not self.sums_up and not self.reading.told_through:
                return ()
        named = agent is not None and agent.basis is Basis.NAMED and agent.mention.kind is MentionKind.ORGANIZATION
        if named and self._kind_of(agent) != self.reading.told_by:
            return ()
        self.went_on = self.went_on or bool(self.reading.told)
        return self.reading.told

    def _begins_with(self, programmes: Sequence[Mention]) -> bool:
        """一是开展“X”活动，举办培训20期。走访320户: an item names programmes before all of its figures."""
        counted = next((token.start for token in self.tokens if token.kind is Kind.QUANTITY), 0) + self.offset
        return bool(programmes) and all(mention.span.end <= counted for mention in programmes)

    def _turns(self, clause: Clause) -> bool:
        """做好信访工作，…; 同时，…: a sentence turns to another deed, which it names before it counts."""
        if self.tokens[0].text in BESIDE_IT:
            return True
        thing = trim(clause.after)
        return not self._has_told_figures() and bool(thing) and thing[-1].text.endswith(FIELDS_OF_WORK)

    def _sums_up(self, clause: Clause) -> bool:
        """开展“X”活动，举办培训20期。累计惠及500人: tell a figure that goes on with those of the sentence before.

        It says of them how much they come to, whom they reached, or how far they have come by now; what opens an item,
        or a deed beside them, 此外, does not.
        """
        opening = self.tokens[0] if self.tokens else None
        began = self.before is not None and self.before.statement.sentence == self.sentence.span
        if self.opens or began or opening is None or opening.text in BESIDE_IT:
            return False
        if self.lexicon.phrase_roles.get(opening.text) == "means":
            return False  # 结合工作实际，走访企业36家
        told = [token for token in trim(clause.subject) if token.kind not in BESIDE_PEOPLE and not is_group(token)]
        told = without_places(told)
        if self._takes_up(clause.subject) or self.reading.points_back(clause, self.offset):
            return True
        if told:
            return False
        head = clause.head.verb.frame.notation if clause.head is not None and clause.head.verb is not None else ""
        totals = self.lexicon.words["total"]
        summed = not clause.periods and any(token.text in totals for token in (*clause.markers, *clause.predicate))
        by_now = any(token.text.startswith(self.lexicon.affixes["by-now"]) for token in self.tokens[:SEEN_AT_HEAD])
        by_now = by_now and head != EXIST and not any(map(is_place, clause.subject))  # 目前，全县有养老机构26家
        return summed or by_now or self._opens_part() or head in GOING_ON

    def _takes_up(self, subject: Sequence[Token]) -> bool:
        """活动共发放…, 该项工作惠及…: a bare word for a campaign, or one that points back, as the subject."""
        if not subject or not self.reading.simplified.endswith(
            (*self.lexicon.called, WORK), 0, self.offset + subject[-1].end
        ):
            return False
        pointing = subject[0].text in POINTING
        return len(subject) == 1 + pointing and (pointing or subject[0].text in self.lexicon.called)

    def _of_counted(self, measures: Sequence[Measure]) -> tuple[Mention, ...]:
        """有“巾帼驿站”72家，新建17家: figures that count on what the clause before counted go on with its programme."""
        if self.before is None or not measures:
            return ()
        things = [mention.span for measure in measures for mention in measure.counted]
        return tuple(
            mention for mention in self.before.statement.programmes if any(mention.span in thing for thing in things)
        )

    def _opens_topic(self) -> bool:
        """Tell whether the sentence opens a paragraph or an item: 二是以….; 其中 and the rest go on."""
        opening = self.reading.document.blocks[self.sentence.paragraph].span.start
        return self.span.start <= opening or self._opens_item()

    def _tells_indicator(self, predicate: Predicate, measures: Sequence[Measure]) -> bool:
        """地区生产总值突破200亿元，增长8.8%: how a whole place stands is not what a campaign named before did."""
        if predicate.frame not in MEASURING or not measures:
            return False
        ends = self.lexicon.affixes["whole-indicator"]
        return all(one.counted and one.counted[-1].text.endswith(ends) for one in measures)

    def _in_context(
        self,
        clause: Clause,
        programmes: tuple[Mention, ...],
        topic: tuple[Mention, ...],
        agent: Reference | None,
        *,
        planned: bool,
    ) -> tuple[Mention, ...]:
        """Add what the paragraph or the report is about, where a clause names no programme of the vocabulary."""
        themes = self.reading.themes
        listed = themes.listed(self.sentence) if planned else ()
        programmes = each_once((*programmes, *self._lines, *listed))
        if programmes and any(self.programmes.tells_all(m) and not self._is_counted(clause, m) for m in programmes):
            return programmes
        if not topic or not any(mention.terms for mention in topic):
            topic = (*topic, *themes.theme_of(self.sentence, agent))
        topic = topic or self._led()
        if self.reading.spoken_of and self.reading.points_back(clause, self.offset):
            topic = self.reading.spoken_of
        return each_once((*programmes, *topic))

    @cached_property
    def _lines(self) -> tuple[Mention, ...]:
        """The programmes that a line above names, that the paragraph ends with, and that a whole entry is about."""
        themes, sentence = self.reading.themes, self.sentence
        return (*themes.headed(sentence), *themes.summed_up(sentence), *themes.entry)

    def _is_introduced(self, mention: Mention) -> bool:
        """名为“暖阳”的培训计划: what is called by its name here is spoken of from here on."""
        return self.reading.simplified.endswith(self.lexicon.affixes["naming-verb"], 0, max(0, mention.span.start - 1))

    def _is_counted(self, clause: Clause, mention: Mention) -> bool:
        """提供见习岗位80个: what is counted itself does not tell what the deed is part of."""
        ends = mention.span.end - self.offset
        after = next((token for token in clause.after if token.start >= ends), None)
        return after is not None and after.kind is Kind.QUANTITY and any(t.end == ends for t in clause.after)

    def _set_out(self, programmes: Sequence[Mention], when: Time) -> tuple[Mention, ...]:
        """印发《…方案》: what is to be done, or is said of a time that is not over, is what the paper sets out."""
        papers = self.reading.themes.set_out(self.sentence)
        if not papers or any(self.programmes.tells_all(mention) for mention in programmes):
            return ()
        today, period = self.reading.document.published, when.period
        running = today is not None and period is not None and period.end is not None and period.end > today
        ours = tuple(paper for paper in papers if paper not in programmes)
        return ours if when.planned or running else ()

    def _topic(self, clause: Clause) -> tuple[Mention, ...]:
        if clause.phrases or clause.periods or MentionKind.ORGANIZATION in clause.named:
            return ()
        thing = without_places(trim(clause.subject))
        named = len(thing) == 1 and thing[0].name is not None and not is_group(thing[0])  # 人均可支配收入：完成1.9万元
        if len(thing) < LEAST_TOPIC and not named:
            return ()
        if thing[-1].kind is Kind.WORD and not thing[-1].tag.startswith("n"):
            return ()
        return (self.reading.mention(self.offset, thing, MentionKind.OBJECT),)

    def _says_what_about(self, clause: Clause, own: Sequence[Mention]) -> bool:
        """二是以人才工程壮大队伍。: a sentence without figures that opens an item says what the item is about."""
        if not self.opens or self.counts:
            return False
        return len(self.span) <= LONGEST_TOPIC_SENTENCE and (
            self._is_about(clause, own) or self.tokens[0].kind is Kind.COMMA
        )

    def _is_about(self, clause: Clause, own: Sequence[Mention]) -> bool:
        """“圆梦行动”共募集…，资助…: a programme that is the subject is what the clauses after it go on about.

        So is one that is fronted: 把“圆梦行动”做实，资助….
        """
        if not own:
            return False
        parts = [clause.subject, *(phrase.tokens for phrase in clause.phrases if phrase.role == "object")]
        return any(self._holds(part, mention) for part in parts if part for mention in own)

    def _is_undertaken(self, clause: Clause, mention: Mention, *, alone: bool = False) -> bool:
        """对接“…”系列贷款，发放…; 借助“…”等活动，提供…: the undertaking itself is the thing, or the means.

        Where the clause is alone, without a predicate, so is the one in whose course something is done: 在“…”活动中，….
        Not what only has its name: the people of a campaign, its base, a group formed for it.
        """
        roles = UNDERTAKEN | WITHIN if alone else UNDERTAKEN
        parts = (clause.after, *(phrase.tokens for phrase in clause.phrases if phrase.role in roles))
        if alone:
            parts = (clause.subject, *parts)
        part = next((p for p in parts if p and self._holds(p, mention)), None)
        if part is None or self.reading.simplified[mention.span.start - 1 : mention.span.start] == "《":
            return False
        rest = [token for token in part if token.start + self.offset >= mention.span.end]
        nouns = [token for token in rest if token.kind not in BESIDE_NAMES and token.text not in SUMMING_UP]
        kinds = (*self.lexicon.affixes["undertaking"], *self.lexicon.affixes["motto-campaign"])
        if nouns and self._pushes(clause, nouns[0]):
            return not is_no_undertaking(mention, self.lexicon)
        if nouns and not nouns[-1].text.endswith(kinds):
            return False
        if any(
            not token.weak and (token.kind is not Kind.WORD or token.tag[:1] not in NOMINAL) for token in nouns[:-1]
        ):
            return False  # “学雷锋” 志愿 服务 活动
        if any(term in self.lexicon.vocabulary.programmes for term in mention.terms):
            return not is_no_undertaking(mention, self.lexicon)
        launched = clause.head is not None and clause.head.text in self.lexicon.words["launching"]
        return bool(nouns) or launched or mention.span.of(self.reading.simplified).endswith(self.lexicon.called)

    def _pushes(self, clause: Clause, behind: Token) -> bool:
        """推动“…”落地见效, 确保“…”走深走实: what becomes of a programme is told, and not what it is called."""
        if clause.head is None or clause.head.text not in self.lexicon.words["pushing"]:
            return False
        return (behind.kind in BECOMING and not behind.weak) or behind.tag[:1] in BECOMING_TAGS

    def _holds(self, part: Sequence[Token], mention: Mention) -> bool:
        return part[0].start + self.offset <= mention.span.start and mention.span.end <= part[-1].end + self.offset

    def _read(self, clause: Clause, statement: Statement, counting: Counting) -> Read:
        before = self.before
        acted = (statement.object,) if statement.object is not None else before.acted if before is not None else ()
        earlier = before if before is not None and before.statement.sentence == statement.sentence else None
        amounts = [m.counted for m in statement.measures if m.quantity.unit in MONEY and m.counted]
        amount = amounts[-1] if amounts else before.amount if before is not None else ()
        return Read(
            clause,
            statement,
            counting,
            counting.last_counted(),
            acted,
            earlier,
            amount,
            counting.part(),
            borrowed=self.beneficiaries.borrowed,
            named=self.named,
            shares=self.shares,
            placed=self.placed,
        )

    def _reports_on(self, clause: Clause) -> bool:
        """明确了申报条件, 市政府通报进展情况: a verb of speech with 了 and a thing tells of a deed, not of words.

        So does a verb of reporting with a state of affairs behind it.
        """
        words = self.reading.lexicon.words
        said = bool(clause.predicate) and self.reading.simplified.startswith(
            COMPLETED, self.offset + clause.predicate[-1].end
        )
        if clause.predicate and clause.after and clause.predicate[-1].text in words["reporting"]:
            said = said or clause.after[-1].text.endswith(tuple(words["abstract-noun"]))
        if clause.predicate and clause.after and clause.predicate[-1].text in words["inquiring"]:
            said = said or clause.after[-1].text.endswith(self.lexicon.affixes["inquired"])
        if clause.predicate and clause.after and clause.predicate[-1].text in words["reading-out"]:
            said = said or clause.after[-1].text.endswith(self.lexicon.affixes["read-out"])
        if clause.predicate and clause.after and clause.predicate[-1].text == CLARIFYING:
            said = said or clause.after[-1].text.endswith(self.lexicon.affixes["clarified"])
        if "object" in clause.roles:
            return True  # 将诉求反映给有关部门
        thing = trim(clause.after) if said else []
        ends = self.offset + clause.end
        noun = bool(thing) and (thing[-1].kind in (Kind.WORD, Kind.QUOTE) or thing[-1].weak)
        return noun and self.reading.simplified[ends : ends + 1] not in COLONS

    def _is_cell(self) -> bool:
        """衡山县：9.2万元, 1300人次: a line of a figure, or of a place and its own, goes on with the line before."""
        told = [token for token in self.tokens if token.kind is not Kind.STOP]
        alone = len(told) == 1 and told[0].quantity is not None and bool(told[0].quantity.classifier)
        return alone or [token.kind for token in told] == [Kind.NAME, Kind.COLON, Kind.QUANTITY]

    def _opens_part(self) -> bool:
        """其中 at the head of a sentence goes on with the sentence before."""
        return bool(self.tokens) and self.tokens[0].text == "其中"

    def _lists_on(self, last: Read) -> bool:
        """举办养蜂、养羊等养殖班6期。种人参、种香菇等种植班3期。: a sentence of kinds that are counted alike."""
        told, measures = self.tokens[:-1], last.statement.measures
        if len(told) < LEAST_LISTED or told[-1].quantity is None or not measures:
            return False
        kind = told[-2]
        plain = kind.text.endswith(self.lexicon.affixes["listed-event"]) or kind.text == ETC or is_group(kind)
        plain = plain and all(token.kind in LISTED or token.weak for token in told[:-1])
        kinds = any(token.text == ETC for token in told) and any(token.kind is Kind.PAUSE for token in told)
        return plain and kinds and told[-1].quantity.classifier == measures[-1].quantity.classifier

    def _distinction(self, clause: Clause) -> Mention | None:
        start, end = self.offset + clause.start, self.offset + clause.end
        if not self.reading.distinctions.touch(start, end):
            return None
        if self.lexicon.pattern("{distinction}").search(self.reading.simplified, start, end) is None:
            return None
        text = self.reading.simplified[start:end]
        for word in self.reading.lexicon.vocabulary.words["distinction"]:
            position = text.find(word)
            if position >= 0:
                start = self.offset + clause.start + position
                span = Span(start, start + len(word))
                return Mention.at(span, self.reading.document.text, MentionKind.DISTINCTION)
        return None

    def _is_boilerplate(self, clause: Clause) -> bool:
        start, end = self.offset + clause.start, self.offset + clause.end
        said = self.reading.simplified
        formula = self.lexicon.pattern(FORMULA).search(said[start:end])
        return formula is not None or said.startswith(self.lexicon.boilerplate, start, end)

    def _basis(self, agent: Reference | None) -> str:
        """How the agent is known; nothing tells of a name without a kind and a word for one that it is a body: 腾讯."""
        if agent is None:
            return ""
        mention = agent.mention
        unknown = mention.kind is MentionKind.ORGANIZATION and not mention.terms and not agent.kind
        named = not unknown or self.lexicon.ends_organization(mention.span.of(self.reading.simplified))
        return agent.basis if named else ""

    def _confidence(self, basis: str, clause: Clause, when: Time) -> float:
        verb = NO_PREDICATE if clause.head is None else UNKNOWN_VERB if clause.head.verb is None else 1
        year = GUESSED_YEAR if self.reading.timeline.dates.is_guessed(when.period) else 1
        return _weighed(CONFIDENCE.get(basis, UNKNOWN_AGENT), year, verb)

    def _trimmed(self, start: int, end: int) -> Span:
        said = self.reading.document.text[start:end]
        if said and said[0] not in AROUND and said[-1] not in AROUND:
            return Span(start, end)
        said = said.lstrip(AROUND)
        start = end - len(said)
        return Span(start, start + len(said.rstrip(AROUND)))


@lru_cache(maxsize=1 << 6)
def _weighed(agent: float, year: float, verb: float) -> float:
    """Multiply what each part of a row is known by; there are some dozen products."""
    return round(agent * year * verb, 3)
