"""Which AudioSet classes the head `tags` keeps: music, and what tells its absence."""

from __future__ import annotations

import csv
from pathlib import Path

# GTZAN's, by which figures are compared with published ones.
GENRES = ("blues", "classical", "country", "disco", "hiphop", "jazz", "metal", "pop", "reggae", "rock")
# AudioSet classes that speak of each genre.
GENRE_TAGS = {
    "blues": ("Blues",),
    "classical": ("Classical music",),
    "country": ("Country",),
    "disco": ("Disco",),
    "hiphop": ("Hip hop music",),
    "jazz": ("Jazz",),
    "metal": ("Heavy metal",),
    "pop": ("Pop music",),
    "reggae": ("Reggae",),
    "rock": ("Rock music",),
    "electronic": ("Electronic music", "House music", "Techno", "Electronic dance music", "Trance music", "Electronica"),
    "soul": ("Soul music", "Funk", "Rhythm and blues"),
}

# AudioSet's order is that of its ontology: voices that make music, then music itself from "Music" to "Scary music".
_MUSIC_RANGES = (("Singing", "Humming"), ("Music", "Scary music"))
_LEFT_OUT = {
    "Tapping (guitar technique)", "Rattle (instrument)", "Rimshot", "Bell", "Church bell", "Jingle bell", "Bicycle bell",
    "Tuning fork", "Chime", "Wind chime", "Change ringing (campanology)", "Shofar", "Scratching (performance technique)",
    "Zither", "Theremin", "Singing bowl", "Tubular bells", "Wood block", "Wedding music", "Funny music",
}
NON_MUSIC = (
    "Speech", "Male speech, man speaking", "Female speech, woman speaking", "Child speech, kid speaking", "Conversation",
    "Narration, monologue", "Speech synthesizer", "Laughter", "Whistling", "Cheering", "Applause", "Crowd", "Animal",
    "Wind", "Rain", "Water", "Vehicle", "Engine", "Clicking", "Hum", "Silence", "Sine wave", "Chirp tone",
    "Sound effect", "Inside, small room", "Noise", "Environmental noise", "Static", "Mains hum", "White noise",
    "Pink noise", "Television",
)


def audioset_labels(folder: Path) -> list[str]:
    with open(folder / "audioset_labels.csv", newline="") as file:
        return [row["display_name"] for row in csv.DictReader(file)]


def tag_names(labels: list[str]) -> list[str]:
    """Display names of the head's outputs, in AudioSet's order."""
    kept = set(NON_MUSIC)
    for first, last in _MUSIC_RANGES:
        kept.update(labels[labels.index(first) : labels.index(last) + 1])
    return [label for label in labels if label in kept - _LEFT_OUT]
