"""A text, its segments and the evidence behind them as one page to look at: `page`.

The page is one HTML file that needs no network and has no script: what opens and what is filtered is done by the browser itself,
so that it works with a keyboard and with a screen reader, and so that no text can do anything in it.
"""

from __future__ import annotations

from newsseg.viewing.page import page

__all__ = ["page"]
