"""A trained run made into a model that the app loads: final heads, temperature, no-music rule, card, package."""

from __future__ import annotations

import datetime
import subprocess
from dataclasses import asdict
from pathlib import Path

import numpy as np

from .calibrate import Calibration
from .clips import Clips
from .config import Config
from .export import export, with_final_heads
from .heads import tags_head
from .nonmusic import TRAIN, sides
from .presence import PresenceRule, fit_presence
from .probe import Affine
from .runs import Run
from .tags import audioset_labels, tag_names

ROOT = Path(__file__).parent.parent.parent
TAG_SHOWN = 0.2


def presence_rule(run: Run, tags: Affine, names: list[str], clips: Clips, nonmusic: dict[str, int], fold: int | None) -> PresenceRule:
    """Fitted on the training clips, the pool, and the training side of what is not music."""
    seen = {store: clips.outside(clips.rows_of(run.files[store]), fold) for store in clips.stores}
    seen["pool"] = np.ones(len(run.files["pool"]), bool)
    music = np.concatenate([run.hidden[store][keep] for store, keep in seen.items()])
    music_files = np.concatenate([run.files[store][keep] for store, keep in seen.items()])
    training = np.array([nonmusic[file] == TRAIN for file in run.files["nonmusic"]])
    other, other_files = run.hidden["nonmusic"][training], run.files["nonmusic"][training]
    rows = [np.unique(files, return_inverse=True)[1] for files in (music_files, other_files)]
    return fit_presence(tags(music), rows[0], tags(other), rows[1], names)


def assemble(
    config: Config, data: Path, nonmusic: Path, fold: int | None, calibration: Calibration, target: Path, extra: dict | None = None
) -> None:
    """Writes the model folder `target`. `extra` goes into the card's data, training and scores."""
    folder = config.run_folder(fold)
    run = Run.load(folder)
    labels = audioset_labels(data / "pretrained")
    names = tag_names(labels)
    tags = tags_head(run.network, labels, names)
    rule = presence_rule(run, tags, names, config.clips(data), sides(nonmusic), fold)
    card = {
        "name": target.name,
        "version": "1.0.0",
        "date": datetime.date.today().isoformat(),
        "frontEnd": {**asdict(config.frontEnd), "offsets": list(config.frontEnd.offsets)},
        "genres": list(config.genres),
        "tags": names,
        "calibration": {"temperature": calibration.temperature},
        "thresholds": {"notSure": calibration.not_sure, "tag": TAG_SHOWN},
        "noMusic": {"bias": rule.bias, "weights": rule.weights, "threshold": rule.threshold},
        "outside": calibration.outside.card(),
        "data": {},
        "training": {},
        "scores": {},
        **(extra or {}),
    }
    export(with_final_heads(run.network, run.genre, tags), config.quantize, card, folder / "export")
    npm("package-model", "--", str(folder / "export"), str(target))


def npm(*arguments: str) -> str:
    """Standard output of an npm script of the project."""
    command = ["npm", "run", "--silent", *arguments]
    return subprocess.run(command, cwd=ROOT, check=True, stdout=subprocess.PIPE, text=True).stdout
