"""What the page says about each of its blocks: the facts of position, density, rhythm, recurrence and neighbourhood.

All of it is computed in passes over the page, with prefix sums and running counts, in time linear in the blocks. A pass gives one
column or several: for each block what its finding is turned into, a weight where labels are wanted, names where they are to be
explained.

page.py        blocks, and what each says by itself  -> a page
placing.py     where a block stands, and how it is set
mailing.py     whether a text is a mailing
fielded.py     what fields of a mail or an archive say of lines around them
tagged.py      what the tags of a corpus or a feed say of the lines between them
folios.py      which blocks are numbers of pages, or running heads
items.py       which are titles of a letter's items, or addresses alone
contents.py    which are entries of a list of contents
messages.py    which are messages of a chat
neighbours.py  what stands around it
recurrence.py  which of its words recur in the prose
titles.py      which lines look like the headline, and how far they are
authors.py     who is named again that stands at the head
columns.py     a page, through all of these  -> columns, or facts
counting.py    counts, shares and distances, and their names
"""

from __future__ import annotations

from newsseg.context.columns import page_columns, page_facts, page_findings
from newsseg.context.mailing import is_mailing
from newsseg.context.page import Page, densest_run

__all__ = ["Page", "densest_run", "is_mailing", "page_columns", "page_facts", "page_findings"]
