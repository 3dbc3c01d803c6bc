"""python -m genrescope.rooms DATA OUT [--seed N]: the labelled clips, the songs and the pool as a microphone across a room
hears them, to train on (`npm run features -- OUT FEATURES/NAME`).

Each file gets a loudspeaker, a shoebox room and a microphone of its own. Early reflections by the image method (Allen and
Berkley 1979), the late field as noise that decays faster the higher it is. The replay of perturb.py, by which networks
are judged, is another and simpler model on purpose.
"""

from __future__ import annotations

import argparse
import csv
from concurrent.futures import ProcessPoolExecutor
from itertools import product
from pathlib import Path

import numpy as np
import soundfile
from scipy import signal

RATE = 16_000
SPEED_OF_SOUND = 343.0  # m/s
REFLECTIONS = 4  # along each axis, either way, by the image method
TABLES = ("clips.csv", "pool.csv", "songs/clips.csv")


def log_uniform(rng: np.random.Generator, low: float, high: float) -> float:
    return float(np.exp(rng.uniform(np.log(low), np.log(high))))


def early_reflections(room: np.ndarray, source: np.ndarray, microphone: np.ndarray, reflection: float, length: int) -> np.ndarray:
    """Impulse response of a shoebox of sides `room` (m) whose walls all reflect the share `reflection` of pressure."""
    order = np.array(list(product(range(-REFLECTIONS, REFLECTIONS + 1), repeat=3)))
    response = np.zeros(length)
    for mirrored in np.array(list(product((0, 1), repeat=3))):
        image = (1 - 2 * mirrored) * source + 2 * order * room
        bounces = np.abs(order - mirrored).sum(1) + np.abs(order).sum(1)
        distance = np.linalg.norm(image - microphone, axis=1)
        delay = np.round(distance / SPEED_OF_SOUND * RATE).astype(int)
        heard = delay < length
        np.add.at(response, delay[heard], (reflection**bounces / np.maximum(distance, 0.1))[heard])
    return response


def late_field(rt60: float, start: int, length: int, rng: np.random.Generator) -> np.ndarray:
    """Decaying noise from sample `start` on; the decay time falls to a random share of `rt60` above 2 kHz."""
    low, high = signal.butter(2, 2000, fs=RATE, output="sos"), signal.butter(2, 2000, "high", fs=RATE, output="sos")
    time = np.arange(length) / RATE
    tail = np.zeros(length)
    for part, decay in ((low, rt60), (high, rt60 * rng.uniform(0.4, 1))):
        tail += signal.sosfilt(part, rng.standard_normal(length)) * 10 ** (-3 * time / decay)
    tail[:start] = 0
    return tail


def room_response(rng: np.random.Generator) -> np.ndarray:
    """A furnished room, a loudspeaker in it and a microphone 0.4 to 4 m away."""
    room = rng.uniform((2.5, 2.5, 2.2), (7, 6, 3.2))
    rt60 = log_uniform(rng, 0.15, 0.8)
    length = int(rt60 * RATE)
    volume, surface = room.prod(), 2 * (room[0] * room[1] + room[1] * room[2] + room[0] * room[2])
    absorption = 1 - np.exp(-0.161 * volume / (surface * rt60))  # Eyring
    reflection = np.sqrt(1 - absorption)
    source = rng.uniform(0.3, room - 0.3)
    distance = 0.0
    while not 0.4 <= distance <= 4:
        microphone = rng.uniform(0.3, room - 0.3)
        distance = float(np.linalg.norm(microphone - source))
    early = early_reflections(room, source, microphone, reflection, length)
    first = int(np.flatnonzero(early)[0])
    mixing = first + int(0.002 * np.sqrt(volume) * RATE)  # after about 2 sqrt(V) ms the field is diffuse (Polack)
    late = late_field(rt60, min(mixing, length - 1), length, rng)
    # At the seam the late field goes on at the level of the reflections just before it.
    before = early[first + 1 : mixing]
    after = late[mixing : mixing + max(1, mixing - first)]
    level = np.sqrt((before**2).mean() / ((after**2).mean() + 1e-20)) if len(before) and len(after) else 0.0
    early[mixing:] = 0
    early[first] *= 10 ** (rng.uniform(0, 12) / 20)  # loudspeakers send more forward than around them
    return (early + level * late)[first:]


def bells(size: int, count: int, most_db: float, rng: np.random.Generator) -> np.ndarray:
    """Gain per FFT bin: `count` peaks and dips anywhere."""
    octave = np.log2(np.maximum(np.fft.rfftfreq(size, 1 / RATE), 20))
    db = np.zeros(len(octave))
    for _ in range(count):
        centre, width = np.log2(log_uniform(rng, 80, 7000)), rng.uniform(0.15, 1.5)
        db += rng.uniform(-most_db, most_db) * np.exp(-(((octave - centre) / width) ** 2))
    return 10 ** (db / 20)


def loudspeaker(samples: np.ndarray, rng: np.random.Generator) -> np.ndarray:
    """From a telephone to a hi-fi: no deep bass, perhaps no treble, peaks, and a cone that gives way."""
    sections = [signal.butter(int(rng.integers(1, 5)), log_uniform(rng, 40, 400), "high", fs=RATE, output="sos")]
    if rng.random() < 0.7:
        sections.append(signal.butter(int(rng.integers(1, 5)), log_uniform(rng, 3500, 7800), fs=RATE, output="sos"))
    sound = signal.sosfilt(np.concatenate(sections), samples)
    drive = rng.uniform(0.3, 3) / (np.abs(sound).max() + 1e-9)
    return np.tanh(drive * sound) / drive


def background(size: int, rng: np.random.Generator) -> np.ndarray:
    """Noise of a random slope, from white to a rumble."""
    return signal.lfilter([1], [1, -rng.uniform(0, 0.97)], rng.standard_normal(size))


def replayed(samples: np.ndarray, rng: np.random.Generator) -> np.ndarray:
    """[samples] at 16 kHz as they come back; at most 0.5 in size."""
    sound = signal.fftconvolve(loudspeaker(samples, rng), room_response(rng))[: len(samples)]
    noise = background(len(sound), rng)
    noise *= np.sqrt((sound**2).mean() / (noise**2).mean()) * 10 ** (-rng.uniform(12, 45) / 20)
    heard = np.fft.irfft(np.fft.rfft(sound + noise) * bells(len(sound), 5, 9, rng), len(sound))
    return heard * 0.5 / (np.abs(heard).max() + 1e-9)


def replay_file(source: Path, target: Path, seed: list[int]) -> None:
    samples, _ = soundfile.read(source)
    target.parent.mkdir(parents=True, exist_ok=True)
    soundfile.write(target, replayed(samples, np.random.default_rng(seed)).astype(np.float32), RATE)


def make(data: Path, out: Path, seed: int) -> None:
    """Copies of all files of the tables that are there, under the same names, and the tables."""
    with ProcessPoolExecutor() as workers:
        for number, table in enumerate(TABLES):
            if not (data / table).exists():
                continue
            text = (data / table).read_text()
            files = [row["file"] for row in csv.DictReader(text.splitlines())]
            home = (data / table).parent
            folder = next(path for path in (home, home / Path(table).stem) if (path / files[0]).exists())
            target = (out / table).parent
            target.mkdir(parents=True, exist_ok=True)
            seeds = [[seed, number, index] for index in range(len(files))]
            list(workers.map(replay_file, [folder / file for file in files], [target / file for file in files], seeds, chunksize=16))
            (out / table).write_text(text)


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("data", type=Path)
    parser.add_argument("out", type=Path)
    parser.add_argument("--seed", type=int, default=0)
    arguments = parser.parse_args()
    make(arguments.data, arguments.out, arguments.seed)
