import type { HeadOutputs, ModelCard } from '../models';
import { rankGenres, ScoreAggregator, verdictOf, readWindowScores } from '../scores';
import type { WindowVerdict } from './types';

/** What the network says of one window, by its card. Digital silence is answered without heeding the logits. */
export function scoreWindow(card: ModelCard, logits: HeadOutputs, silent: boolean): WindowVerdict {
  const aggregator = new ScoreAggregator(card);
  if (!silent) readWindowScores(card, logits).forEach((scores) => aggregator.add(scores));
  const scores = aggregator.scores();
  return { verdict: verdictOf(card, scores), ranking: rankGenres(scores), logits };
}
