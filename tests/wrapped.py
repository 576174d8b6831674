"""Prose to be wrapped, and lines of a given width."""

from __future__ import annotations

from newsseg.wrapping import columns

PROSE = (
    "The ferry had been late for nine days in a row when the harbour master lost his patience and wrote a letter to the company, "
    "which answered that the tide was to blame. Nobody on the island believed a word of it, because the tide had never been late."
)


def of_columns(size: int, end: str = "") -> str:
    """Return a word of so many columns, with what it ends in."""
    return "a" * (size - columns(end)) + end
