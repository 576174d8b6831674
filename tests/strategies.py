"""Texts for Hypothesis: any string at all, leaning to what breaks readers of text, and news in many shapes."""

from __future__ import annotations

import textwrap
from typing import TYPE_CHECKING

from hypothesis import strategies as st

from newsseg import languages

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from hypothesis.strategies import DrawFn, SearchStrategy

BREAKS = ("\n", "\n\n", "\r\n", "\r", "\v", "\f", "\x1c", "\x1d", "\x1e", "\x85", "\u2028", "\u2029")
"""What some readers of text take for the end of a line; only the first four hold one for newsseg."""
ODDITIES = (
    " ", "  ", "\t", "\xa0", "\u3000", "\x00", "\ufeff", "\ud800", "\udfff", "\ud83d", "\u0301", "\u0345",
    "\u200b", "\u200d", "\u200e", "\u200f", "\u202e", "\xad", "\u2060", "-", "—", "―", "|", "/", ":", ".",
    "...", "…", "?", "!", "(", ")", "（", "【", "】", '"', "“", "„", "«", "»", "「", "」", "@name", "#tag", "©",
    "&", "$5", "12", "1", "3:45", "2026-02-18", "> ", ">> ", "> > ", "* ", "-----", "İ", "ß", "ŉ", "ﬁ",
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
    "und": "река river 河 النهر 12 強 strong - 강이",
}
WORDS = {code: listed.split() for code, listed in _WORDS.items()}
"""Words to make sentences of, by language; ``und`` mixes scripts."""
NAMES = {
    "en": ["Ada Brook", "Tom O'Hara", "J. K. Lund"], "ru": ["Анна Речная", "Пётр Мостовой"], "ar": ["ليلى الحداد", "عمر النجار"],
    "ja": ["橋本花子", "森 太郎"], "zh": ["李明", "王小桥"], "ko": ["김하늘", "박강"],
}  # fmt: skip
DATES = ("Feb. 18, 2026, 5:03 a.m.", "18.02.2026, 17:31", "18 февраля 2026", "2026年2月18日", "١٨ فبراير ٢٠٢٦", "2 hours ago", "5 min read")
SPACELESS = frozenset(("ja", "zh"))


def phrases() -> list[str]:
    """List the cue phrases of all languages, each once."""
    return sorted({phrase for code in languages.codes() for listed in languages.phrases(code).values() for phrase in listed})


PHRASES = phrases()


def raw_texts(pieces: int = 30) -> SearchStrategy[str]:
    """Any text: cue phrases, words and oddities in any order, with lone surrogates and all kinds of line ends among them."""
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
    """Draw a sentence of a language's words."""
    drawn = draw(st.lists(st.sampled_from(WORDS[code]), min_size=least, max_size=most))
    joined = "".join(drawn) if code in SPACELESS else " ".join(drawn)
    return f"{joined[:1].upper()}{joined[1:]}{'。' if code in SPACELESS else '.'}"


@st.composite
def lines(draw: DrawFn, code: str) -> str:
    """Draw a line such as stands around the prose of a page."""
    known = languages.phrases(code) if code in languages.codes() else languages.phrases("en")
    kind = draw(st.sampled_from(sorted(known)))
    cue = draw(st.sampled_from(known[kind]))
    name = draw(st.sampled_from(NAMES.get(code, NAMES["en"])))
    date = draw(st.sampled_from(DATES))
    words = draw(sentences(code, 2, 7))
    return draw(
        st.sampled_from(
            [cue, f"{cue} {name}", f"{cue}: {name}", f"{cue} | {date}", date, name, words, words.rstrip(".。"), f"{words} {cue}"]
        )
    )


@st.composite
def news_rows(draw: DrawFn) -> list[str]:
    """Draw the lines of a page: menu, headline, byline, date, paragraphs with what stands between them, and the foot of the page."""
    code = draw(st.sampled_from(sorted(WORDS)))
    around = st.lists(lines(code), max_size=4)
    paragraph = st.lists(sentences(code), min_size=1, max_size=3).map(" ".join)
    body = st.lists(st.one_of(paragraph, paragraph, lines(code)), min_size=1, max_size=6)
    return [*draw(around), *draw(around), *draw(body), *draw(around)]


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


@st.composite
def news_texts(draw: DrawFn) -> str:
    """Draw the text of a page in one of the layouts in which people hold text."""
    layout = draw(st.sampled_from(LAYOUTS))
    return layout(draw(news_rows()))


def texts() -> SearchStrategy[str]:
    """Any text: half of them news, half of them anything at all."""
    return st.one_of(news_texts(), raw_texts())


def single_newline_texts() -> SearchStrategy[str]:
    r"""Any text whose lines end with ``\n`` alone."""
    return texts().map(lambda text: text.replace("\r", ""))


def tables(places: int = 5, states: int = 4, most: int = 4) -> SearchStrategy[tuple[list[list[int]], list[list[int]]]]:
    """Scores by place and state, and transitions; small numbers, so that many paths tie."""
    number = st.integers(-most, most)

    def of(count: int) -> SearchStrategy[tuple[list[list[int]], list[list[int]]]]:
        row = st.lists(number, min_size=count, max_size=count)
        return st.tuples(st.lists(row, max_size=places), st.lists(row, min_size=count, max_size=count))

    return st.integers(1, states).flatmap(of)
