"""How a line opens and how it closes: its first and its last character, by what they are."""

from __future__ import annotations

_OPENS = {
    mark: name
    for name, marks in {
        "quote": "\"“„«»「『‘'”",
        "bracket": "([（［{",
        "lenticular": "【",
        "angle": "<＜",
        "dash": "-–—―",
        "bullet": "*•·▪●◆■▶►",
        "triangle": "▲△▼",
        "copyright": "©",
        "hash": "#",
        "at": "@",
        "arrow": "→←",
        "plus": "+",
        "bar": "|/",
        "and": "&",
        "money": "$€£",
    }.items()
    for mark in marks
}
_CLOSES = {
    mark: name
    for name, marks in {
        "stop": ".。।॥۔။។៕።།։",
        "exclamation": "!！",
        "question": "?？؟",
        "ellipsis": "…",
        "colon": ":：",
        "comma": ",;،、，؛၊",
        "quote": "\"”“»«」』’'",
        "bracket": ")]）】",
        "dash": "-–—",
        "bar": "/|",
        "arrow": "›>→",
        "percent": "%",
    }.items()
    for mark in marks
}
ENDS_WELL = frozenset(("stop", "exclamation", "question", "quote", "ellipsis"))
"""What sentences end with."""
QUOTES = frozenset(mark for mark, name in _OPENS.items() if name == "quote")
"""The quotation marks that a line opens with."""


def opening(text: str) -> str:
    """Name what a text opens with."""
    first = text[:1]
    if first.isalpha():
        return "capital" if first.isupper() else "small" if first.islower() else "letter"
    if first.isdigit():
        return "digit"
    return _OPENS.get(first, "other")


STRETCHES = "ـー"
"""Letters that stretch the one before, of which rules are drawn, too."""
_UNDRAWN = dict.fromkeys(map(ord, STRETCHES))


def may_be_drawn(text: str) -> bool:
    """Tell by the first character of a text whether it may be a rule; of most texts it cannot."""
    return text[:1] in STRETCHES or not text[:1].isalnum()


def closing(text: str) -> str:
    """Name what a text ends with; nothing where it has no letter and no digit near its beginning."""
    last = text[-1:]
    if may_be_drawn(text) and not any(map(str.isalnum, text[:200].translate(_UNDRAWN))):
        return "none"
    if last in _CLOSES:
        close = _CLOSES[last]
        if close in {"quote", "bracket"} and text[-2:-1] in _CLOSES and _CLOSES[text[-2:-1]] in {"stop", "exclamation", "question"}:
            return f"stop-{close}"
        if text.endswith("..."):
            return "ellipsis"
        return close
    if last.isalpha():
        return "letter"
    return "digit" if last.isdigit() else "other"


def is_quoted(text: str, quotes: int) -> bool:
    """Tell whether the quotation marks of a text, so many, stand around the whole of it."""
    return quotes == 2 and _OPENS.get(text[0]) == "quote" and _CLOSES.get(text[-1]) == "quote"  # noqa: PLR2004 - one at each end
