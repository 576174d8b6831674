"""Golden articles: whole texts and the labels and places of their segments; ``pytest --update-goldens`` rewrites what was recorded.

Confidences are not recorded, so that fitting the weights anew changes a golden only where it changes a label.
"""

from __future__ import annotations

from pathlib import Path

import attrs
import pytest

import newsseg
from newsseg import Article, Segment
from tests.checking import complaints

INPUT, SEGMENTS = "---input---\n", "\n---segments---\n"
FILES = sorted((Path(__file__).parent / "golden").glob("*.txt"))


@attrs.frozen
class Golden:
    """A text, what it is for, and the segments recorded for it, one a line."""

    comment: str
    text: str
    segments: str

    @classmethod
    def read(cls, content: str) -> Golden:
        """Read the content of a file."""
        comment, opening, rest = content.partition(INPUT)
        text, dividing, segments = rest.partition(SEGMENTS)
        if not (opening and dividing and all(line.startswith("#") for line in comment.splitlines())):
            message = (
                "a golden has comment lines that begin with #, then ---input---, the text, ---segments---, and a line for each segment"
            )
            raise ValueError(message)
        return cls(comment, text, segments)

    def __str__(self) -> str:
        """Write the content of a file."""
        return f"{self.comment}{INPUT}{self.text}{SEGMENTS}{self.segments}"

    def updated(self, article: Article) -> Golden:
        """Return it with the segments of an article, which must add up to its text."""
        faults = list(complaints(article)) if article.text == self.text else ["they are of another text"]
        if faults:
            message = f"refused: the segments do not add up to the input: {'; '.join(faults)}"
            raise ValueError(message)
        return attrs.evolve(self, segments="".join(map(row, article)))


def row(segment: Segment) -> str:
    """Write a segment as a line: label, start, end, and how its text begins."""
    first = segment.text.splitlines()[0]
    return f"{segment.label:<12}{segment.start:>6}{segment.end:>6}  {first if len(first) <= 60 else f'{first[:57]}...'}\n"


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_golden(file: Path, request: pytest.FixtureRequest) -> None:
    with file.open(encoding="utf-8", newline="") as opened:
        golden = Golden.read(opened.read())
    now = golden.updated(newsseg.segment(golden.text))
    if request.config.getoption("--update-goldens"):
        with file.open("w", encoding="utf-8", newline="") as opened:
            opened.write(str(now))
        return
    assert now.segments == golden.segments, "if the new labels are right, run: pytest tests/test_goldens.py --update-goldens"


def test_there_are_goldens_in_many_languages() -> None:
    assert len({file.stem.partition("-")[0] for file in FILES}) >= 12


def test_reading_and_writing_a_golden_keeps_it() -> None:
    content = "# what it is for\n---input---\nHello\r\n\nworld\n\n---segments---\nheadline 0 5\n"
    golden = Golden.read(content)
    assert (golden.text, str(golden)) == ("Hello\r\n\nworld\n", content)


@pytest.mark.parametrize(
    "content", ["", "no comment\n---input---\na\n---segments---\n", "# no input\n\n---segments---\n", "---input---\nno segments"]
)
def test_a_malformed_golden_is_refused(content: str) -> None:
    with pytest.raises(ValueError, match="a golden has comment lines"):
        Golden.read(content)


@pytest.mark.parametrize(
    ("segments", "fault"),
    [
        ((newsseg.Headline(0, 5, "Hello"),), "5:12 is in no segment"),
        ((newsseg.Headline(0, 5, "Hello"), newsseg.Chrome(7, 12, "World")), "7:12 is not its text"),
        ((newsseg.Headline(0, 5, "Hello"), newsseg.Chrome(4, 12, "o\n\nworld")), "4:12 overlaps 0:5"),
        ((newsseg.Headline(0, 6, "Hello\n"), newsseg.Chrome(7, 12, "world")), "0:6 is empty or has blank edges"),
        ((), "0:12 is in no segment"),
    ],
)
def test_an_update_is_refused_when_segments_do_not_add_up(segments: tuple[Segment, ...], fault: str) -> None:
    golden = Golden("", "Hello\n\nworld", "")
    with pytest.raises(ValueError, match=rf"refused: .*{fault}"):
        golden.updated(Article(golden.text, segments))


def test_an_update_is_refused_for_another_text() -> None:
    with pytest.raises(ValueError, match=r"refused: .*: they are of another text"):
        Golden("", "Hello", "").updated(newsseg.segment("Hello!"))
