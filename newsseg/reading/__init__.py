"""What one line says by itself, whatever surrounds it: the facts of its shape and its words.

A fact is a name and a value, ``"length=10-13"``; what it weighs for each label stands in the fitted weights. Readings depend on
the text alone.

ends.py      how a line opens and closes
marks.py     the marks it holds: separators, addresses, datelines, credits
words.py     its words: how many, in which case, which could be names or dates
phrases.py   its cue phrases: where they stand, and what they tell
voices.py    in whose voice it speaks
alone.py     what it is and nothing else: a rule, a player's clock, breadcrumbs, an address
rights.py    whether it is a notice of rights
line.py      all of these  -> the reading of a line, and what was found in it
parts.py     the part of a line that a fact of it rests on
"""

from __future__ import annotations

from newsseg.reading.line import Reading, look, read
from newsseg.reading.parts import matched

__all__ = ["Reading", "look", "matched", "read"]
