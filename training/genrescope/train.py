"""python -m genrescope.train CONFIG --data DATA --features FEATURES [--fold K]

Distils, then fits the heads. With --fold, fold K is neither seen nor heard; without, every labelled clip is used.
Resumes where it was stopped. Writes runs/CONFIG/{fold-K,all}/network.pt, and hidden.npz with the hidden layer of every
window of clips, pool and sounds that are not music.
"""

from __future__ import annotations

import argparse
from pathlib import Path

import numpy as np
import torch
import torch.distributed as dist
from torch import nn

from .config import Config
from .data import WindowSource
from .distil import distil, embed
from .evaluate import Clips, fold_windows, report
from .heads import genre_head
from .pretrained import load_mn04
from .tags import audioset_labels
from .teachers import load_windows, plain_windows, standardise


def train(config: Config, data: Path, features: Path, fold: int | None) -> None:
    torch.manual_seed(config.distil.seed)
    source = WindowSource(features, config.frontEnd)
    clips, pool = load_windows(data / "teacher", "clips"), load_windows(data / "teacher", "pool")
    table = Clips.load(data / "clips.csv")
    rows = table.rows_of(clips.file)
    seen = np.ones(len(clips), bool) if fold is None else table.fold[rows] != fold
    training = clips.subset(seen)
    standardise([training, pool])

    network = load_mn04(data / "pretrained")
    network.heads["features"] = nn.Linear(network.table.hidden, training.features.shape[1])
    folder = config.run_folder(fold)
    network = distil(network, source, [training, pool], config.distil, folder / "checkpoint.pt")

    nonmusic = plain_windows("nonmusic", source.stores["nonmusic"].files, config.frontEnd.hop_s, config.frontEnd.frames)
    hidden = {part.store: embed(network, source, part).numpy() for part in (clips, pool, nonmusic)}
    files = {part.store + "_file": part.file for part in (clips, pool, nonmusic)}
    sizes = np.bincount(rows)[rows]
    labels = audioset_labels(data / "pretrained")
    heard = hidden["clips"].astype(np.float64)
    head = genre_head(network, labels, config.probes, heard[seen], table.genre[rows][seen], sizes[seen])
    np.savez(folder / "hidden.npz", **hidden, **files)
    torch.save({"table": network.table, "state": network.state_dict(), "genre": head}, folder / "network.pt")
    if fold is not None:
        print(report(fold_windows(head(heard), rows, len(table.file)), table, table.fold == fold))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("config")
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--features", type=Path, required=True)
    parser.add_argument("--fold", type=int)
    parser.add_argument("--threads", type=int, default=2)
    arguments = parser.parse_args()
    torch.set_num_threads(arguments.threads)
    if dist.is_torchelastic_launched():
        dist.init_process_group("gloo")
    train(Config.load(arguments.config), arguments.data, arguments.features, arguments.fold)


if __name__ == "__main__":
    main()
