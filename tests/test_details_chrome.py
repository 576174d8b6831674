"""Lines of the site's own: what each is there for."""

from __future__ import annotations

import pytest

from newsseg.details.chrome_kind import chrome_kind


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("#rain", "tags"), ("#rain #rivers ", "tags"), ("#rain fell", "other"), ("rain #fell", "other"),
        ("Home › Oslo", "breadcrumb"), ("Home » Oslo » Rain", "breadcrumb"), ("Rain ›", "other"), ("› Rain", "other"),
        ("Share", "share"), ("Share it", "share"), ("Share it now", "other"), ("Share: it now and then", "share"),
        ("Share it with friends : now", "other"), ("We share", "other"), ("Comments on the rivers", "other"),
        ("© Oslo a b c d e f", "copyright"), ("All rights reserved in Oslo and Bergen", "copyright"),
        ("Skip to content of this page", "navigation"), ("Read more: rain fell on Oslo", "related"), ("", "other"), ("?!", "other"),
    ],
)  # fmt: skip
def test_a_line_is_for_what_its_first_words_say(text: str, kind: str) -> None:
    assert chrome_kind(text) == kind


@pytest.mark.parametrize(("blanks", "kind"), [(13, "share"), (14, "share"), (15, "other")])
def test_a_colon_among_the_first_twenty_characters_makes_a_word_a_label(blanks: int, kind: str) -> None:
    assert chrome_kind(f"Share{' ' * blanks}: it now and then") == kind


@pytest.mark.parametrize(("length", "kind"), [(149, "breadcrumb"), (150, "other")])
def test_a_breadcrumb_is_shorter_than_150_characters(length: int, kind: str) -> None:
    assert chrome_kind(f"Rain › {'x' * (length - 7)}") == kind


@pytest.mark.parametrize(("before", "kind"), [(299, "other"), (300, "tags")])
def test_three_hundred_characters_are_read(before: int, kind: str) -> None:
    assert chrome_kind(f"#{'x' * (before - 2)} fell") == kind


def test_the_longest_phrase_counts_and_of_equals_the_one_that_is_listed_first() -> None:
    assert chrome_kind("Video") == "related"
    assert chrome_kind("Video abspielen") == "player"
    assert chrome_kind("Most read") == "most-read"


@pytest.mark.parametrize(
    "text",
    ["Publicité", "PUBLICITÉ", "Publicidad", "Pubblicità", "Publicitate", "Reklama", "Реклама", "Inzerce", "Annoncer", "Annunci",
     "Advertisement", "Werbung", "Anzeige", "Contenido patrocinado", "La suite après cette publicité"],
)  # fmt: skip
def test_bug_words_for_advertisements_were_those_of_footers_or_of_other_stories(text: str) -> None:
    assert chrome_kind(text) == "ad"


@pytest.mark.parametrize(
    ("text", "kind"),
    [("Advertisement - story continues below", "ad"), ("Publicité – Fin de publicité", "ad"),
     ("Реклама. Продолжение ниже на странице", "ad"), ("Werbung | Der Artikel geht weiter", "ad"),
     ("Share — on all the networks", "share"), ("Ad-free rivers of Oslo", "ad"),
     ("Share-holders met in Oslo", "other"), ("Share it. It rained", "other")],
)  # fmt: skip
def test_bug_a_word_before_a_dash_or_a_stop_did_not_say_what_a_line_is_for(text: str, kind: str) -> None:
    assert chrome_kind(text) == kind


@pytest.mark.parametrize(
    ("text", "kind"),
    [("Print recipe", "share"), ("Print this recipe", "share"), ("Imprimer la recette", "share"), ("Rezept drucken", "share"),
     ("Jump to recipe", "navigation"), ("Unsubscribe", "newsletter"), ("Se désabonner", "newsletter"), ("Darse de baja", "newsletter")],
)  # fmt: skip
def test_bug_buttons_of_recipes_had_no_kind(text: str, kind: str) -> None:
    assert chrome_kind(text) == kind
