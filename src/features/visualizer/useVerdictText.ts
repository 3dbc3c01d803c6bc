import { useTranslation } from 'react-i18next';
import type { Verdict } from '../../classify';
import { useFigures, useGenreName, useTagName } from '../../ui';

/** An answer in a few words: `Blues 83 %`, `Not sure: Rock 31 %`, `Not sure: sounds like Ska`, `No music`. */
export function useVerdictText(): (verdict: Verdict) => string {
  const { t } = useTranslation();
  const { percent } = useFigures();
  const genreName = useGenreName();
  const tagName = useTagName();
  return ({ kind, genre, confidence, style }) => {
    if (style !== undefined) return t('network.answer.outside', { style: tagName(style) });
    if (kind === 'no-music' || !genre) return t('network.answer.noMusic');
    const words = { genre: genreName(genre), percent: percent(confidence) };
    return t(kind === 'genre' ? 'network.answer.genre' : 'network.answer.notSure', words);
  };
}
