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
from genrescope.prune import prune
from toy import FRONT_END, SETTINGS, TABLE, data_set, network, windows


@pytest.fixture
def judge(tmp_path) -> DistillationJudge:
    parts = data_set(tmp_path)
    source = WindowSource(tmp_path, FRONT_END)
    settings = AdaptSettings(shortUpdates=9, batch=4)
    return DistillationJudge(source, parts, [windows("clips", 10)], torch.arange(10), settings, SETTINGS)


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


def test_answers_do_not_depend_on_the_size_of_batches(judge):
    start = _with_genre()
    whole, parts = judge.answers(start), judge.answers(start, batch=3)
    for head, logits in whole.items():
        assert len(logits) == len(judge.files)
        torch.testing.assert_close(parts[head], logits)


def test_a_network_of_a_shorter_window_hears_the_middle_of_each(judge):
    start = _with_genre()
    shorter = prune(start, start.table.with_frames(24))
    assert judge._inputs(24).shape[3] == 24
    assert judge.answers(shorter)["genre"].shape == judge.answers(start)["genre"].shape
    assert judge.tune(shorter, step=1).table.frames == 24


def test_the_starting_network_loses_nothing_but_its_own_uncertainty(judge):
    start = _with_genre()
    outputs = judge.answers(start)
    [part] = judge.validation
    part.features = outputs["features"].numpy()
    part.audioset = outputs["audioset"].numpy()
    own = judge.score(start).loss
    with torch.no_grad():
        start.heads["features"].bias += 1
    assert judge.score(start).loss == pytest.approx(own + 1, rel=1e-4)


def test_validation_takes_so_many_windows_of_each_file():
    part = windows("clips", 13)
    few = thinned(part, 3)
    assert sorted(few.file) == ["a"] * 3 + ["b"] * 3
    assert {few.start_s.min(), few.start_s.max()} == {part.start_s.min(), part.start_s.max()}
