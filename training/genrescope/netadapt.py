"""python -m genrescope.netadapt CONFIG --data DATA --features FEATURES --fold K [--name NAME] [settings]

Adapts the network that was trained without fold K to the browser: proposals learn from that network on the other folds
and the pool, and are judged on fold K, which neither it nor they have met. Resumes where it was stopped. Writes
runs/netadapt/NAME/step-*.pt. Under torchrun the processes, of one machine or many, share the proposals.
"""

from __future__ import annotations

import argparse
import json
from dataclasses import asdict, fields
from pathlib import Path

import numpy as np
import torch
import torch.distributed as dist
from torch import nn

from .adapt import AdaptSettings, Judges, adapt
from .config import CONFIGS, RUNS, Config
from .data import WindowSource
from .judge import DistillationJudge
from .latency import LatencyTable
from .network import MobileNetV3
from .runs import Run
from .table import NetworkTable
from .teachers import Windows
from .train import learn_from, training_parts

# Heads of the networks that are shipped; those of training are never run in the browser.
def shipped_heads(config: Config) -> dict[str, int]:
    return {"genre": len(config.genres), "tags": 169}


def with_genre_head(run: Run) -> MobileNetV3:
    """The network with its fitted genre head beside those that it learned with."""
    head = nn.Linear(run.network.table.hidden, run.genre.bias.size)
    head.load_state_dict({"weight": torch.from_numpy(run.genre.weight.T), "bias": torch.from_numpy(run.genre.bias)})
    run.network.heads["genre"] = head
    return run.network


def thinned(windows: Windows, most: int) -> Windows:
    """At most so many windows of each file, spread over it."""
    keep = np.zeros(len(windows), bool)
    for file in np.unique(windows.file):
        rows = np.flatnonzero(windows.file == file)
        keep[rows[np.unique(np.linspace(0, len(rows) - 1, most).round().astype(int))]] = True
    return windows.subset(keep)


def make_judge(
    config: Config, run: Run, data: Path, features: Path, fold: int, windows: int, settings: AdaptSettings
) -> DistillationJudge:
    """`validation` holds the fold's labelled clips of all sets, so many windows of each."""
    table = config.clips(data)
    known = config.windows(data)
    parts = training_parts(config, table, known, fold)
    validation = []
    for aside in known:
        if aside.store in config.sets:
            rows = table.rows_of(aside.file)
            validation.append(thinned(aside.subset((table.fold[rows] == fold) & table.labelled[rows]), windows))
    for part in (*parts, *validation):
        learn_from(run, part)
    genre = torch.from_numpy(np.concatenate([table.genre[table.rows_of(part.file)] for part in validation]))
    return DistillationJudge(WindowSource(features, config.frontEnd), parts, validation, genre, settings, config.distil)


def run_folder(name: str) -> Path:
    return RUNS / "netadapt" / name


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("config")
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--features", type=Path, required=True)
    parser.add_argument("--fold", type=int, required=True)
    parser.add_argument("--name", default="genre-netadapt")
    parser.add_argument("--latency", type=Path, default=CONFIGS / "genre.latency.json")
    parser.add_argument("--windows", type=int, default=4, help="of each validation clip")
    parser.add_argument("--processes", type=int, default=1)
    for setting in fields(AdaptSettings):
        parser.add_argument(f"--{setting.name}", type=type(setting.default), default=setting.default)
    arguments = parser.parse_args()
    if dist.is_torchelastic_launched():
        dist.init_process_group("gloo")
    torch.set_num_threads(1)

    settings = AdaptSettings(**{setting.name: getattr(arguments, setting.name) for setting in fields(AdaptSettings)})
    config = Config.load(arguments.config)
    run = Run.load(config.run_folder(arguments.fold))
    judge = make_judge(
        config, run, arguments.data, arguments.features, arguments.fold, arguments.windows, settings
    )
    measured = LatencyTable.load(arguments.latency)

    def latency(table: NetworkTable) -> float:
        return measured(table.with_heads(**shipped_heads(config)))

    folder = run_folder(arguments.name)
    folder.mkdir(parents=True, exist_ok=True)
    about = {
        "start": config.name,
        "settings": asdict(settings),
        "validation": {
            "fold": arguments.fold,
            "clips": len(np.unique(judge.files)),
            "windows": len(judge.files),
        },
    }
    (folder / "about.json").write_text(json.dumps(about, indent=1) + "\n")
    judges = Judges(judge, arguments.processes)
    try:
        adapt(with_genre_head(run), latency, judges, settings, folder)
    finally:
        judges.close()


if __name__ == "__main__":
    main()
