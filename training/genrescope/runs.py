"""What train.py leaves of a run, for whoever builds on it."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import numpy as np
import torch
from torch import nn

from .network import MobileNetV3
from .probe import Affine
from .teachers import Windows


@dataclass
class Run:
    """What train.py left of one run."""

    network: MobileNetV3
    genre: Affine
    hidden: dict[str, np.ndarray]  # store -> [windows, hidden]
    files: dict[str, np.ndarray]  # store -> file of each window
    starts: dict[str, np.ndarray]  # store -> start of each window in seconds

    @staticmethod
    def of(network: MobileNetV3, genre: Affine, heard: list[tuple[Windows, np.ndarray]]) -> Run:
        """`heard`: the windows of each store with their hidden layer."""
        return Run(
            network,
            genre,
            {part.store: hidden for part, hidden in heard},
            {part.store: part.file for part, _ in heard},
            {part.store: part.start_s for part, _ in heard},
        )

    @staticmethod
    def load(folder: Path) -> Run:
        saved = torch.load(folder / "network.pt")
        network = MobileNetV3(saved["table"])
        sizes = {name: saved["state"][f"heads.{name}.bias"].numel() for name in ("audioset", "features")}
        network.heads = nn.ModuleDict({name: nn.Linear(network.table.hidden, size) for name, size in sizes.items()})
        network.load_state_dict(saved["state"])
        arrays = np.load(folder / "hidden.npz")
        stores = [name.removesuffix("_file") for name in arrays.files if name.endswith("_file")]
        return Run(
            network.eval(),
            saved["genre"],
            {store: arrays[store].astype(np.float64) for store in stores},
            {store: arrays[f"{store}_file"] for store in stores},
            {store: arrays[f"{store}_start"] for store in stores},
        )

    def save(self, folder: Path) -> None:
        torch.save({"table": self.network.table, "state": self.network.state_dict(), "genre": self.genre}, folder / "network.pt")
        np.savez(
            folder / "hidden.npz",
            **{store: hidden.astype(np.float32) for store, hidden in self.hidden.items()},
            **{f"{store}_file": files for store, files in self.files.items()},
            **{f"{store}_start": starts for store, starts in self.starts.items()},
        )
