"""Verdicts of clips and what they are worth. The same definitions as cli/support/metrics.ts, which they are held to."""

from __future__ import annotations

import csv
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from sklearn.metrics import average_precision_score

from .tags import GENRES

ECE_BINS = 15


@dataclass(frozen=True)
class Clips:
    """The rows of clips.csv, in the order of `file`."""

    file: np.ndarray
    genre: np.ndarray  # index into GENRES
    fold: np.ndarray
    kind: np.ndarray
    group: np.ndarray

    @staticmethod
    def load(path: Path) -> Clips:
        with open(path, newline="") as file:
            rows = sorted(csv.DictReader(file), key=lambda row: row["file"])
        return Clips(
            np.array([row["file"] for row in rows]),
            np.array([GENRES.index(row["genre"]) for row in rows]),
            np.array([int(row["fold"]) for row in rows]),
            np.array([row["kind"] for row in rows]),
            np.array([row["group"] for row in rows]),
        )

    def rows_of(self, files: np.ndarray) -> np.ndarray:
        """Row number of each file's clip."""
        return np.searchsorted(self.file, files)

    def outside(self, rows: np.ndarray, fold: int | None) -> np.ndarray:
        """Which of the clips `rows` stand outside `fold`: the training side. All of them where there is no fold."""
        return np.ones(len(rows), bool) if fold is None else self.fold[rows] != fold

    def rows_of_stems(self, files: np.ndarray) -> np.ndarray:
        """The same for changed copies, which have a clip's name but another folder or ending."""
        rows = {Path(str(file)).stem: row for row, file in enumerate(self.file)}
        return np.array([rows[Path(str(file)).stem] for file in files])


def log_softmax(logits: np.ndarray) -> np.ndarray:
    shifted = logits - logits.max(1, keepdims=True)
    return shifted - np.log(np.exp(shifted).sum(1, keepdims=True))


def fold_windows(logits: np.ndarray, rows: np.ndarray, clips: int, temperature: float = 1.0) -> np.ndarray:
    """Probabilities of clips [clips, 10]: the geometric mean of their windows', `rows` naming each window's clip."""
    total = np.zeros((clips, logits.shape[1]))
    np.add.at(total, rows, log_softmax(logits / temperature))
    return np.exp(log_softmax(total / np.maximum(1, np.bincount(rows, minlength=clips))[:, None]))


def macro_accuracy(predicted: np.ndarray, genre: np.ndarray) -> float:
    """Mean recall over the genres that occur."""
    return float(np.mean([np.mean(predicted[genre == index] == index) for index in np.unique(genre)]))


def calibration_error(probabilities: np.ndarray, genre: np.ndarray, bins: int = ECE_BINS) -> float:
    """Expected calibration error of the top class, equal-width bins (Guo et al. 2017)."""
    confidence = probabilities.max(1)
    right = probabilities.argmax(1) == genre
    which = np.minimum((confidence * bins).astype(int), bins - 1)
    gaps = [abs(right[which == b].mean() - confidence[which == b].mean()) * np.mean(which == b) for b in np.unique(which)]
    return float(sum(gaps))


def bootstrap_interval(
    probabilities: np.ndarray, genre: np.ndarray, group: np.ndarray, rounds: int = 1000, seed: int = 0
) -> tuple[float, float]:
    """95 % interval of macro accuracy, whole artists drawn again (a record's clips are not independent)."""
    rng = np.random.default_rng(seed)
    predicted = probabilities.argmax(1)
    names, members = np.unique(group, return_inverse=True)
    rows = [np.flatnonzero(members == index) for index in range(len(names))]
    draws = []
    for _ in range(rounds):
        chosen = np.concatenate([rows[index] for index in rng.integers(0, len(names), len(names))])
        draws.append(macro_accuracy(predicted[chosen], genre[chosen]))
    low, high = np.quantile(draws, [0.025, 0.975])
    return float(low), float(high)


def report(probabilities: np.ndarray, clips: Clips, keep: np.ndarray) -> dict:
    """The figures of `npm run eval --json` over the clips in `keep`."""
    def part(mask: np.ndarray) -> dict:
        chosen, truth = probabilities[mask], clips.genre[mask]
        return {
            "clips": int(mask.sum()),
            "accuracy": float(np.mean(chosen.argmax(1) == truth)),
            "macroAccuracy": macro_accuracy(chosen.argmax(1), truth),
        }

    top3 = np.argsort(-probabilities, 1)[:, :3]
    low, high = bootstrap_interval(probabilities[keep], clips.genre[keep], clips.group[keep])
    return {
        **part(keep),
        "full": part(keep & (clips.kind == "full")),
        "snippet": part(keep & (clips.kind == "snippet")),
        "top3": float(np.mean((top3 == clips.genre[:, None]).any(1)[keep])),
        "ece": calibration_error(probabilities[keep], clips.genre[keep]),
        "interval95": [low, high],
        "perGenre": {
            name: float(np.mean(probabilities[keep & (clips.genre == index)].argmax(1) == index))
            for index, name in enumerate(GENRES)
            if (keep & (clips.genre == index)).any()
        },
    }


def fit_temperature(logits: np.ndarray, rows: np.ndarray, genre: np.ndarray) -> float:
    """The temperature under which the verdicts' log-likelihood is best; `genre` per clip, -1 where it does not count."""
    counted = genre >= 0
    candidates = np.exp(np.linspace(np.log(0.3), np.log(5), 113))

    def loss(temperature: float) -> float:
        verdicts = fold_windows(logits, rows, len(genre), temperature)[counted]
        return float(-np.log(verdicts[np.arange(len(verdicts)), genre[counted]] + 1e-12).mean())

    return float(min(candidates, key=loss))


def coverage_curve(probabilities: np.ndarray, genre: np.ndarray) -> list[dict]:
    """What share of clips is answered, and how often rightly, at each threshold of 'not sure'."""
    confidence, right = probabilities.max(1), probabilities.argmax(1) == genre
    rows = []
    for threshold in np.arange(0, 1, 0.05):
        answered = confidence >= threshold
        if answered.any():
            rows.append(
                {"threshold": round(float(threshold), 2), "coverage": float(answered.mean()), "accuracy": float(right[answered].mean())}
            )
    return rows


def reliability(probabilities: np.ndarray, genre: np.ndarray, bins: int = 10) -> list[dict]:
    """The reliability diagram: of each confidence bin its clips, mean confidence and accuracy."""
    confidence, right = probabilities.max(1), probabilities.argmax(1) == genre
    which = np.minimum((confidence * bins).astype(int), bins - 1)
    return [
        {"clips": int((which == b).sum()), "confidence": float(confidence[which == b].mean()), "accuracy": float(right[which == b].mean())}
        for b in np.unique(which)
    ]


def confusion(probabilities: np.ndarray, genre: np.ndarray) -> list[list[int]]:
    """Rows are the true genres, columns the answers."""
    table = np.zeros((len(GENRES), len(GENRES)), int)
    np.add.at(table, (genre, probabilities.argmax(1)), 1)
    return table.tolist()


def tag_agreement(logits: np.ndarray, teacher: np.ndarray, top: int = 5, least: int = 10) -> float:
    """Mean average precision with which `logits` [windows, tags] find the windows where a tag is among the teacher's
    `top`; over the tags that this is true of in at least `least` windows."""
    best = np.argsort(-teacher, 1)[:, :top]
    positive = np.zeros(teacher.shape, bool)
    np.put_along_axis(positive, best, True, 1)
    return float(
        np.mean([average_precision_score(positive[:, tag], logits[:, tag]) for tag in np.flatnonzero(positive.sum(0) >= least)])
    )
