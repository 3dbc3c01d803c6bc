"""python -m genrescope.robustness CONFIG --data DATA --work FOLDER: what each change of the sound costs on GTZAN's clips.

Makes the changed copies (perturb.py), their features (npm run features) and, by each fold's network, the verdicts over
the clips that it has never met. Writes runs/CONFIG/robustness.json: macro accuracy unchanged and changed, and the
calibration of the replayed copies.
"""

from __future__ import annotations

import argparse
import json
from pathlib import Path

import numpy as np

from .assemble import npm
from .clips import Clips
from .config import RUNS, Config
from .crossvalidate import listen_again
from .data import WindowSource
from .distil import embed
from .evaluate import calibration_error, fit_temperature, fold_windows, macro_accuracy, reliability
from .perturb import KINDS, make
from .runs import Run
from .train import own_windows

FOLDS = [0, 1, 2, 3, 4]


def changed_features(data: Path, kind: str, work: Path) -> Path:
    """Folder of the features of the changed clips, made where they are not yet there."""
    sounds, features = work / "sounds" / kind, work / "features" / kind
    if not (sounds / "clips.csv").exists():
        make(data, sounds, kind)
    if not (features / "clips.json").exists():
        npm("features", "--", str(sounds.resolve()), str(features.resolve()))
    return features


def changed_verdicts(config: Config, features: Path, clips: Clips, temperature: float) -> np.ndarray:
    """Probabilities of every clip by the network of its fold."""
    source = WindowSource(features, config.frontEnd)
    windows = own_windows("clips", source, None)
    rows = clips.rows_of_stems(windows.file)
    result = np.zeros((len(clips.file), len(clips.genres)))
    for fold in FOLDS:
        run = Run.load(config.run_folder(fold))
        test = clips.fold[rows] == fold
        logits = run.genre(embed(run.network, source, windows.subset(test)).double().numpy())
        verdicts = fold_windows(logits, rows[test], len(clips.file), temperature)
        result[clips.fold == fold] = verdicts[clips.fold == fold]
    return result


def robustness(config: Config, data: Path, work: Path) -> dict:
    clips = Clips.load(data, config.genres)
    heard = listen_again(config, data, clips, FOLDS)
    temperature = fit_temperature(heard.genre, heard.rows, clips.genre)
    clean = macro_accuracy(heard.verdicts(len(clips.file)).argmax(1), clips.genre)
    result: dict = {"unchanged": clean, "changed": {}}
    for kind in KINDS:
        verdicts = changed_verdicts(config, changed_features(data, kind, work), clips, temperature)
        accuracy = macro_accuracy(verdicts.argmax(1), clips.genre)
        result["changed"][kind] = {"macroAccuracy": accuracy, "loss": clean - accuracy}
        if kind == "replay":
            result["replay"] = {"ece": calibration_error(verdicts, clips.genre), "reliability": reliability(verdicts, clips.genre)}
        print(kind, result["changed"][kind], flush=True)
    (RUNS / config.name / "robustness.json").write_text(json.dumps(result, indent=2) + "\n")
    return result


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("config")
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--work", type=Path, required=True)
    arguments = parser.parse_args()
    robustness(Config.load(arguments.config), arguments.data, arguments.work)
