"""python -m genrescope.frontier NAME --data DATA --features FEATURES [--folds 0,2,3,4] [--shares 0.9,0.8] [--seeds 3]

Networks of the adaptation NAME beside the plain ways to be as fast. For each share of the starting latency: the first step that
comes down to it; every layer pruned by one share of its channels; the starting network on shorter windows; and the starting
network as it is, on windows that lie farther apart, so that a second of music costs as much. Each is made anew from the
starting network of each fold, learns from that network for so many updates (judge.py; but for the last, which has nothing to
learn), by each seed, and hears the clips of the fold. The fold that chose the steps says nothing of them and is left out.
Writes runs/netadapt/NAME/frontier.json, and tables.json with the networks to be raced by `npm run netadapt:race`.
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
from .data import WindowSource
from .evaluate import bootstrap_interval, fold_windows, macro_accuracy
from .judge import DistillationJudge, answers_to
from .latency import LatencyTable
from .netadapt import shipped_heads, make_judge, run_folder, with_genre_head
from .prune import prune
from .runs import Run
from .shrink import STEP, uniform
from .table import NetworkTable
from .teachers import Windows, plain_windows

# More than any clip has.
EVERY_WINDOW = 1000
# From one window of a clip to the next, in seconds, unless a candidate says otherwise.
HOP_S = 3.0
# The step of a fine-tune that belongs to none of an adaptation's steps.
SEED_STEP = 1000


@dataclass(frozen=True)
class Candidate:
    """One network of the comparison; `about` is its part of trajectory.json."""

    name: str
    table: NetworkTable
    about: dict
    trained: bool = True
    hop_s: float = HOP_S


def uniform_for(table: NetworkTable, latency: LatencyTable, time_ms: float) -> tuple[float, NetworkTable]:
    """The uniform pruning whose time is closest, and its share, to a hundredth; the widest of those that are as close."""
    def distance(percent: int) -> float:
        return abs(latency(uniform(table, percent / 100)) - time_ms)

    closest = min(range(100, 0, -1), key=distance)
    return closest / 100, uniform(table, closest / 100)


def window_for(table: NetworkTable, latency: LatencyTable, time_ms: float) -> NetworkTable:
    """The same network on the longest window, in steps of eight frames, that takes no longer."""
    frames = (frames for frames in range(table.frames, STEP, -STEP))
    return next(
        shorter for shorter in map(table.with_frames, frames) if latency(shorter) <= time_ms
    )


def candidates(name: str, heads: dict[str, int], latency: LatencyTable, shares: list[float]) -> list[Candidate]:
    steps = load_steps(run_folder(name))
    original = steps[0].network.table.with_heads(**heads)
    found = [Candidate("start", original, {"kind": "start"}, trained=False)]
    for share in shares:
        number = next((n for n, step in enumerate(steps) if step.latencyMs <= share * steps[0].latencyMs), None)
        if number is None:
            continue
        table = steps[number].network.table.with_heads(**heads)
        time_ms = latency(table)
        rate, narrower = uniform_for(original, latency, time_ms)
        shorter = window_for(original, latency, time_ms)
        hop_s = round(HOP_S * latency(original) / time_ms, 1)
        found += [
            Candidate(f"netadapt-{number:02}", table, {"kind": "netadapt", "step": number}),
            Candidate(f"uniform-{number:02}", narrower, {"kind": "uniform", "share": rate}),
            Candidate(f"window-{number:02}", shorter, {"kind": "window", "frames": shorter.frames}),
            Candidate(f"hop-{number:02}", original, {"kind": "hop"}, trained=False, hop_s=hop_s),
        ]
    return found


def every(hop_s: float, part: Windows, source: WindowSource) -> Windows:
    """Windows of the files of `part`, so many seconds apart."""
    front_end, store = source.front_end, source.stores[part.store]
    files = {file: store.files[file] for file in np.unique(part.file)}
    return plain_windows(part.store, files, front_end.hop_s, front_end.frames, hop_s)


def hear(found: list[Candidate], judge: DistillationJudge, run: Run, clips: Clips, folder: Path, seeds: int) -> None:
    """Trains each candidate from the network of `run`, by each seed, and writes the genre logits of the clips' windows, and each
    window's row of `clips`. Those that are there are kept."""
    folder.mkdir(parents=True, exist_ok=True)
    start = with_genre_head(run)
    for candidate in found:
        for seed in range(seeds if candidate.trained else 1):
            target = folder / f"{candidate.name}-{seed}.npz"
            if target.exists():
                continue
            network = prune(start, candidate.table)
            if candidate.trained:
                network = judge.tune(network, step=SEED_STEP * seed)
            parts = judge.validation
            if candidate.hop_s != HOP_S:
                parts = [every(candidate.hop_s, part, judge.source) for part in parts]
            inputs = torch.cat([judge.inputs_of(part, network.table.frames) for part in parts])
            rows = np.concatenate([clips.rows_of(part.file) for part in parts])
            np.savez(target, logits=answers_to(network, inputs)["genre"].numpy(), rows=rows)
            print(target, flush=True)


def judged(candidate: Candidate, folders: list[Path], clips: Clips, seeds: int) -> dict:
    """Over the verdicts of all folds' clips: means over the seeds, and an interval of the mean."""
    heard = []
    for seed in range(seeds if candidate.trained else 1):
        files = [np.load(folder / f"{candidate.name}-{seed}.npz") for folder in folders]
        logits, rows = (np.concatenate([file[name] for file in files]) for name in ("logits", "rows"))
        heard.append(fold_windows(logits, rows, len(clips.file)).argmax(1))
    keep = np.unique(rows)
    genre = clips.genre[keep]
    chosen = [one[keep] for one in heard]
    macro = [macro_accuracy(one, genre) for one in chosen]
    return {
        "accuracy": float(np.mean([(one == genre).mean() for one in chosen])),
        "macroAccuracy": float(np.mean(macro)),
        "interval95": bootstrap_interval(chosen, genre, clips.group[keep]),
        "seeds": macro,
        "clips": len(keep),
        "hopS": candidate.hop_s,
    }


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("name")
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--features", type=Path, required=True)
    parser.add_argument("--latency", type=Path, default=CONFIGS / "genre.latency.json")
    parser.add_argument("--folds", default="0,2,3,4")
    parser.add_argument("--shares", default="0.9,0.8")
    parser.add_argument("--seeds", type=int, default=3, help="of each fine-tune")
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
    folder = run_folder(arguments.name)
    folds = [int(fold) for fold in arguments.folds.split(",")]
    folders = [folder / f"frontier-{arguments.updates}" / f"fold-{fold}" for fold in folds]
    for fold, of_fold in zip(folds, folders):
        run = Run.load(config.run_folder(fold))
        judge = make_judge(config, run, arguments.data, arguments.features, fold, EVERY_WINDOW, settings)
        hear(found, judge, run, clips, of_fold, arguments.seeds)

    points = []
    for candidate in found:
        updates = arguments.updates if candidate.trained else 0
        figures = judged(candidate, folders, clips, arguments.seeds)
        points.append({**candidate.about, **figures, "folds": folds, "updates": updates})
        print(json.dumps(points[-1]))
    (folder / "frontier.json").write_text(json.dumps(points, indent=1) + "\n")
    (folder / "tables.json").write_text(json.dumps([asdict(candidate.table) for candidate in found]) + "\n")


if __name__ == "__main__":
    main()
