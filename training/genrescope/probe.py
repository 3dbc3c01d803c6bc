"""Genre from frozen features: logistic regressions, each linear in the hidden layer, so that their average is one
linear head. Labels enter here, last, and nowhere else."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from sklearn.linear_model import LogisticRegression

CLASSES = 10
# A class without a training example must not win: its logit before the average.
_ABSENT = -30.0


@dataclass(frozen=True)
class Affine:
    """x -> x @ weight + bias."""

    weight: np.ndarray
    bias: np.ndarray

    def __call__(self, x: np.ndarray) -> np.ndarray:
        return x @ self.weight + self.bias

    def after(self, inner: Affine) -> Affine:
        """The map that applies `inner` first."""
        return Affine(inner.weight @ self.weight, inner.bias @ self.weight + self.bias)


def average(maps: list[Affine]) -> Affine:
    """The geometric mean of the maps' probabilities, up to normalisation."""
    return Affine(np.mean([m.weight for m in maps], 0), np.mean([m.bias for m in maps], 0))


def sample_weights(labels: np.ndarray, clip_sizes: np.ndarray) -> np.ndarray:
    """Classes weigh the same; the windows of a clip share the weight of the root of their number."""
    weights = 1 / np.sqrt(clip_sizes)
    totals = np.bincount(labels, weights, CLASSES)
    return weights / totals[labels] * len(labels) / CLASSES


def fit_logistic(x: np.ndarray, labels: np.ndarray, weights: np.ndarray, strength: float) -> Affine:
    """Multinomial logistic regression on standardised columns; `strength` is scikit-learn's C."""
    mean, deviation = x.mean(0), x.std(0) + 1e-8
    model = LogisticRegression(C=strength, max_iter=1000).fit((x - mean) / deviation, labels, weights)
    weight = np.zeros((x.shape[1], CLASSES))
    bias = np.full(CLASSES, _ABSENT)
    weight[:, model.classes_] = model.coef_.T / deviation[:, None]
    bias[model.classes_] = model.intercept_ - mean @ weight[:, model.classes_]
    # Logits of a softmax are free up to a constant; centred ones can be averaged.
    return Affine(weight - weight.mean(1, keepdims=True), bias)
