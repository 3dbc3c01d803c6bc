"""Verdicts of clips and what they are worth. The same definitions as cli/support/metrics.ts, which they are held to."""

from __future__ import annotations

import numpy as np
from sklearn.metrics import average_precision_score

from .clips import Clips

ECE_BINS = 15


def log_softmax(logits: np.ndarray) -> np.ndarray:
    shifted = logits - logits.max(1, keepdims=True)
    return shifted - np.log(np.exp(shifted).sum(1, keepdims=True))


def fold_windows(logits: np.ndarray, rows: np.ndarray, clips: int, temperature: float = 1.0) -> np.ndarray:
    """Probabilities of clips [clips, genres]: the geometric mean of their windows', `rows` naming each window's clip."""
    total = np.zeros((clips, logits.shape[1]))
    np.add.at(total, rows, log_softmax(logits / temperature))
    return np.exp(log_softmax(total / np.maximum(1, np.bincount(rows, minlength=clips))[:, None]))


def restricted(probabilities: np.ndarray, genres: int) -> np.ndarray:
    """The answer among the first `genres` only."""
    kept = probabilities[:, :genres]
    return kept / kept.sum(1, keepdims=True)


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
    predicted: list[np.ndarray], genre: np.ndarray, group: np.ndarray, rounds: int = 1000, seed: int = 0
) -> tuple[float, float]:
    """95 % interval of macro accuracy, of the mean over networks where several `predicted`; whole artists are drawn again (a
    record's clips are not independent)."""
    rng = np.random.default_rng(seed)
    names, members = np.unique(group, return_inverse=True)
    rows = [np.flatnonzero(members == index) for index in range(len(names))]
    draws = []
    for _ in range(rounds):
        chosen = np.concatenate([rows[index] for index in rng.integers(0, len(names), len(names))])
        draws.append(np.mean([macro_accuracy(one[chosen], genre[chosen]) for one in predicted]))
    low, high = np.quantile(draws, [0.025, 0.975])
    return float(low), float(high)


def part(probabilities: np.ndarray, clips: Clips, keep: np.ndarray) -> dict:
    """The leading figures over the clips in `keep`, of which there may be none."""
    if not keep.any():
        return {"clips": 0}
    chosen, truth = probabilities[keep].argmax(1), clips.genre[keep]
    return {
        "clips": int(keep.sum()),
        "accuracy": float(np.mean(chosen == truth)),
        "macroAccuracy": macro_accuracy(chosen, truth),
    }


def report(probabilities: np.ndarray, clips: Clips, keep: np.ndarray) -> dict:
    """The figures of `npm run eval --json` over the clips in `keep`."""
    top3 = np.argsort(-probabilities, 1)[:, :3]
    low, high = bootstrap_interval([probabilities[keep].argmax(1)], clips.genre[keep], clips.group[keep])
    return {
        **part(probabilities, clips, keep),
        "full": part(probabilities, clips, keep & (clips.kind == "full")),
        "snippet": part(probabilities, clips, keep & (clips.kind == "snippet")),
        "top3": float(np.mean((top3 == clips.genre[:, None]).any(1)[keep])),
        "ece": calibration_error(probabilities[keep], clips.genre[keep]),
        "interval95": [low, high],
        "perGenre": {
            name: float(np.mean(probabilities[keep & (clips.genre == index)].argmax(1) == index))
            for index, name in enumerate(clips.genres)
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
    genres = probabilities.shape[1]
    table = np.zeros((genres, genres), int)
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
