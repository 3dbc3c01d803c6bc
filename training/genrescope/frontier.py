"""python -m genrescope.frontier NAME --data DATA --features FEATURES [--folds 0,2,3,4] [--shares 0.9,0.8,0.7,0.6,0.5]

Networks of the adaptation NAME beside uniformly pruned ones that should take as long. For each share of the starting
latency: the first step that comes down to it, and every layer pruned by one share of its channels. Each is pruned anew
from the starting network of each fold and trained with that network's own recipe, for as many updates. Folds that chose
the steps say nothing of them and are left out. Writes runs/netadapt/NAME/frontier.json, and tables.json with the networks to be
raced by `npm run netadapt:race`.
"""

from __future__ import annotations

import argparse
import json
from dataclasses import asdict, dataclass, replace
from pathlib import Path

import torch

from .adapt import load_steps
from .config import CONFIGS, Config
from .crossvalidate import pooled_logits
from .evaluate import Clips, fold_windows, macro_accuracy
from .latency import LatencyTable
from .netadapt import SHIPPED_HEADS, run_folder
from .runs import Run
from .shrink import uniform
from .table import NetworkTable
from .train import train


@dataclass(frozen=True)
class Candidate:
    """One network of the comparison; `about` is its part of trajectory.json."""

    config: Config
    table: NetworkTable
    about: dict


def uniform_for(table: NetworkTable, latency: LatencyTable, budget_ms: float) -> tuple[float, NetworkTable]:
    """The widest uniform pruning that keeps to the budget, and its share, to a hundredth."""
    for percent in range(100, 0, -1):
        narrower = uniform(table, percent / 100)
        if latency(narrower) <= budget_ms:
            return percent / 100, narrower
    raise ValueError(f"no uniform pruning takes {budget_ms} ms")


def candidates(name: str, start: Config, whole: Run, latency: LatencyTable, shares: list[float], epochs: int) -> list[Candidate]:
    recipe = replace(start, start=start.name, distil=replace(start.distil, epochs=epochs))
    steps = load_steps(run_folder(name), whole.network)
    original = steps[0].network.table.with_heads(**SHIPPED_HEADS)
    found = []
    for share in shares:
        number = next((n for n, step in enumerate(steps) if step.latencyMs <= share * steps[0].latencyMs), None)
        if number is None:
            continue
        table = steps[number].network.table.with_heads(**SHIPPED_HEADS)
        rate, narrower = uniform_for(original, latency, latency(table))
        for kind, about, pruned in (("netadapt", {"step": number}, table), ("uniform", {"share": rate}, narrower)):
            label = f"netadapt/{name}/{kind}-{number:02}-epochs-{epochs}"
            found.append(Candidate(replace(recipe, name=label, table=pruned), pruned, {"kind": kind, **about}))
    return found


def updates_of(config: Config, fold: int) -> int:
    """Of the training of one fold."""
    return torch.load(config.run_folder(fold) / "checkpoint.pt")["scheduler"]["last_epoch"]


def judged(config: Config, clips: Clips, folds: list[int]) -> dict:
    logits, rows = pooled_logits(config, clips, folds)
    heard = fold_windows(logits, rows, len(clips.file)).argmax(1)
    keep = [fold in folds for fold in clips.fold]
    return {
        "accuracy": float((heard == clips.genre)[keep].mean()),
        "macroAccuracy": macro_accuracy(heard[keep], clips.genre[keep]),
        "clips": sum(keep),
        "folds": folds,
    }


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("name")
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--features", type=Path, required=True)
    parser.add_argument("--latency", type=Path, default=CONFIGS / "genre.latency.json")
    parser.add_argument("--folds", default="0,2,3,4")
    parser.add_argument("--shares", default="0.9,0.8,0.7,0.6,0.5")
    parser.add_argument("--epochs", type=int, default=6)
    arguments = parser.parse_args()
    torch.set_num_threads(1)
    folds = [int(fold) for fold in arguments.folds.split(",")]
    shares = [float(share) for share in arguments.shares.split(",")]
    about = json.loads((run_folder(arguments.name) / "about.json").read_text())
    start = Config.load(about["start"])
    whole = Run.load(start.run_folder(about["validation"]["fold"]))
    found = candidates(arguments.name, start, whole, LatencyTable.load(arguments.latency), shares, arguments.epochs)
    clips = Clips.load(arguments.data / "clips.csv")
    for fold in folds:
        for candidate in found:
            if not (candidate.config.run_folder(fold) / "network.pt").exists():
                print(candidate.config.name, fold, flush=True)
                train(candidate.config, arguments.data, arguments.features, fold)

    points = [{"kind": "start", **judged(start, clips, folds), "updates": 0}]
    tables = [whole.network.table.with_heads(**SHIPPED_HEADS)]
    for candidate in found:
        updates = round(sum(updates_of(candidate.config, fold) for fold in folds) / len(folds))
        points.append({**candidate.about, **judged(candidate.config, clips, folds), "updates": updates})
        tables.append(candidate.table)
    folder = run_folder(arguments.name)
    (folder / "frontier.json").write_text(json.dumps(points, indent=1) + "\n")
    (folder / "tables.json").write_text(json.dumps([asdict(table) for table in tables]) + "\n")
    for point in points:
        print(json.dumps(point))


if __name__ == "__main__":
    main()
