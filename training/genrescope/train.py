"""python -m genrescope.train CONFIG --data DATA --features FEATURES [--fold K]

Distils, then fits the heads. With --fold, fold K is neither seen nor heard; without, every labelled clip is used.
Resumes where it was stopped. Writes a Run (runs.py) to runs/CONFIG/{fold-K,all}.
"""

from __future__ import annotations

import argparse
from pathlib import Path

import numpy as np
import torch
import torch.distributed as dist
from torch import Tensor, nn

from .clips import Clips
from .config import Config
from .data import WindowSource
from .distil import distil, embed
from .evaluate import fold_windows, report
from .export import as_shipped
from .heads import genre_head
from .network import MobileNetV3
from .pretrained import load_mn04
from .prune import prune
from .runs import Run
from .tags import audioset_labels
from .teachers import OWN, Windows, plain_windows, standardise


def learn_what(network: MobileNetV3, hidden: Tensor, part: Windows) -> None:
    """Puts what `network` says at its hidden layer [windows, hidden] in the place of what teachers said of the windows."""
    with torch.no_grad():
        part.features = network.heads["features"](hidden).numpy()
        part.audioset = network.heads["audioset"](hidden).numpy()


def learn_from(teacher: Run, part: Windows) -> None:
    """Puts what a network of ours says of the windows in the place of what its own teachers said."""
    order = {(file, start): row for row, (file, start) in enumerate(zip(teacher.files[part.store], teacher.starts[part.store]))}
    rows = [order[key] for key in zip(part.file, part.start_s)]
    learn_what(teacher.network, torch.from_numpy(teacher.hidden[part.store][rows]).float(), part)


def learn_from_itself(network: MobileNetV3, source: WindowSource, parts: list[Windows]) -> None:
    """Puts what `network` says of the unchanged windows in the place of what teachers said: its hidden layer, standardised,
    which its head `features` now gives and keeps giving, and its AudioSet answers."""
    hidden = [embed(network, source, part) for part in parts]
    joined = torch.cat(hidden)
    mean, deviation = joined.mean(0), joined.std(0) + 1e-6
    head = nn.Linear(len(mean), len(mean)).requires_grad_(False)
    head.weight.copy_(torch.diag(1 / deviation))
    head.bias.copy_(-mean / deviation)
    network.heads["features"] = head
    for part, of_part in zip(parts, hidden):
        learn_what(network, of_part, part)


def own_windows(store: str, source: WindowSource, known: Windows | None) -> Windows:
    """What the heads are fitted on: the teachers' windows, or one after the other where the network's are shorter (and
    where no teacher listened)."""
    front_end = source.front_end
    window_s = front_end.window_samples / front_end.sampleRate
    if known is not None and front_end.slack_s == 0:
        return known
    return plain_windows(store, source.stores[store].files, front_end.hop_s, front_end.frames, float(round(window_s)))


def listen(network: MobileNetV3, source: WindowSource, known: list[Windows]) -> list[tuple[Windows, np.ndarray]]:
    """Windows of what teachers heard and of what is not music, each with its hidden layer [windows, hidden]."""
    parts = [*(own_windows(part.store, source, part) for part in known), own_windows("nonmusic", source, None)]
    return [(part, embed(network, source, part).double().numpy()) for part in parts]


def training_parts(config: Config, table: Clips, known: list[Windows], fold: int | None) -> list[Windows]:
    """Of all music that teachers heard, labelled or not, what the network of `fold` may meet."""
    def part(windows: Windows) -> Windows:
        if windows.store not in config.sets:
            return windows
        return windows.subset(table.outside(table.rows_of(windows.file), fold))

    return [part(windows) for windows in known]


def labelled_windows(table: Clips, heard: list[tuple[Windows, np.ndarray]]) -> tuple[np.ndarray, np.ndarray]:
    """Row of the table [n] and hidden layer [n, hidden] of every window of a clip with a label."""
    parts = [(table.rows_of(part.file), hidden) for part, hidden in heard if part.store in table.store]
    rows, hidden = (np.concatenate(values) for values in zip(*parts))
    return rows[table.labelled[rows]], hidden[table.labelled[rows]]


def starting_network(config: Config, data: Path, fold: int | None, parts: list[Windows]) -> MobileNetV3:
    """The network that distillation starts from, with the heads `audioset` and `features`. Where it is a network of ours,
    the targets in `parts` become what that one says."""
    heads = {"audioset": parts[0].audioset.shape[1], "features": parts[0].features.shape[1]}
    if config.start == "mn04_as":
        network = load_mn04(data / "pretrained")
        network.heads["features"] = nn.Linear(network.table.hidden, heads["features"])
        return network
    if config.start == "random":
        return MobileNetV3(config.table.with_heads(**heads))
    teacher = Run.load(Config.load(config.start).run_folder(fold))
    for part in parts:
        learn_from(teacher, part)
    return prune(teacher.network, config.table)


def train(config: Config, data: Path, features: Path, fold: int | None) -> None:
    torch.manual_seed(config.distil.seed)
    source = WindowSource(features, config.frontEnd)
    table = config.clips(data)
    known = config.windows(data)
    training = training_parts(config, table, known, fold)
    if config.targets == OWN:
        network = load_mn04(data / "pretrained")
        learn_from_itself(network, source, training)
    else:
        standardise(training)
        network = starting_network(config, data, fold, training)
    folder = config.run_folder(fold)
    network = distil(network, source, training, config.distil, folder / "checkpoint.pt")
    if dist.is_initialized() and dist.get_rank() > 0:
        return  # Every process holds the same network; one fits the heads and writes.

    if config.quantize:
        # The heads are fitted on what the shipped trunk says.
        network, _ = as_shipped(network, quantize=True)
    heard = listen(network, source, known)
    labels = audioset_labels(data / "pretrained")
    rows, hidden = labelled_windows(table, heard)
    seen = table.outside(rows, fold)
    genre = genre_head(network, labels, config, table, rows[seen], hidden[seen])
    Run.of(network, genre, heard).save(folder)
    if fold is not None:
        verdicts = fold_windows(genre(hidden), rows, len(table.file))
        for store in config.sets:
            print(store, report(verdicts, table, (table.fold == fold) & (table.store == store) & table.labelled))


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
