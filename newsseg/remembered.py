"""What is told once and remembered, up to a bound: then all of it is forgotten, so that no page of a long run costs more than another."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable

Key = TypeVar("Key")
Value = TypeVar("Value")


class Remembered(dict[Key, Value]):
    """What is told of each key when it is first asked for.

    Args:
        tell: tells it.
        most: how many keys are remembered; when one more is asked for, all others are forgotten.

    >>> squares = Remembered(lambda number: number * number, most=2)
    >>> [squares[number] for number in (2, 3, 4)], dict(squares)
    ([4, 9, 16], {4: 16})
    """

    def __init__(self, tell: Callable[[Key], Value], most: int) -> None:
        super().__init__()
        self.tell, self.most = tell, most

    def __missing__(self, key: Key) -> Value:
        if len(self) >= self.most:
            self.clear()
        value = self[key] = self.tell(key)
        return value
