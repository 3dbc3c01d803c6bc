"""python -m genrescope.finish CONFIG --data DATA --nonmusic NONMUSIC: the run on all labelled clips made into
public/models/CONFIG. Its card carries the cross-validated figures of the same recipe as what to expect."""

from __future__ import annotations

import argparse
import json
from dataclasses import asdict
from pathlib import Path

from .assemble import ROOT, assemble
from .calibrate import Calibration
from .config import RUNS, Config
from .outside import OutsideRule
from .train import training_parts

# Of networks that came after the first of their name; what each brought is said under `card.changes` in src/locales.
VERSIONS = {"genre": "2.1.0", "genre-netadapt": "2.0.0", "genre-tiny": "2.0.0"}

# What the card says of each labelled set.
SETS = {
    "songs": {
        "labelled": "551 clips of 10 to 30 s by some 330 artists: records, mostly commercial, out of small public projects, and royalty-free tracks; "
        "394 with a label that counts, in twelve genres; the rest, and 38 tracks of other styles, are music without a label",
        "licence": "gathered for research; not redistributed, neither here nor by the app",
        "split": "five folds by artist; an artist is one in all sets, and no network is judged by an artist that it met in any",
        "knownFaults": "labelled by artist, title, tags and publishers' catalogues, heard by nobody, so some are wrong; pop, rock, hip hop and "
        "electronic shade into one another; few of blues, disco and reggae; some sources are badly encoded",
    },
    "clips": {
        "labelled": "641 clips of ten genres of GTZAN (Tzanetakis and Cook 2002), 438 whole ones, mostly of 30 s, and 203 snippets, mono 16 kHz",
        "licence": "commercial recordings gathered for research; not redistributed, neither here nor by the app",
        "split": "five folds; clips of one artist (Sturm's index), or of one possible record, never stand on two sides",
        "knownFaults": "repeated, distorted and doubtfully labelled clips (Sturm 2013); few artists, above all in reggae, pop and blues",
    },
}
OTHER_DATA = {
    "unlabelled": "333 excerpts of free game music from Debian packages, without labels",
    "notMusic": "espeak-ng, ktuberling-data, noise, hum, tones and clicks, crowds of etw-data and tuxmath-data and synthesised "
    "ones for training; other voices, noises and synthesised crowds, asterisk-core-sounds-en, sound-theme-freedesktop, and "
    "crowds of tuxfootball and frozen-bubble-data for testing",
    "teachers": "musicnn of the Million Song Dataset and of MTG-Jamendo (embeddings), EfficientAT mn04_as (AudioSet answers)",
}


def data_of(config: Config) -> dict:
    """The card's `data`: of each kind of statement, those of all sets, the leading one first."""
    stores = sorted(config.sets, key=lambda store: store != config.leading_set)
    kinds = SETS[config.leading_set]
    return {**{kind: "; ".join(SETS[store][kind] for store in stores) for kind in kinds}, **OTHER_DATA}


STARTS = {"mn04_as": "EfficientAT mn04_as (MIT, Florian Schmid)", "random": "random weights"}


def scores(name: str) -> dict:
    found = {}
    for kind in ("crossvalidation", "robustness"):
        path = RUNS / name / f"{kind}.json"
        if path.exists():
            found[kind] = json.loads(path.read_text())
    return found


def other_seeds(name: str) -> list[dict]:
    """What the same recipe gave by each other seed that was cross-validated, of the leading set and through the pipeline."""
    found = []
    for path in sorted(RUNS.glob(f"{name}@*/crossvalidation.json")):
        scores = json.loads(path.read_text())["typescript"]
        seed = int(path.parent.name.partition("@")[2])
        found.append({"seed": seed, **{key: scores[key] for key in ("clips", "accuracy", "macroAccuracy", "top3")}})
    return found


def windows_heard(config: Config, data: Path, folds: list[int]) -> int:
    """How many windows the networks of all folds and the one on all clips heard in training, each as often as it was heard."""
    table, known = config.clips(data), config.windows(data)
    parts = [part for fold in (*folds, None) for part in training_parts(config, table, known, fold)]
    return config.distil.epochs * sum(len(part) for part in parts)


def finish(config: Config, data: Path, nonmusic: Path) -> None:
    found = scores(config.name)
    measured = found["crossvalidation"]
    if seeds := other_seeds(config.name):
        measured["seeds"] = seeds
    extra = {
        "version": VERSIONS.get(config.name, "1.0.0"),
        "data": data_of(config),
        "training": {
            "clips": "all clips; the scores are those of cross-validation with the same recipe",
            "start": STARTS.get(config.start, f"{config.start}, pruned"),
            "distillation": asdict(config.distil),
            "probes": config.probes,
            "discriminants": config.discriminants,
            "sets": config.sets,
            "prior": config.prior,
            "compute": {"windowsHeard": windows_heard(config, data, measured["folds"])},
        },
        "scores": found,
    }
    calibration = Calibration(measured["temperature"], measured["notSure"], OutsideRule.of(measured["outside"]))
    assemble(config, data, nonmusic, None, calibration, ROOT / "public" / "models" / config.name, extra)


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("config")
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--nonmusic", type=Path, required=True)
    arguments = parser.parse_args()
    finish(Config.load(arguments.config), arguments.data, arguments.nonmusic)
