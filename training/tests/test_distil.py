"""Distillation on a toy set: it learns, resumes, and runs over two processes."""

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
import torch
from genrescope.data import WindowSource
from genrescope.distil import distil, embed
from genrescope.train import learn_from_itself
from toy import FRONT_END, SETTINGS, data_set, network, torchrun


def _state(folder: Path, settings=SETTINGS, checkpoint: str = "checkpoint.pt") -> dict[str, torch.Tensor]:
    features = folder / "features"
    parts = data_set(features)
    return distil(network(), WindowSource(features, FRONT_END), parts, settings, folder / checkpoint).state_dict()


def _same(one: dict[str, torch.Tensor], other: dict[str, torch.Tensor]) -> bool:
    return all(torch.allclose(one[name].float(), other[name].float(), atol=1e-6) for name in one)


def test_the_same_seed_trains_the_same_network(tmp_path):
    assert _same(_state(tmp_path, checkpoint="one.pt"), _state(tmp_path, checkpoint="two.pt"))


def test_a_training_that_was_stopped_goes_on_to_the_same_network(tmp_path, monkeypatch):
    whole = _state(tmp_path, checkpoint="whole.pt")
    save = torch.save

    def stop_after_saving(*arguments):
        save(*arguments)
        raise KeyboardInterrupt

    monkeypatch.setattr(torch, "save", stop_after_saving)
    with pytest.raises(KeyboardInterrupt):
        _state(tmp_path, checkpoint="stopped.pt")
    monkeypatch.setattr(torch, "save", save)
    assert _same(_state(tmp_path, checkpoint="stopped.pt"), whole)


def test_the_loss_falls(tmp_path, capsys):
    _state(tmp_path, replace(SETTINGS, epochs=12, rate=5e-3, headRate=5e-3, audiosetWeight=0.0))
    losses = [float(line.split()[3]) for line in capsys.readouterr().out.splitlines() if line.startswith("epoch")]
    assert losses[-1] < losses[0]


def test_frozen_blocks_and_all_statistics_stay_as_they_were(tmp_path):
    before = network().state_dict()
    after = _state(tmp_path, replace(SETTINGS, frozenBlocks=1))
    changed = {name for name in before if not torch.equal(before[name], after[name])}
    assert not [name for name in changed if name.startswith(("stem.", "blocks.0.")) or "running" in name]
    assert any(name.startswith("blocks.1.") for name in changed) and "hidden.weight" in changed


def test_a_network_can_be_its_own_teacher(tmp_path):
    parts = data_set(tmp_path)
    source, learner = WindowSource(tmp_path, FRONT_END), network().eval()
    learn_from_itself(learner, source, parts)
    hidden = torch.cat([embed(learner, source, part) for part in parts])
    said = np.concatenate([part.features for part in parts])
    assert said == pytest.approx(((hidden - hidden.mean(0)) / (hidden.std(0) + 1e-6)).numpy(), abs=2e-3)
    assert not learner.heads["features"].weight.requires_grad
    kept = learner.heads["features"].weight.clone()
    trained = distil(learner, source, parts, replace(SETTINGS, frozenBlocks=1), tmp_path / "own.pt")
    assert torch.equal(trained.heads["features"].weight, kept)


_WORKER = """
import sys
from pathlib import Path
import torch, torch.distributed as dist
from genrescope.data import WindowSource
from genrescope.distil import distil
from toy import FRONT_END, SETTINGS, network, windows
folder = Path(sys.argv[1])
dist.init_process_group("gloo")
source = WindowSource(folder / "features", FRONT_END)
trained = distil(network(), source, [windows("clips", 13), windows("pool", 12)], SETTINGS, folder / "checkpoint.pt")
torch.save(trained.state_dict(), folder / f"rank{dist.get_rank()}.pt")
"""


def test_two_processes_end_with_the_same_finite_weights(tmp_path):
    data_set(tmp_path / "features")
    torchrun(_WORKER, tmp_path)
    first, second = (torch.load(tmp_path / f"rank{rank}.pt") for rank in (0, 1))
    assert first.keys() == second.keys()
    for name in first:
        assert torch.isfinite(first[name]).all(), name
    assert _same(first, second)
