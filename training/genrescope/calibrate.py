"""How verdicts become answers: temperature, the threshold of 'not sure' and the rule of styles beyond the genres, all
fitted on verdicts over clips that the networks never met."""

from __future__ import annotations

from dataclasses import asdict, dataclass

import numpy as np

from .clips import Clips
from .evaluate import calibration_error, fit_temperature, fold_windows
from .outside import OutsideRule, fit_outside, source_means

# Of the answers that are given so many have to be right.
WANTED = 0.8


@dataclass(frozen=True)
class Calibration:
    temperature: float
    not_sure: float  # the confidence under which the answer is 'not sure'
    outside: OutsideRule


@dataclass(frozen=True)
class Heard:
    """What networks said of the windows of clips that they never met."""

    rows: np.ndarray  # of the clips' table, [n]
    genre: np.ndarray  # logits [n, genres]
    tags: np.ndarray  # logits [n, tags]
    names: list[str]  # of the tags

    def verdicts(self, clips: int, temperature: float = 1.0) -> np.ndarray:
        """Probabilities [clips, genres]."""
        return fold_windows(self.genre, self.rows, clips, temperature)

    def tag_means(self, clips: int) -> np.ndarray:
        """Mean logits [clips, tags]."""
        return source_means(self.tags, self.rows, clips)


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


def calibrate(heard: Heard, clips: Clips, keep: np.ndarray) -> Calibration:
    """Fitted on the verdicts over the labelled clips in `keep` [clips]."""
    size = len(clips.file)
    counted = keep & clips.labelled & np.isin(np.arange(size), heard.rows)
    temperature = fit_temperature(heard.genre, heard.rows, np.where(counted, clips.genre, -1))
    verdicts = heard.verdicts(size, temperature)[counted]
    not_sure = fit_not_sure(verdicts, clips.genre[counted])
    answered = verdicts.max(1) >= not_sure
    outside = fit_outside(heard.tag_means(size)[counted], answered, heard.names, clips.genres)
    return Calibration(temperature, not_sure, outside)


def answers_by_fold(heard: Heard, clips: Clips, keep: np.ndarray, folds: list[int]) -> dict:
    """What the answers over the clips in `keep` are worth, each fold's read as the other folds say (`calibrate`): with and
    without the rule of styles beyond the genres, and what share of the tracks beyond the genres is named as one of them."""
    size = len(clips.file)
    verdicts, thresholds, refused = np.zeros((size, heard.genre.shape[1])), np.zeros(size), np.zeros(size, bool)
    means = heard.tag_means(size)
    for fold in folds:
        calibration = calibrate(heard, clips, keep & clips.outside(np.arange(size), fold))
        mine = clips.fold == fold
        verdicts[mine] = heard.verdicts(size, calibration.temperature)[mine]
        thresholds[mine] = calibration.not_sure
        refused[mine] = calibration.outside.refused(means[mine], heard.names)
    counted = keep & clips.labelled & np.isin(clips.fold, folds)
    beyond = clips.beyond & np.isin(clips.fold, folds)
    given = verdicts.max(1) >= thresholds

    def over(withheld: np.ndarray | None) -> dict:
        return asdict(answers(verdicts[counted], clips.genre[counted], thresholds[counted], withheld))

    return {
        "ece": calibration_error(verdicts[counted], clips.genre[counted]),
        "withoutOutside": over(None),
        **over(refused[counted]),
        "beyond": {
            "tracks": int(beyond.sum()),
            "namedWithoutOutside": float(given[beyond].mean()) if beyond.any() else None,
            "named": float((given & ~refused)[beyond].mean()) if beyond.any() else None,
        },
    }
