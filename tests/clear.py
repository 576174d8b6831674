# ruff: noqa: E501 - the lines of articles are long
"""Articles in clear house styles, with the right label of each line: headline, byline, date, caption, paragraphs, sign-off, chrome."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from hypothesis import strategies as st

from newsseg import Article, Byline, Caption, Chrome, Dek, Headline, Paragraph, Tagline, Timestamp

if TYPE_CHECKING:
    from collections.abc import Sequence

    from hypothesis.strategies import DrawFn

    from newsseg import Segment

    Part = tuple[type[Segment], str]


class House(NamedTuple):
    """How a house sets the parts of its articles: lines to choose from, by part."""

    headlines: Sequence[str]
    deks: Sequence[str]
    bylines: Sequence[str]
    dates: Sequence[str]
    captions: Sequence[str]
    paragraphs: Sequence[str]
    taglines: Sequence[str]
    above: Sequence[str]
    below: Sequence[str]


ENGLISH = House(
    headlines=(
        "Ferry Company Drops Its Night Sailing to the Islands",
        "Island Council Asks the Ferry Company to Keep Its Night Sailing",
        "After a Long Winter, the Islands Lose Their Night Ferry",
    ),
    deks=(
        "The council says the islands cannot do without the last sailing of the day",
        "The council says it was not asked before the sailing was taken off the timetable",
    ),
    bylines=("By Ada Brook", "By Tom O'Hara and Ada Brook", "By Ruth Calloway, Staff Writer"),
    dates=("Published March 3, 2026, 5:03 p.m.", "March 3, 2026", "Updated: 3 March 2026, 17:03"),
    captions=(
        "Passengers leave the night ferry in the harbour of Port Aldery on Monday. Photograph: Ines Corvo/Reuters",
        "The ferry in the harbour of Port Aldery, seen from the lighthouse. Photo: Ines Corvo",
    ),
    paragraphs=(
        "The ferry company will drop its night sailing to the islands in April, it said on Monday, because too few passengers used it in the winter.",
        "The council of the islands met in the evening and voted to ask the company for a delay until the summer, when more passengers are expected.",
        "“We cannot live here without the last ferry of the day,” said the harbour master, who has lived on the islands for thirty years.",
        "The company answered that every sailing in winter had cost more than it earned, and that the council had known the figures since autumn.",
        "Fishermen said they would carry their neighbours home at night if they had to, though their boats are not made for passengers.",
        "In the harbour, a notice about the sailing was torn down twice on Tuesday. The company put it up again on Wednesday morning.",
        "A spokesman for the ministry said that it had not been asked for money, but would look at the figures of the company in May.",
        "The islands have lost their bank, their school and half of their shops since the bridge to the north was closed, the council said.",
    ),
    taglines=("Tom Brightwater contributed reporting.", "Reporting by Ada Brook; Editing by Piet van der Meer"),
    above=("Skip to content", "Subscribe", "Sign in", "Home | News | Sport | Weather"),
    below=(
        "Read more: The bridge that never opened",
        "Share on Facebook",
        "Sign up for our newsletter",
        "Terms of use | Privacy policy | Contact us",
        "Leave a comment",
    ),
)
GERMAN = House(
    headlines=("Reederei streicht die Nachtfähre zu den Inseln", "Inselrat will die Nachtfähre der Reederei behalten"),
    deks=("Der Rat der Inseln will auf die letzte Fahrt des Tages nicht verzichten. Die Reederei verweist auf ihre Kosten im Winter.",),
    bylines=("Von Anna Roth", "Von Jan Maier und Anna Roth"),
    dates=("Veröffentlicht am 3. März 2026, 17:03 Uhr", "03.03.2026, 17:03 Uhr"),
    captions=("Fahrgäste verlassen am Montag die Nachtfähre im Hafen von Altwarp. Foto: Jan Maier/dpa",),
    paragraphs=(
        "Die Reederei streicht im April die Nachtfähre zu den Inseln, wie sie am Montag mitteilte, weil im Winter zu wenige Fahrgäste kamen. Zum letzten Mal legt sie am 30. April um 22 Uhr ab.",
        "Der Rat der Inseln trat am Abend zusammen und beschloss, die Reederei um Aufschub bis zum Sommer zu bitten, wenn mehr Fahrgäste kommen.",
        "„Ohne die letzte Fähre des Tages können wir hier nicht leben“, sagte der Hafenmeister, der seit dreißig Jahren auf den Inseln wohnt.",
        "Die Reederei entgegnete, jede Fahrt im Winter habe mehr gekostet, als sie eingebracht habe, und der Rat kenne die Zahlen seit dem Herbst.",
        "Fischer sagten, sie würden ihre Nachbarn nachts nach Hause bringen, auch wenn ihre Boote nicht für Fahrgäste gebaut seien.",
        "Ein Sprecher des Ministeriums sagte, niemand habe um Geld gebeten, man werde sich die Zahlen der Reederei aber im Mai ansehen.",
    ),
    taglines=(),
    above=("Zum Inhalt springen", "Anmelden", "Startseite | Politik | Sport | Wetter"),
    below=(
        "Lesen Sie auch: Die Brücke, die nie aufging",
        "Auf Facebook teilen",
        "Newsletter abonnieren",
        "Impressum | Datenschutz | Kontakt",
    ),
)
FRENCH = House(
    headlines=("La compagnie supprime le bateau de nuit vers les îles", "Le conseil des îles veut garder le bateau de nuit"),
    deks=(),
    bylines=("Par Anne Rocher", "Par Jean Meunier et Anne Rocher"),
    dates=("Publié le 3 mars 2026 à 17h03", "Mis à jour le 3 mars 2026 à 17h03"),
    captions=("Des passagers quittent le bateau de nuit dans le port de Saint-Aldry, lundi. JEAN MEUNIER / AFP",),
    paragraphs=(
        "La compagnie supprimera en avril le bateau de nuit vers les îles, a-t-elle annoncé lundi, faute de passagers pendant l’hiver. Le dernier départ aura lieu le 30 avril à 22 heures.",
        "Le conseil des îles s’est réuni dans la soirée et a décidé de demander à la compagnie un délai jusqu’à l’été, quand les passagers reviennent.",
        "« Nous ne pouvons pas vivre ici sans le dernier bateau du jour », a déclaré le maître du port, qui habite les îles depuis trente ans.",
        "La compagnie a répondu que chaque traversée d’hiver avait coûté plus qu’elle ne rapportait, et que le conseil connaissait les chiffres.",
        "Des pêcheurs ont dit qu’ils ramèneraient leurs voisins la nuit, même si leurs bateaux ne sont pas faits pour des passagers.",
        "Un porte-parole du ministère a indiqué que personne n’avait demandé d’argent, mais que les chiffres seraient examinés en mai.",
    ),
    taglines=("(avec AFP)",),
    above=("Aller au contenu", "Se connecter", "S’abonner"),
    below=("Partager sur Facebook", "Mentions légales | Contact"),
)
HOUSES = (ENGLISH, GERMAN, FRENCH)
_LEAST_PARAGRAPHS = 4


@st.composite
def clear_parts(draw: DrawFn, *, house: House | None = None, chrome: bool = False) -> list[Part]:
    """Draw the parts of a clear article.

    Args:
        draw: Hypothesis passes it in.
        house: the house that sets it; any of them by default.
        chrome: whether the site's lines stand around it.
    """
    house = house or draw(st.sampled_from(HOUSES))
    parts: list[Part] = [(Headline, draw(st.sampled_from(house.headlines)))]
    listed: Sequence[str]
    for kind, listed in ((Dek, house.deks), (Byline, house.bylines), (Timestamp, house.dates), (Caption, house.captions)):
        if (kind in (Byline, Timestamp) or draw(st.booleans())) and listed:
            parts.append((kind, draw(st.sampled_from(listed))))
    count = draw(st.integers(_LEAST_PARAGRAPHS, len(house.paragraphs)))
    parts += [(Paragraph, line) for line in house.paragraphs[:count]]
    if draw(st.booleans()) and house.taglines:
        parts.append((Tagline, draw(st.sampled_from(house.taglines))))
    if chrome:
        parts = [*((Chrome, line) for line in house.above), *parts, *((Chrome, line) for line in house.below)]
    return parts


def set_apart(parts: Sequence[Part], between: str = "\n\n") -> Article:
    """Set parts into a text: its gold."""
    segments, start = [], 0
    for kind, line in parts:
        segments.append(kind(start, start + len(line), line))
        start += len(line) + len(between)
    return Article(between.join(line for _, line in parts), tuple(segments))


def clear_articles(*, house: House | None = None, chrome: bool = False) -> st.SearchStrategy[Article]:
    """Draw clear articles with a blank line between parts: a text, and the right segments of it."""
    return clear_parts(house=house, chrome=chrome).map(set_apart)
