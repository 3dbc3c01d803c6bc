"""The two heads of a distilled trunk: genre, averaged from probes that are all linear in the hidden layer, and tags."""

from __future__ import annotations

import numpy as np

from .network import MobileNetV3
from .probe import Affine, average, fit_logistic, sample_weights
from .tags import GENRE_TAGS


def affine_of(network: MobileNetV3, head: str) -> Affine:
    """A head as a map of the hidden layer."""
    layer = network.heads[head]
    return Affine(layer.weight.detach().double().numpy().T, layer.bias.detach().double().numpy())


def views(network: MobileNetV3, labels: list[str]) -> dict[str, Affine]:
    """What a probe may look at, as maps of the hidden layer: its own AudioSet logits of the ten genres (`genres`), the
    teachers' features as it regresses them (`teachers`), and the hidden layer itself (`hidden`)."""
    audioset = affine_of(network, "audioset")
    ten = [labels.index(tag) for tag in GENRE_TAGS]
    hidden = audioset.weight.shape[0]
    return {
        "genres": Affine(audioset.weight[:, ten], audioset.bias[ten]),
        "teachers": affine_of(network, "features"),
        "hidden": Affine(np.eye(hidden), np.zeros(hidden)),
    }


def genre_head(
    network: MobileNetV3,
    labels: list[str],
    probes: dict[str, float],
    hidden: np.ndarray,
    genre: np.ndarray,
    clip_sizes: np.ndarray,
) -> Affine:
    """Hidden layer -> ten logits, fitted on training windows: `hidden` is [n, hidden], `genre` and `clip_sizes` are [n]."""
    looks = views(network, labels)
    weights = sample_weights(genre, clip_sizes)
    return average(
        [fit_logistic(looks[name](hidden), genre, weights, strength).after(looks[name]) for name, strength in probes.items()]
    )


def tags_head(network: MobileNetV3, labels: list[str], names: list[str]) -> Affine:
    """The rows of the AudioSet head that the app keeps."""
    audioset = affine_of(network, "audioset")
    rows = [labels.index(name) for name in names]
    return Affine(audioset.weight[:, rows], audioset.bias[rows])
