"""Styles beyond the genres: where one of them speaks louder than any genre does, the answer is 'not sure' and names it.

The head `tags` has AudioSet's styles, and is heard anyway. Its logits do not compare with one another (of all music 'Pop
music' is likelier than 'Ska'), so each is measured in deviations from its mean over songs of the genres. A source's
margin is its loudest style beyond the genres less its loudest genre; 'outside' where it reaches the threshold.
"""

from __future__ import annotations

from dataclasses import asdict, dataclass

import numpy as np

from .tags import GENRE_TAGS

# AudioSet's styles that none of the genres means; instruments, moods and occasions are left out.
STYLES = (
    "Folk music", "Middle Eastern music", "Ambient music", "Music of Latin America", "Salsa music", "Flamenco",
    "New-age music", "Music of Africa", "Music of Asia", "Carnatic music", "Music of Bollywood", "Traditional music",
    "Soundtrack music", "Video game music",
)
# Of songs of the genres that would have had an answer, at most this share of all songs is refused.
COST = 0.03


@dataclass(frozen=True)
class Level:
    """Of a tag's logit, averaged over each source, over songs of the genres."""

    mean: float
    deviation: float

    def __call__(self, logits: np.ndarray) -> np.ndarray:
        return (logits - self.mean) / self.deviation


@dataclass(frozen=True)
class OutsideRule:
    styles: dict[str, Level]
    genres: dict[str, Level]
    threshold: float

    def margins(self, logits: np.ndarray, names: list[str]) -> np.ndarray:
        """From the tag logits of sources, each the mean over its windows [n, tags]."""
        return _loudest(self.styles, logits, names).max(1) - _loudest(self.genres, logits, names).max(1)

    def refused(self, logits: np.ndarray, names: list[str]) -> np.ndarray:
        return self.margins(logits, names) >= self.threshold

    def named(self, logits: np.ndarray, names: list[str]) -> list[str]:
        """The loudest style beyond the genres of each source."""
        styles = list(self.styles)
        return [styles[index] for index in _loudest(self.styles, logits, names).argmax(1)]

    @staticmethod
    def of(card: dict) -> OutsideRule:
        levels = {kind: {tag: Level(**level) for tag, level in card[kind].items()} for kind in ("styles", "genres")}
        return OutsideRule(**levels, threshold=card["threshold"])

    def card(self) -> dict:
        """As card.json holds it (docs/outside.md)."""
        return asdict(self)


def _loudest(levels: dict[str, Level], logits: np.ndarray, names: list[str]) -> np.ndarray:
    return np.stack([level(logits[:, names.index(tag)]) for tag, level in levels.items()], 1)


def source_means(logits: np.ndarray, rows: np.ndarray, sources: int) -> np.ndarray:
    """Means over each source's windows [sources, tags]; 0 where it has none."""
    total = np.zeros((sources, logits.shape[1]))
    np.add.at(total, rows, logits)
    return total / np.maximum(1, np.bincount(rows, minlength=sources))[:, None]


def fit_outside(
    logits: np.ndarray, answered: np.ndarray, names: list[str], genres: tuple[str, ...], cost: float = COST
) -> OutsideRule:
    """From songs of the genres: means of their windows' tag logits [songs, tags], and which of them would have an answer
    [songs]. Songs beyond the genres take no part: they only judge the rule."""
    def level(tag: str) -> Level:
        values = logits[:, names.index(tag)]
        return Level(float(values.mean()), float(values.std()) + 1e-6)

    tags = [tag for genre in genres for tag in GENRE_TAGS[genre]]
    rule = OutsideRule({tag: level(tag) for tag in STYLES}, {tag: level(tag) for tag in tags}, np.inf)
    margins = np.sort(rule.margins(logits, names)[answered])[::-1]
    spared = int(cost * len(logits))
    if spared >= len(margins):
        raise ValueError(f"{len(margins)} answers are too few to tell which of {len(logits)} songs lie outside")
    # Halfway between the last that is refused and the first that is not.
    threshold = margins[:1].max() + 1 if spared == 0 else (margins[spared - 1] + margins[spared]) / 2
    return OutsideRule(rule.styles, rule.genres, float(threshold))
