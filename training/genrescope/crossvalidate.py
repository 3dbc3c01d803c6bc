"""python -m genrescope.crossvalidate CONFIG --data DATA --features FEATURES --nonmusic NONMUSIC [--folds 0,1,2,3,4]

Each fold's network (trained here where it is not yet there) hears, through the TypeScript pipeline, the clips that it
has never met; the verdicts of all folds are pooled, then measured. Prints the table, writes runs/CONFIG/crossvalidation.json.
"""

from __future__ import annotations

import argparse
import json
from dataclasses import asdict
from pathlib import Path

import numpy as np

from .assemble import assemble, npm, presence_rule
from .config import RUNS, Config
from .clips import TABLES, Clips
from .evaluate import (
    confusion,
    coverage_curve,
    fit_temperature,
    fold_windows,
    macro_accuracy,
    part,
    reliability,
    report,
    restricted,
    tag_agreement,
)
from .heads import tags_head
from .nonmusic import TEST, sides
from .notsure import Calibration, answers, fit_not_sure
from .runs import Run
from .tags import GENRES, audioset_labels, tag_names
from .teachers import TEACHER_WINDOW_S, Windows, load_windows
from .train import train


def pooled_logits(config: Config, clips: Clips, folds: list[int]) -> tuple[np.ndarray, np.ndarray]:
    """Logits of the windows of every fold's test clips, each by its own fold's network, and their clips' rows."""
    logits, rows = [], []
    for fold in folds:
        run = Run.load(config.run_folder(fold))
        for store in clips.stores:
            mine = clips.rows_of(run.files[store])
            test = clips.fold[mine] == fold
            logits.append(run.genre(run.hidden[store][test]))
            rows.append(mine[test])
    return np.concatenate(logits), np.concatenate(rows)


def leading(config: Config, clips: Clips) -> np.ndarray:
    """The labelled clips of the set that weighs most, by which answers are calibrated."""
    return clips.labelled & (clips.store == config.leading_set)


def calibrate(config: Config, logits: np.ndarray, rows: np.ndarray, clips: Clips, fold: int | None) -> Calibration:
    """Fitted on the test verdicts of the leading set outside `fold`."""
    every = np.arange(len(clips.file))
    counted = np.isin(every, rows) & clips.outside(every, fold) & leading(config, clips)
    temperature = fit_temperature(logits, rows, np.where(counted, clips.genre, -1))
    verdicts = fold_windows(logits, rows, len(every), temperature)[counted]
    return Calibration(temperature, fit_not_sure(verdicts, clips.genre[counted]))


def verdicts(data: Path, fold: int, model: Path, out: Path) -> dict[str, list[float]]:
    """File -> probabilities, as the page would give them."""
    npm("eval", "--", str(data.resolve()), "--folds", str(fold), "--model", str(model), "--out", str(out), "--json")
    rows = [json.loads(line) for line in out.read_text().splitlines()]
    return {row["file"]: row["probabilities"] for row in rows}


def at_windows(run: Run, windows: Windows, values: np.ndarray) -> np.ndarray:
    """`values` of the run's windows of the same store, averaged over those that begin inside each of `windows`."""
    files, starts = run.files[windows.store], run.starts[windows.store]
    places = {key: row for row, key in enumerate(zip(windows.file, windows.start_s // TEACHER_WINDOW_S))}
    rows = np.array([places.get(key, -1) for key in zip(files, starts // TEACHER_WINDOW_S)])
    sums, counts = np.zeros((len(windows), values.shape[1])), np.zeros((len(windows), 1))
    np.add.at(sums, rows[rows >= 0], values[rows >= 0])
    np.add.at(counts, rows[rows >= 0], 1)
    return sums / np.maximum(1, counts)


def other_answers(config: Config, data: Path, nonmusic: Path, clips: Clips, folds: list[int]) -> tuple[float, dict]:
    """How well the tags agree with the pre-trained network's on the pool, and how the no-music rule does on sounds and
    clips that it was not fitted on; means over folds."""
    labels = audioset_labels(data / "pretrained")
    names = tag_names(labels)
    pool = load_windows(data / "teacher", "pool")
    teacher = pool.audioset[:, [labels.index(name) for name in names]]
    kinds = sides(nonmusic)
    agreement, recall, refused = [], [], []
    for fold in folds:
        run = Run.load(config.run_folder(fold))
        tags = tags_head(run.network, labels, names)
        agreement.append(tag_agreement(at_windows(run, pool, tags(run.hidden["pool"])), teacher))
        rule = presence_rule(run, tags, names, clips, kinds, fold)
        held_out = np.array([kinds[file] == TEST for file in run.files["nonmusic"]])
        store = config.leading_set
        test = clips.fold[clips.rows_of(run.files[store])] == fold
        for store, keep, found in (("nonmusic", held_out, recall), (store, test, refused)):
            rows = np.unique(run.files[store][keep], return_inverse=True)[1]
            found.append(float(np.mean(rule.sources(tags(run.hidden[store][keep]), names, rows) >= rule.threshold)))
    return float(np.mean(agreement)), {"recall": float(np.mean(recall)), "musicRefused": float(np.mean(refused))}


def answers_given(config: Config, logits: np.ndarray, rows: np.ndarray, clips: Clips, folds: list[int]) -> dict:
    """What share of the leading set is answered and how often rightly, temperature and threshold of each fold fitted on
    the others."""
    fitted = {fold: calibrate(config, logits, rows, clips, fold) for fold in folds}
    probabilities = np.zeros((len(clips.file), logits.shape[1]))
    thresholds = np.zeros(len(clips.file))
    for fold, calibration in fitted.items():
        mine = clips.fold == fold
        probabilities[mine] = fold_windows(logits, rows, len(clips.file), calibration.temperature)[mine]
        thresholds[mine] = calibration.not_sure
    keep = np.isin(clips.fold, folds) & leading(config, clips)
    return asdict(answers(probabilities[keep], clips.genre[keep], thresholds[keep]))


def by_source(probabilities: np.ndarray, clips: Clips, keep: np.ndarray) -> dict:
    """The table by set, trust and source; and the answers among GTZAN's ten genres, to be compared with published ones."""
    ten = keep & (clips.genre < len(GENRES))
    parts = {
        "trust": {str(value): clips.trust == value for value in np.unique(clips.trust[keep])},
        "source": {str(value): clips.source == value for value in np.unique(clips.source[keep])},
    }
    return {
        **report(probabilities, clips, keep),
        "tenGenres": report(restricted(probabilities, len(GENRES)), clips, ten),
        **{name: {value: part(probabilities, clips, keep & mask) for value, mask in masks.items()} for name, masks in parts.items()},
    }


def crossvalidate(config: Config, data: Path, features: Path, nonmusic: Path, folds: list[int]) -> dict:
    clips = config.clips(data)
    for fold in folds:
        if not (config.run_folder(fold) / "network.pt").exists():
            train(config, data, features, fold)
    logits, rows = pooled_logits(config, clips, folds)
    calibration = calibrate(config, logits, rows, clips, None)
    heard = np.zeros((len(clips.file), logits.shape[1]))
    for fold in folds:
        folder = config.run_folder(fold)
        assemble(config, data, nonmusic, fold, calibrate(config, logits, rows, clips, fold), folder / "model")
        for store in clips.stores:
            out = folder / f"verdicts-{store}.jsonl"
            for file, probabilities in verdicts((data / TABLES[store]).parent, fold, folder / "model", out).items():
                heard[clips.rows_of(np.array([file]))[0]] = probabilities
    judged = np.isin(clips.fold, folds) & clips.labelled
    keep = judged & leading(config, clips)
    tags, presence = other_answers(config, data, nonmusic, clips, folds)
    by_pytorch = fold_windows(logits, rows, len(clips.file), calibration.temperature)
    result = {
        "folds": folds,
        "set": config.leading_set,
        "byFold": [
            {
                "fold": fold,
                **{
                    name: macro_accuracy(found[mine].argmax(1), clips.genre[mine])
                    for name, found in (("typescript", heard), ("pytorch", by_pytorch))
                },
            }
            for fold in folds
            for mine in [keep & (clips.fold == fold)]
        ],
        "temperature": calibration.temperature,
        "notSure": calibration.not_sure,
        "answers": answers_given(config, logits, rows, clips, folds),
        "typescript": report(heard, clips, keep),
        "pytorch": report(by_pytorch, clips, keep),
        "sets": {store: by_source(heard, clips, judged & (clips.store == store)) for store in clips.stores},
        "windows": macro_accuracy(logits[keep[rows]].argmax(1), clips.genre[rows[keep[rows]]]),
        "majority": float(np.bincount(clips.genre[keep]).max() / keep.sum()),
        "confusion": confusion(heard[keep], clips.genre[keep]),
        "coverage": coverage_curve(heard[keep], clips.genre[keep]),
        "reliability": reliability(heard[keep], clips.genre[keep]),
        "tagAgreement": tags,
        "noMusic": presence,
    }
    (RUNS / config.name / "crossvalidation.json").write_text(json.dumps(result, indent=2) + "\n")
    return result


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("config")
    for folder in ("data", "features", "nonmusic"):
        parser.add_argument(f"--{folder}", type=Path, required=True)
    parser.add_argument("--folds", default="0,1,2,3,4")
    arguments = parser.parse_args()
    folds = [int(fold) for fold in arguments.folds.split(",")]
    config = Config.load(arguments.config)
    print(json.dumps(crossvalidate(config, arguments.data, arguments.features, arguments.nonmusic, folds), indent=2))


if __name__ == "__main__":
    main()
