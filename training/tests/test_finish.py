"""What the card says of its training."""

import json
from dataclasses import replace
from pathlib import Path
from types import SimpleNamespace

import numpy as np
from genrescope import finish
from genrescope.clips import Clips
from genrescope.config import Config
from genrescope.finish import windows_heard
from genrescope.teachers import Windows


def _row(file: str, fold: int) -> dict:
    return {"file": file, "genre": "rock", "group": f"artist:{file}", "fold": str(fold), "kind": "full", "store": "clips"}


def _windows(store: str, files: list[str]) -> Windows:
    return Windows(store, np.array(files), np.zeros(len(files)), np.zeros((len(files), 2)), np.zeros((len(files), 3)))


def test_windows_are_counted_for_every_network_and_every_pass():
    table = Clips.of([{"note": "", "trust": 2, **_row("a.ogg", 0)}, {"note": "", "trust": 2, **_row("b.ogg", 1)}], ("rock",))
    known = [_windows("clips", ["a.ogg", "a.ogg", "b.ogg"]), _windows("pool", ["game.ogg"])]
    config = SimpleNamespace(
        clips=lambda _: table, windows=lambda _: known, sets={"clips": 1.0}, distil=SimpleNamespace(epochs=4)
    )
    # Without a: 1 window, without b: 2, the one that is shipped: 3; each with the pool's one, four times.
    assert windows_heard(config, Path(), [0, 1]) == 4 * ((1 + 1) + (2 + 1) + (3 + 1))


def test_the_same_recipe_by_other_seeds_stands_beside(tmp_path, monkeypatch):
    monkeypatch.setattr(finish, "RUNS", tmp_path)
    for name, accuracy in (("genre@2", 0.63), ("genre@1", 0.61), ("genre-tiny@1", 0.5)):
        (tmp_path / name).mkdir()
        report = {"clips": 394, "accuracy": accuracy, "macroAccuracy": 0.6, "top3": 0.85, "ece": 0.05}
        (tmp_path / name / "crossvalidation.json").write_text(json.dumps({"typescript": report}))
    assert [(other["seed"], other["accuracy"]) for other in finish.other_seeds("genre")] == [(1, 0.61), (2, 0.63)]
    assert finish.other_seeds("genre-netadapt") == []


def test_a_seed_can_be_named_beside_a_configuration():
    first, second = Config.load("genre"), Config.load("genre@1")
    assert (second.distil.seed, second.name) == (1, "genre@1")
    assert replace(second, name=first.name, distil=replace(second.distil, seed=first.distil.seed)) == first
