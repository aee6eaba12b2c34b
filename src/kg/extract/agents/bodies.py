"""The bodies among tokens, in order, each as a reference: 市、县妇联, 长沙、株洲两市妇联, 某某食品有限公司.

In: the tokens of a subject or a phrase. Out: the bodies that they name, one for each place that has it. It stands alone
because subjects, 由 and 联合 are asked alike which bodies they name.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from kg.extract.agents.jurisdiction import COMPANY
from kg.extract.agents.lists import ALL, all_below, level_before, names_trade, several_places, sharing_body
from kg.extract.agents.names import LONGEST_TOWN, NAME_TAGS, Names, is_acted_upon, is_counted, with_own_union
from kg.extract.coordination import list_before
from kg.extract.phrases import is_organization, is_place
from kg.extract.tokens import Kind, Token
from kg.model import Basis, MentionKind, Reference, Span
from kg.resources import DEPARTMENT, INSTITUTION, LEVEL_ENDINGS, LOCAL_UNIT, TOWN_WORDS

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from kg.extract.agents.references import References
    from kg.extract.setting.settings import Setting

EMPLOYING: Final = frozenset((DEPARTMENT, INSTITUTION, COMPANY))
"""Kinds of bodies with a union of their own."""
FORMER: Final = ("原", "前")
"""What stands before a post that somebody held."""
FEW: Final = 3
"""Words behind a body in which such a post is told."""


class Bodies:
    """Finds the bodies among tokens."""

    def __init__(self, references: References, names: Names) -> None:
        self.references, self.names = references, names
        self.lexicon, self.settings = references.lexicon, references.settings
        self._body_openings = (*LEVEL_ENDINGS, *TOWN_WORDS, *self.lexicon.affixes["body-opening"])
        """What the name of a body begins with that tells of which level it is, or points at one named before."""

    def among(self, tokens: Sequence[Token], offset: int, setting: Setting) -> list[Reference]:
        """The organizations of a subject, up to the first that only modifies a noun (妇联的工作)."""
        found: list[Reference] = []
        for index, token in enumerate(tokens):
            if token.name is not None and not self.names.ends_name_of_group(tokens, index):
                found.extend(self._named_bodies(tokens, index, offset, setting))
            elif run := self.names.by_form(found, tokens, index, offset):
                whole = self.references.body(with_own_union(run, tokens, index, self.lexicon), offset, setting, ())
                if found and self.names.is_part_of(found[-1], run, offset):
                    whole = self._whole(found.pop(), whole)
                elif found and found[-1].mention.span in whole.mention.span:
                    found.pop()  # 圣农集团 of 圣农集团光泽公司
                found.append(whole)
        return found

    def _named_bodies(self, tokens: Sequence[Token], index: int, offset: int, setting: Setting) -> Iterable[Reference]:
        """The body that a name is of, or those of several places before it, 市、县妇联; none that does not act."""
        token = tokens[index]
        if (
            token.name is None
            or not is_organization(token)
            or is_counted(tokens, index, self.lexicon)
            or is_acted_upon(tokens, index)
            or self.names.only_modifies(tokens, index)
            or self._is_former_post(tokens, index)
        ):
            return ()
        kind, bare = token.name.terms[0], token.name.bare
        if token.text.startswith(ALL) and not self._is_below(kind):
            return ()  # 各企业 提供 岗位
        within = token.text.startswith(ALL) and not token.text.startswith(self._body_openings, len(ALL))
        within = within and (not index or not is_place(tokens[index - 1]))
        if within and (own := self._own_of_town(kind, setting)) is not None:
            return (own,)
        if (below := all_below(tokens, index)) is not None:
            mention = self.references.mention([below], offset, MentionKind.PLACE, ())
            return (Reference(mention, Basis.NAMED, self.references.within(setting), kind),)
        level = level_before(tokens, index) if bare else None
        if level is not None and self.lexicon.is_of_jurisdiction(token.name.terms):
            mention = self.references.mention([level], offset, MentionKind.PLACE, ())
            return (Reference(mention, Basis.NAMED, self.references.within(setting), kind),)
        if bare and (places := several_places(tokens, index)):
            return self._bodies_of(places, kind, offset, setting)
        if len(token.name.terms) < 2 and (listed := list_before(tokens, index)):
            return self._bodies_listed(listed, tokens[index], offset, setting)
        sharing = sharing_body(tokens, index)
        others = self._bodies_of(sharing, kind, offset, setting) if sharing else ()
        own = self._union_within(tokens, index, offset, setting) or self._placed(tokens, index, offset, setting)
        return (*others, own)

    def _is_former_post(self, tokens: Sequence[Token], index: int) -> bool:
        """市政协原主席、市慈善总会会长: a body in which somebody held a post, before one in which he holds one now."""
        text = "".join(token.text for token in tokens[index + 1 : index + 1 + FEW])
        later = any(is_organization(token) for token in tokens[index + 1 :])
        return later and text.startswith(FORMER) and text[1:].startswith(self.lexicon.posts)

    @staticmethod
    def _own_of_town(kind: str, setting: Setting) -> Reference | None:
        """桃源镇总工会…。各企业工会慰问…: all bodies of the kind of a town's body, in its own report, are its own."""
        own = setting.agent
        alike = own is not None and own.mention.kind is MentionKind.ORGANIZATION and own.mention.terms == (kind,)
        return replace(own, basis=Basis.NAMED) if own is not None and alike else None

    def _is_below(self, notation: str) -> bool:
        """Tell whether bodies of a kind are of places, 各乡镇, 各县妇联, and do not only work there, 各企业."""
        kind = self.lexicon.vocabulary.kinds.get(notation)
        return kind is None or bool(kind.label_template) or LOCAL_UNIT in kind.broader

    def _bodies_of(self, places: Sequence[Token], kind: str, offset: int, setting: Setting) -> Iterator[Reference]:
        """The bodies of one kind that several places have: 长沙、株洲两市妇联."""
        for token in places:
            if token.name is not None:
                mention = self.references.mention([token], offset, MentionKind.PLACE, token.name.terms)
                yield Reference(mention, Basis.NAMED, self.references.within(setting), kind)

    def _bodies_listed(
        self, listed: Sequence[Token], body: Token, offset: int, setting: Setting
    ) -> Iterable[Reference]:
        """任丘、河间两市工商联, 叶坪、沙洲坝等乡镇团委: bodies of known places, else all of them as they are called."""
        known = [token for token in listed if is_place(token) and token.name is not None and not token.name.bare]
        town = body.text.startswith(TOWN_WORDS) or any(token.text.startswith(TOWN_WORDS) for token in listed[-1:])
        if known and not town and body.name is not None:
            return self._bodies_of(known, body.name.terms[0], offset, setting)
        return (self.references.body((*listed, body), offset, setting, ()),)

    def _union_within(self, tokens: Sequence[Token], index: int, offset: int, setting: Setting) -> Reference | None:
        """市教育局 工会 慰问…: the union within a public body acts, and not all of the body."""
        run = with_own_union([tokens[index]], tokens, index, self.lexicon)
        name = tokens[index].name
        if len(run) == 1 or name is None or not self._employs(name.terms[0]):
            return None
        return replace(
            self.references.body(run, offset, setting, ()), within=self._placed(tokens, index, offset, setting).within
        )

    def _employs(self, notation: str) -> bool:
        """Tell whether a kind of body is one whose staff has a union of its own: 林业局, but not 总工会."""
        kind = self.lexicon.vocabulary.kinds.get(notation)
        return kind is not None and not EMPLOYING.isdisjoint((notation, *kind.broader))

    def _placed(self, tokens: Sequence[Token], index: int, offset: int, setting: Setting) -> Reference:
        """龙岗区 龙城 街道总工会: the body of a town, in the place that is named before the town."""
        token, run = tokens[index], self._with_town(tokens, index, offset)
        reference = self.references.body(run, offset, setting, token.name.terms if token.name is not None else ())
        around = tokens[index - len(run)] if 1 < len(run) <= index else None
        plain = token.name is not None and len(token.name.terms) == 1 and not token.text.startswith(self._body_openings)
        if plain and (here := self.references.place_in_sentence(setting)) is not None:
            return replace(reference, within=(here, *reference.within))
        if around is None or not is_place(around) or around.name is None or around.name.bare:
            return reference
        if self.settings.localities.around(offset + around.start) is not None:
            return reference  # 南桥镇江海村 is of no 镇江
        place = self.references.mention([around], offset, MentionKind.PLACE, around.name.terms)
        return replace(reference, within=(place, *reference.within))

    def _with_town(self, tokens: Sequence[Token], index: int, offset: int) -> Sequence[Token]:
        """新塘 镇团委: a body of a town has the town's name before it."""
        token, before = tokens[index], tokens[index - 1] if index else None
        if before is None or before.end != token.start:
            return [token]
        if (locality := self.settings.localities.before(offset + token.start)) is not None:
            return [*(one for one in tokens[:index] if locality.start <= offset + one.start), token]  # 七里 营 镇妇联
        if not token.text.startswith(TOWN_WORDS) or before.text in self.lexicon.words["in-no-locality"]:
            return [token]  # 我 代表 镇党委
        plain = (before.kind is Kind.WORD and before.tag in NAME_TAGS) or names_trade(before)  # 百善 镇政府
        named = plain and len(before.text) <= LONGEST_TOWN
        named = named or (is_place(before) and not before.text.endswith(LEVEL_ENDINGS))  # 蒙山 镇妇联
        if not named:
            return [token]
        opens = tokens[index - 2] if index > 1 and len(before.text) == 1 else None  # 桃林 寺 镇总工会
        parted = opens is not None and opens.kind is Kind.WORD and opens.end == before.start and opens.tag in NAME_TAGS
        return [opens, before, token] if opens is not None and parted else [before, token]

    def _whole(self, body: Reference, part: Reference) -> Reference:
        span = Span(body.mention.span.start, part.mention.span.end)
        return replace(part, mention=replace(part.mention, span=span, text=span.of(self.references.document.text)))
