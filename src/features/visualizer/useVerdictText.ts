import { useTranslation } from 'react-i18next';
import type { Verdict } from '../../classify';
import { useFigures, useGenreName } from '../../ui';

/** An answer in a few words: `Blues 83 %`, `Not sure: Rock 31 %`, `No music`. */
export function useVerdictText(): (verdict: Verdict) => string {
  const { t } = useTranslation();
  const { percent } = useFigures();
  const genreName = useGenreName();
  return ({ kind, genre, confidence }) => {
    if (kind === 'no-music' || !genre) return t('network.answer.noMusic');
    const words = { genre: genreName(genre), percent: percent(confidence) };
    return t(kind === 'genre' ? 'network.answer.genre' : 'network.answer.notSure', words);
  };
}
