"""Hold newsseg against other ways to find the body of an article, on the same text: ``python benchmarks/peers.py [FOLDER]``.

What is measured is whether each line is kept as body, on hand-written documents that the weights were not fitted on. Extractors that
read HTML are given each line as a paragraph, ``<p>``: all that is left of a page whose tags are gone. That is not what they were made
for; with its HTML, they read a page far better. Those that are not installed are left out.

    .venv/bin/pip install --editable ".[bench]" && .venv/bin/pip install readability-lxml  # apart: older pips fail on both at once
"""

from __future__ import annotations

import argparse
import re
import sys
from collections import Counter
from html import escape
from importlib.metadata import version
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING, Any

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

import newsseg
from fit.corpus import Labelled, read_all
from newsseg.exports.corrected import UNSURE
from newsseg.segments import BODY

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    Peer = Callable[[Labelled], Iterable[str]]
    """Gives back the lines it keeps."""

WRITTEN = Path(__file__).resolve().parent.parent / "tests" / "written"
STOPLISTS = {"ar": "Arabic", "bg": "Bulgarian", "cs": "Czech", "da": "Danish", "de": "German", "el": "Greek", "en": "English",
             "es": "Spanish", "fi": "Finnish", "fr": "French", "he": "Hebrew", "hi": "Hindi", "hr": "Croatian", "hu": "Hungarian",
             "id": "Indonesian", "it": "Italian", "ko": "Korean", "lv": "Latvian", "nl": "Dutch", "no": "Norwegian_Bokmal",
             "pl": "Polish", "pt": "Portuguese", "ro": "Romanian", "ru": "Russian", "sr": "Serbian", "sv": "Swedish", "tr": "Turkish",
             "uk": "Ukrainian", "ur": "Urdu", "vi": "Vietnamese"}  # fmt: skip


def html(document: Labelled) -> str:
    """Return a page with a paragraph for each line."""
    rows = "\n".join(f"<p>{escape(line.strip())}</p>" for line in document.text.splitlines() if line.strip())
    return f'<html lang="{document.lang}"><head><meta charset="utf-8"><title></title></head><body>\n{rows}\n</body></html>'


def everything(document: Labelled) -> Iterable[str]:
    """Keep every line."""
    return document.text.splitlines()


def sentences(document: Labelled) -> Iterator[str]:
    """Keep lines of five words or more that end like a sentence, as filters of web corpora do."""
    for line in document.text.splitlines():
        if line.rstrip().endswith((".", "!", "?", '"', "”", "。", "！", "？")) and len(line.split()) >= 5:  # noqa: PLR2004 - the filter's
            yield line


def by_newsseg(document: Labelled) -> Iterable[str]:
    """Keep paragraphs, subheadings and pull quotes."""
    return (line for found in newsseg.segment(document.text) if found.family == "body" for line in found.text.splitlines())


def by_trafilatura(document: Labelled) -> Iterable[str]:
    """Extract with recall in mind, which serves it best here."""
    import trafilatura  # noqa: PLC0415 - where it is installed

    found = trafilatura.extract(html(document), favor_recall=True, include_comments=False)
    return (found or "").splitlines()


def by_justext(document: Labelled) -> Iterable[str]:
    """Extract with the language's stoplist, where there is one."""
    import justext  # noqa: PLC0415

    listed = STOPLISTS.get(document.lang)
    settings: dict[str, Any] = {} if listed else {"stopwords_low": 0, "stopwords_high": 0}
    paragraphs = justext.justext(html(document), justext.get_stoplist(listed) if listed else frozenset(), **settings)
    return (paragraph.text for paragraph in paragraphs if not paragraph.is_boilerplate)


def by_boilerpy3(document: Labelled) -> Iterable[str]:
    """Extract as an article."""
    from boilerpy3 import extractors  # noqa: PLC0415

    text: str = extractors.ArticleExtractor(raise_on_failure=False).get_content(html(document))
    return text.splitlines()


def by_readability(document: Labelled) -> Iterable[str]:
    """Take the text of the summary."""
    import readability  # noqa: PLC0415
    from lxml.html import fromstring  # noqa: PLC0415

    summary = fromstring(readability.Document(html(document)).summary())
    return str(summary.text_content()).splitlines()


PEERS: dict[str, tuple[str | None, Peer]] = {
    "newsseg": ("newsseg", by_newsseg),
    "trafilatura": ("trafilatura", by_trafilatura),
    "jusText": ("justext", by_justext),
    "boilerpy3": ("boilerpy3", by_boilerpy3),
    "readability-lxml": ("readability", by_readability),
    "lines that end like sentences": (None, sentences),
    "every line": (None, everything),
}


def scored(peer: Peer, documents: Iterable[Labelled]) -> tuple[float, float, float]:
    """Return precision, recall and F1 of the lines kept as body."""
    right = kept_in_all = body_in_all = 0
    for document in documents:
        kept = Counter(filter(None, map(_plain, peer(document))))
        for number, line in enumerate(document.text.split("\n")):
            if document.labels.get(number, UNSURE) == UNSURE:
                continue
            is_body, is_kept = document.labels[number] in BODY, kept[_plain(line)] > 0
            kept[_plain(line)] -= is_kept
            right += is_body and is_kept
            kept_in_all += is_kept
            body_in_all += is_body
    return right / max(1, kept_in_all), right / max(1, body_in_all), 2 * right / max(1, kept_in_all + body_in_all)


def _plain(line: str) -> str:
    return re.sub(r"\W+", "", line).casefold()


def main() -> None:
    """Measure those that are installed."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", nargs="?", type=Path, default=WRITTEN, help="a folder of hand-written documents")
    documents = read_all([parser.parse_args().folder], only_held_out=True)
    print(f"{len(documents)} documents\n{'':<32}{'precision':>10}{'recall':>8}{'F1':>7}")
    for name, (module, peer) in PEERS.items():
        if module is None or find_spec(module):
            number = "" if module is None else f" {version(name)}"
            precision, recall, f1 = scored(peer, documents)
            print(f"{name + number:<32}{precision:>10.3f}{recall:>8.3f}{f1:>7.3f}")


if __name__ == "__main__":
    main()
