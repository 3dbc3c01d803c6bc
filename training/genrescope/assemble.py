"""A trained run made into a model that the app loads: final heads, temperature, no-music rule, card, package."""

from __future__ import annotations

import datetime
import subprocess
from dataclasses import asdict
from pathlib import Path

import numpy as np

from .config import Config
from .evaluate import Clips
from .export import export, with_final_heads
from .heads import tags_head
from .nonmusic import TRAIN, sides
from .presence import PresenceRule, fit_presence
from .probe import Affine
from .runs import Run
from .tags import GENRES, audioset_labels, tag_names

ROOT = Path(__file__).parent.parent.parent
# A verdict is 'not sure' where the best genre is more likely wrong than right.
NOT_SURE = 0.5
TAG_SHOWN = 0.2


def presence_rule(run: Run, tags: Affine, names: list[str], clips: Clips, nonmusic: dict[str, int], fold: int | None) -> PresenceRule:
    """Fitted on the training clips, the pool, and the training side of what is not music."""
    seen = clips.outside(clips.rows_of(run.files["clips"]), fold)
    music = np.concatenate([run.hidden["clips"][seen], run.hidden["pool"]])
    music_files = np.concatenate([run.files["clips"][seen], run.files["pool"]])
    training = np.array([nonmusic[file] == TRAIN for file in run.files["nonmusic"]])
    other, other_files = run.hidden["nonmusic"][training], run.files["nonmusic"][training]
    rows = [np.unique(files, return_inverse=True)[1] for files in (music_files, other_files)]
    return fit_presence(tags(music), rows[0], tags(other), rows[1], names)


def assemble(
    config: Config, data: Path, nonmusic: Path, fold: int | None, temperature: float, target: Path, extra: dict | None = None
) -> None:
    """Writes the model folder `target`. `extra` goes into the card's data, training and scores."""
    folder = config.run_folder(fold)
    run = Run.load(folder)
    labels = audioset_labels(data / "pretrained")
    names = tag_names(labels)
    tags = tags_head(run.network, labels, names)
    rule = presence_rule(run, tags, names, Clips.load(data / "clips.csv"), sides(nonmusic), fold)
    card = {
        "name": target.name,
        "version": "1.0.0",
        "date": datetime.date.today().isoformat(),
        "frontEnd": {**asdict(config.frontEnd), "offsets": list(config.frontEnd.offsets)},
        "genres": list(GENRES),
        "tags": names,
        "calibration": {"temperature": temperature},
        "thresholds": {"notSure": NOT_SURE, "tag": TAG_SHOWN},
        "noMusic": {"bias": rule.bias, "weights": rule.weights, "threshold": rule.threshold},
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
