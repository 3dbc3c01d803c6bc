"""Small data sets of noise in the exporters' formats, and a network that fits them."""

from __future__ import annotations

import json
import subprocess
import sys
from dataclasses import asdict
from pathlib import Path

import numpy as np
import torch

from genrescope.augment import AugmentSettings
from genrescope.distil import DistilSettings
from genrescope.features import FrontEnd
from genrescope.network import MobileNetV3
from genrescope.table import BlockSettings, NetworkTable
from genrescope.teachers import Windows

FRONT_END = FrontEnd(
    sampleRate=16000,
    windowLength=64,
    fftLength=64,
    hopLength=32,
    nMels=12,
    paddingBands=4,
    paddingValue=-1.4,
    level=30.0,
    scale=0.2,
    offsets=tuple(-1 + band / 10 for band in range(12)),
    frames=40,
)

TABLE = NetworkTable(
    inputShape=(16, 40, 1),
    stem=8,
    blocks=(BlockSettings(3, 16, 8, 8, "relu", 2), BlockSettings(5, 24, 8, 0, "hardSwish", 1)),
    lastConv=48,
    hidden=16,
    heads={"audioset": 7, "features": 6},
)

SETTINGS = DistilSettings(epochs=2, batch=4, warmUp=3, jitterS=0.01, augment=AugmentSettings())


def network() -> MobileNetV3:
    """The same weights each time."""
    torch.manual_seed(0)
    return MobileNetV3(TABLE)


def write_store(folder: Path, name: str, frames: dict[str, int]) -> None:
    """Band energies of files of so many frames, as `npm run features` would have written them."""
    rng = np.random.default_rng(len(name))
    total = sum(frames.values())
    offsets = np.cumsum([0, *frames.values()])[:-1]
    rows = [
        {"file": file, "frameOffset": int(offset), "frames": count, "samples": count * FRONT_END.hopLength}
        for (file, count), offset in zip(frames.items(), offsets)
    ]
    folder.mkdir(parents=True, exist_ok=True)
    (folder / f"{name}.json").write_text(json.dumps({"frontEnd": asdict(FRONT_END), "files": rows}))
    for kind, size in (("energies", total * FRONT_END.nMels), ("squares", total), ("frameSquares", total)):
        rng.uniform(0.1, 1, size).astype(np.float32).tofile(folder / f"{name}.{kind}.f32")


def windows(store: str, count: int) -> Windows:
    """Of the files `a` and `b`, with what a teacher might have said."""
    rng = np.random.default_rng(count)
    return Windows(
        store,
        np.array(["a", "b"])[np.arange(count) % 2],
        np.arange(count) * 0.01,
        rng.standard_normal((count, TABLE.heads["features"])).astype(np.float32),
        rng.standard_normal((count, TABLE.heads["audioset"])).astype(np.float32),
    )


def data_set(folder: Path) -> list[Windows]:
    """Two stores in `folder`, and the windows to train on."""
    write_store(folder, "clips", {"a": 100, "b": 90})
    write_store(folder, "pool", {"b": 70, "a": 80})
    return [windows("clips", 13), windows("pool", 12)]


def torchrun(script: str, folder: Path, processes: int = 2) -> None:
    """Runs a script, with `folder` as its argument, in so many processes that know of one another."""
    path = folder / "worker.py"
    path.write_text(script)
    here = Path(__file__).parent
    # PyTorch 1.13 under Python 3.11 reads the default of these two options, 0, as None; 1 keeps the output.
    options = ["--standalone", "--nproc_per_node", str(processes), "--redirects", "1", "--tee", "1"]
    subprocess.run(
        [sys.executable, "-m", "torch.distributed.run", *options, str(path), str(folder)],
        check=True,
        timeout=900,
        env={"PYTHONPATH": f"{here}:{here.parent}", "PATH": "/usr/bin:/bin", "OMP_NUM_THREADS": "1"},
    )
