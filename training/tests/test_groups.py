"""Artists of several sets."""

import numpy as np
from genrescope.groups import joined, name_words, never_met


def test_an_artist_is_one_however_articles_and_initials_are_written():
    artists = joined(["artist:rolling-stones", "artist:the-rolling-stones", "artist:js-bach", "artist:j-s-bach"], [])
    assert artists["artist:rolling-stones"] == artists["artist:the-rolling-stones"]
    assert artists["artist:js-bach"] == artists["artist:j-s-bach"]
    assert len(set(artists.values())) == 2


def test_a_shorter_form_of_a_name_is_joined_only_where_a_note_doubts():
    groups = ["artist:debussy", "artist:claude-debussy", "artist:pink", "artist:pink-floyd"]
    artists = joined(groups, ["artist:debussy"])
    assert artists["artist:debussy"] == artists["artist:claude-debussy"]
    assert artists["artist:pink"] != artists["artist:pink-floyd"]


def test_what_is_joined_by_a_third_name_is_joined():
    artists = joined(["artist:a-tale", "artist:tale", "artist:tale-of-two"], ["artist:tale"])
    assert len(set(artists.values())) == 1


def test_groups_without_a_known_artist_stay_apart():
    assert name_words("run:jazz.00047") == frozenset()
    assert len(set(joined(["run:jazz.00047", "run:jazz.00054", "source:repo"], []).values())) == 3


def test_the_outcome_does_not_depend_on_the_order():
    groups = ["artist:debussy", "artist:claude-debussy", "artist:the-beatles", "artist:beatles"]
    assert joined(groups, ["artist:debussy"]) == joined(groups[::-1], ["artist:debussy"])


def test_an_artist_whose_sets_disagree_is_kept_from_the_networks_of_both_folds():
    held = never_met(np.array(["queen", "queen", "abba"]), np.array([1, 0, 4]))
    assert held.tolist() == [[True, True, False, False, False]] * 2 + [[False, False, False, False, True]]
