"""Texts for Hypothesis: anything at all, and news in the shapes in which people hold it.

Every name, word and line is made up.
"""

from __future__ import annotations

import textwrap
from typing import TYPE_CHECKING

from hypothesis import strategies as st

from newsseg import languages
from newsseg.article import Article
from newsseg.document import Document
from newsseg.segments import (
    Bio,
    Byline,
    Caption,
    Chrome,
    Credit,
    Dateline,
    Dek,
    Headline,
    Kicker,
    Paragraph,
    Segment,
    Subheading,
    Tagline,
    Timestamp,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from hypothesis.strategies import DrawFn, SearchStrategy

BREAKS = ("\n", "\n\n", "\r\n", "\r", "\v", "\f", "\x1c", "\x1d", "\x1e", "\x85", "\u2028", "\u2029")
"""What some readers of text take for the end of a line; only the first four hold one for newsseg."""
ODDITIES = (
    " ", "  ", "\t", "\xa0", "\u3000", "\x00", "\ufeff", "\ud800", "\udfff", "\ud83d", "\u0301", "\u0345",
    "\u200b", "\u200d", "\u200e", "\u200f", "\u202e", "\xad", "\u2060", "-", "—", "―", "|", "/", ":", ".",
    "...", "…", "?", "!", "(", ")", "（", "【", "】", '"', "“", "„", "«", "»", "「", "」", "@name", "#tag", "©",
    "&", "$5", "12", "1", "3:45", "2026-02-18", "> ", ">> ", "> > ", "* ", "-----", "İ", "ß", "ŉ", "ﬁ",
    "# ", "**", "_", "[", "![", "](https://paper.example/a)", "](/a)", "\\", "=====",
)  # fmt: skip
"""Characters and marks that readers of text stumble over."""
_WORDS = {
    "en": "the river rose again after minister council harbour bridge school winter market quiet report north glass garden voters",
    "de": "der Fluss stieg wieder nach Minister Rat Hafen Brücke Schule Winter Markt ruhig Bericht Norden Garten Wähler über",
    "fr": "le fleuve monte encore après ministre conseil port pont école hiver marché calme rapport nord jardin électeurs à",
    "ru": "река снова поднялась после министр совет гавань мост школа зима рынок тихий отчёт север стекло сад избиратели",
    "ar": "النهر ارتفع مجددا بعد الوزير المجلس الميناء الجسر المدرسة الشتاء السوق هادئ تقرير الشمال الحديقة",
    "he": "הנהר עלה שוב אחרי השר המועצה הנמל הגשר בית הספר החורף השוק שקט דוח צפון הגן",
    "hi": "नदी फिर बढ़ी बाद मंत्री परिषद बंदरगाह पुल स्कूल सर्दी बाज़ार शांत रिपोर्ट उत्तर बगीचा",
    "tr": "ırmak yeniden yükseldi sonra bakan meclis liman köprü okul kış pazar sessiz rapor kuzey bahçe İzmir",
    "ko": "강이 다시 불었다 장관 의회 항구 다리 학교 겨울 시장 조용한 보고서 북쪽 정원",
    "ja": "川 が 再 び 増 水 し た 大 臣 議 会 港 橋 学 校 冬 市 場 静 か な 報 告 北 庭",
    "zh": "河 水 再 次 上 涨 部 长 议 会 港 口 桥 学 校 冬 天 市 场 安 静 报 告 北 方 花 园",
    "und": "reka river 河 النهر 12 強 strong - 강이",
}
WORDS: Mapping[str, Sequence[str]] = {code: listed.split() for code, listed in _WORDS.items()}
"""Words to make sentences of, by language; ``und`` mixes scripts."""
NAMES: Mapping[str, Sequence[str]] = {
    "en": ["Ada Brook", "Tom O'Hara", "J. K. Lund"], "ru": ["Анна Речная", "Пётр Мостовой"], "ar": ["ليلى الحداد", "عمر النجار"],
    "ja": ["橋本花子", "森 太郎"], "zh": ["李明", "王小桥"], "ko": ["김하늘", "박강"],
}  # fmt: skip
"""Names of people, by language; English ones serve the others."""
DATES = ("Feb. 18, 2026, 5:03 a.m.", "18.02.2026, 17:31", "18 февраля 2026", "2026年2月18日", "١٨ فبراير ٢٠٢٦", "2 hours ago", "5 min read")
"""Dates and reading times, as pages write them."""
SPACELESS = frozenset(("ja", "zh"))
"""Languages written without blanks between words."""
_HOUSES: Sequence[Sequence[type[Segment]]] = (
    (Kicker, Headline, Dek, Byline, Timestamp, Caption, Credit, Paragraph, Paragraph, Subheading, Paragraph, Bio),
    (Headline, Byline, Timestamp, Paragraph, Caption, Paragraph, Paragraph, Tagline),
    (Timestamp, Headline, Dateline, Paragraph, Paragraph, Tagline),
    (Headline, Dek, Caption, Byline, Paragraph, Subheading, Paragraph, Subheading, Paragraph, Bio),
    (Headline, Paragraph, Paragraph),
)
"""The order in which houses set the parts of an article; parts of the head may be missing, and paragraphs come in numbers."""


def phrases() -> list[str]:
    """List the cue phrases of all languages, each once."""
    return sorted({phrase for code in languages.codes() for listed in languages.phrases(code).values() for phrase in listed})


PHRASES: Sequence[str] = phrases()
"""The cue phrases of all languages, each once."""


def raw_texts(pieces: int = 30) -> SearchStrategy[str]:
    """Any text: cue phrases, words and oddities in any order, with lone surrogates and all kinds of line ends among them.

    Args:
        pieces: of how many pieces it is made at most.
    """
    words = sorted({word for listed in WORDS.values() for word in listed})
    piece = st.one_of(
        st.sampled_from(BREAKS),
        st.sampled_from(ODDITIES),
        st.sampled_from(PHRASES),
        st.sampled_from(words),
        st.characters(),
        st.characters(categories=["Cs", "Mn", "Cf", "Zs", "Zl", "Zp", "Cc"]),
    )
    return st.lists(piece, max_size=pieces).map("".join)


@st.composite
def sentences(draw: DrawFn, code: str, least: int = 8, most: int = 25) -> str:
    """Draw a sentence of a language's words.

    Args:
        draw: Hypothesis passes it in.
        code: the language, one of `WORDS`.
        least: how many words it has at least.
        most: how many words it has at most.
    """
    drawn = draw(st.lists(st.sampled_from(WORDS[code]), min_size=least, max_size=most))
    joined = "".join(drawn) if code in SPACELESS else " ".join(drawn)
    return f"{joined[:1].upper()}{joined[1:]}{'。' if code in SPACELESS else '.'}"


def articles(language: str | None = None) -> SearchStrategy[Article]:
    """Draw articles in the order of several houses and languages: a text, and the right segments of it.

    Args:
        language: the code of a language out of `WORDS`; any of them by default.
    """
    return _codes(language).flatmap(lambda code: st.builds(_set, _article_parts(code), st.sampled_from(["\n", "\n\n"])))


def pages(language: str | None = None) -> SearchStrategy[Article]:
    """Draw articles with the chrome of a site before, between and after their parts: a text, and the right segments of it.

    Args:
        language: the code of a language out of `WORDS`; any of them by default.
    """
    return _codes(language).flatmap(lambda code: st.builds(_set, _page_parts(code), st.sampled_from(["\n", "\n\n"])))


def _codes(language: str | None) -> SearchStrategy[str]:
    if language is not None and language not in WORDS:
        message = f"there are no words of {language!r}: known are {', '.join(WORDS)}"
        raise ValueError(message)
    return st.just(language) if language else st.sampled_from(sorted(WORDS))


_Part = tuple[type[Segment], str]


def _set(parts: Sequence[_Part], between: str) -> Article:
    segments, start = [], 0
    for kind, line in parts:
        segments.append(kind(start, start + len(line), line))
        start += len(line) + len(between)
    return Article(between.join(line for _, line in parts), tuple(segments))


@st.composite
def _article_parts(draw: DrawFn, code: str) -> list[_Part]:
    parts: list[_Part] = []
    for kind in draw(st.sampled_from(_HOUSES)):
        most = 3 if kind is Paragraph else 1
        least = 1 if kind in (Paragraph, Headline) else 0
        parts += [(kind, line) for line in draw(st.lists(_line(kind, code), min_size=least, max_size=most))]
    return parts


@st.composite
def _page_parts(draw: DrawFn, code: str) -> list[_Part]:
    around = st.lists(_line(Chrome, code).map(lambda line: (Chrome, line)), max_size=5)
    parts: list[_Part] = [*draw(around)]
    for part in draw(_article_parts(code)):
        parts.append(part)
        if draw(st.integers(0, 9)) == 0:
            parts += draw(around)
    return [*parts, *draw(around)]


def _line(kind: type[Segment], code: str) -> SearchStrategy[str]:
    return _LINES[kind](code).map(str.strip).filter(bool)


def _cue(code: str, *kinds: str) -> SearchStrategy[str]:
    known = languages.phrases(code if code in languages.codes() and code != languages.SHARED else "en")
    return st.sampled_from([phrase for kind in kinds for phrase in known.get(kind, languages.phrases("en")[kind])])


def _names(code: str) -> SearchStrategy[str]:
    return st.sampled_from(NAMES.get(code, NAMES["en"]))


def _titles(code: str) -> SearchStrategy[str]:
    return sentences(code, 3, 9).map(lambda sentence: sentence.rstrip(".。"))


def _joined(*parts: SearchStrategy[str]) -> SearchStrategy[str]:
    return st.tuples(*parts).map(" ".join)


def _paragraphs(code: str) -> SearchStrategy[str]:
    return st.lists(sentences(code), min_size=1, max_size=3).map(" ".join)


def _bylines(code: str) -> SearchStrategy[str]:
    return st.one_of(_joined(_cue(code, "byline-prefix"), _names(code)), _names(code), _joined(_names(code), _cue(code, "byline-role")))


def _timestamps(code: str) -> SearchStrategy[str]:
    dates = st.sampled_from(DATES)
    return st.one_of(dates, _joined(_cue(code, "timestamp-published", "timestamp-updated"), dates))


def _furniture(code: str) -> SearchStrategy[str]:
    boxes = _cue(code, "nav", "share", "related-heading", "newsletter", "ad", "comments", "paywall", "copyright", "cookie", "tags-heading")
    menu = st.lists(_cue(code, "nav"), min_size=2, max_size=5).map(" | ".join)
    return st.one_of(boxes, menu, _joined(_cue(code, "read-more"), _titles(code)), _titles(code))


_LINES: Mapping[type[Segment], Callable[[str], SearchStrategy[str]]] = {
    Headline: _titles,
    Kicker: lambda code: st.one_of(_cue(code, "kicker"), sentences(code, 1, 2).map(lambda words: words.rstrip(".。").upper())),
    Dek: lambda code: sentences(code, 6, 16),
    Byline: _bylines,
    Timestamp: _timestamps,
    Dateline: lambda code: sentences(code, 1, 1).map(lambda word: f"{word.rstrip('.。').upper()}, 18.02.2026 —"),
    Caption: lambda code: st.one_of(sentences(code, 4, 14), _joined(sentences(code, 4, 10), _cue(code, "caption-deictic"))),
    Credit: lambda code: _joined(_cue(code, "photo-credit-prefix"), _names(code)),
    Paragraph: _paragraphs,
    Subheading: lambda code: sentences(code, 2, 5).map(lambda words: words.rstrip(".。")),
    Bio: lambda code: _joined(_names(code), _cue(code, "bio"), sentences(code, 3, 8)),
    Tagline: lambda code: _joined(_cue(code, "signoff", "contributed"), _names(code)),
    Chrome: _furniture,
}


def spaced(rows: Sequence[str]) -> str:
    """Lay out with a blank line between lines."""
    return "\n\n".join(rows)


def tight(rows: Sequence[str]) -> str:
    """Lay out without blank lines."""
    return "\n".join(rows)


def wrapped(rows: Sequence[str]) -> str:
    """Lay out hard-wrapped, as mail and archives do."""
    return "\n\n".join(textwrap.fill(row, 64) for row in rows)


def quoted(rows: Sequence[str]) -> str:
    """Lay out as a quoted mail."""
    return "\n>\n".join("\n".join(f"> {line}" for line in textwrap.wrap(row, 60)) for row in rows)


def indented(rows: Sequence[str]) -> str:
    """Lay out with indented paragraphs."""
    return "\n".join(f"    {row}" for row in rows)


def with_returns(rows: Sequence[str]) -> str:
    """Lay out with the line ends of Windows."""
    return "\r\n\r\n".join(rows)


LAYOUTS: tuple[Callable[[Sequence[str]], str], ...] = (spaced, tight, wrapped, quoted, indented, with_returns)
"""The layouts in which people hold text."""


@st.composite
def messy(draw: DrawFn, text: str) -> str:
    """Draw the shapes in which people hold a text: other layouts and line ends, odd blanks, a byte order mark.

    Args:
        draw: Hypothesis passes it in.
        text: the text; its words stay, in their order.
    """
    rows = [line.text for line in Document.from_text(text).lines]
    shaped = draw(st.sampled_from(LAYOUTS))(rows)
    touches = draw(st.lists(st.sampled_from(_TOUCHES), max_size=2, unique=True)) if draw(st.integers(0, 3)) == 0 else []
    for touch in touches:
        shaped = touch(shaped)
    return shaped


def _marked(text: str) -> str:
    return f"\ufeff{text}"


def _hard_blanks(text: str) -> str:
    return text.replace(" ", "\xa0")


def _trailing_blanks(text: str) -> str:
    return text.replace("\n", " \t\n") + "  "


def _old_returns(text: str) -> str:
    return text.replace("\r\n", "\n").replace("\n", "\r")


def _far_apart(text: str) -> str:
    return f"\n\n{text}\n\n\n".replace("\n\n", "\n\n \n\n")


_TOUCHES: Sequence[Callable[[str], str]] = (_marked, _hard_blanks, _trailing_blanks, _old_returns, _far_apart)


def news_texts() -> SearchStrategy[str]:
    """Draw the texts of pages in the shapes in which people hold them."""
    return pages().flatmap(lambda page: messy(page.text))


def texts() -> SearchStrategy[str]:
    """Any text: half of them news, half of them anything at all."""
    return st.one_of(news_texts(), raw_texts())
