"""The labelled sets as one table: GTZAN's clips and songs by known artists."""

from __future__ import annotations

import csv
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from .groups import MAYBE_SAME, joined, never_met

# Name of the features and the teachers' windows of a set -> its table in the data folder.
TABLES = {"clips": "clips.csv", "songs": "songs/clips.csv"}
# GTZAN has no column `trust`; its labels count.
LABELLED_TRUST = 2
# A label that a publisher documents.
DOCUMENTED = 3


@dataclass(frozen=True)
class Clips:
    """The rows of the sets' tables, in the order of `file`, which is unique over all sets."""

    genres: tuple[str, ...]
    file: np.ndarray
    store: np.ndarray  # name of the set
    source: np.ndarray  # where the set has it from: records (`songs`), royalty-free tracks (`free`), or the set
    genre: np.ndarray  # index into `genres`; -1: unlabelled, that is a doubtful label or a style beyond the genres
    style: np.ndarray  # the genre as the table writes it
    trust: np.ndarray  # 3 documented, 2 clear, 1 doubtful
    fold: np.ndarray  # in which the clip is judged
    held: np.ndarray  # [clips, folds]: the network of a fold never meets the clip
    kind: np.ndarray
    group: np.ndarray  # artist, the same in all sets

    @staticmethod
    def load(data: Path, genres: tuple[str, ...], stores: tuple[str, ...] = ("clips",)) -> Clips:
        """KeyError where a set is not known."""
        rows = []
        for store in stores:
            with open(data / TABLES[store], newline="") as file:
                rows += [{"note": "", "trust": LABELLED_TRUST, **row, "store": store} for row in csv.DictReader(file)]
        return Clips.of(rows, genres)

    @staticmethod
    def of(rows: list[dict], genres: tuple[str, ...]) -> Clips:
        """From rows of the tables, each with its set as `store`."""
        rows = sorted(rows, key=lambda row: row["file"])
        artists = joined((row["group"] for row in rows), (row["group"] for row in rows if MAYBE_SAME in row["note"]))
        artist = np.array([artists[row["group"]] for row in rows])
        fold = np.array([int(row["fold"]) for row in rows])
        style = np.array([row["genre"] for row in rows])
        trust = np.array([int(row["trust"]) for row in rows])
        index = {name: number for number, name in enumerate(genres)}
        genre = np.array([index.get(name, -1) for name in style])
        return Clips(
            genres,
            file=np.array([row["file"] for row in rows]),
            store=np.array([row["store"] for row in rows]),
            source=np.array([row.get("set", row["store"]) for row in rows]),
            genre=np.where(trust >= LABELLED_TRUST, genre, -1),
            style=style,
            trust=trust,
            fold=fold,
            held=never_met(artist, fold),
            kind=np.array([row["kind"] for row in rows]),
            group=artist,
        )

    @property
    def stores(self) -> list[str]:
        return [str(name) for name in np.unique(self.store)]

    @property
    def labelled(self) -> np.ndarray:
        return self.genre >= 0

    @property
    def beyond(self) -> np.ndarray:
        """Tracks of styles beyond the genres."""
        return np.char.startswith(self.style, "other:")

    def rows_of(self, files: np.ndarray) -> np.ndarray:
        """Row number of each file's clip. KeyError where a file is in no table."""
        rows = np.minimum(np.searchsorted(self.file, files), len(self.file) - 1)
        unknown = np.asarray(files)[self.file[rows] != files]
        if len(unknown) > 0:
            raise KeyError(f"no table has {unknown[0]}")
        return rows

    def outside(self, rows: np.ndarray, fold: int | None) -> np.ndarray:
        """Which of the clips `rows` the network of `fold` may meet: the training side. All of them where there is no fold."""
        return np.ones(len(rows), bool) if fold is None else ~self.held[rows, fold]

    def rows_of_stems(self, files: np.ndarray) -> np.ndarray:
        """The same as rows_of for changed copies, which have a clip's name but another folder or ending."""
        rows = {Path(str(file)).stem: row for row, file in enumerate(self.file)}
        return np.array([rows[Path(str(file)).stem] for file in files])
