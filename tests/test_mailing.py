"""Mailings, by what stands at their head and at their end."""

from __future__ import annotations

from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

import newsseg
from newsseg.context import is_mailing
from newsseg.reading import read
from newsseg.splitting.first_look import first_look
from newsseg.splitting.so_far import SoFar
from newsseg.splitting.starts import second_look_at
from tests.splitting import outline_of

STORY = [f"The harbour master counted {number} boats that morning, and wrote it down as he always did." for number in range(20)]
"""Twenty blocks: neither few nor many."""
LETTER = """\
The Grey Point Post
A letter from the harbour, every Friday
Issue no. 41
Good morning, dear readers. There is ice on the quay.

Ferry late again
The ferry was nine days late when it came in on Monday, the harbour master said. Nobody had waited for it.

School gets a roof
The school on the hill gets a new roof in May, the council decided. The old one will be sold by the tile.

Owls return
Two owls are back in the bell tower after eleven winters. The bells will not be rung before June.

Written by Ada Brook. Tips are welcome.
Unsubscribe"""


def mailing(*lines: str) -> bool:
    return is_mailing([read(line) for line in lines])


@pytest.mark.parametrize(
    ("head", "end", "expected"),
    [
        ([], [], False), (["Good morning"], [], True), ([], ["Unsubscribe"], True), ([], ["Edit your preferences or unsubscribe"], True),
        (["View this email in your browser"], [], True), (["Issue no. 41"], [], False), (["Newsletter"], [], False),
        (["Newsletter", "Issue no. 41"], [], True), (["Newsletter #41"], [], True), (["週報 第312期", "Newsletter"], [], True),
        (["Good morning", "Home | News | Sport"], [], False), (["Newsletter", "* * *", "* * *"], [], True),
        (["Newsletter", "* * *"], [], False), (["Good morning", "To: Bo Lind", "Subject: Boats"], [], False),
        (["Good morning", "To: Bo Lind"], [], True), (["Good morning", "Home | News", "* * *", "* * *"], [], False),
        (["Good morning", "Newsletter", "Home | News"], [], True), (["Home | News", "View this email in your browser"], [], False),
        (["Home | News"], ["Unsubscribe"], False), (["Issue no. 41", *["* * *"] * 3], [], True),
        (["Good morning", *["To: Bo Lind"] * 3], ["Unsubscribe"], True), (["Issue no. 41", *["To: Bo Lind"] * 3], ["Unsubscribe"], False),
        (["Good morning", "Issue no. 41", "To: Bo", "To: Al", "* * *", "* * *"], [], False),
    ],
)  # fmt: skip
def test_what_stands_at_head_and_end_makes_a_mailing(head: list[str], end: list[str], *, expected: bool) -> None:
    assert mailing(*head, *STORY, *end) is expected


def test_the_sixth_block_is_near_and_the_seventh_is_not() -> None:
    assert mailing(*STORY[:5], "Good morning", *STORY[5:])
    assert not mailing(*STORY[:6], "Good morning", *STORY[6:])
    assert mailing(*STORY[5:], "Unsubscribe", *STORY[:5])
    assert not mailing(*STORY[6:], "Unsubscribe", *STORY[:6])


@pytest.mark.parametrize(("blocks", "expected"), [(14, False), (15, True), (74, True), (75, False), (76, False)])
def test_mailings_are_neither_short_nor_long(blocks: int, *, expected: bool) -> None:
    assert mailing("Good morning", *(STORY * 4)[: blocks - 1]) is expected
    assert mailing(*(STORY * 4)[: blocks - 1], "Unsubscribe") is (blocks < 75)
    assert mailing("Good morning", "Newsletter", *(STORY * 4)[: blocks - 2])
    assert mailing("View this email in your browser", *(STORY * 4)[: blocks - 1]) is (blocks < 75)


def test_the_number_of_an_issue_stands_in_a_short_line() -> None:
    assert mailing("Newsletter", f"{'a' * 93} no. 41", *STORY)
    assert not mailing("Newsletter", f"{'a' * 94} no. 41", *STORY)


def test_a_letter_is_known_for_one_by_all_of_its_articles() -> None:
    evidence = newsseg.NewsSegmenter().label(LETTER).evidence
    manners = [next((fact for fact in facts if fact.startswith("manner=")), "") for facts in evidence.facts]
    assert len(evidence.starts) > 1
    assert all(manner.startswith("manner=mailing-plain/") for manner in manners)


@pytest.mark.parametrize("is_letter", [True, False])
def test_both_looks_at_a_title_say_that_it_stands_in_a_mailing(*, is_letter: bool) -> None:
    outline = outline_of(LETTER if is_letter else LETTER.partition("\n\n")[2].rpartition("\n")[0])
    number = next(place for place, one in enumerate(outline.readings) if one.text == "School gets a roof")
    facts = {*first_look(outline, number, SoFar(0)).facts, *second_look_at(outline, number, 0, ())}
    told = {fact for fact in facts if "kind=mailing" in fact}
    assert {"in-kind=mailing", "in-kind=mailing/1", "parted-kind=mailing"} <= told if is_letter else not told


_LINES = st.sampled_from([*STORY[:3], "Good morning", "Newsletter", "Issue no. 41", "Unsubscribe", "* * *", "To: Bo Lind", "Home | News"])


@given(st.lists(_LINES, min_size=12, max_size=90), st.randoms(use_true_random=False))
def test_law_the_order_of_what_stands_amid_a_text_makes_no_mailing(lines: list[str], random: Random) -> None:
    amid = lines[6:-6]
    random.shuffle(amid)
    assert mailing(*lines[:6], *amid, *lines[-6:]) == mailing(*lines)


@given(st.lists(_LINES, min_size=15, max_size=70))
def test_law_words_by_which_to_leave_a_list_speak_for_a_mailing(lines: list[str]) -> None:
    assert mailing(*lines, "Unsubscribe") or not mailing(*lines[-70:])
