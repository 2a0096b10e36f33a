"""The benchmark counts as its names say, reads what the sets tell, and keeps no text in the repository."""

from __future__ import annotations

import json
from pathlib import Path

import numpy as np
import pytest

from benchmarks import measures
from benchmarks.pair_notes import Note, notes
from benchmarks.pair_reading import Reader, Reading, fold_logits, row_key
from benchmarks.pair_sets import ROOT, SETS, PairSet, Row
from benchmarks.pair_stack import read_sets
from benchmarks.pair_tables import FLOORS, JOINED, Judged, consistency, figures, floors, lines, tables
from benchmarks.quality import digits, main
from factcheck.scoring import FEATURES, SUPPORT

FLAGS = {"claim_has_digit": True, "num_changed": False, "digit_changed": False}


def judged(*rows: tuple[float, float, str, str, Note]) -> Judged:
    """Label, chance, group, set and note of each row; flagged from a half."""
    labels, chances, groups, sets, told = zip(*rows, strict=True)
    return Judged(
        labels=np.array(labels),
        chances=np.array(chances),
        margins=np.array(chances) - 0.5,
        groups=groups,
        sets=sets,
        weights=np.ones(len(rows)),
        notes=told,
        figure_named=np.zeros(len(rows), dtype=bool),
    )


def test_a_wrong_claim_is_laid_beside_the_claim_it_was_made_from() -> None:
    one, other = Note(origin="one"), Note(origin="other")
    rows = judged(
        (0.0, 0.4, "g", "bump", Note(unedited=True, origin="one")),
        (0.0, 0.9, "g", "bump", Note(unedited=True, origin="other")),
        (0.0, 0.95, "g", "bump", one),  # right, but made from another: nothing is laid beside it
        (1.0, 0.5, "g", "bump", one),  # above the one it was made from
        (1.0, 0.5, "g", "bump", other),  # below
        (1.0, 0.4, "g", "bump", one),  # a tie is not above
        (1.0, 0.9, "h", "bump", one),  # another group
    )
    wins, pairs = consistency(rows)
    assert wins.tolist() == [0, 0, 0, 1, 0, 0, 0]
    assert pairs.tolist() == [0, 0, 0, 1, 1, 1, 0]
    assert figures(rows, ("bump",)).measured["consistency"].value == pytest.approx(1 / 3)


def test_recall_by_kind_number_edits_and_false_alarms() -> None:
    number = Note(kinds=("number", "swap"), number_edit=True)
    rows = judged(
        (1.0, 0.9, "a", "bump", number),
        (1.0, 0.1, "a", "bump", number),
        (1.0, 0.8, "b", "bump", Note(kinds=("swap",))),
        (0.0, 0.7, "b", "bump", Note()),
        (0.0, 0.2, "c", "bump", Note()),
        (0.0, 0.1, "c", "bump", Note()),
    )
    found = figures(rows, ("bump",))
    assert found.measured["number_edits"].value == 0.5
    assert found.measured["false_alarms"].value == pytest.approx(1 / 3)
    assert found.measured["balanced_accuracy"].value == pytest.approx((2 / 3 + 2 / 3) / 2)
    assert {kind: (count, share.value) for kind, (count, share) in found.kinds.items()} == {
        "number": (2, 0.5),
        "swap": (3, pytest.approx(2 / 3)),
    }
    assert "consistency" not in found.measured


def test_only_the_digit_claims_of_one_set_are_measured_apart() -> None:
    told = Note(digit=True)
    rows = judged(
        (1.0, 0.9, "a", "fever-symmetric", told),
        (0.0, 0.1, "a", "fever-symmetric", told),
        (0.0, 0.9, "b", "fever-symmetric", Note()),
        (1.0, 0.1, "c", "bump", told),
    )
    found = tables(rows)
    assert found["fever-symmetric"].measured["digit_claims"].value == 1.0
    assert "digit_claims" not in found["bump"].measured


def test_a_joined_line_is_the_mean_over_its_sets_whatever_their_size() -> None:
    first, second = JOINED["five other domains"][:2]
    good = [(1.0, 0.9, "a", first, Note()), (0.0, 0.1, "b", first, Note())]
    bad = [(1.0, 0.1, f"c{at}", second, Note()) for at in range(8)]
    bad += [(0.0, 0.9, f"d{at}", second, Note()) for at in range(8)]
    table = tables(judged(*good, *bad))
    assert table["five other domains"].measured["balanced_accuracy"].value == 0.5
    assert table["all"].rows == 18


def test_a_floor_is_met_above_it_and_a_calibration_error_below_it() -> None:
    rows = [(1.0, 1.0, "a", "bump", Note()), (0.0, 0.0, "b", "bump", Note())]
    rows += [(1.0, 0.0, "c", "vitaminc", Note()), (0.0, 1.0, "d", "vitaminc", Note())]
    said = list(floors(tables(judged(*rows))))
    assert any(line.startswith("met ") and "bump, auc" in line for line in said)
    assert any(line.startswith("not met") and "all, calibration_error" in line for line in said)
    assert any("published: " in line for line in said)
    assert all("summedits" not in line for line in said)


def test_every_floor_is_one_of_a_line_and_a_measure_that_the_table_has() -> None:
    told = json.loads(FLOORS.read_text(encoding="utf-8"))
    known = {one.name for one in SETS} | set(JOINED)
    note = Note(digit=True, number_edit=True, unedited=True)
    rows = [(label, 0.5, "g", "fever-symmetric", note) for label in (0.0, 1.0)]
    measured = set(tables(judged(*rows))["fever-symmetric"].measured)
    for one in (*told["floors"], *told["published"]):
        assert one["set"] in known
        assert one["measure"] in measured


def test_the_lines_hold_every_set_and_kind() -> None:
    rows = judged(
        (1.0, 0.9, "a", "bump", Note(kinds=("swap",))),
        (0.0, 0.1, "b", "bump", Note()),
    )
    said = "\n".join(lines(tables(rows)))
    assert "bump" in said
    assert "swap" in said


def test_calibration_error_weighs_rows() -> None:
    labels, scores = np.array([1.0, 0.0]), np.array([0.75, 0.75])
    assert measures.calibration_error(labels, scores, bins=1) == pytest.approx(0.25)
    assert measures.calibration_error(labels, scores, bins=1, weights=np.array([3.0, 1.0])) == pytest.approx(
        0
    )


def test_a_measure_of_row_numbers_is_that_of_the_rows() -> None:
    values = np.array([1.0, 2.0, 6.0])
    found = measures.interval_over(["a", "b", "b"], lambda at: float(values[at].mean()))
    assert found.value == 3.0
    assert (found.low, found.high) == (1.0, 4.0)  # only "a", only "b"


def test_notes_of_a_set_that_names_what_was_edited(tmp_path: Path) -> None:
    text = "Two trams met."
    rows = [
        {"id": "r", "claim": text, "label": 1, "error_type": None, "flags": FLAGS},
        {
            "id": "e",
            "claim": "Two trams collided.",
            "reference": text,
            "label": 0,
            "error_type": "Intrinsic Predicate Error",
            "flags": FLAGS | {"num_changed": True},
        },
        {
            "id": "p",
            "claim": "A pair of trams met.",
            "reference": text,
            "label": 1,
            "error_type": ["entity_modification"],
            "flags": FLAGS | {"num_changed": True},
        },
    ]
    (tmp_path / "x.jsonl").write_text("\n".join(map(json.dumps, rows)) + "\n", encoding="utf-8")
    told = notes(PairSet("x", ("x.jsonl",), lambda _: iter(())), tmp_path)
    assert told["r"] == Note(digit=True, unedited=True, origin=text)
    assert told["e"] == Note(("Intrinsic Predicate",), number_edit=True, digit=True, origin=text)
    assert told["p"] == Note(digit=True, origin=text)  # a faithful rewrite is no number edit, of no kind


def test_notes_of_a_set_that_tells_nothing(tmp_path: Path) -> None:
    (tmp_path / "x.jsonl").write_text('{"id": "1", "claim": "A tram."}\n', encoding="utf-8")
    assert notes(PairSet("x", ("x.jsonl",), lambda _: iter(())), tmp_path) == {}


def test_strings_of_digits() -> None:
    assert digits("In 2019, 1,200 of 3.5m left on May 4.") == {"2019", "1,200", "3.5", "4"}


ROW = Row("1", "g", "The tram hit two cars.", "A tram hit three cars on Monday. Nobody was hurt.", wrong=True)


def test_what_was_read_is_kept_and_half_a_line_is_not(tmp_path: Path) -> None:
    first = Reader(tmp_path).readings([ROW, ROW], lambda done, of: None)
    assert first[0] == first[1]
    assert first[0].sentences == 2
    assert set(first[0].features) == set(FEATURES) - set(SUPPORT)
    kept = next(tmp_path.iterdir())
    kept.write_text(kept.read_text(encoding="utf-8") + '{"row": "x", "fea', encoding="utf-8")
    assert Reader(tmp_path).readings([ROW], lambda done, of: None) == first[:1]


def test_a_row_takes_the_support_of_whatever_logits_it_is_given() -> None:
    read = Reading({"NUM": 0.5}, sentences=2)
    assert read.values() == {"NUM": 0.5}
    high, low = read.values([3.0, -3.0]), read.values([-3.0])
    assert set(high) == {"NUM", *SUPPORT}
    assert high["support"] > low["support"]


def test_logits_of_other_folds_than_these_are_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("benchmarks.pair_reading._kept", lambda: tmp_path)
    one = PairSet("x", ("x",), lambda _: iter([ROW]))
    fitting = {at for at in range(3) if _accepts(one, {row_key(ROW): (at, (0.5,))}, tmp_path)}
    assert len(fitting) == 1
    (tmp_path / "x").write_text("", encoding="utf-8")
    assert read_sets([one], tmp_path, 9, {}).left_out == 1


def _accepts(one: PairSet, logits: dict[str, tuple[int, tuple[float, ...]]], folder: Path) -> bool:
    try:
        read = read_sets([one], folder, 9, logits)
    except SystemExit:
        return False
    return read.stack.inputs.shape == (1, len(FEATURES))


def test_a_missing_file_of_folds_names_the_script_that_makes_it(tmp_path: Path) -> None:
    with pytest.raises(SystemExit, match="train_support"):
        fold_logits(tmp_path / "none.json")


def test_texts_of_rows_are_never_written_into_the_repository(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    target = ROOT / "benchmarks" / "results" / "errors.jsonl"
    monkeypatch.setattr("sys.argv", ["quality.py", "--errors", str(target)])
    with pytest.raises(SystemExit):
        main()
    assert "elsewhere" in capsys.readouterr().err
    assert not target.exists()
