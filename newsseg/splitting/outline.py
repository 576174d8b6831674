"""The labels of a text, with sums over them: what is asked of them again and again while it is told where articles begin."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import Counter
from functools import cached_property
from itertools import accumulate, pairwise
from typing import TYPE_CHECKING

import attrs

from newsseg.context import is_mailing
from newsseg.context.items import further_items
from newsseg.segments import BODY
from newsseg.splitting.beginnings import FARTHEST
from newsseg.splitting.breaks import Breaks
from newsseg.splitting.heads import paragraph_opening
from newsseg.splitting.house import House, yes_or_no
from newsseg.splitting.kinds import kind_of
from newsseg.weighing import readings_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from newsseg.labeling import Labeling
    from newsseg.reading import Reading
    from newsseg.weighing import WeighedLine

LEAST_WORDS = 3
"""Words of body text that stand before a title at least; in scripts without spaces, what would be words."""
_TEXT_WORDS = 8
"""Words from which a block may be the text of the last article, whatever its label."""
_BLOCKS_BEYOND = 8
"""Blocks below the last paragraph that may be the text of the last article."""
_SIGNS = frozenset(("byline", "timestamp"))
"""What tells by whom an article is, or of when."""
_BLOCKS_ABOVE = 2
"""Blocks above a title among which a byline or a date is near."""
_BLOCKS_BELOW = 3
"""Blocks below a title among which a byline or a date is near."""
SIZES = (20, 80)
"""Words of the article before, from which it is no brief, and from which it is long."""
_CLOCK = re.compile(r"[\[(]?\s?\d{1,2}\s?(?:[:.hH]\s?\d{2}(?!\d|\.\d)|[ap]\.?m\b|[時时点시])(?!\s?(?:[ap]\.?m\.?)?,\s\d{1,2}[/.]\d)")
"""The time of day; where a date follows, it is that of a message."""


@attrs.frozen(eq=False)
class Outline:
    """The labels of a text, with sums over them.

    Args:
        labeling: the labels.
        lines: what each block says by itself, and what that weighs.
    """

    labeling: Labeling
    lines: Sequence[WeighedLine]

    @cached_property
    def readings(self) -> list[Reading]:
        """What each block says by itself."""
        return readings_of(self.lines)

    @cached_property
    def is_mailing(self) -> bool:
        """Whether the text is a mailing."""
        return is_mailing(self.readings)

    @cached_property
    def kind(self) -> str:
        """The kind of the text."""
        return kind_of(self.labeling.document.blocks, mailing=self.is_mailing)

    @cached_property
    def labels(self) -> tuple[str, ...]:
        """The label of each block."""
        return self.labeling.labels

    @cached_property
    def words(self) -> list[int]:
        """How many words of body text stand before each block; deks count, since the text of a brief often passes for one."""
        counted = BODY | {"dek"}
        return [0, *accumulate(one.units if label in counted else 0 for one, label in zip(self.readings, self.labels, strict=True))]

    @cached_property
    def body(self) -> list[int]:
        """The numbers of the blocks of body text."""
        return [number for number, label in enumerate(self.labels) if label in BODY]

    @cached_property
    def paragraphs(self) -> list[int]:
        """How many paragraphs stand before each block."""
        return [0, *accumulate(label == "paragraph" for label in self.labels)]

    @cached_property
    def last(self) -> int:
        """The number of the last block that may be the text of an article: long prose below a rare break, or near the last paragraph."""
        count = len(self.readings)
        paragraph = bisect_left(self.paragraphs, self.paragraphs[-1]) - 1
        below = range(max(paragraph, 0), min(paragraph + 1 + _BLOCKS_BEYOND, count))
        near = max(filter(self._may_be_text, below), default=below.start)
        apart = next(filter(self.breaks.is_rare, range(below.start + 1, count)), count)
        long = (place for place in range(apart, count) if self.readings[place].token == "prose-long")
        return max(long, default=near)

    def _may_be_text(self, number: int) -> bool:
        """Tell whether a block may be the text of an article, whatever it was taken for."""
        one = self.readings[number]
        return bool(one.prose) or one.units >= _TEXT_WORDS or (number > 0 and self.labels[number - 1] == "headline")

    @cached_property
    def prose(self) -> list[int]:
        """The numbers of the blocks of running text, whatever they were taken for."""
        return [number for number, one in enumerate(self.readings) if one.prose]

    @cached_property
    def headlines(self) -> list[int]:
        """The numbers of the headlines."""
        return [number for number, label in enumerate(self.labels) if label == "headline"]

    @cached_property
    def counts(self) -> Counter[str]:
        """How many blocks have each label."""
        return Counter(self.labels)

    @cached_property
    def clocks(self) -> list[int]:
        """The numbers of the blocks that open with the time of day, as the entries of a live blog do."""
        return [number for number, one in enumerate(self.readings) if _CLOCK.match(one.text)]

    @cached_property
    def items(self) -> frozenset[int]:
        """The numbers of the titles of items but the first, in a letter or a list of news that gives a link with each."""
        return frozenset(further_items(self.readings))

    @cached_property
    def house(self) -> House:
        """What is alike around its titles."""
        return House(self.readings, self.labels, self.gaps)

    @cached_property
    def breaks(self) -> Breaks:
        """Its rules and gaps."""
        return Breaks(self.readings, self.gaps)

    @cached_property
    def drawn(self) -> frozenset[int]:
        """The numbers of the blocks that are rules, drawn of marks."""
        return frozenset(number for number, one in enumerate(self.readings) if one.is_drawn)

    @cached_property
    def gaps(self) -> list[int]:
        """How many blank lines stand above each block; none count above the first."""
        return [0, *(block.lines[0].blanks_before for block in self.labeling.document.blocks[1:])]

    def is_parted(self, number: int) -> bool:
        """Tell whether a rule stands before a block, or more blank lines than before the blocks around it."""
        around = [self.gaps[place] for place in (number - 1, number + 1) if 0 < place < len(self.labels)]
        return number - 1 in self.drawn or (bool(around) and self.gaps[number] > max(1, *around))

    @cached_property
    def _signed(self) -> list[int]:
        """For each byline or date, how many paragraphs stand above it; each number once, in order."""
        return sorted({self.paragraphs[number] for number, label in enumerate(self.labels) if label in _SIGNS})

    def signs(self, number: int) -> str:
        """Tell whether a byline or a date stands between the paragraphs around a block, and at how many places above and below one does.

        Of the heads of one text, hardly any lacks what the others have: what does is a crosshead.
        """
        first = bisect_left(self._signed, self.paragraphs[number])
        end = bisect_right(self._signed, self.paragraphs[number + 1])
        return f"{yes_or_no(first < end)}/{min(2, first)}/{min(2, len(self._signed) - end)}"

    def is_near_sign(self, number: int) -> bool:
        """Tell whether a byline or a date stands near a block: up to two above it, or three below."""
        return not _SIGNS.isdisjoint(self.labels[max(0, number - _BLOCKS_ABOVE) : number + 1 + _BLOCKS_BELOW])

    def opens(self, number: int) -> str:
        """Tell how the first paragraph below a block opens."""
        place = bisect_right(self.paragraphs, self.paragraphs[number + 1]) - 1
        return paragraph_opening(self.readings[place].text) if place < len(self.readings) else "none"

    @cached_property
    def _airiness(self) -> str:
        """Whether blank lines stand between paragraphs that follow upon each other: between all, some or none of them."""
        labels = pairwise(self.labels)
        gaps = [gap > 0 for gap, (above, label) in zip(self.gaps[1:], labels, strict=True) if above == label == "paragraph"]
        if not gaps:
            return "none"
        if all(gaps):
            return "airy"
        return "mixed" if any(gaps) else "tight"

    def air(self, number: int) -> str:
        """Tell how many blank lines stand above a title and below it, and whether any stand between the paragraphs of the text.

        Where paragraphs follow each other without a blank line, one that stands above a title tells more.
        """
        place = bisect_left(self.body, number)
        first = max(self.body[place - 1] + 1 if place else 0, number - FARTHEST)
        above = max(self.gaps[first : number + 1])
        below = self.gaps[number + 1] if number + 1 < len(self.gaps) else 0
        return f"{min(2, above)}/{min(1, below)}/{self._airiness}"

    def has_body(self, first: int, end: int) -> bool:
        """Tell whether the blocks from ``first`` to ``end`` hold words of body text enough for an article."""
        return self.words[end] - self.words[first] >= LEAST_WORDS

    def lag(self, number: int) -> int:
        """Return by how much the evidence of a block for a headline falls short of that for its best state, as a number not above zero."""
        row = self.labeling.states.row(self.labeling.totals[number], ())
        headline = max(score for score, label in zip(row, self.labeling.states.labels, strict=True) if label == "headline")
        return headline - max(row)

    def headline_between(self, first: int, end: int) -> int | None:
        """Return the number of the first headline from the block ``first`` on and before ``end``; None where there is none."""
        place = bisect_left(self.headlines, first)
        return self.headlines[place] if place < len(self.headlines) and self.headlines[place] < end else None

    def title_of(self, first: int, end: int) -> int | None:
        """Return the number of the last headline between two blocks that no paragraph parts from the first; None where there is none.

        What stands above it, such as the name of a paper, may have passed for a headline, too.
        """
        found = self.headline_between(first, end)
        if found is None:
            return None
        paragraph = bisect_left(self.paragraphs, self.paragraphs[found] + 1)
        return self.headlines[bisect_left(self.headlines, min(paragraph, end)) - 1]

    @cached_property
    def _parting(self) -> list[int]:
        """The numbers of the headlines, and of the blocks below a rule or a gap of which there are few."""
        below = filter(self.breaks.is_rare, range(1, len(self.labels)))
        return sorted({*self.headlines, *below})

    def part_end(self, title: int) -> int:
        """Return where the part of the text ends that a title heads: at the next headline or rare break below its body text.

        What stands further down has a head of its own, by which the title must not be judged.
        """
        enough = bisect_left(self.words, self.words[title + 1] + LEAST_WORDS)
        place = bisect_left(self._parting, max(enough, title + 2))
        return self._parting[place] if place < len(self._parting) else len(self.labels)

    def end(self, number: int) -> int:
        """Return the number of the next headline that does not follow at once, or where the text ends."""
        place = bisect_right(self.headlines, number + 1)
        return self.headlines[place] if place < len(self.headlines) else len(self.labels)
