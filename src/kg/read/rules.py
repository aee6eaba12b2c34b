"""How pages look around their text: the rules of ``ontology/reading.yaml``, compiled.

In: the word lists and patterns of the ontology. Out: :class:`ReadingRules`, asked by the modules that tell
furniture, headings and information lines from prose. The module stands alone so that no word of Chinese boilerplate
is in code.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Any, Final

from kg.errors import ResourceError
from kg.locations import ontology_folder
from kg.simplified import to_simplified

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from pathlib import Path

FULL_TO_HALF: Final = {code: code - 0xFEE0 for code in range(0xFF01, 0xFF5F)} | {
    0x3000: 0x20,
    0xA0: 0x20,
    0x2003: 0x20,
    0x2002: 0x20,
}
"""Full-width forms to their half-width ones, and wide spaces to the plain one: one code point each."""

EDGE: Final = " \t\n\r\f\v\u3000\u00a0\u200b\u200c\u200d\u200e\u200f\ufeff\u2002\u2003\u2009\u202f\u2028\u2029\u0085"
"""What is no part of a paragraph at its edges."""


def fold(text: str) -> str:
    """Write full-width punctuation, letters and spaces half-width, so that one rule matches both.

    Returns:
        A text of the same length: offsets stay.
    """
    return text.translate(FULL_TO_HALF)


@dataclass(frozen=True, slots=True)
class HeadingStyle:
    """One way in which headings are marked at their start."""

    name: str
    pattern: re.Pattern[str]
    rank: int
    """Numbered styles are ordered by it, 1 outermost; 0 for a style without an order of its own."""


@dataclass(frozen=True, slots=True)
class PageRules:
    """What the elements of web pages are called."""

    outside: re.Pattern[str]
    site_name: re.Pattern[str]
    title: tuple[str, ...]
    publisher: tuple[str, ...]
    account: tuple[str, ...]
    site: tuple[str, ...]
    authors: tuple[str, ...]
    published: tuple[str, ...]
    url: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ReadingRules:
    """The compiled rules; all patterns are for folded lines, see :func:`fold`."""

    whole: frozenset[str]
    menu: frozenset[str]
    """Names of a site's channels, of which a row is its menu."""
    sites: frozenset[str]
    """Names of portals and their sites, of which a row is the bar above a page."""
    starts: tuple[str, ...]
    """What lines of furniture start with, without spaces and in lower case; see :meth:`starts_furniture`."""
    patterns: re.Pattern[str]
    tail: frozenset[str]
    key: re.Pattern[str]
    roles: dict[str, str]
    """Key of an information line, without spaces, to what its value is: ``publisher``, ``authors`` …, ``other``."""
    weak: frozenset[str]
    agency: re.Pattern[str]
    own: frozenset[str]
    styles: tuple[HeadingStyle, ...]
    item: re.Pattern[str]
    no_topic: tuple[str, ...]
    byline: re.Pattern[str]
    occasion: re.Pattern[str]
    signer: re.Pattern[str]
    collection: re.Pattern[str]
    """What a site says that collects papers for others to copy."""
    collected: re.Pattern[str]
    """A line that is the title of such a paper."""
    run_on: re.Pattern[str]
    """A title that has run into the text below it."""
    speech: re.Pattern[str]
    """A title, its groups ``title``, ``occasion`` and ``speaker``, that has run into the speech below it."""
    run_in: re.Pattern[str]
    """The heading of a part, its group ``heading``, that has run into the text around it."""
    masthead: re.Pattern[str]
    """A line that is only the name of a site, its group ``site``, or of a body."""
    page: PageRules

    def starts_furniture(self, line: str) -> bool:
        """Tell whether a folded line starts as furniture does, in letters of any case, perhaps set with spaces."""
        return "".join(line.split()).lower().startswith(self.starts)


def rules_for(text: str) -> ReadingRules:
    """Load the project's rules for a text: most have no traditional character, and then no rule needs any.

    Args:
        text: a whole text; may be markup.

    Returns:
        The rules in the scripts that the text is in; others would say the same of it.
    """
    return load_rules(traditional=to_simplified(text) != text)


@cache
def load_rules(folder: Path | None = None, *, traditional: bool = True) -> ReadingRules:
    """Load the reading rules.

    Args:
        folder: an ontology's folder; the project's own by default. A folder without ``reading.yaml`` takes the
            project's rules, so that an ontology of the user's own need not repeat them.
        traditional: whether the rules are also for texts in traditional characters. To convert all words takes a tenth
            of a second, and patterns of twice as many as long again.

    Returns:
        The compiled rules, the same object for the same folder.

    Raises:
        ResourceError: the file is missing, is no YAML or lacks a part.
    """
    import yaml  # noqa: PLC0415 - only when a document is read

    loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)  # the same, in a tenth of the time
    path = (folder or ontology_folder()) / "reading.yaml"
    if folder is not None and not path.is_file():
        path = ontology_folder() / "reading.yaml"
    try:
        table = yaml.load(path.read_text(encoding="utf-8"), Loader=loader)  # noqa: S506 - safe, either way
        return _compile(table, _both_scripts if traditional else _as_written)
    except OSError as error:
        raise ResourceError(
            path, "the reading rules are missing: install kg again, or take the file from there"
        ) from error
    except yaml.YAMLError as error:
        raise ResourceError(path, f"is no YAML: {error}") from error
    except (KeyError, TypeError, ValueError, re.error) as error:
        raise ResourceError(path, f"is no set of reading rules: {error!r}") from error


def _compile(table: dict[str, Any], forms: Callable[[Iterable[str]], list[str]]) -> ReadingRules:
    furniture, headings = table["furniture"], table["headings"]
    information = {role: keys for role, keys in table["information"].items() if role != "weak"}
    roles = {key: role for role, keys in information.items() for key in forms(keys)}
    weak = frozenset(forms(table["information"]["weak"]))
    roles |= {key: "published" if key in {"时间", "時間", "日期"} else "other" for key in weak if key not in roles}
    return ReadingRules(
        whole=frozenset(_bare(word) for word in forms(furniture["whole"])),
        menu=frozenset(_bare(word) for word in forms(furniture.get("menu", []))),
        sites=frozenset(_bare(word) for word in forms(furniture.get("sites", []))),
        starts=tuple(dict.fromkeys("".join(word.split()).lower() for word in forms(furniture["starts"]))),
        patterns=re.compile("|".join(map(_in_any_case, forms(furniture["patterns"])))),
        tail=frozenset(_bare(word) for word in forms(furniture["tail"])),
        key=_key_pattern(roles),
        roles=roles,
        weak=weak,
        agency=re.compile("|".join(_longest_first(forms(table["agencies"] + table["own"])))),
        own=frozenset(forms(table["own"])),
        styles=tuple(_styles(headings)),
        item=re.compile(headings["items"]),
        no_topic=tuple(forms(headings["no_topic"])),
        collection=re.compile("|".join(forms([table["collection"]]))),
        collected=re.compile("|".join(forms([table["collected"]]))),
        run_on=re.compile("|".join(forms([table.get("run_on", "(?!)")]))),
        speech=re.compile(table.get("speech", "(?!)")),
        run_in=re.compile(table.get("run_in", "(?P<heading>(?!))")),
        byline=re.compile("|".join(forms([table["byline"]]))),
        occasion=re.compile("|".join(forms([table["occasion"]]))),
        signer=re.compile("|".join(forms([table["signer"] + "$"]))),
        masthead=re.compile(table.get("masthead", "(?P<site>(?!))")),
        page=_page_rules(table["page"]),
    )


def _page_rules(page: dict[str, Any]) -> PageRules:
    names = {
        field: tuple(page[field]) for field in ("title", "publisher", "account", "site", "authors", "published", "url")
    }
    return PageRules(re.compile(page["outside"], re.IGNORECASE), re.compile(page["site_name"]), **names)


def _key_pattern(roles: Iterable[str]) -> re.Pattern[str]:
    """Match the keys of information lines; a key of one character only where a word begins."""
    words = _longest_first(roles)
    long = "|".join(_spaced(word) for word in words if len(word) > 1)
    short = "|".join(_spaced(word) for word in words if len(word) == 1)
    return re.compile(rf"(?P<key>{long}|(?<![^\W_])(?:{short}))\s*:")


def _styles(headings: dict[str, Any]) -> Iterable[HeadingStyle]:
    for entry in headings["numbered"]:
        yield HeadingStyle(entry["style"], re.compile(entry["pattern"]), entry["rank"])
    for entry in headings["marked"]:
        yield HeadingStyle(entry["style"], re.compile(entry["pattern"]), 0)


ESCAPE: Final = re.compile(r"\\(?:u[0-9a-f]{4}|.)")


def _in_any_case(pattern: str) -> str:
    """Let a pattern match small letters and capitals, if it has letters: of others, each range is gone through."""
    letters = any(character.lower() != character.upper() for character in ESCAPE.sub("", pattern))
    return f"(?i:{pattern})" if letters else f"(?:{pattern})"


def _as_written(words: Iterable[str]) -> list[str]:
    """List each word as the rules have it, in simplified characters."""
    return list(dict.fromkeys(map(fold, words)))


def _both_scripts(words: Iterable[str]) -> list[str]:
    """List each word in simplified and, where it differs, in traditional characters, with both forms of 为."""
    return [form for word in words for form in dict.fromkeys(_scripts(fold(word)))]


def _scripts(word: str) -> tuple[str, str, str]:
    traditional = _to_traditional().convert(word)
    return word, traditional, traditional.replace("爲", "為")


@cache
def _to_traditional() -> Any:
    """Load the converter once: its dictionaries take tenths of a second."""
    import opencc  # noqa: PLC0415 - only when a document is read

    return opencc.OpenCC("s2t")


def _longest_first(words: Iterable[str]) -> list[str]:
    return sorted(dict.fromkeys(words), key=lambda word: (-len(word), word))


def _spaced(word: str) -> str:
    """Match a word also where it is set with spaces between its characters: 来 源."""
    return r"\s*".join(re.escape(character) for character in word if not character.isspace())


BARE: Final = re.compile(r"[\s\-—–_=|/·:【】\[\]()<>《》«»›▲▼◆■●★☆↑↓→←+*.…•○▪]+")


def _bare(text: str) -> str:
    return BARE.sub("", text)


def bare_words(line: str) -> str:
    """Leave out of a folded line the spaces, dashes, bars and brackets that dress up a button or a rubric."""
    return _bare(line)
