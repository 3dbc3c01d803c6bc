"""Batches for distillation: random windows of the exported features with the teachers' word on them."""

from __future__ import annotations

from dataclasses import replace
from functools import lru_cache
from pathlib import Path
from typing import Iterator

import numpy as np
import torch
from torch import Tensor

from .augment import AugmentSettings, augment, mask
from .features import FeatureStore, FrontEnd
from .teachers import Windows

Batch = tuple[Tensor, Tensor, Tensor]


class WindowSource:
    """Network inputs for windows of the exported features, `clips` and `pool` among them. Folders inside hold the features
    of `copies` of the same files, as a microphone across a room hears them (rooms.py).
    ValueError where they were exported through another front end."""

    def __init__(self, folder: Path, front_end: FrontEnd):
        self.folder = folder
        self.front_end = front_end
        self.stores = {path.stem: FeatureStore(folder, path.stem, front_end.frames) for path in folder.glob("*.json")}
        for name, store in self.stores.items():
            if store.front_end != front_end:
                raise ValueError(f"the features of {name} were exported through another front end")
        self.copies = [WindowSource(path, front_end) for path in sorted(folder.iterdir()) if path.is_dir()]

    @lru_cache(maxsize=2)
    def with_frames(self, frames: int) -> WindowSource:
        """The same features, cut into windows of so many frames."""
        if frames == self.front_end.frames:
            return self
        return WindowSource(self.folder, replace(self.front_end, frames=frames))

    def gather(
        self, store: str, files: np.ndarray, starts: np.ndarray, sources: list[WindowSource] | None = None
    ) -> tuple[Tensor, Tensor]:
        """Energies [n, frames, bands] and mean squares [n] of the windows that start at `starts` seconds; each out of its
        own of `sources`, where given."""
        pieces = [
            source.stores[store].window(str(file), round(float(start) / self.front_end.hop_s))
            for source, file, start in zip(sources or [self] * len(files), files, starts)
        ]
        energies = torch.from_numpy(np.stack([piece for piece, _ in pieces]))
        return energies, torch.tensor([square for _, square in pieces])

    def some_replayed(self, count: int, share: float, rng: np.random.Generator) -> list[WindowSource]:
        """For each of `count` windows this source or, for about `share` of them, one of its copies.
        ValueError where there are none."""
        if share == 0:
            return [self] * count
        if not self.copies:
            raise ValueError("there are no features of replayed copies; make them with genrescope.rooms and `npm run features`")
        chosen = np.where(rng.random(count) < share, rng.integers(len(self.copies), size=count), -1)
        return [self if index < 0 else self.copies[index] for index in chosen]

    def changed_inputs(
        self, energies: Tensor, squares: Tensor, settings: AugmentSettings, generator: torch.Generator
    ) -> Tensor:
        """Inputs of changed copies, their level put right from the energy that is left; some are left as they are."""
        changed = augment(energies, settings, generator, self.front_end.hop_s)
        share = changed.sum((1, 2)) / energies.sum((1, 2)).clamp(min=1e-20)
        inputs = mask(self.front_end.inputs(changed, squares * share), settings, generator)
        if settings.unchanged == 0:
            return inputs
        left = torch.rand(len(inputs), generator=generator) < settings.unchanged
        return torch.where(left.view(-1, 1, 1, 1), self.front_end.inputs(energies, squares), inputs)


def windows_per_file(part: Windows) -> np.ndarray:
    """Of each window, how many there are of its file, [n]."""
    _, which, counts = np.unique(part.file, return_inverse=True, return_counts=True)
    return counts[which].astype(np.float64)


def batches(
    source: WindowSource,
    parts: list[Windows],
    batch: int,
    settings: AugmentSettings,
    jitter_s: float,
    seed: int,
    rank: int = 0,
    world: int = 1,
    replayed: float = 0.0,
    evenness: float = 0.0,
) -> Iterator[Batch]:
    """One epoch, shuffled, of (inputs, features, audioset logits); each process of `world` sees its own share.
    About the share `replayed` of the windows comes from copies heard across a room. With an `evenness` over 0 as many
    windows are drawn anew, so that a file's n windows count as n ** (1 - evenness)."""
    rng = np.random.default_rng(seed)
    generator = torch.Generator().manual_seed(seed * world + rank)
    where = np.concatenate([np.stack([np.full(len(part), i), np.arange(len(part))], 1) for i, part in enumerate(parts)])
    if evenness > 0:
        weights = np.concatenate([windows_per_file(part) ** -evenness for part in parts])
        where = where[rng.choice(len(where), len(where), p=weights / weights.sum())]
    rng.shuffle(where)
    slack = source.front_end.slack_s  # A shorter window lies anywhere inside the one that the teachers heard.
    for first in range(0, len(where) - batch * world + 1, batch * world):
        rows = where[first + rank * batch : first + (rank + 1) * batch]
        energies, squares, features, audioset = [], [], [], []
        for index, part in enumerate(parts):
            mine = rows[rows[:, 0] == index, 1]
            if len(mine) == 0:
                continue
            starts = np.maximum(0, part.start_s[mine] + rng.uniform(-jitter_s, slack + jitter_s, len(mine)))
            sources = source.some_replayed(len(mine), replayed, rng)
            energy, square = source.gather(part.store, part.file[mine], starts, sources)
            energies.append(energy)
            squares.append(square)
            features.append(torch.from_numpy(part.features[mine]))
            audioset.append(torch.from_numpy(part.audioset[mine]))
        inputs = source.changed_inputs(torch.cat(energies), torch.cat(squares), settings, generator)
        yield inputs, torch.cat(features), torch.cat(audioset)
