"""NetAdapt (Yang et al. 2018), and as MobileNetV3 uses it (Howard et al. 2019, section 4.2).

Each step has to save some latency. A proposal shrinks one target (shrink.py) by as few channels as save that much; each
is fine-tuned for a short while and judged; one is kept, and the next step begins with its weights. Steps go on until the
budget is met or nothing can save enough.
"""

from __future__ import annotations

import copy
import re
from dataclasses import asdict, dataclass, field
from multiprocessing import get_context
from pathlib import Path
from typing import Callable, Protocol

import torch
import torch.distributed as dist

from .network import MobileNetV3
from .prune import prune
from .shrink import STEP, channels_of, fits, shrink, targets
from .table import NetworkTable

Latency = Callable[[NetworkTable], float]
State = dict[str, torch.Tensor]


@dataclass(frozen=True)
class AdaptSettings:
    """Defaults are MobileNetV3's; Yang et al. use `netadapt`, a larger first step, a decay of 0.96 and 40,000 updates."""

    variant: str = "mobilenetv3"
    stepShare: float = 0.01  # of the starting latency, that the first step has to save
    decay: float = 1.0  # of the step, from one to the next
    budgetShare: float = 0.5  # of the starting latency, to come down to
    shortUpdates: int = 10_000
    batch: int = 32
    rate: float = 1e-3  # of AdamW, the largest
    score: str = "accuracy"  # or "distillation": what is held against the latency saved
    window: str = "held"  # or "free": the window may be shortened too, which Yang et al. do not do
    tolerance: float = 0.0  # of the score: as good as the best is what loses no more than this beyond it (a free window only)


@dataclass(frozen=True)
class Verdict:
    accuracy: float
    loss: float


class Judge(Protocol):
    """Trains and scores proposals."""

    def tune(self, network: MobileNetV3, step: int) -> MobileNetV3:
        """The short fine-tune; all proposals of a step see the same."""

    def score(self, network: MobileNetV3) -> Verdict:
        """On what is neither trained on nor reported."""


@dataclass(frozen=True)
class Proposal:
    target: str
    fromChannels: int
    toChannels: int
    table: NetworkTable
    latencyMs: float


@dataclass(frozen=True)
class Judged:
    proposal: Proposal
    verdict: Verdict
    state: State


@dataclass
class Step:
    """A network on the way: what was proposed to the one before, and why this one was kept."""

    network: MobileNetV3
    latencyMs: float
    verdict: Verdict
    proposals: list[dict] = field(default_factory=list)
    kept: int = -1
    reason: str = "start"


def propose(
    original: NetworkTable, table: NetworkTable, latency: Latency, saving: float, settings: AdaptSettings
) -> list[Proposal]:
    """For each target the widest network that saves at least `saving` milliseconds; none where no width does."""
    bound = latency(table) - saving
    found = []
    window = ["frames"] if settings.window == "free" else []
    for target in targets(table, settings.variant) + window:
        before = channels_of(table, target)
        for channels in range((before - 1) // STEP * STEP, 0, -STEP):
            narrower = shrink(table, target, channels)
            if fits(original, narrower) and latency(narrower) <= bound:
                found.append(Proposal(target, before, channels, narrower, latency(narrower)))
                break
    return found


def choose(before: Verdict, latency_ms: float, judged: list[Judged], settings: AdaptSettings) -> tuple[int, str]:
    """Index of the proposal to keep, and why."""
    def lost(candidate: Judged) -> float:
        if settings.score == "distillation":
            return candidate.verdict.loss - before.loss
        return before.accuracy - candidate.verdict.accuracy

    def saved(candidate: Judged) -> float:
        return latency_ms - candidate.proposal.latencyMs

    every = range(len(judged))
    if settings.variant == "netadapt":
        best = min(every, key=lambda index: (lost(judged[index]), -saved(judged[index])))
        # What a longer training makes of lost weights nobody knows yet; a shorter window loses none.
        limit = lost(judged[best]) + settings.tolerance
        window = next((index for index in every if judged[index].proposal.target == "frames"), best)
        return (window, "window") if window != best and lost(judged[window]) <= limit else (best, "accuracy")
    # A ratio of what is lost to what is saved says nothing where nothing is lost: the smallest saving would win.
    free = [index for index in every if lost(judged[index]) <= 0]
    if free:
        return max(free, key=lambda index: saved(judged[index])), "noLoss"
    return min(every, key=lambda index: lost(judged[index]) / saved(judged[index])), "ratio"


class Judges:
    """One judge in each of so many processes of this machine, which share its data; and under torchrun, so many in each of
    torchrun's processes, which share the proposals out among them."""

    def __init__(self, judge: Judge, processes: int = 1):
        self.judge = judge
        # Forked, so that the judge's data is there once.
        self.pool = get_context("fork").Pool(processes, _employ, (judge,)) if processes > 1 else None

    def __call__(self, network: MobileNetV3, proposals: list[Proposal], step: int) -> list[Judged]:
        world = dist.get_world_size() if dist.is_initialized() else 1
        rank = dist.get_rank() if dist.is_initialized() else 0
        tasks = [(network, proposal, step) for proposal in proposals[rank::world]]
        if self.pool:
            mine = self.pool.map(_judge_in_process, tasks, chunksize=1)
        else:
            mine = [judge_one(self.judge, *task) for task in tasks]
        if world == 1:
            return mine
        shares: list = [None] * world
        dist.all_gather_object(shares, mine)
        return [shares[index % world][index // world] for index in range(len(proposals))]

    def close(self) -> None:
        if self.pool:
            self.pool.terminate()
            self.pool.join()


_employed: Judge


def _employ(judge: Judge) -> None:
    global _employed
    _employed = judge
    torch.set_num_threads(1)


def _judge_in_process(task: tuple[MobileNetV3, Proposal, int]) -> Judged:
    return judge_one(_employed, *task)


def judge_one(judge: Judge, network: MobileNetV3, proposal: Proposal, step: int) -> Judged:
    tuned = judge.tune(prune(network, proposal.table), step)
    return Judged(proposal, judge.score(tuned), tuned.state_dict())


def _record(before: Verdict, latency_ms: float, judged: Judged) -> dict:
    proposal = judged.proposal
    return {
        "target": proposal.target,
        "fromChannels": proposal.fromChannels,
        "toChannels": proposal.toChannels,
        "latencyMs": proposal.latencyMs,
        "savedMs": latency_ms - proposal.latencyMs,
        "accuracy": judged.verdict.accuracy,
        "accuracyLost": before.accuracy - judged.verdict.accuracy,
        "distillationLoss": judged.verdict.loss,
    }


def adapt(network: MobileNetV3, latency: Latency, judges: Judges, settings: AdaptSettings, folder: Path) -> list[Step]:
    """The steps from `network` on. Each is written to `folder` as it is made; those that are there are gone on from."""
    folder.mkdir(parents=True, exist_ok=True)
    steps = load_steps(folder)
    original = network.table
    if not steps:
        steps = [Step(copy.deepcopy(network), latency(original), judges.judge.score(network))]
        _save(steps[0], folder, 0)
    start_ms = steps[0].latencyMs
    while steps[-1].latencyMs > settings.budgetShare * start_ms:
        number, current = len(steps), steps[-1]
        saving = start_ms * settings.stepShare * settings.decay ** (number - 1)
        proposals = propose(original, current.network.table, latency, saving, settings)
        if not proposals:
            break
        judged = judges(current.network, proposals, number)
        kept, reason = choose(current.verdict, current.latencyMs, judged, settings)
        best = judged[kept]
        narrower = prune(current.network, best.proposal.table)
        narrower.load_state_dict(best.state)
        records = [_record(current.verdict, current.latencyMs, one) for one in judged]
        steps.append(Step(narrower.eval(), best.proposal.latencyMs, best.verdict, records, kept, reason))
        _save(steps[-1], folder, number)
        print(
            f"step {number}: {best.proposal.target} {best.proposal.fromChannels} -> {best.proposal.toChannels} of "
            f"{len(judged)} proposals, {best.proposal.latencyMs:.3f} ms, accuracy {best.verdict.accuracy:.4f}, "
            f"loss {best.verdict.loss:.4f} ({reason})",
            flush=True,
        )
    return steps


def _save(step: Step, folder: Path, number: int) -> None:
    if dist.is_initialized() and dist.get_rank() > 0:
        return
    saved = {
        "table": asdict(step.network.table),
        "state": step.network.state_dict(),
        "verdict": asdict(step.verdict),
        **{name: getattr(step, name) for name in ("latencyMs", "proposals", "kept", "reason")},
    }
    # Under its name only once it is whole.
    torch.save(saved, folder / "unfinished.pt")
    (folder / "unfinished.pt").rename(folder / f"step-{number:02}.pt")


def load_steps(folder: Path) -> list[Step]:
    """Those of the adaptation that `folder` holds."""
    steps = []
    for path in sorted(folder.glob("step-*.pt")):
        saved = torch.load(path)
        state = saved.pop("state")
        heads = {name.split(".")[1]: bias.numel() for name, bias in state.items() if re.fullmatch(r"heads\.\w+\.bias", name)}
        network = MobileNetV3(NetworkTable.of(saved.pop("table")).with_heads(**heads))
        network.load_state_dict(state)
        steps.append(Step(network.eval(), verdict=Verdict(**saved.pop("verdict")), **saved))
    return steps
