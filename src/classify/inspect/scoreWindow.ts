import type { HeadOutputs } from '../../engine/types';
import type { ModelCard } from '../card';
import { rankGenres, ScoreFold, tagsHeard, verdictOf } from '../fold';
import { readWindows } from '../reading';
import type { WindowScores } from './types';

/** What the network says of one window, by its card. Digital silence is answered without heeding the logits. */
export function scoreWindow(card: ModelCard, logits: HeadOutputs, silent: boolean): WindowScores {
  const fold = new ScoreFold(card.tags.length);
  if (!silent)
    readWindows(card, logits).forEach((reading) => {
      fold.add(reading);
    });
  const scores = fold.scores();
  return {
    verdict: verdictOf(card, scores),
    ranking: rankGenres(scores.probabilities),
    tags: tagsHeard(card, scores),
    noMusic: scores.noMusic,
    logits,
  };
}
