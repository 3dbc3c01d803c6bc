"""Is it music at all: one logistic rule over the logits of the head `tags`, so that it costs nothing more.

The page scores a source by the mean over its windows (card.json, `noMusic`), so the rule is fitted on windows and its
threshold set on whole sources.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from sklearn.linear_model import LogisticRegression

from .tags import NON_MUSIC

# What speaks for music in general; single instruments and styles would only learn the training clips.
_MUSIC = ("Music", "Musical instrument", "Singing", "Song", "Drum", "Guitar", "Keyboard (musical)", "Synthesizer", "Percussion")
STRENGTH = 0.01
# Sources of music that may be refused, at most, on the training side. The limit that the app promises is twice that.
REFUSED = 0.005


@dataclass(frozen=True)
class PresenceRule:
    bias: float
    weights: dict[str, float]  # tag -> weight on its logit
    threshold: float

    def windows(self, logits: np.ndarray, names: list[str]) -> np.ndarray:
        """Probability that a window is not music, from tag logits [n, tags]."""
        total = self.bias + sum(weight * logits[:, names.index(tag)] for tag, weight in self.weights.items())
        return 1 / (1 + np.exp(-total))

    def sources(self, logits: np.ndarray, names: list[str], rows: np.ndarray) -> np.ndarray:
        """Mean over the windows of each source; `rows` names each window's source."""
        return np.bincount(rows, self.windows(logits, names)) / np.bincount(rows)


def fit_presence(
    music: np.ndarray, music_rows: np.ndarray, other: np.ndarray, other_rows: np.ndarray, names: list[str]
) -> PresenceRule:
    """From tag logits of windows [n, tags] of music and of other sounds; both sides weigh the same."""
    used = [name for name in names if name in NON_MUSIC + _MUSIC]
    columns = [names.index(name) for name in used]
    x = np.concatenate([music, other])[:, columns]
    target = np.append(np.zeros(len(music)), np.ones(len(other)))
    mean, deviation = x.mean(0), x.std(0) + 1e-8
    model = LogisticRegression(C=STRENGTH, class_weight="balanced", max_iter=1000).fit((x - mean) / deviation, target)
    weight = model.coef_[0] / deviation
    rule = PresenceRule(
        float(model.intercept_[0] - mean @ weight), {name: float(w) for name, w in zip(used, weight)}, 0.5
    )
    highest_music = np.quantile(rule.sources(music, names, music_rows), 1 - REFUSED)
    lowest_other = np.quantile(rule.sources(other, names, other_rows), 0.01)
    # Halfway between the two where they part; otherwise the limit on refused music comes first.
    threshold = (highest_music + lowest_other) / 2 if lowest_other > highest_music else highest_music
    return PresenceRule(rule.bias, rule.weights, float(threshold))
