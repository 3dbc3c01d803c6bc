"""python -m genrescope.crossvalidate CONFIG --data DATA --features FEATURES --nonmusic NONMUSIC [--folds 0,1,2,3,4]

Each fold's network (trained here where it is not yet there) hears, through the TypeScript pipeline, the clips that it
has never met; the verdicts of all folds are pooled, then measured. Prints the table, writes runs/CONFIG/crossvalidation.json.
"""

from __future__ import annotations

import argparse
import json
from pathlib import Path

import numpy as np

from .assemble import assemble, npm, presence_rule
from .calibrate import Heard, answers_by_fold, calibrate
from .clips import TABLES, Clips
from .config import RUNS, Config
from .evaluate import (
    confusion,
    coverage_curve,
    macro_accuracy,
    part,
    reliability,
    report,
    restricted,
    tag_agreement,
)
from .heads import tags_head
from .nonmusic import TEST, sides
from .runs import Run
from .tags import GENRES, audioset_labels, tag_names
from .teachers import TEACHER_WINDOW_S, Windows, load_windows
from .train import train


def listen_again(config: Config, data: Path, clips: Clips, folds: list[int]) -> Heard:
    """What each fold's own network says of its test clips."""
    labels = audioset_labels(data / "pretrained")
    names = tag_names(labels)
    rows, genre, tags = [], [], []
    for fold in folds:
        run = Run.load(config.run_folder(fold))
        tag_head = tags_head(run.network, labels, names)
        for store in clips.stores:
            mine = clips.rows_of(run.files[store])
            test = clips.fold[mine] == fold
            rows.append(mine[test])
            genre.append(run.genre(run.hidden[store][test]))
            tags.append(tag_head(run.hidden[store][test]))
    return Heard(np.concatenate(rows), np.concatenate(genre), np.concatenate(tags), names)


def verdicts_in(path: Path) -> dict[str, list[float]]:
    """File -> probabilities, of what `npm run eval` wrote."""
    return {row["file"]: row["probabilities"] for row in map(json.loads, path.read_text().splitlines())}


def verdicts_file(config: Config, fold: int, store: str) -> Path:
    """What the network of `fold` says of its test clips of `store` through the pipeline of the page, a line each."""
    return config.run_folder(fold) / f"verdicts-{store}.jsonl"


def pipeline_verdicts(config: Config, clips: Clips, folds: list[int], stores: list[str]) -> np.ndarray:
    """Probabilities [files, genres] by those files; 0 of clips that stand in none."""
    heard = np.zeros((len(clips.file), len(clips.genres)))
    for fold in folds:
        for store in stores:
            for file, probabilities in verdicts_in(verdicts_file(config, fold, store)).items():
                heard[clips.rows_of(np.array([file]))[0]] = probabilities
    return heard


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
    presence = {"recall": float(np.mean(recall)), "musicRefused": float(np.mean(refused))}
    return float(np.mean(agreement)), {**presence, "sounds": sum(side == TEST for side in kinds.values())}


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
    again = listen_again(config, data, clips, folds)
    leading = clips.store == config.leading_set
    calibration = calibrate(again, clips, leading)
    every = np.arange(len(clips.file))
    for fold in folds:
        folder = config.run_folder(fold)
        of_fold = calibrate(again, clips, leading & clips.outside(every, fold))
        assemble(config, data, nonmusic, fold, of_fold, folder / "model")
        for store in clips.stores:
            of_store, out = (data / TABLES[store]).parent.resolve(), verdicts_file(config, fold, store)
            npm("eval", "--", str(of_store), "--folds", str(fold), "--model", str(folder / "model"), "--out", str(out), "--json")
    heard = pipeline_verdicts(config, clips, folds, clips.stores)
    judged = np.isin(clips.fold, folds) & clips.labelled
    keep = judged & leading
    tags, presence = other_answers(config, data, nonmusic, clips, folds)
    by_pytorch = again.verdicts(len(clips.file), calibration.temperature)
    counted = keep[again.rows]
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
        "outside": calibration.outside.card(),
        "answers": answers_by_fold(again, clips, leading, folds),
        "typescript": report(heard, clips, keep),
        "pytorch": report(by_pytorch, clips, keep),
        "sets": {store: by_source(heard, clips, judged & (clips.store == store)) for store in clips.stores},
        "windows": macro_accuracy(again.genre[counted].argmax(1), clips.genre[again.rows[counted]]),
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
    if len(folds) < 2:
        parser.error("the answers of a fold are calibrated by the other folds, so --folds needs two or more")
    config = Config.load(arguments.config)
    print(json.dumps(crossvalidate(config, arguments.data, arguments.features, arguments.nonmusic, folds), indent=2))


if __name__ == "__main__":
    main()
