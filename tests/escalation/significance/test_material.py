"""Real series: what is known of them in the literature, and what no literature could find in them."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from sabab.pipeline.testing import Asked, series_run
from sabab.sources.series import Columns

if TYPE_CHECKING:
    from pathlib import Path

    from sabab.escalation.significance.records import Judged

pytestmark = pytest.mark.material
#: Whom the sides killed: those killed by Palestinians are Israelis, and the other way round.
ISRAELIS, PALESTINIANS = "killed[perpetrator_side=Palestinians]", "killed[perpetrator_side=Israel]"


@pytest.fixture(scope="module")
def intifada(material: Path) -> list[Judged]:
    """Both directions, 2001-10-01 to 2005-01-15, within 7 days."""
    asked = Asked(windows=(7,), since=date(2001, 10, 1), until=date(2005, 1, 15), model=True)
    files = [material / "data" / "btselem_daily.csv"]
    run, refused = series_run(files, [ISRAELIS, PALESTINIANS], [PALESTINIANS, ISRAELIS], Columns(), asked)
    assert refused == ()
    models = [model.p for model in run.models if model is not None]
    assert [p <= 0.05 for p in models] == [True, False]
    return list(run.judged)


def test_killings_of_israelis_were_followed_by_killings_of_palestinians(intifada: list[Judged]) -> None:
    """Jaeger and Paserman 2008: violence of the one side foretells that of the other, not the reverse."""
    forth, back = intifada
    assert (forth.verdict, back.verdict) == ("followed", "chance")
    assert forth.q <= 0.05 < back.q
    assert (forth.result.block, forth.result.triggers, back.result.triggers) == (21, 166, 756)


def test_seven_of_ten_first_answers_are_of_the_same_day(intifada: list[Judged]) -> None:
    first = intifada[0].result.first_answers
    assert first[0] / sum(first) == pytest.approx(0.73, abs=0.02)


def test_the_hole_of_the_first_year_is_doubted(material: Path) -> None:
    files = [material / "data" / "btselem_daily.csv"]
    asked = Asked(windows=(7,), until=date(2005, 1, 15), permutations=99)
    run, _ = series_run(files, [ISRAELIS], [PALESTINIANS], Columns(), asked)
    assert [caution.word for caution in run.judged[0].cautions if caution.word == "hole"] == ["hole"]


@pytest.mark.parametrize("window", [3, 7, 14])
def test_air_strikes_in_iraq_go_where_attacks_are_and_have_no_direction(window: int, material: Path) -> None:
    files = [material / "data" / f"iraq_{name}.csv.gz" for name in ("airstrikes", "insurgencies")]
    strikes, attacks = "iraq_airstrikes:rows[type=Airstrike]", "iraq_insurgencies:rows"
    asked = Asked(windows=(window,), permutations=499)
    run, refused = series_run(files, [strikes], [attacks], Columns(cell=0.25), asked)
    (found,) = run.judged
    after, before = found.result.raw.after.lift, found.result.raw.before.lift
    assert after is not None
    assert before is not None
    assert refused == ()
    assert found.verdict == "not-directional"
    assert after >= 1.1
    assert before == pytest.approx(after, rel=0.1)
    assert found.result.direction_p > 0.05
