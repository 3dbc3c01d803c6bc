"""The judge of proposals on a toy data set."""

from __future__ import annotations

import copy

import pytest
import torch
from genrescope.adapt import AdaptSettings
from genrescope.data import WindowSource
from genrescope.judge import DistillationJudge
from genrescope.netadapt import thinned
from genrescope.network import BATCH_NORM_MOMENTUM
from toy import FRONT_END, SETTINGS, TABLE, data_set, network, windows


@pytest.fixture
def judge(tmp_path) -> DistillationJudge:
    parts = data_set(tmp_path)
    source = WindowSource(tmp_path, FRONT_END)
    settings = AdaptSettings(shortUpdates=9, batch=4)
    return DistillationJudge(source, parts, windows("clips", 10), torch.arange(10), settings, SETTINGS)


def _with_genre():
    start = network()
    start.heads["genre"] = torch.nn.Linear(TABLE.hidden, 10)
    return start.eval()


def test_a_short_fine_tune_trains_all_but_the_heads(judge):
    start = _with_genre()
    tuned = judge.tune(copy.deepcopy(start), step=1)
    before, after = start.state_dict(), tuned.state_dict()
    same = {name for name in before if torch.equal(before[name], after[name])}
    assert same == {name for name in before if name.startswith("heads.")}
    assert tuned.stem.bn.momentum == BATCH_NORM_MOMENTUM


def test_all_proposals_of_a_step_see_the_same_windows_for_so_many_updates(judge):
    start = _with_genre()
    one, two = (judge.tune(copy.deepcopy(start), step=2).state_dict() for _ in range(2))
    for name, value in one.items():
        torch.testing.assert_close(two[name], value)
    assert one["stem.bn.num_batches_tracked"] == judge.adaptation.shortUpdates


def test_a_verdict_does_not_depend_on_the_size_of_batches(judge):
    start = _with_genre()
    whole, parts = judge.score(start), judge.score(start, batch=3)
    assert whole.loss == pytest.approx(parts.loss, rel=1e-4)
    assert whole.accuracy == parts.accuracy


def test_validation_takes_so_many_windows_of_each_file():
    part = windows("clips", 13)
    few = thinned(part, 3)
    assert sorted(few.file) == ["a"] * 3 + ["b"] * 3
    assert {few.start_s.min(), few.start_s.max()} == {part.start_s.min(), part.start_s.max()}
