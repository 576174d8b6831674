"""The shape of a text: its letters, digits and blanks by class, its marks as they are.

Most lines hold few marks or none, and a look at the shape tells which patterns cannot match, without trying them.
"""

from __future__ import annotations

import unicodedata

import regex

from newsseg.remembered import Remembered

SMALL, CAPITAL, DIGIT, OTHER, BLANK = "a", "A", "0", "x", " "
"""What stands for a small letter, a capital, a digit, any other character of a word, and a blank."""
_CLASSES = {"Ll": SMALL, "Lu": CAPITAL, "Nd": DIGIT}
_IN_WORD, _IN_SHAPE = regex.compile(r"\w"), regex.compile(r"[^\W_]")
_REMEMBERED = 20_000
"""Characters that are remembered; when there are more, all are forgotten."""
_SIGNS = "©®&"
"""Signs that are words by themselves."""


def _in_shape(code: int) -> str:
    """Tell what stands for a character in a shape."""
    character = chr(code)
    found = _CLASSES.get(unicodedata.category(character))
    if found is not None:
        return found
    if character.isdigit() or _IN_SHAPE.match(character):
        return OTHER
    return BLANK if character.isspace() else character


def _in_words(code: int) -> str:
    """Tell what stands for a character among words with blanks between them."""
    character = chr(code)
    return f" {character} " if character in _SIGNS else character if _IN_WORD.match(character) else " "


_SHAPE = Remembered(_in_shape, _REMEMBERED)
_WORDS = Remembered(_in_words, _REMEMBERED)
_ASCII_WORDS = {code: _WORDS[code].strip().lower() or " " for code in range(128)}
"""The same for ASCII, character by character, which is translated faster; signs are set apart before."""
_MARKS = str.maketrans("", "", "aA0x_ ")


def shape(text: str) -> str:
    """Return the shape of a text, which is as long as the text.

    >>> shape("Ärger um 3 € (dpa)")
    'Aaaaa aa 0 € (aaa)'
    """
    return text.translate(_SHAPE)


def marks(shape: str) -> str:
    """Return the marks of a shape, without letters, digits and blanks.

    >>> marks("Aaaaa aa 0 € (aaa)")
    '€()'
    """
    return shape.translate(_MARKS)


def spaced_words(text: str) -> list[str]:
    """Split a text whose scripts have capitals and spaces into casefolded words.

    >>> spaced_words("Ärger & Ruß: 3 €")
    ['ärger', '&', 'russ', '3']
    """
    if text.isascii():
        return text.replace("&", " & ").translate(_ASCII_WORDS).split()
    return text.casefold().translate(_WORDS).split()
