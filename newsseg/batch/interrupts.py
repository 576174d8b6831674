"""Ctrl-C at a better moment: between two rows, never amid one."""

from __future__ import annotations

import signal
import threading
from contextlib import contextmanager
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator


@contextmanager
def held_back() -> Iterator[None]:
    """Let what is begun be ended: an interrupt that comes meanwhile takes effect afterwards.

    Raises:
        KeyboardInterrupt: an interrupt came, and is not handled otherwise.
    """
    if threading.current_thread() is not threading.main_thread():  # interrupts come to the main thread alone
        yield
        return
    came: list[int] = []
    handler = signal.signal(signal.SIGINT, lambda number, _: came.append(number))
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, handler)
        if came:
            signal.raise_signal(signal.SIGINT)
