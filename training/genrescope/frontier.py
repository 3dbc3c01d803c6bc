"""python -m genrescope.frontier NAME --data DATA --features FEATURES [--folds 0,2,3,4] [--shares 0.9,0.8,0.7,0.6,0.5]

Networks of the adaptation NAME beside uniformly pruned ones that should take as long. For each share of the starting
latency: the first step that comes down to it, and every layer pruned by one share of its channels. Each is pruned anew
from the starting network of each fold, learns from that network for so many updates (judge.py), and hears the clips of
the fold. The fold that chose the steps says nothing of them and is left out. Writes runs/netadapt/NAME/frontier.json,
and tables.json with the networks to be raced by `npm run netadapt:race`.
"""

from __future__ import annotations

import argparse
import json
from dataclasses import asdict, dataclass
from pathlib import Path

import numpy as np
import torch

from .adapt import AdaptSettings, load_steps
from .clips import Clips
from .config import CONFIGS, Config
from .evaluate import fold_windows, macro_accuracy
from .judge import DistillationJudge
from .latency import LatencyTable
from .netadapt import shipped_heads, make_judge, run_folder, with_genre_head
from .prune import prune
from .runs import Run
from .shrink import uniform
from .table import NetworkTable

# More than any clip has.
EVERY_WINDOW = 1000


@dataclass(frozen=True)
class Candidate:
    """One network of the comparison; `about` is its part of trajectory.json."""

    name: str
    table: NetworkTable
    about: dict


def uniform_for(table: NetworkTable, latency: LatencyTable, time_ms: float) -> tuple[float, NetworkTable]:
    """The uniform pruning whose time is closest, and its share, to a hundredth; the widest of those that are as close."""
    def distance(percent: int) -> float:
        return abs(latency(uniform(table, percent / 100)) - time_ms)

    closest = min(range(100, 0, -1), key=distance)
    return closest / 100, uniform(table, closest / 100)


def candidates(name: str, heads: dict[str, int], latency: LatencyTable, shares: list[float]) -> list[Candidate]:
    steps = load_steps(run_folder(name))
    original = steps[0].network.table.with_heads(**heads)
    found = [Candidate("start", original, {"kind": "start"})]
    for share in shares:
        number = next((n for n, step in enumerate(steps) if step.latencyMs <= share * steps[0].latencyMs), None)
        if number is None:
            continue
        table = steps[number].network.table.with_heads(**heads)
        rate, narrower = uniform_for(original, latency, latency(table))
        found.append(Candidate(f"netadapt-{number:02}", table, {"kind": "netadapt", "step": number}))
        found.append(Candidate(f"uniform-{number:02}", narrower, {"kind": "uniform", "share": rate}))
    return found


def hear(found: list[Candidate], judge: DistillationJudge, run: Run, folder: Path) -> None:
    """Trains each candidate from the network of `run` and writes the logits of the judge's windows, genre by genre. Those
    that are there are kept."""
    folder.mkdir(parents=True, exist_ok=True)
    start = with_genre_head(run)
    for candidate in found:
        target = folder / f"{candidate.name}.npy"
        if not target.exists():
            network = start
            if candidate.table != found[0].table:
                network = judge.tune(prune(start, candidate.table), step=0)
            np.save(target, judge.answers(network)["genre"].numpy())
            print(target, flush=True)


def judged(candidate: Candidate, folders: dict[int, Path], clips: Clips) -> dict:
    """Over the verdicts of all folds' clips."""
    logits = np.concatenate([np.load(folder / f"{candidate.name}.npy") for folder in folders.values()])
    rows = np.concatenate([np.load(folder / "rows.npy") for folder in folders.values()])
    heard = fold_windows(logits, rows, len(clips.file)).argmax(1)
    keep = np.isin(clips.fold, list(folders)) & np.isin(np.arange(len(clips.file)), rows)
    return {
        "accuracy": float((heard == clips.genre)[keep].mean()),
        "macroAccuracy": macro_accuracy(heard[keep], clips.genre[keep]),
        "clips": int(keep.sum()),
        "folds": list(folders),
    }


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("name")
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--features", type=Path, required=True)
    parser.add_argument("--latency", type=Path, default=CONFIGS / "genre.latency.json")
    parser.add_argument("--folds", default="0,2,3,4")
    parser.add_argument("--shares", default="0.9,0.8,0.7,0.6,0.5")
    parser.add_argument("--updates", type=int, default=1600, help="of each network")
    parser.add_argument("--rate", type=float, default=3e-3, help="the largest; at a sixth of it a pruned network stays far behind")
    arguments = parser.parse_args()
    torch.set_num_threads(1)
    about = json.loads((run_folder(arguments.name) / "about.json").read_text())
    config = Config.load(about["start"])
    clips = config.clips(arguments.data)
    shares = [float(share) for share in arguments.shares.split(",")]
    found = candidates(arguments.name, shipped_heads(config), LatencyTable.load(arguments.latency), shares)
    settings = AdaptSettings(shortUpdates=arguments.updates, rate=arguments.rate)
    home = run_folder(arguments.name) / f"frontier-{arguments.updates}"
    folders = {int(fold): home / f"fold-{fold}" for fold in arguments.folds.split(",")}
    for fold, folder in folders.items():
        run = Run.load(config.run_folder(fold))
        judge = make_judge(config, run, arguments.data, arguments.features, fold, EVERY_WINDOW, settings)
        hear(found, judge, run, folder)
        np.save(folder / "rows.npy", clips.rows_of(judge.validation.file))

    points = []
    for candidate in found:
        updates = 0 if candidate.name == "start" else arguments.updates
        points.append({**candidate.about, **judged(candidate, folders, clips), "updates": updates})
        print(json.dumps(points[-1]))
    folder = run_folder(arguments.name)
    (folder / "frontier.json").write_text(json.dumps(points, indent=1) + "\n")
    (folder / "tables.json").write_text(json.dumps([asdict(candidate.table) for candidate in found]) + "\n")


if __name__ == "__main__":
    main()
