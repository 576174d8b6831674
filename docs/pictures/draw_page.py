"""Draw the picture of a segmented page: ``python docs/pictures/draw_page.py``.

What is drawn is what a notebook shows of an article. It takes Chromium to draw it; the picture is kept beside this file.
"""

from __future__ import annotations

import subprocess
import sys
import tempfile
from pathlib import Path

import newsseg

HERE = Path(__file__).parent
PAGE = HERE.parent.parent / "examples" / "harbour.txt"
PICTURE = HERE / "harbour.png"
SIZE = "1060,770"
STYLE = """body { margin: 16px; font: 14px/1.35 system-ui, sans-serif; color: #222; background: #fff; }
table { border-collapse: collapse; } td { padding: 2px 10px; border-bottom: 1px solid #eee; }"""
OPTIONS = (
    "--headless --no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking --disable-component-update "
    "--disable-sync --hide-scrollbars"
)


def html() -> str:
    """Return the page as it is drawn."""
    article = newsseg.segment(PAGE.read_text(encoding="utf-8"))
    return f'<!doctype html><meta charset="utf-8"><style>{STYLE}</style>{article._repr_html_()}'


def main() -> None:
    """Draw it, with the Chromium that is named, or the one on the path."""
    with tempfile.TemporaryDirectory() as folder:
        page = Path(folder, "page.html")
        page.write_text(html(), encoding="utf-8")
        chromium = sys.argv[1] if len(sys.argv) > 1 else "chromium"
        command = [chromium, *OPTIONS.split(), f"--user-data-dir={folder}/profile", f"--window-size={SIZE}", f"--screenshot={PICTURE}"]
        subprocess.run([*command, page.as_uri()], check=True)  # noqa: S603 - a browser of the caller's own choice


if __name__ == "__main__":
    main()
