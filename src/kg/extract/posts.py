"""Persons whom a text names by a post in a body: 省妇联主席、党组书记姜欣.

In: a document and the words. Out: memberships. It stands alone because persons are no agents of statements: what is
done or said under a person's name stays the body's. Precision comes before recall: a name is one only where it begins
with a surname, ends before what may follow a name, and the tagger takes it for one; 主任高度重视 names nobody.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Final

from kg.extract.lexicon import lexicon_of
from kg.extract.setting.settings import settings_of
from kg.extract.tagger import is_chinese, load_tagger
from kg.model import Basis, Membership, Mention, MentionKind, Reference, Span
from kg.resources import GOVERNMENT

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from kg.extract.lexicon import Lexicon, Name
    from kg.extract.setting.settings import Settings
    from kg.model import Document, Sentence
    from kg.resources import Vocabulary

DEPUTY: Final = "{deputy}"
"""What a post begins with that several persons hold."""
SPACES: Final = " \u3000"
PAUSES: Final = "、，,"
BETWEEN_POSTS: Final = "、，,兼 \u3000"
"""What may stand between two posts of one person."""
DEPARTMENT: Final = re.compile("[一-鿿]{1,6}?[部处科室院站]")
"""A part of a body before the head of it: 市妇联 权益部 部长."""
LONGEST_DEPARTMENT: Final = 7
TERM_OF_OFFICE: Final = "(?:新一届|第[一二三四五六七八九十百]+届){committee-in-office}?"
"""第十二届执委会: between a body and the post to which somebody is elected."""
NAME_TAG: Final = "nr"
"""What the tagger calls the names of persons."""
SOMEBODY: Final = frozenset("某")
"""What stands for a name that is not told."""
GIVEN: Final = (1, 2)
"""Characters of a given name."""
WEAK: Final = 1
"""Length of a word after a name that may as well be the last character of the name: 赵永和 出席."""
ALONE: Final = "说等"
"""Words of one character that nevertheless end a name."""


def find_memberships(document: Document, vocabulary: Vocabulary) -> tuple[Membership, ...]:
    """Find the persons that a document names by a post.

    Args:
        document: the document, with blocks and sentences.
        vocabulary: the words, the kinds of organizations and the places.

    Returns:
        Memberships in the order of the text: one for each body that a person is said to hold posts in. Persons without
        a post, posts without a body, bylines and former office holders give none.
    """
    return tuple(_Finder(document, lexicon_of(vocabulary)).find())


@dataclass(frozen=True, slots=True)
class _Words:
    """The words that name persons, compiled."""

    posts: tuple[str, ...]
    government: frozenset[str]
    former: tuple[str, ...]
    surnames: frozenset[str]
    followers: frozenset[str]
    longest_follower: int
    no_given_names: frozenset[str]
    """Words after a surname that are no given name: 王 总结, 李 女士, 陈 主任."""
    after_post: re.Pattern[str]
    """The last character of a post, then the first of a surname."""
    before_verb: tuple[str, ...]
    """What may stand between a name and a verb of taking office, and is no part of the name."""
    deputy: re.Pattern[str]
    """What a post begins with that several persons hold."""
    term_of_office: re.Pattern[str]
    """What stands between a body and the post to which somebody is elected."""
    takes_office: re.Pattern[str]
    """A name at the head of a part of a sentence, then a verb of taking office."""


@cache
def _words_of(lexicon: Lexicon) -> _Words:
    words = lexicon.vocabulary.words
    posts, surnames, followers = words["held-post"], words["family-name"], words["after-person"]
    initials = "".join(sorted({surname[0] for surname in surnames}))
    ends = "".join(sorted({post[-1] for post in posts}))
    verbs = "|".join(map(re.escape, words["taking-office"]))
    names, electing = "|".join(map(re.escape, surnames)), lexicon.any_of("electing")
    return _Words(
        posts,
        frozenset(words["government-post"]),
        words["former-post"],
        frozenset(surnames),
        frozenset(followers),
        max(map(len, followers)),
        frozenset((*(word for word in followers if len(word) > WEAK), *words["form-of-address"], *posts)),
        re.compile(f"[{ends}][{SPACES}]?(?=[{initials}])"),
        words["before-taking-office"],
        lexicon.pattern(DEPUTY),
        lexicon.pattern(TERM_OF_OFFICE),
        re.compile(f"(?:[。；，：、“\n]|{electing}|^)((?:{names})[一-鿿]{{1,2}}?)(?:同志)?({verbs})"),
    )


@dataclass(frozen=True, slots=True)
class _Part:
    """A body with the posts that a person holds in it, at their places in the text."""

    start: int
    organization: Reference
    posts: tuple[tuple[int, int], ...]


class _Finder:
    """Finds the memberships of one document."""

    def __init__(self, document: Document, lexicon: Lexicon) -> None:
        self.document, self.lexicon, self.words = document, lexicon, _words_of(lexicon)
        self.settings: Settings = settings_of(document, lexicon)
        self.text = self.settings.simplified
        self._starts = [sentence.span.start for sentence in document.sentences]
        self._names: dict[Span, tuple[dict[int, Name], dict[int, Name]]] = {}

    def find(self) -> Iterator[Membership]:
        found = [*self._after_posts(), *self._taking_office()]
        yield from sorted(found, key=lambda one: (one.person.span, one.span))

    def _after_posts(self) -> Iterator[Membership]:
        """省妇联主席姜欣: a name right after a post."""
        for match in self.words.after_post.finditer(self.text):
            end = match.start() + 1
            if not self.text.endswith(self.words.posts, max(0, end - 8), end):
                continue
            name = self._person(match.end())
            sentence = self._sentence(match.start()) if name is not None else None
            if name is None or sentence is None:
                continue
            parts = self._parts(end, sentence)
            for person in self._persons(name, parts):
                for part in parts:
                    yield self._membership(sentence, person, part, Span(part.start, person.end))

    def _taking_office(self) -> Iterator[Membership]:
        """姜欣当选省妇联主席: a name before the post that the person takes."""
        for match in self.words.takes_office.finditer(self.text):
            if match[1].endswith(self.words.before_verb):  # 刘英 曾任, 未当选: held no longer, or not at all
                continue
            person = Span(*match.span(1))
            sentence = self._sentence(person.start) if self._is_name(person) else None
            if sentence is None:
                continue
            starting = self._names_of(sentence)[1].get(match.end())
            if starting is None or starting.kind is not MentionKind.ORGANIZATION:
                continue
            end = match.end() + starting.end - starting.start
            term = self.words.term_of_office.match(self.text, end)
            first = term.end() if term is not None else end
            post = next((post for post in self.words.posts if self.text.startswith(post, first)), "")
            if not post or is_chinese(self.text[first + len(post) : first + len(post) + 1] or "。"):
                continue
            organization = self._reference(starting, match.end(), sentence)
            part = _Part(match.end(), organization, ((first, first + len(post)),))
            yield self._membership(sentence, person, part, Span(person.start, first + len(post)))

    def _sentence(self, offset: int) -> Sentence | None:
        index = bisect_right(self._starts, offset) - 1
        sentence = self.document.sentences[index] if index >= 0 else None
        return sentence if sentence is not None and offset in sentence.span else None

    # names of persons

    def _persons(self, first: Span, parts: Sequence[_Part]) -> list[Span]:
        """The person, and those listed after with the same post, where several hold it: 副主席李某、王某."""
        persons = [first]
        posts = [post for part in parts for post in part.posts]
        is_deputy = len(posts) == 1 and self.words.deputy.match(self.text, posts[0][0]) is not None
        while is_deputy and self.text.startswith("、", persons[-1].end):
            following = self._person(persons[-1].end + 1)
            if following is None or self.text.startswith(self.words.posts, following.end):
                break
            persons.append(following)
        return persons

    def _person(self, start: int) -> Span | None:
        """Find the name that begins at an offset: the shortest that ends surely, else one that may end there."""
        strong: list[Span] = []
        weak: list[Span] = []
        for length in self._lengths(start):
            sure = self._ends_name(start + length)
            if sure is None:
                continue
            (strong if sure else weak).append(Span(start, start + length))
        return next((span for span in (*strong, *weak) if self._is_name(span)), None)

    def _lengths(self, start: int) -> Iterator[int]:
        for size in (2, 1):
            if self.text[start : start + size] in self.words.surnames:
                yield from (size + given for given in GIVEN)
                return

    def _ends_name(self, end: int) -> bool | None:
        """Tell whether a name may end at an offset: True surely, False perhaps, None if not."""
        after = self.text[end : end + 1]
        if not after or not (is_chinese(after) or after.isalnum() or after in "·"):
            return True
        for length in range(self.words.longest_follower, 0, -1):
            word = self.text[end : end + length]
            if len(word) < length or word not in self.words.followers:
                continue
            if length > WEAK or word in ALONE:
                return True
            return False if is_chinese(self.text[end + 1 : end + 2] or "。") else None
        return None

    def _is_name(self, span: Span) -> bool:
        """Tell whether a string is one name to the tagger, or a surname and a given name, and nothing else."""
        name = span.of(self.text)
        if not all(map(is_chinese, name)) or not SOMEBODY.isdisjoint(name) or name.endswith(tuple(ALONE)):
            return False
        if name in self.lexicon.vocabulary.places.names:  # 黄石, 石柱县
            return False
        surname = next(name[:size] for size in (2, 1) if name[:size] in self.words.surnames)
        if name.removeprefix(surname) in self.words.no_given_names:
            return False
        words = load_tagger().tag(name)
        return words[0][0] in {name, surname} and any(tag.startswith(NAME_TAG) for _, tag in words)

    # bodies and posts

    def _parts(self, end: int, sentence: Sentence) -> list[_Part]:
        """Read the posts that end at an offset back to the bodies that they are in, in the order of the text."""
        parts: list[_Part] = []
        pending: list[tuple[int, int]] = []
        while (post := self._post_before(end, sentence)) is not None:
            start, role_start, body = post
            pending.insert(0, (role_start, end))
            if body is not None:
                parts.insert(0, _Part(body[1], self._reference(*body, sentence), tuple(pending)))
                pending, start = [], body[1]
            elif self.text[role_start:end] in self.words.government:
                parts.insert(0, _Part(role_start, self._government(role_start, end, sentence), tuple(pending)))
                pending = []
            rest = self.text[max(0, start - 2) : start].rstrip(BETWEEN_POSTS)
            end = max(0, start - 2) + len(rest)
            if end == start and pending:
                break
        if pending or (parts and self.text.endswith(self.words.former, 0, parts[0].start)):
            return []
        return self._in_place_of_first(parts)

    def _post_before(self, end: int, sentence: Sentence) -> tuple[int, int, tuple[Name, int] | None] | None:
        """Find the post that ends at an offset: where it begins, where what it is called begins, and its body."""
        post = next((post for post in self.words.posts if self.text.endswith(post, sentence.span.start, end)), "")
        if not post:
            return None
        start = end - len(post)
        ending = self._names_of(sentence)[0]
        for begin in (start, *self._departments(start, sentence)):
            name = ending.get(begin)
            if name is not None and self._has_post(name, post):
                return start, begin, (name, begin - (name.end - name.start))
        for begin in self._departments(start, sentence):
            if self.text[begin - 1] in PAUSES:  # 市委常委、统战部 部长: of the body before
                return begin, begin, None
        return start, start, None

    def _departments(self, start: int, sentence: Sentence) -> Iterator[int]:
        """Where the name of a part of a body may begin that ends at an offset."""
        for begin in range(start - 2, max(sentence.span.start, start - LONGEST_DEPARTMENT) - 1, -1):
            if DEPARTMENT.fullmatch(self.text, begin, start) is not None:
                yield begin

    def _has_post(self, name: Name, post: str) -> bool:
        if name.kind is MentionKind.PLACE:
            return bool(name.terms) and post in self.words.government
        return name.kind is MentionKind.ORGANIZATION

    def _names_of(self, sentence: Sentence) -> tuple[dict[int, Name], dict[int, Name]]:
        """The names of a block by where they end and by where they begin in the document."""
        block = self.document.blocks[sentence.paragraph].span
        if block not in self._names:
            names = self.settings.naming.names_at(block, block)
            self._names[block] = (
                {block.start + name.end: name for name in names},
                {block.start + name.start: name for name in names},
            )
        return self._names[block]

    def _reference(self, name: Name, start: int, sentence: Sentence) -> Reference:
        span = Span(start, start + name.end - name.start)
        terms = name.terms if name.kind is MentionKind.ORGANIZATION else (GOVERNMENT, *name.terms)
        mention = Mention.at(span, self.document.text, MentionKind.ORGANIZATION, terms)
        return Reference(mention, Basis.NAMED, self._in_force(sentence, start if name.bare else sentence.span.start))

    def _in_force(self, sentence: Sentence, before: int) -> tuple[Mention, ...]:
        """The places in force: the one that the sentence named last before an offset, the section's, the document's."""
        named = [
            Mention.at(span, self.document.text, MentionKind.PLACE, codes)
            for start, name in self._names_of(sentence)[1].items()
            if sentence.span.start <= start < before and (codes := _codes_of(name))
            for span in (Span(start, start + name.end - name.start),)
        ]
        return tuple(dict.fromkeys((*named[-1:], *self.settings.at(sentence.span).places, *self.settings.places)))

    def _government(self, start: int, end: int, sentence: Sentence) -> Reference:
        """副市长: the government of the city in force, named by the level in the post."""
        deputy = self.words.deputy.match(self.text, start, end)
        span = Span(deputy.end() if deputy is not None else start, end)
        mention = Mention.at(span, self.document.text, MentionKind.ORGANIZATION, (GOVERNMENT,))
        return Reference(mention, Basis.NAMED, self._in_force(sentence, start))

    @staticmethod
    def _in_place_of_first(parts: list[_Part]) -> list[_Part]:
        """衡阳市委副书记、市长: what comes after is of the place that the first body names."""
        if len(parts) < 2 or len(parts[0].organization.mention.terms) < 2:
            return parts
        first = parts[0].organization.mention
        place = Mention(first.span, first.text, MentionKind.PLACE, first.terms[1:])
        return [
            parts[0],
            *(
                _Part(
                    part.start,
                    Reference(part.organization.mention, Basis.NAMED, (place, *part.organization.within)),
                    part.posts,
                )
                for part in parts[1:]
            ),
        ]

    def _membership(self, sentence: Sentence, person: Span, part: _Part, span: Span) -> Membership:
        text = self.document.text
        posts = (Span(*post) for post in part.posts)
        return Membership(
            self.document.identifier,
            sentence.span,
            span,
            Mention.at(person, text, MentionKind.PERSON),
            tuple(Mention.at(post, text, MentionKind.POST) for post in posts),
            part.organization,
        )


def _codes_of(name: Name) -> tuple[str, ...]:
    """The codes of the place that a name is, or that stands in it."""
    if name.kind is MentionKind.PLACE:
        return name.terms
    return name.terms[1:] if name.kind is MentionKind.ORGANIZATION else ()
