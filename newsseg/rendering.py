"""Explanations and segmented texts for people: in a terminal, and as HTML in a notebook.

Whatever comes from a text is escaped; a page's own markup is shown, never run.
"""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

import regex

from newsseg.colours import colour_of
from newsseg.labeling import quantised
from newsseg.weights import UNIT

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from newsseg.explain import Explanation, Term, WhyNot
    from newsseg.segmented import Segmented

WEIGHTIEST = 10
"""How many terms are shown; the rest is told by its number and sum."""
NOT_READ = "not read: a blank line of quoted mail, what a browser prints on sheets, tags between paragraphs, or a line drawn below a title"
"""What is said of a line that the document leaves out."""
_WIDTH = 70
_NO_TEXT = regex.compile(r"[\p{Cc}\p{Cs}]")
_CELL = "text-align:left;vertical-align:top;white-space:pre-wrap"


def explanation_text(one: Explanation) -> str:
    """Render an explanation for a terminal: label and margin, the step from the line before, and the weightiest terms.

    Args:
        one: the explanation.
    """
    if not one.is_read:
        return f"line {one.line}: {one.label}, {NOT_READ}\n  {_shortened(one.text)!r}"
    head = f"line {one.line}: {one.label} ({one.confidence:.0%}), {one.margin:.2f} ahead of {one.runner_up}"
    columns = f"  {one.label:>12} {one.runner_up:>12}"
    step = f"  {one.transition:+12.2f} {'':12} after {one.before or 'the beginning'}"
    return "\n".join([head, f"  {_shortened(one.text)!r}", columns, step, *_rows(one.evidence)])


def why_not_text(one: WhyNot) -> str:
    """Render for a terminal why a line got another label.

    Args:
        one: what to render.
    """
    head = f"line {one.line}: {one.label}, not {one.wanted}"
    if one.label == one.wanted:
        return f"line {one.line}: {one.label}, as wanted\n  {_shortened(one.text)!r}"
    tipped = f"  {one.shortfall:.2f} short; a rule for {one.wanted} that weighs {one.needed:.3f} would have tipped it"
    columns = f"  {one.label:>12} {one.wanted:>12}"
    around = f"  {one.around:+12.2f} {'':12} the labels around it"
    changes = [f"  line {change.line} would be {change.wanted}, not {change.label}" for change in one.changes]
    return "\n".join([head, f"  {_shortened(one.text)!r}", tipped, columns, around, *_rows(one.evidence), *changes])


def _rows(terms: Sequence[Term]) -> Iterator[str]:
    for term in terms[:WEIGHTIEST]:
        part = f"  [{_shortened(term.matched)!r}]" if term.matched else ""
        yield f"  {term.weight:+12.2f} {term.against:+12.2f} {name_of(term)}{part}"
    if rest := terms[WEIGHTIEST:]:
        weight, against = rest_of(rest)
        yield f"  {weight:+12.2f} {against:+12.2f} {len(rest)} more terms"


def rest_of(terms: Iterable[Term]) -> tuple[float, float]:
    """Add up terms, exactly: what they add to the label, and to the other."""
    both = [(quantised(term.weight), quantised(term.against)) for term in terms]
    return sum(weight for weight, _ in both) / UNIT, sum(against for _, against in both) / UNIT


def explanation_html(one: Explanation) -> str:
    """Render an explanation as HTML: a sentence, and a table of the weightiest terms.

    Args:
        one: the explanation.
    """
    words = f"<br><q>{_escaped(_shortened(one.text))}</q>"
    if not one.is_read:
        return f"<div>line {one.line}: <b>{_escaped(one.label)}</b>, {NOT_READ}{words}</div>"
    ahead = f"{one.margin:.2f} ahead of {_escaped(one.runner_up)}"
    sentence = f"line {one.line}: <b>{_escaped(one.label)}</b> ({one.confidence:.0%}), {ahead}{words}"
    step = f"<tr><td>after {_escaped(one.before or 'the beginning')}</td><td>{one.transition:+.2f}</td><td></td><td></td><td></td></tr>"
    return f"<div>{sentence}{_table(one.evidence, one.label, one.runner_up, step)}</div>"


def why_not_html(one: WhyNot) -> str:
    """Render as HTML why a line got another label.

    Args:
        one: what to render.
    """
    verdict = "as wanted" if one.label == one.wanted else f"not {_escaped(one.wanted)}: {one.shortfall:.2f} short"
    sentence = f"line {one.line}: <b>{_escaped(one.label)}</b>, {verdict}<br><q>{_escaped(_shortened(one.text))}</q>"
    around = f"<tr><td>the labels around it</td><td>{one.around:+.2f}</td><td></td><td></td><td></td></tr>"
    return f"<div>{sentence}{_table(one.evidence, one.label, one.wanted, around)}</div>"


def _table(terms: Sequence[Term], label: str, other: str, first: str) -> str:
    rows = [_table_row([name_of(term), f"{term.weight:+.2f}", f"{term.against:+.2f}", term.matched, term.description]) for term in terms]
    shown = rows[:WEIGHTIEST]
    if rest := terms[WEIGHTIEST:]:
        weight, against = rest_of(rest)
        shown.append(_table_row([f"{len(rest)} more terms", f"{weight:+.2f}", f"{against:+.2f}", "", ""]))
    head = "".join(f"<th>{_escaped(name)}</th>" for name in ("rule", label, other, "matched", ""))
    return f"<table><tr>{head}</tr>{first}{''.join(shown)}</table>"


def _table_row(cells: Iterable[str]) -> str:
    return f"<tr>{''.join(f'<td>{_escaped(cell)}</td>' for cell in cells)}</tr>"


def segmented_html(found: Segmented) -> str:
    """Render the segments of a text as an HTML table, one row per segment, its label coloured by family.

    Args:
        found: the segmented text.
    """
    rows = (
        f'<tr><td style="{_CELL};color:{colour_of(one.family).web}" title="{one.confidence:.0%} sure">'
        f'<b>{_escaped(one.label)}</b></td><td style="{_CELL}">{_escaped(one.text)}</td></tr>'
        for one in found
    )
    return f"<table>{''.join(rows)}</table>"


def segmented_rich(found: Segmented) -> object:
    """Render the segments of a text for rich, which alone calls this: a row per segment, coloured by family.

    Args:
        found: the segmented text.
    """
    from rich.table import Table  # noqa: PLC0415 - rich is there when this is called
    from rich.text import Text  # noqa: PLC0415

    table = Table(box=None, show_header=False, padding=(0, 1, 0, 0))
    for one in found:
        style = colour_of(one.family).rich
        words = _NO_TEXT.sub("\ufffd", " ".join(one.text.split()))
        table.add_row(Text(one.label, f"bold {style}"), Text(f"{one.confidence:.0%}", style), Text(words))
    return table


def name_of(term: Term) -> str:
    """Name a term as its fact is spelled, a caller's rule by its name."""
    return f"{term.rule}={term.value}" if term.value else term.rule


def _shortened(text: str) -> str:
    return text if len(text) < _WIDTH else f"{text[: _WIDTH - 3]}..."


def _escaped(text: str) -> str:
    # Lone surrogates may stand in any str, but in no file that a notebook is saved to.
    return escape(text.encode("utf-8", "replace").decode("utf-8"))
