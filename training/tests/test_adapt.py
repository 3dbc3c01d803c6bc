"""NetAdapt on a toy network and synthetic data, with a known outcome: what is useless by construction goes first."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path

import pytest
import torch
from genrescope.adapt import AdaptSettings, Judged, Judges, Proposal, Step, Verdict, adapt, choose, propose
from genrescope.latency import layer_widths
from genrescope.network import MobileNetV3
from genrescope.table import BlockSettings, NetworkTable
from torch import nn
from torch.nn import functional as F
from toy import torchrun

TABLE = NetworkTable(
    inputShape=(16, 24, 1),
    stem=16,
    blocks=(
        BlockSettings(3, 48, 16, 16, "relu", 2),
        BlockSettings(5, 48, 16, 0, "hardSwish", 1),
        BlockSettings(3, 40, 24, 0, "hardSwish", 1),
    ),
    lastConv=48,
    hidden=16,
    heads={"genre": 8},
)
USELESS = "block2/expansion"
ADAPTATION = AdaptSettings(stepShare=0.08, budgetShare=0.6)


def latency(table: NetworkTable) -> float:
    """As if each pair of channels took a microsecond inside of blocks, and nothing the rest."""
    return sum(narrow * wide for name, narrow, wide in layer_widths(table) if name.startswith("block")) / 1000


def _sounds(count: int, seed: int) -> tuple[torch.Tensor, torch.Tensor]:
    """Noise, louder in one of four pairs of bands, and there in one of two halves of the time: eight classes."""
    generator = torch.Generator().manual_seed(seed)
    genre = torch.randint(8, (count,), generator=generator)
    inputs = torch.randn(count, 1, *TABLE.inputShape[:2], generator=generator)
    for row, label in zip(inputs, genre.tolist()):
        row[0, 4 * (label // 2) : 4 * (label // 2) + 2, 12 * (label % 2) : 12 * (label % 2) + 12] += 2
    return inputs, genre


def _train(network: MobileNetV3, updates: int, rate: float, seed: int) -> MobileNetV3:
    network.train()
    for norm in (module for module in network.modules() if isinstance(module, nn.BatchNorm2d)):
        norm.momentum = 0.1
    optimiser = torch.optim.Adam([p for p in network.parameters() if p.requires_grad], lr=rate)
    for update in range(updates):
        inputs, genre = _sounds(32, 1000 * seed + update)
        optimiser.zero_grad()
        F.cross_entropy(network(inputs)["genre"], genre).backward()
        optimiser.step()
    return network.eval()


@dataclass
class ToyJudge:
    def tune(self, network: MobileNetV3, step: int) -> MobileNetV3:
        return _train(network, 3, 1e-3, step)

    @torch.no_grad()
    def score(self, network: MobileNetV3) -> Verdict:
        inputs, genre = _sounds(256, seed=999_999)
        logits = network.eval()(inputs)["genre"]
        return Verdict((logits.argmax(1) == genre).float().mean().item(), F.cross_entropy(logits, genre).item())


@pytest.fixture(scope="module")
def start() -> MobileNetV3:
    """Trained, while what its second block computes was multiplied by nothing, so that only its skip counts."""
    torch.manual_seed(0)
    network = MobileNetV3(TABLE)
    for parameter in network.blocks[1].project.bn.parameters():
        parameter.requires_grad_(False).zero_()
    trained = _train(network, 150, 5e-3, seed=500)
    assert ToyJudge().score(trained).accuracy > 0.8
    return trained


def _adapt(start: MobileNetV3, folder: Path, settings: AdaptSettings = ADAPTATION, processes: int = 1) -> list[Step]:
    judges = Judges(ToyJudge(), processes)
    try:
        return adapt(start, latency, judges, settings, folder)
    finally:
        judges.close()


@pytest.mark.parametrize("variant", ["mobilenetv3", "netadapt"])
@pytest.mark.parametrize("score", ["accuracy", "distillation"])
def test_the_useless_layer_is_pruned_first(start, tmp_path, variant, score):
    steps = _adapt(start, tmp_path, replace(ADAPTATION, variant=variant, score=score))
    first = steps[1].proposals[steps[1].kept]
    assert first["target"] == USELESS
    assert len(steps[1].proposals) > 1
    assert steps[-1].latencyMs < steps[0].latencyMs


def test_every_step_saves_what_it_should_until_the_budget_is_met(start, tmp_path):
    steps = _adapt(start, tmp_path)
    whole = steps[0].latencyMs
    for before, after in zip(steps, steps[1:]):
        assert before.latencyMs - after.latencyMs >= ADAPTATION.stepShare * whole - 1e-9
        assert after.latencyMs == pytest.approx(latency(after.network.table))
    assert steps[-1].latencyMs <= ADAPTATION.budgetShare * whole < steps[-2].latencyMs


def test_an_adaptation_that_was_stopped_goes_on_to_the_same_network(start, tmp_path):
    whole = _adapt(start, tmp_path)
    for path in sorted(tmp_path.glob("step-*.pt"))[2:]:
        path.unlink()
    again = _adapt(start, tmp_path)
    assert [step.proposals for step in again] == [step.proposals for step in whole]
    for name, value in whole[-1].network.state_dict().items():
        torch.testing.assert_close(again[-1].network.state_dict()[name], value)


def test_two_processes_choose_what_one_chooses(start, tmp_path):
    one = _adapt(start, tmp_path / "one")
    two = _adapt(start, tmp_path / "two", processes=2)
    assert [step.kept for step in one] == [step.kept for step in two]


_WORKER = """
import sys
from pathlib import Path
import torch, torch.distributed as dist
from genrescope.adapt import Judges, adapt
from test_adapt import ADAPTATION, ToyJudge, latency
folder = Path(sys.argv[1])
dist.init_process_group("gloo")
torch.set_num_threads(1)
steps = adapt(torch.load(folder / "start.pt"), latency, Judges(ToyJudge()), ADAPTATION, folder / f"rank{dist.get_rank()}")
torch.save([step.kept for step in steps], folder / f"kept{dist.get_rank()}.pt")
"""


def test_torchrun_shares_the_proposals_and_chooses_what_one_process_chooses(start, tmp_path):
    one = _adapt(start, tmp_path / "one")
    torch.save(start, tmp_path / "start.pt")
    torchrun(_WORKER, tmp_path)
    for rank in (0, 1):
        assert torch.load(tmp_path / f"kept{rank}.pt") == [step.kept for step in one]
    # The first process writes the steps down, for all of them.
    assert len(list((tmp_path / "rank0").glob("step-*.pt"))) == len(one)
    assert not list((tmp_path / "rank1").glob("step-*.pt"))


def test_a_proposal_takes_no_more_channels_than_it_must():
    for proposal in propose(TABLE, TABLE, latency, 0.5, AdaptSettings(variant="netadapt", window="free")):
        assert latency(TABLE) - proposal.latencyMs >= 0.5
        assert proposal.fromChannels > proposal.toChannels


def test_the_window_is_proposed_only_where_it_is_free():
    held = AdaptSettings(variant="netadapt")
    named = [{one.target for one in propose(TABLE, TABLE, latency, 0.0, settings)} for settings in (held, replace(held, window="free"))]
    assert named[1] - named[0] == {"frames"}


def _judged(accuracy: float, latency_ms: float) -> Judged:
    return Judged(Proposal("lastConv", 16, 8, TABLE, latency_ms), Verdict(accuracy, 1 - accuracy), {})


def test_mobilenetv3_keeps_the_least_lost_per_millisecond():
    candidates = [_judged(0.78, 9.0), _judged(0.76, 7.0), _judged(0.5, 5.0)]
    assert choose(Verdict(0.8, 0.2), 10.0, candidates, AdaptSettings()) == (1, "ratio")


def test_where_nothing_is_lost_the_largest_saving_counts_not_the_ratio():
    candidates = [_judged(0.82, 9.9), _judged(0.81, 8.0), _judged(0.79, 5.0)]
    assert choose(Verdict(0.8, 0.2), 10.0, candidates, AdaptSettings()) == (1, "noLoss")


def test_netadapt_prefers_a_shorter_window_to_lost_weights_where_both_are_as_good():
    window = replace(_judged(0.788, 8.0), proposal=Proposal("frames", 24, 16, TABLE, 8.0))
    candidates = [_judged(0.79, 8.0), window]
    settings = AdaptSettings(variant="netadapt")
    assert choose(Verdict(0.8, 0.2), 10.0, candidates, settings) == (0, "accuracy")
    assert choose(Verdict(0.8, 0.2), 10.0, candidates, replace(settings, tolerance=0.005)) == (1, "window")


def test_netadapt_keeps_the_most_accurate():
    candidates = [_judged(0.78, 9.0), _judged(0.79, 7.0), _judged(0.79, 8.0)]
    assert choose(Verdict(0.8, 0.2), 10.0, candidates, AdaptSettings(variant="netadapt")) == (1, "accuracy")
