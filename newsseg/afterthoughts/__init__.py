"""What hangs on an article as a whole: facts that are known only once its blocks were labelled.

A path of labels sees a block and its neighbours. So after each look at what it found, facts are given to the blocks that it may have
missed, and the text is labelled again with what they weigh.

whole.py       an article among the labelled blocks of a text
bodies.py      what passed for body and is none, and what is lost from it
entries.py     who signs the entries of a live blog
contents.py    tables of contents, and the sections they list
counters.py    numbers that passed for a part of the head
headlines.py   one headline to an article
broken.py      titles that are broken to fit a column
furniture.py   kickers, deks, bylines, times and bios that were not found
deks.py        what speaks for a dek, and against it
likeness.py    what is set alike in a body
quotes.py      what is said twice in a body: pull quotes, crossheads
sources.py     lists of sources
captions.py    captions that passed for paragraphs
kickers.py     kickers that stand elsewhere than above a headline
order.py       all of these, in the order in which they are taken
"""

from __future__ import annotations

from newsseg.afterthoughts.order import looks
from newsseg.afterthoughts.whole import whole_facts, wholes

__all__ = ["looks", "whole_facts", "wholes"]
