"""Where an answer is withheld because of what it is worth: the threshold of 'not sure', fitted on verdicts."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

# Of the answers that are given so many have to be right.
WANTED = 0.8


@dataclass(frozen=True)
class Calibration:
    """How verdicts are read: their temperature, and the confidence under which the answer is 'not sure'."""

    temperature: float
    not_sure: float


@dataclass(frozen=True)
class Answers:
    """What share of sources gets an answer, and how many of those answers are right."""

    coverage: float
    accuracy: float


def fit_not_sure(probabilities: np.ndarray, genre: np.ndarray, wanted: float = WANTED) -> float:
    """The lowest threshold on the confidence over which at least `wanted` of the answers given are right: of the
    verdicts `probabilities` [n, genres], whose genres are `genre` [n]. Where even the surest are wrong too often, the
    highest confidence."""
    confidence = probabilities.max(1)
    order = np.argsort(-confidence)
    right = (probabilities.argmax(1) == genre)[order]
    share = np.cumsum(right) / np.arange(1, len(right) + 1)
    enough = np.flatnonzero(share >= wanted)
    if len(enough) == 0:
        return float(confidence.max())
    last = enough[-1]
    below = confidence[order[last + 1]] if last + 1 < len(order) else 0.0
    return float((confidence[order[last]] + below) / 2)


def answers(probabilities: np.ndarray, genre: np.ndarray, thresholds: np.ndarray, refused: np.ndarray | None = None) -> Answers:
    """Of verdicts with a threshold each; those in `refused` are withheld for another reason."""
    given = probabilities.max(1) >= thresholds
    if refused is not None:
        given &= ~refused
    right = probabilities.argmax(1) == genre
    return Answers(float(given.mean()), float(right[given].mean()) if given.any() else float("nan"))
