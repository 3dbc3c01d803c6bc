"""Artists that stand in more than one set of clips, and which networks of a cross-validation may not meet them."""

from __future__ import annotations

from typing import Iterable

import numpy as np

FOLDS = 5
# In a row's note: a GTZAN clip may be by the same artist, perhaps under another form of the name.
MAYBE_SAME = "gtzan-artist?"
_FILLERS = {"the", "and"}


def name_words(group: str) -> frozenset[str]:
    """Words of an artist's name: `artist:the-rolling-stones` -> {rolling, stones}; none where nobody knows the artist.
    Initials are one word, however they are written: `artist:j-s-bach` -> {js, bach}."""
    kind, _, name = group.partition(":")
    if kind != "artist":
        return frozenset()
    words, initials = [], ""
    for word in [*name.split("-"), ""]:
        if len(word) == 1:
            initials += word
            continue
        words += [initials, word]
        initials = ""
    return frozenset(words) - _FILLERS - {""}


def joined(groups: Iterable[str], doubtful: Iterable[str]) -> dict[str, str]:
    """Of each group the name of the artist that it is joined into, the first in order among its members' names.

    Groups are the same artist where their names have the same words; and, for `doubtful` ones (those that a note marks),
    where all words of one name are among those of the other (`debussy`, `claude-debussy`)."""
    names = sorted(set(groups))
    parent = {name: name for name in names}

    def root(name: str) -> str:
        while parent[name] != name:
            name = parent[name]
        return name

    def join(one: str, other: str) -> None:
        first, last = sorted((root(one), root(other)))
        parent[last] = first

    words = {name: name_words(name) for name in names}
    known = [name for name in names if words[name]]
    marked = set(doubtful)
    for name in known:
        for other in known:
            same = words[name] == words[other]
            part = name in marked and (words[name] <= words[other] or words[other] <= words[name])
            if same or part:
                join(name, other)
    return {name: root(name) for name in names}


def never_met(artist: np.ndarray, fold: np.ndarray) -> np.ndarray:
    """Which clips the network of each fold may not be trained on, [clips, FOLDS].

    Every clip is judged in the fold that its set gave it. Where the sets disagree about an artist, none of their folds
    moves: the networks of all folds that hold a clip of the artist are trained without the artist."""
    _, who = np.unique(artist, return_inverse=True)
    held = np.zeros((who.max() + 1, FOLDS), bool)
    held[who, fold] = True
    return held[who]
