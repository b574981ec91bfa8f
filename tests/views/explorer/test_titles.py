"""Titles in both languages."""

from __future__ import annotations

from sabab.model import Label
from sabab.views.explorer import PageActor, PageEvent, PagePlace
from sabab.views.explorer.titles import event_title

ACTORS = {
    "us": PageActor("us", Label("United States", "الولايات المتحدة")),
    "milley": PageActor("milley", Label("Mark Milley", "مارك ميلي")),
    "phrase": PageActor("phrase", Label(None, "فصيل مغمور")),
}
PLACES = {
    "omar": PagePlace("omar", Label("Al-Omar oil field", "حقل العمر")),
    "conoco": PagePlace("conoco", Label("Conoco", "كونيكو")),
    "deir": PagePlace("deir", Label("Deir ez-Zor", "دير الزور")),
}


def title(event: PageEvent) -> Label:
    return event_title(event, ACTORS, PLACES)


def test_a_site_is_named_before_an_actor() -> None:
    event = PageEvent("e", "RocketAttack", targets=("us", "omar"), places=("deir",))
    assert title(event) == Label("Rocket attack on Al-Omar oil field", "هجوم صاروخي على حقل العمر")


def test_an_actor_is_named_before_the_place() -> None:
    event = PageEvent("e", "Airstrike", targets=("us",), places=("deir",))
    assert title(event) == Label("Airstrike on United States", "غارة جوية على الولايات المتحدة")


def test_two_targets_are_joined() -> None:
    event = PageEvent("e", "Shelling", targets=("omar", "conoco"))
    assert title(event) == Label("Shelling of Al-Omar oil field and Conoco", "قصف على حقل العمر وكونيكو")


def test_more_targets_are_counted() -> None:
    event = PageEvent("e", "Attack", targets=("omar", "conoco", "deir"))
    assert title(event) == Label("Attack on Al-Omar oil field (+2)", "هجوم على حقل العمر (+2)")


def test_a_series_is_in_the_plural() -> None:
    event = PageEvent("e", "Attack", targets=("us",), habitual=True)
    assert title(event) == Label("Attacks on United States", "هجمات على الولايات المتحدة")


def test_a_visit_says_who_and_where() -> None:
    event = PageEvent("e", "Visit", initiators=("milley",), places=("omar",))
    assert title(event) == Label("Visit by Mark Milley to Al-Omar oil field", "زيارة مارك ميلي إلى حقل العمر")


def test_a_deployment_keeps_its_adjective_apart_from_the_name() -> None:
    event = PageEvent("e", "Deployment", initiators=("us",), places=("omar",))
    assert title(event) == Label(
        "Deployment by United States at Al-Omar oil field", "انتشار عسكري لـالولايات المتحدة في حقل العمر"
    )


def test_an_assassination_takes_no_preposition_in_arabic() -> None:
    event = PageEvent("e", "Assassination", targets=("milley",))
    assert title(event) == Label("Assassination of Mark Milley", "اغتيال مارك ميلي")


def test_an_event_that_did_not_happen_says_so_first() -> None:
    event = PageEvent("e", "Airstrike", places=("deir",), negated=True)
    assert title(event) == Label(
        "Said not to have happened: airstrike on Deir ez-Zor", "قيل إنه لم يقع: غارة جوية على دير الزور"
    )


def test_nothing_known_leaves_the_type() -> None:
    assert title(PageEvent("e", "Attack")) == Label("Attack", "هجوم")


def test_a_name_missing_in_one_language_is_given_in_the_other() -> None:
    assert title(PageEvent("e", "Statement", initiators=("phrase",))).en == "Statement by فصيل مغمور"
