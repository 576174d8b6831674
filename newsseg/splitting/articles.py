"""The articles of a text, as they are told apart: where they begin, by which titles, and what belongs to none."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping


class Articles(NamedTuple):
    """The articles of a text.

    Args:
        starts: the numbers of the blocks at which they begin; the first begins at 0.
        titles: for all but the first, the number of the title by which it was told; None where it was told otherwise, and none is known.
        possible: the numbers of the titles for which it speaks as much that one begins as that none does, nearly or more.
        outside: the numbers of the blocks that belong to none: what stands above the first of several records, the talk around what is
            posted in a chat.
    """

    starts: tuple[int, ...] = (0,)
    titles: tuple[int | None, ...] = ()
    possible: frozenset[int] = frozenset()
    outside: frozenset[int] = frozenset()

    @property
    def further(self) -> Iterator[tuple[int, int | None]]:
        """Where each but the first begins, and the title by which that was told."""
        return zip(self.starts[1:], self.titles, strict=True)

    def beginning_at(self, headed: Mapping[int, int | None], *, outside: Iterable[int] = ()) -> Articles:
        """Return them with other beginnings.

        Args:
            headed: where each but the first begins, and the title by which that was told.
            outside: the numbers of further blocks that belong to none.
        """
        starts = sorted(headed)
        return self._replace(starts=(0, *starts), titles=tuple(headed[start] for start in starts), outside=self.outside.union(outside))
