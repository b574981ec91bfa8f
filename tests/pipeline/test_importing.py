"""Datasets in a store: a graph each, once, replaced whole; only rows that say who acted are ever linked."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from sabab.errors import DatasetError, RedistributionError, StoreError
from sabab.escalation.update import computed_network
from sabab.pipeline.importing import (
    dataset_named,
    graph_name,
    import_into_file,
    import_into_store,
    planned,
    summary,
)
from sabab.pipeline.opening import opened, unfinished
from sabab.pipeline.paging import written_page
from sabab.pipeline.settling import settle
from sabab.resources import ontology_folder
from sabab.store import LocalStore
from sabab.validation import validate

if TYPE_CHECKING:
    from pathlib import Path

    from sabab.pipeline.importing import Import

MAPPINGS = ontology_folder() / "examples" / "mappings"
STRIKES = "date,longitude,latitude,type\n2023-03-22,43.1,33.1,Airstrike\n2023-03-29,43.1,33.1,SOF\n"
ATTACKS = "date,longitude,latitude,type\n2023-03-23,43.1,33.1,other\n2023-03-33,43.1,33.1,other\n"
DYADS = (
    "id,type_of_violence,side_a,side_b,country,date_start,date_end,best,low,high\n"
    "1,1,Government of Israel,Hezbollah,Syria,2023-03-22,2023-03-22,1,1,1\n"
    "2,1,Government of Israel,Hezbollah,Syria,2023-03-23,2023-03-23,1,1,1\n"
)
ACLED = (
    "event_id_cnty,event_date,time_precision,event_type,sub_event_type,actor1,country,fatalities\n"
    "XXX1,2023-03-22,1,Battles,Armed clash,Example Front,Nowhere,0\n"
)


def quiet(line: str) -> None:
    """Takes what an import says, for tests that look at something else."""


def put(folder: Path, dataset: str, text: str, mapping: str | None = None, name: str = "rows") -> Import:
    path = folder / f"{name}.csv"
    path.write_text(text, encoding="utf-8")
    plan = planned(
        dataset, [path], None if mapping is None else MAPPINGS / f"{mapping}.toml", None, None, quiet
    )
    (done,) = import_into_store(plan, folder / "store")
    return done


def dump(folder: Path) -> str:
    with LocalStore.reading(folder / "store") as store:
        return store.graph("https://w3id.org/sabab/graph/dataset/rows").serialize(format="nt")


def test_rows_that_say_who_acted_are_linked_like_any_other_event(tmp_path: Path) -> None:
    put(tmp_path, "csv", STRIKES, "air-strikes", "strikes")
    put(tmp_path, "csv", ATTACKS, "insurgent-attacks", "attacks")
    with opened(tmp_path / "store", None) as source:
        network = computed_network(source)
    assert 3 == len(network.events)
    assert [("Airstrike", "Attack", "inferred")] == [
        (network.event(link.cause).type, network.event(link.effect).type, link.basis)
        for link in network.links
    ]


def test_rows_without_direction_never_become_links(tmp_path: Path) -> None:
    put(tmp_path, "ucdp", DYADS)
    with opened(tmp_path / "store", None) as source:
        network = computed_network(source)
    assert ((), ()) == (network.events, network.links)


def test_what_is_derived_beside_the_rows_satisfies_shapes_and_checks(tmp_path: Path) -> None:
    put(tmp_path, "csv", STRIKES, "air-strikes", "strikes")
    put(tmp_path, "csv", ATTACKS, "insurgent-attacks", "attacks")
    with LocalStore.writing(tmp_path / "store") as store:
        assert 1 == settle(store).inferred_links
        assert [] == validate(store.oxigraph)
        assert [] == validate(store.oxigraph, rows=False)


def test_every_row_is_accounted_for_in_the_summary(tmp_path: Path) -> None:
    done = put(tmp_path, "csv", ATTACKS, "insurgent-attacks")
    assert [
        "rows: 2 rows read = 1 event + 0 collapsed + 1 refused; 1 event with a direction",
        "rows: refused, 1: date is no day",
    ] == list(summary(done))


def test_refused_rows_are_told_with_file_and_line_and_beyond_twenty_counted(tmp_path: Path) -> None:
    path = tmp_path / "rows.csv"
    path.write_text(
        "date,longitude,latitude,type\n" + "x,43.1,33.1,other\n" * 30 + "2023-03-22,43.1,33.1,other\n",
        encoding="utf-8",
    )
    said: list[str] = []
    plan = planned("csv", [path], MAPPINGS / "insurgent-attacks.toml", None, None, said.append)
    (done,) = import_into_file(plan, tmp_path / "rows.trig")
    assert f"{path}, line 2: date is no day: 'x'; the row is refused" == said[0]
    assert (21, f"{path}: further refused rows are only counted") == (len(said), said[-1])
    assert 30 == done.tally.all_refused


def test_the_same_file_again_changes_nothing_and_is_not_read(tmp_path: Path) -> None:
    put(tmp_path, "ucdp", DYADS)
    before = dump(tmp_path)
    again = put(tmp_path, "ucdp", DYADS)
    assert (before, 0) == (dump(tmp_path), again.tally.read)
    assert "already" in again.kept


def test_other_content_under_the_name_replaces_it(tmp_path: Path) -> None:
    put(tmp_path, "ucdp", DYADS)
    put(tmp_path, "ucdp", "\n".join(DYADS.splitlines()[:2]) + "\n")
    assert "ucdp:1" in dump(tmp_path)
    assert "ucdp:2" not in dump(tmp_path)


def test_a_table_that_lacks_a_column_leaves_what_was_there(tmp_path: Path) -> None:
    put(tmp_path, "ucdp", DYADS)
    before = dump(tmp_path)
    with pytest.raises(DatasetError, match="has no column high"):
        put(tmp_path, "ucdp", DYADS.replace("high", "higher"))
    assert before == dump(tmp_path)


def test_an_import_that_was_cut_off_is_not_read_and_can_be_done_again(tmp_path: Path) -> None:
    put(tmp_path, "ucdp", DYADS)
    marker = unfinished("https://w3id.org/sabab/graph/dataset/rows")
    with LocalStore.writing(tmp_path / "store") as store:
        store.add(str(marker), [(marker, marker, marker)])
        store.remove_graph("https://w3id.org/sabab/graph/dataset/rows")
    with pytest.raises(StoreError, match="an import into this store is not finished"):
        opened(tmp_path / "store", None)
    put(tmp_path, "ucdp", DYADS)
    opened(tmp_path / "store", None).close()


def test_a_page_refuses_rows_that_may_not_be_passed_on(tmp_path: Path) -> None:
    put(tmp_path, "acled", ACLED)
    with pytest.raises(RedistributionError, match="ACLED"):
        written_page(tmp_path / "page.html", tmp_path / "store", None, None)
    assert not (tmp_path / "page.html").exists()


def test_a_page_takes_rows_that_may_be_passed_on(tmp_path: Path) -> None:
    put(tmp_path, "csv", STRIKES, "air-strikes")
    written_page(tmp_path / "page.html", tmp_path / "store", None, None)
    assert (tmp_path / "page.html").is_file()


def test_a_file_refuses_rows_that_may_not_be_passed_on(tmp_path: Path) -> None:
    path = tmp_path / "rows.csv"
    path.write_text(ACLED, encoding="utf-8")
    with pytest.raises(RedistributionError):
        list(import_into_file(planned("acled", [path], None, None, None, quiet), tmp_path / "rows.trig"))
    assert [path] == list(tmp_path.iterdir())


def test_a_file_holds_what_a_store_would(tmp_path: Path) -> None:
    put(tmp_path, "ucdp", DYADS)
    list(
        import_into_file(
            planned("ucdp", [tmp_path / "rows.csv"], None, None, None, quiet), tmp_path / "rows.trig"
        )
    )
    with LocalStore.of_files(tmp_path / "rows.trig") as store:
        graph = store.graph("https://w3id.org/sabab/graph/dataset/rows")
    assert set(dump(tmp_path).splitlines()) == set(graph.serialize(format="nt").splitlines())


def test_a_file_that_fails_leaves_no_trace(tmp_path: Path) -> None:
    path = tmp_path / "rows.csv"
    path.write_text("id,best\n1,2\n", encoding="utf-8")
    with pytest.raises(DatasetError):
        list(import_into_file(planned("ucdp", [path], None, None, None, quiet), tmp_path / "rows.trig"))
    assert [path] == list(tmp_path.iterdir())


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("GEDEvent_v23_1.csv", "GEDEvent_v23_1"),
        ("20230323.export.CSV.zip", "20230323"),
        ("my rows (1).csv.gz", "my-rows-1"),
        ("بيانات.csv", "dataset"),
    ],
)
def test_a_graph_is_named_after_its_file(tmp_path: Path, name: str, expected: str) -> None:
    assert expected == graph_name(tmp_path / name)


def test_two_files_of_one_name_are_an_error_before_anything_is_written(tmp_path: Path) -> None:
    with pytest.raises(DatasetError, match="would have the same graph"):
        planned("ucdp", [tmp_path / "a.csv", tmp_path / "a.csv.gz"], None, None, None, quiet)


def test_one_name_is_for_one_file(tmp_path: Path) -> None:
    with pytest.raises(DatasetError, match="--name is for one file"):
        planned("ucdp", [tmp_path / "a.csv", tmp_path / "b.csv"], None, "x", None, quiet)


def test_a_dataset_that_there_is_not_is_answered_with_those_there_are() -> None:
    with pytest.raises(DatasetError, match="ucdp, acled, gdelt, icews, polecat, csv"):
        dataset_named("gtd", None)


def test_a_mapping_is_for_tables_of_ones_own(tmp_path: Path) -> None:
    with pytest.raises(DatasetError, match="needs --mapping"):
        dataset_named("csv", None)
    with pytest.raises(DatasetError, match="needs no mapping"):
        dataset_named("ucdp", tmp_path / "m.toml")


def test_a_file_without_an_event_replaces_nothing(tmp_path: Path) -> None:
    put(tmp_path, "ucdp", DYADS)
    before = dump(tmp_path)
    with pytest.raises(DatasetError, match=r"rows\.csv: of 2 rows none is an event: is it GDELT"):
        put(tmp_path, "gdelt", "no\nsuch\n")
    assert before == dump(tmp_path)


def test_a_table_without_rows_is_an_empty_dataset(tmp_path: Path) -> None:
    done = put(tmp_path, "ucdp", DYADS.partition("\n")[0] + "\n")
    assert ["rows: 0 rows read = 0 events + 0 collapsed + 0 refused; 0 events with a direction"] == list(
        summary(done)
    )


def test_a_file_that_is_none_of_the_dataset_makes_no_store(tmp_path: Path) -> None:
    with pytest.raises(DatasetError, match="has no column"):
        put(tmp_path, "ucdp", STRIKES)
    assert not (tmp_path / "store").exists()
