"""Mel band energies as `npm run features` wrote them, and the front end that makes network inputs of them."""

from __future__ import annotations

import json
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np
import torch
from torch import Tensor

from .teachers import TEACHER_WINDOW_S


@dataclass(frozen=True)
class FrontEnd:
    """src/dsp/frontEnd.ts, field by field."""

    sampleRate: int
    windowLength: int
    fftLength: int
    hopLength: int
    nMels: int
    paddingBands: int
    paddingValue: float
    level: float
    scale: float
    offsets: tuple[float, ...]
    frames: int

    @staticmethod
    def load(path: Path) -> FrontEnd:
        return FrontEnd.of(json.loads(path.read_text()))

    @staticmethod
    def of(raw: dict) -> FrontEnd:
        return FrontEnd(**{**raw, "offsets": tuple(raw["offsets"])})

    @property
    def window_samples(self) -> int:
        return (self.frames - 1) * self.hopLength + self.windowLength

    @property
    def hop_s(self) -> float:
        return self.hopLength / self.sampleRate

    @property
    def slack_s(self) -> float:
        """Seconds by which a window is shorter than the one that the teachers heard."""
        return max(0.0, TEACHER_WINDOW_S - self.window_samples / self.sampleRate)

    def inputs(self, energies: Tensor, mean_square: Tensor) -> Tensor:
        """Energies [batch, frames, nMels] and the mean square of each window's samples [batch] ->
        network inputs [batch, 1, nMels + paddingBands, frames]."""
        gain = self.level**2 / mean_square.clamp(min=1e-12).view(-1, 1, 1)
        mel = torch.log1p(energies * gain) * self.scale + torch.tensor(self.offsets)
        return torch.nn.functional.pad(
            mel.transpose(1, 2).unsqueeze(1), (0, 0, 0, self.paddingBands), value=self.paddingValue
        )


class FeatureStore:
    """Energies of many files in one memory-mapped array, cut into windows of `frames`."""

    def __init__(self, folder: Path, name: str, frames: int):
        index = json.loads((folder / f"{name}.json").read_text())
        self.files: dict[str, tuple[int, int]] = {
            row["file"]: (row["frameOffset"], row["frames"]) for row in index["files"]
        }
        self.samples: dict[str, int] = {row["file"]: row["samples"] for row in index["files"]}
        self.front_end = replace(FrontEnd.of(index["frontEnd"]), frames=frames)
        self.energies = np.memmap(folder / f"{name}.energies.f32", np.float32, "r").reshape(-1, self.front_end.nMels)
        # Sums of squared samples: of each frame's first hop, and of the whole frame.
        self.hop_squares = np.memmap(folder / f"{name}.squares.f32", np.float32, "r")
        self.frame_squares = np.memmap(folder / f"{name}.frameSquares.f32", np.float32, "r")

    def window(self, file: str, start_frame: int) -> tuple[np.ndarray, float]:
        """Energies [frames, bands] and the mean square of the samples of one window; a start too late is moved to the
        last full window. (A file shorter than a window was made a loop when it was written.)"""
        front_end = self.front_end
        offset, length = self.files[file]
        start = offset + max(0, min(start_frame, length - front_end.frames))
        last = start + front_end.frames - 1
        squares = self.hop_squares[start:last].sum(dtype=np.float64) + self.frame_squares[last]
        return self.energies[start : last + 1], float(squares / front_end.window_samples)
