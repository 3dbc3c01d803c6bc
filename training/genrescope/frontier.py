"""python -m genrescope.frontier NAME --data DATA --features FEATURES [--folds 0,2,3,4] [--budgets 0.9:6,0.8:6]

Networks of the adaptation NAME beside uniformly pruned ones that should take as long. For each budget, a share of the
starting latency and the epochs to train for: the first step that comes down to it, and every layer pruned by one share
of its channels. Each is pruned anew from the starting network of each fold and trained with that network's own recipe,
for as many updates. The fold that chose the steps says nothing of them and is left out. Writes
runs/netadapt/NAME/frontier.json, and tables.json with the networks to be raced by `npm run netadapt:race`.
"""

from __future__ import annotations

import argparse
import json
from dataclasses import asdict, dataclass, replace
from pathlib import Path

import numpy as np
import torch

from .adapt import load_steps
from .config import CONFIGS, Config
from .crossvalidate import pooled_logits
from .data import WindowSource
from .distil import distil, embed
from .evaluate import Clips, fold_windows, macro_accuracy
from .heads import genre_head
from .latency import LatencyTable
from .netadapt import SHIPPED_HEADS, run_folder
from .shrink import uniform
from .table import NetworkTable
from .tags import audioset_labels
from .teachers import load_windows
from .train import starting_network


@dataclass(frozen=True)
class Candidate:
    """One network of the comparison; `about` is its part of trajectory.json."""

    config: Config
    table: NetworkTable
    about: dict


def uniform_for(table: NetworkTable, latency: LatencyTable, time_ms: float) -> tuple[float, NetworkTable]:
    """The uniform pruning whose time is closest, and its share, to a hundredth; the widest of those that are as close."""
    def distance(percent: int) -> float:
        return abs(latency(uniform(table, percent / 100)) - time_ms)

    closest = min(range(100, 0, -1), key=distance)
    return closest / 100, uniform(table, closest / 100)


@dataclass(frozen=True)
class Budget:
    share: float  # of the starting latency
    epochs: int  # of the training

    @staticmethod
    def of(text: str) -> Budget:
        """`0.7:6`."""
        share, epochs = text.split(":")
        return Budget(float(share), int(epochs))


def candidates(name: str, start: Config, latency: LatencyTable, budgets: list[Budget]) -> list[Candidate]:
    steps = load_steps(run_folder(name))
    original = steps[0].network.table.with_heads(**SHIPPED_HEADS)
    found = []
    for budget in budgets:
        number = next((n for n, step in enumerate(steps) if step.latencyMs <= budget.share * steps[0].latencyMs), None)
        if number is None:
            continue
        recipe = replace(start, start=start.name, distil=replace(start.distil, epochs=budget.epochs))
        table = steps[number].network.table.with_heads(**SHIPPED_HEADS)
        rate, narrower = uniform_for(original, latency, latency(table))
        for kind, about, pruned in (("netadapt", {"step": number}, table), ("uniform", {"share": rate}, narrower)):
            label = f"netadapt/{name}/{kind}-{number:02}-epochs-{budget.epochs}"
            found.append(Candidate(replace(recipe, name=label, table=pruned), pruned, {"kind": kind, **about}))
    return found


def updates_of(config: Config, fold: int) -> int:
    """Of the training of one fold."""
    return torch.load(config.run_folder(fold) / "checkpoint.pt")["scheduler"]["last_epoch"]


def train_candidate(candidate: Candidate, data: Path, features: Path, fold: int) -> None:
    """As train.py trains, but what is kept are the logits of the fold's windows and their clips' rows."""
    config, folder = candidate.config, candidate.config.run_folder(fold)
    torch.manual_seed(config.distil.seed)
    source = WindowSource(features, config.frontEnd)
    clips, pool = load_windows(data / "teacher", "clips"), load_windows(data / "teacher", "pool")
    table = Clips.load(data / "clips.csv")
    rows = table.rows_of(clips.file)
    seen = table.outside(rows, fold)
    parts = [clips.subset(seen), pool]
    network = distil(starting_network(config, data, fold, parts), source, parts, config.distil, folder / "checkpoint.pt")
    hidden = embed(network, source, clips).double().numpy()
    labels = audioset_labels(data / "pretrained")
    sizes = np.bincount(rows)[rows]
    genre = genre_head(network, labels, config.probes, hidden[seen], table.genre[rows][seen], sizes[seen])
    np.savez(folder / "logits.npz", logits=genre(hidden[~seen]), rows=rows[~seen])


def candidate_logits(candidate: Candidate, folds: list[int]) -> tuple[np.ndarray, np.ndarray]:
    found = [np.load(candidate.config.run_folder(fold) / "logits.npz") for fold in folds]
    return np.concatenate([one["logits"] for one in found]), np.concatenate([one["rows"] for one in found])


def judged(logits: np.ndarray, rows: np.ndarray, clips: Clips, folds: list[int]) -> dict:
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
    parser.add_argument("--budgets", default="0.9:6,0.8:6,0.7:6,0.6:6,0.5:6", help="SHARE:EPOCHS,…")
    arguments = parser.parse_args()
    torch.set_num_threads(1)
    folds = [int(fold) for fold in arguments.folds.split(",")]
    budgets = [Budget.of(text) for text in arguments.budgets.split(",")]
    about = json.loads((run_folder(arguments.name) / "about.json").read_text())
    start = Config.load(about["start"])
    found = candidates(arguments.name, start, LatencyTable.load(arguments.latency), budgets)
    clips = Clips.load(arguments.data / "clips.csv")
    for fold in folds:
        for candidate in found:
            if not (candidate.config.run_folder(fold) / "logits.npz").exists():
                print(candidate.config.name, fold, flush=True)
                train_candidate(candidate, arguments.data, arguments.features, fold)

    points = [{"kind": "start", **judged(*pooled_logits(start, clips, folds), clips, folds), "updates": 0}]
    tables = [load_steps(run_folder(arguments.name))[0].network.table.with_heads(**SHIPPED_HEADS)]
    for candidate in found:
        updates = round(sum(updates_of(candidate.config, fold) for fold in folds) / len(folds))
        points.append({**candidate.about, **judged(*candidate_logits(candidate, folds), clips, folds), "updates": updates})
        tables.append(candidate.table)
    folder = run_folder(arguments.name)
    (folder / "frontier.json").write_text(json.dumps(points, indent=1) + "\n")
    (folder / "tables.json").write_text(json.dumps([asdict(table) for table in tables]) + "\n")
    for point in points:
        print(json.dumps(point))


if __name__ == "__main__":
    main()
