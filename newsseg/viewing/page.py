"""The page: a header with filters, then one row per segment, which opens on its evidence."""

from __future__ import annotations

from html import escape
from string import Template
from typing import TYPE_CHECKING

from newsseg import data
from newsseg.characters import xml_text
from newsseg.rendering import NOT_READ, name_of, rest_of
from newsseg.segments import FAMILIES

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from newsseg.explain import Explanation, Term
    from newsseg.segmented import Segmented
    from newsseg.segments import Segment

WEIGHTIEST = 12
"""How many terms are shown for a segment; the rest is summed up in one."""
_QUOTED = 80
"""Characters of what a term rests on that are shown."""


def page(found: Segmented, title: str = "newsseg") -> str:
    """Write the page that shows a segmented text.

    Args:
        found: the article, with its evidence: one that was segmented, not one that was read back.
        title: what the page is called, such as the name of the file.

    Raises:
        NewssegError: the article was read back from a file, without its evidence.

    >>> import newsseg
    >>> "<title>ferry.txt</title>" in page(newsseg.segment("Storm nears the coast"), "ferry.txt")
    True
    """
    template = Template(data.read("viewing", "page.html"))
    style = data.read("viewing", "page.css")
    explanations = found.explain()
    return template.substitute(
        title=_escaped(title), style=style, count=len(found), filters="".join(_filters(found)), rows="".join(_rows(found, explanations))
    )


def _escaped(text: str) -> str:
    return escape(xml_text(text))


def _filters(found: Segmented) -> Iterator[str]:
    for family in FAMILIES:
        count = sum(_family(segment) == family for segment in found)
        box = f'<input type="checkbox" id="show-{family}" checked>'
        yield f'<label class="filter {family}">{box} {family} <span class="count">{count}</span></label>\n'


def _family(segment: Segment) -> str:
    return segment.family if segment.family in FAMILIES else "chrome"


def _rows(found: Segmented, explanations: Sequence[Explanation]) -> Iterator[str]:
    by_line = {explanation.line: explanation for explanation in explanations}
    for segment in found:
        explanation, label = by_line[found.line_of(segment)], _escaped(segment.label)
        cells = (
            f'<span class="line"><span class="hidden">line </span>{explanation.line + 1}</span>',
            f'<span class="label">{label}</span>',
            _confidence(segment.confidence),
            f'<span class="text" dir="auto">{_escaped(segment.text)}</span>',
        )
        opening = f'<details class="segment {_family(segment)}" data-label="{label}"><summary>'
        yield f"{opening}{' '.join(cells)}</summary>{_evidence(explanation)}</details>\n"


def _confidence(confidence: float) -> str:
    bar = f'<span class="bar" style="width:{confidence:.0%}"></span>'
    return f'<span class="sure">{bar}{confidence:.0%}<span class="hidden"> sure: </span></span>'


def _evidence(one: Explanation) -> str:
    if not one.is_read:
        return f'<div class="evidence"><p><b>{_escaped(one.label)}</b>: {NOT_READ}.</p></div>'
    shown, rest = one.evidence[:WEIGHTIEST], one.evidence[WEIGHTIEST:]
    bars = [(_head(term), term.weight, term.against) for term in shown]
    if rest:
        bars.append((f"{len(rest)} more, together", *rest_of(rest)))
    most = max((abs(weight - against) for _, weight, against in bars), default=0) or 1
    rows = [_row(*bar, most) for bar in bars]
    step = f"the step from {_escaped(one.before)} adds" if one.before else "standing first adds"
    return (
        f'<div class="evidence"><p><b>{_escaped(one.label)}</b>, {one.margin:.2f} ahead of <b>{_escaped(one.runner_up)}</b>; '
        f"{step} {one.transition:+.2f}.</p>{_table(one, rows)}</div>"
    )


def _head(term: Term) -> str:
    quoted = f' <q dir="auto">{_escaped(term.matched[:_QUOTED])}</q>' if term.matched else ""
    return f"<code>{_escaped(name_of(term))}</code>{quoted}<br><small>{_escaped(term.description)}</small>"


def _table(one: Explanation, rows: Sequence[str]) -> str:
    heads = (
        f'<th scope="col">evidence</th><th scope="col" class="number">{_escaped(one.label)}</th>'
        f'<th scope="col" class="number">{_escaped(one.runner_up)}</th>'
        f'<th scope="col" class="bars"><span class="against">for {_escaped(one.runner_up)}</span>'
        f'<span class="for">for {_escaped(one.label)}</span></th>'
    )
    return f'<div class="scroll"><table><thead><tr>{heads}</tr></thead><tbody>{"".join(rows)}</tbody></table></div>'


def _row(head: str, weight: float, against: float, most: float) -> str:
    difference = weight - against
    side, place = ("for", "left") if difference >= 0 else ("against", "right")
    style = f"{place}:50%;width:{abs(difference) / most * 50:.1f}%"
    numbers = f'<td class="number">{weight:+.2f}</td><td class="number">{against:+.2f}</td>'
    bar = f'<span class="{side}" style="{style}" title="{difference:+.2f}"></span>'
    return f'<tr><th scope="row">{head}</th>{numbers}<td class="bars">{bar}</td></tr>'
