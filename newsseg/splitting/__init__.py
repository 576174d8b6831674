"""Where one article ends and the next begins, in a text that holds several: a paste, an export, a newsletter.

A later article begins with a title that follows the body text of another. The labels alone do not show it: a title in the midst of a
text looks like a subheading, and a subheading like a title. So each block that might be one is asked what speaks for a new beginning,
such as a rule above it, a byline below it, and words below it that did not occur above; what that weighs was fitted with the rest.

outline.py      the labels of a text, with sums over them
so_far.py       what an article said up to a block that might be the title of another
first_look.py   what is known of such a block at first sight
second_look.py  what is known of it once the blocks around it are labelled as if an article began there
breaks.py       rules and gaps, and how rare they are
kinds.py        the kind of a text
house.py        what is alike around the titles of one text
heads.py        the heads of two articles, side by side
beginnings.py   where above its title an article begins
records.py      the records of an export, which are counted, end with a line that says so, or are headed alike
record_heads.py fields that come again above the title of each record, or below it
source_lines.py lines on where and when an article was printed, at each title
counted.py      numbers that count the articles
contents.py     titles that a list of contents at the head of the text says before
short_news.py   items below each other, each with its title right above its text
marked.py       what the setting of a text marks, beside what is told by titles
between.py      what stands between two blocks
posts.py        messages of a chat, or posts of a channel, that hold an article each
live.py         headlines that say that they are kept up to date
titles.py       the blocks that might be titles; of those near each other, the likeliest
articles.py     the articles of a text, as they are told apart
starts.py       all of this -> where articles begin
"""

from __future__ import annotations

from newsseg.splitting.outline import Outline
from newsseg.splitting.starts import articles

__all__ = ["Outline", "articles"]
