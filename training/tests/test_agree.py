"""The windows that the pipeline hears."""

import pytest
from genrescope.agree import loop_starts, pipeline_starts


@pytest.mark.parametrize(
    "frames, expected",
    [
        (300, [0]),
        (449, [0, 149]),  # a rest of almost half a window gets one of its own
        (450, [0, 150]),
        (500, [0, 150]),  # what is left is not worth a window
        (530, [0, 150, 230]),
    ],
)
def test_windows_follow_the_hop_and_a_large_rest_gets_one_that_ends_with_the_file(frames, expected):
    assert pipeline_starts(frames, 300, 150) == expected


@pytest.mark.parametrize("samples, expected", [(48_000, [0, 100, 200]), (40_240, [0, 84, 168]), (1, [0, 1, 2])])
def test_a_loop_is_heard_from_places_spread_over_one_turn(samples, expected):
    assert loop_starts(samples, 160) == expected
