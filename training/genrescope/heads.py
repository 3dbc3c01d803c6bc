"""The two heads of a distilled trunk: genre, averaged from probes that are all linear in the hidden layer, and tags."""

from __future__ import annotations

import numpy as np

from .clips import DOCUMENTED, Clips
from .config import Config
from .discriminant import fit_discriminant
from .network import MobileNetV3
from .probe import Affine, added, average, centred, fit_logistic, sample_weights, scaled
from .tags import GENRE_TAGS


def affine_of(network: MobileNetV3, head: str) -> Affine:
    """A head as a map of the hidden layer."""
    layer = network.heads[head]
    return Affine(layer.weight.detach().double().numpy().T, layer.bias.detach().double().numpy())


def views(network: MobileNetV3, labels: list[str], genres: tuple[str, ...]) -> dict[str, Affine]:
    """What a probe may look at, as maps of the hidden layer: its own AudioSet logits of the genres (`genres`), the
    teachers' features as it regresses them (`teachers`), and the hidden layer itself (`hidden`)."""
    audioset = affine_of(network, "audioset")
    tags = [labels.index(tag) for genre in genres for tag in GENRE_TAGS[genre]]
    hidden = audioset.weight.shape[0]
    return {
        "genres": Affine(audioset.weight[:, tags], audioset.bias[tags]),
        "teachers": affine_of(network, "features"),
        "hidden": Affine(np.eye(hidden), np.zeros(hidden)),
    }


def genre_head(
    network: MobileNetV3, labels: list[str], config: Config, clips: Clips, rows: np.ndarray, hidden: np.ndarray
) -> Affine:
    """Hidden layer -> a logit of each genre, fitted on labelled training windows: `rows` [n] of the table `clips`,
    `hidden` [n, hidden]. A clip weighs as its set does in the configuration, and less
    (`clear`) where its label is not documented; the configuration's `prior` times AudioSet's own word is
    added to what the probes say on average."""
    looks = views(network, labels, config.genres)
    classes = len(config.genres)
    genre = clips.genre[rows]
    leading = clips.store[rows] == config.leading_set
    sets = np.array([config.sets[store] for store in clips.store[rows]])
    trusted = np.where(leading & (clips.trust[rows] < DOCUMENTED), config.clear, 1.0)
    weights = sample_weights(genre, np.bincount(rows)[rows], classes, sets * trusted, config.balance)
    x = centred(hidden, genre, weights, leading, classes) if config.centre else hidden
    probes = [
        fit_logistic(looks[name](x), genre, weights, strength, classes).after(looks[name])
        for name, strength in config.probes.items()
    ]
    probes += [
        fit_discriminant(looks[name](x), genre, weights, **settings, classes=classes).after(looks[name])
        for name, settings in config.discriminants.items()
    ]
    head = average(probes)
    if config.prior == 0:
        return head
    return added(head, scaled(prior(network, labels, config.genres, hidden[leading]), config.prior))


def prior(network: MobileNetV3, labels: list[str], genres: tuple[str, ...], hidden: np.ndarray) -> Affine:
    """Hidden layer -> AudioSet's own word on each genre, which no label of ours decides: the mean of the logits of the
    genre's AudioSet classes, each in deviations from its mean over the windows `hidden` [n, hidden]."""
    audioset = affine_of(network, "audioset")
    weights, biases = [], []
    for genre in genres:
        tags = [labels.index(tag) for tag in GENRE_TAGS[genre]]
        weight, bias = audioset.weight[:, tags], audioset.bias[tags]
        logits = hidden @ weight + bias
        mean, deviation = logits.mean(0), logits.std(0) + 1e-8
        weights.append((weight / deviation).mean(1))
        biases.append(((bias - mean) / deviation).mean())
    return Affine(np.stack(weights, 1), np.array(biases))


def tags_head(network: MobileNetV3, labels: list[str], names: list[str]) -> Affine:
    """The rows of the AudioSet head that the app keeps."""
    audioset = affine_of(network, "audioset")
    rows = [labels.index(name) for name in names]
    return Affine(audioset.weight[:, rows], audioset.bias[rows])
