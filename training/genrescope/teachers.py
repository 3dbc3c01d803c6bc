"""What the public taggers said of each 3-s window: the targets of distillation."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import numpy as np

TEACHER_WINDOW_S = 3.0
# What a network may regress: penultimate layers of musicnn (`msd`, `jam`, 200 each), hidden layer of mn04_as through its
# own front end (`mn_hid`, 512).
TARGETS = ("msd", "jam")
# Instead: what the network itself says of the unchanged window before it learns, so that it hears through changes of the sound
# what it hears without them.
OWN = ("own",)


@dataclass
class Windows:
    """Windows of one csv, row by row: where each lies, and what the teachers said there."""

    store: str  # "clips", "songs" or "pool"
    file: np.ndarray
    start_s: np.ndarray
    features: np.ndarray  # [n, targets], standardised
    audioset: np.ndarray  # [n, 527] logits

    def subset(self, keep: np.ndarray) -> Windows:
        return Windows(self.store, self.file[keep], self.start_s[keep], self.features[keep], self.audioset[keep])

    def __len__(self) -> int:
        return len(self.file)


def load_windows(folder: Path, store: str, targets: tuple[str, ...] = TARGETS) -> Windows:
    raw = np.load(folder / f"{store}-windows.npz")
    named = [raw[name].astype(np.float32) for name in targets if targets != OWN]
    features = np.concatenate(named, 1) if named else np.zeros((len(raw["clip"]), 0), np.float32)
    return Windows(store, raw["clip"], raw["start"], features, raw["mn_log"].astype(np.float32))


def standardise(parts: list[Windows]) -> None:
    """Brings the features, over all `parts`, to mean 0 and deviation 1, in place."""
    joined = np.concatenate([part.features for part in parts])
    mean, deviation = joined.mean(0), joined.std(0) + 1e-6
    for part in parts:
        part.features = (part.features - mean) / deviation


def plain_windows(store: str, files: dict[str, tuple[int, int]], hop_s: float, window: int, every_s: float) -> Windows:
    """Windows every `every_s` seconds of files that no teacher heard; `files` gives each one's offset and frames."""
    rows = [
        (file, start * every_s)
        for file, (_, frames) in files.items()
        for start in range(1 + int((frames - window) * hop_s / every_s))
    ]
    nothing = np.zeros((len(rows), 0), np.float32)
    return Windows(store, np.array([file for file, _ in rows]), np.array([start for _, start in rows]), nothing, nothing)
