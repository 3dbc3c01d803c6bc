"""What NetAdapt is compared with."""

import pytest
from genrescope.config import CONFIGS
from genrescope.frontier import uniform_for, window_for
from genrescope.latency import LatencyTable
from genrescope.shrink import uniform
from genrescope.table import mobilenetv3
from genrescope.trajectory import rounded

TABLE = mobilenetv3("large", 0.4, hidden=512, gate="sigmoid", heads={"genre": 10, "tags": 169})
LATENCY = LatencyTable.load(CONFIGS / "genre.latency.json")


@pytest.mark.parametrize("share", [0.9, 0.7, 0.5])
def test_uniform_pruning_for_a_time_is_the_one_that_comes_closest(share):
    time = share * LATENCY(TABLE)
    rate, narrower = uniform_for(TABLE, LATENCY, time)
    distance = abs(LATENCY(narrower) - time)
    assert all(distance <= abs(LATENCY(uniform(TABLE, percent / 100)) - time) for percent in range(1, 101))
    assert uniform_for(TABLE, LATENCY, LATENCY(narrower))[0] >= rate


@pytest.mark.parametrize("share", [1.0, 0.8, 0.5])
def test_a_shorter_window_for_a_time_is_the_longest_that_takes_no_longer(share):
    time = share * LATENCY(TABLE)
    frames = window_for(TABLE, LATENCY, time).frames
    assert LATENCY(TABLE.with_frames(frames)) <= time
    assert frames == TABLE.frames or LATENCY(TABLE.with_frames(frames + 8)) > time


def test_numbers_are_rounded_wherever_they_stand():
    assert rounded({"a": [1.23456789, 3], "b": {"c": True, "d": None}}) == {"a": [1.2346, 3], "b": {"c": True, "d": None}}
