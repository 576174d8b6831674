"""Articles that are made to be about one subject."""

from __future__ import annotations

from random import Random

import attrs
from hypothesis import given
from hypothesis import strategies as st

from fit.corpus import Labelled
from fit.subjects import on_one_subject
from tests.strategies import texts

FERRY = """The ferry of Lantern Bay waits
The ferry of Lantern Bay has not sailed since January, said Marion Tulley.
In Lantern Bay on Monday, Marion Tulley counted 200 islanders."""
OWLS = """Owls of Carrow Halt stay
The owls of Carrow Halt have four chicks, said Hilda Crane on Monday.
By Carrow Halt, HILDA CRANE keeps the carrow key."""
LABELS = {0: "headline", 1: "paragraph", 2: "paragraph"}


class _Most(Random):
    def randint(self, a: int, b: int) -> int:  # noqa: ARG002
        return b


def _document(text: str, lang: str = "en") -> Labelled:
    labels = {number: LABELS.get(number, "paragraph") for number, line in enumerate(text.split("\n")) if line.strip()}
    return Labelled("one", lang, "example.org", "paste", text, labels)


def test_names_are_taken_over_as_they_are_written() -> None:
    _, owls = on_one_subject([_document(FERRY), _document(OWLS)], _Most())
    assert (
        owls.text
        == """Owls of Lantern Bay stay
The owls of Lantern Bay have four chicks, said Marion Tulley on Monday.
By Lantern Bay, MARION TULLEY keeps the lantern key."""
    )


def test_the_first_article_stays_and_so_do_all_labels() -> None:
    before = [_document(FERRY), _document(OWLS), _document(OWLS)]
    after = on_one_subject(before, _Most())
    assert after[0] == before[0]
    assert [attrs.evolve(one, text="") for one in after] == [attrs.evolve(one, text="") for one in before]


def test_in_scripts_without_blanks_names_stand_amid_other_letters() -> None:
    one, other = _document("港町の船\n港町の船は港町に着いた。", "ja"), _document("森林の鳥\n森林の鳥は森林に住む。", "ja")
    assert on_one_subject([one, other], _Most())[1].text == "港町の鳥\n港町の鳥は港町に住む。"


def test_articles_that_name_nobody_stay_as_they_are() -> None:
    silent = _document("rain\nit rained, and then it rained again.")
    assert on_one_subject([_document(FERRY), silent], _Most())[1] == silent
    assert on_one_subject([silent, _document(OWLS)], _Most())[1] == _document(OWLS)


@given(texts(), texts())
def test_law_no_line_is_lost(one: str, other: str) -> None:
    after = on_one_subject([_document(one), _document(other)], _Most())
    assert after[1].text.count("\n") == other.count("\n")


@given(st.permutations([FERRY, OWLS]))
def test_law_what_is_about_one_subject_already_stays(both: list[str]) -> None:
    once = on_one_subject([_document(text) for text in both], _Most())
    assert on_one_subject(once, _Most()) == once
