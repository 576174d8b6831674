"""What sets the families of kinds apart to the eye: a colour each, on pages and in terminals."""

from __future__ import annotations

from typing import NamedTuple


class Colour(NamedTuple):
    """A colour, by what shows it.

    Args:
        web: for HTML and annotation tools; it can be told from white and from black.
        rich: as a style of rich.
        terminal: the parameters of the escape sequence of a terminal; none where text is left as it is.
    """

    web: str
    rich: str
    terminal: str


COLOURS = {
    "headline": Colour("#7a4fbf", "magenta", "1;35"),
    "caption": Colour("#b3661a", "yellow", "33"),
    "body": Colour("#2e7d46", "green", ""),
    "attribution": Colour("#2563a8", "bright_blue", "94"),
    "chrome": Colour("#808080", "bright_black", "2"),
}
"""The colour of each family; `viewing/page.css` has its own two of each, for a light and for a dark page."""


def colour_of(family: str) -> Colour:
    """Return the colour of a family; that of chrome for one of the caller's own.

    >>> colour_of("body").rich
    'green'
    """
    return COLOURS.get(family, COLOURS["chrome"])
