"""Genre from frozen features: logistic regressions, each linear in the hidden layer, so that their average is one
linear head. Labels enter here, last, and nowhere else."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from sklearn.linear_model import LogisticRegression

# A class without a training example must not win: its logit before the average.
ABSENT = -30.0


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


def added(one: Affine, other: Affine) -> Affine:
    return Affine(one.weight + other.weight, one.bias + other.bias)


def scaled(one: Affine, factor: float) -> Affine:
    return Affine(factor * one.weight, factor * one.bias)


def sample_weights(
    labels: np.ndarray, clip_sizes: np.ndarray, classes: int, clip_weights: np.ndarray | None = None, balance: float = 1.0
) -> np.ndarray:
    """Weights of windows [n], 1 on average. The windows of a clip share the root of their number times its weight
    (`clip_weights`, of each window's clip; all 1 unless given). With a `balance` of 1 genres weigh the same, with 0 as
    their clips do; between the two, a genre's total is that of its clips to the power of 1 - balance."""
    weights = (1 if clip_weights is None else clip_weights) / np.sqrt(clip_sizes)
    totals = np.bincount(labels, weights, classes)
    weights = weights * totals[labels] ** -balance
    return weights / weights.sum() * len(labels)


def class_means(x: np.ndarray, labels: np.ndarray, weights: np.ndarray, classes: int) -> tuple[np.ndarray, np.ndarray]:
    """Weighted means [classes, columns] and weights [classes]; a class without an example has mean 0."""
    chosen = np.zeros((classes, len(x)))
    chosen[labels, np.arange(len(x))] = weights
    totals = chosen.sum(1)
    return chosen @ x / np.maximum(totals, 1e-12)[:, None], totals


def centred(x: np.ndarray, labels: np.ndarray, weights: np.ndarray, leading: np.ndarray, classes: int) -> np.ndarray:
    """The windows outside `leading` [n], moved by one vector so that the genres that both sides have lie, on average, where
    they lie in the leading set: old recordings differ from new ones whatever their genre."""
    sides = [class_means(x[side], labels[side], weights[side], classes) for side in (leading, ~leading)]
    both = (sides[0][1] > 0) & (sides[1][1] > 0)
    if not both.any():
        return x
    offset = (sides[0][0][both] - sides[1][0][both]).mean(0)
    return x + ~leading[:, None] * offset


def fit_logistic(x: np.ndarray, labels: np.ndarray, weights: np.ndarray, strength: float, classes: int) -> Affine:
    """Multinomial logistic regression on standardised columns; `strength` is scikit-learn's C. A class without an example
    never wins."""
    mean, deviation = x.mean(0), x.std(0) + 1e-8
    model = LogisticRegression(C=strength, max_iter=1000).fit((x - mean) / deviation, labels, weights)
    weight = np.zeros((x.shape[1], classes))
    bias = np.full(classes, ABSENT)
    weight[:, model.classes_] = model.coef_.T / deviation[:, None]
    bias[model.classes_] = model.intercept_ - mean @ weight[:, model.classes_]
    # Logits of a softmax are free up to a constant; centred ones can be averaged.
    return Affine(weight - weight.mean(1, keepdims=True), bias)
