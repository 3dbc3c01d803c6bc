import { useTranslation } from 'react-i18next';
import type { Verdict } from '../../classify';
import { useFigures, useGenreName } from '../../ui';

/** An answer in a few words, for example `Blues 83 %`, `not sure (Rock 31 %)`, `no music`. */
export function useVerdictText(): (
  verdict: Pick<Verdict, 'kind' | 'confidence'> & { genre?: Verdict['genre'] | undefined },
) => string {
  const { t } = useTranslation();
  const { percent } = useFigures();
  const genreName = useGenreName();
  return ({ kind, genre, confidence }) => {
    if (kind === 'no-music' || !genre) return t('file.stage.noMusic');
    const words = { genre: genreName(genre), percent: percent(confidence) };
    return kind === 'genre' ? t('file.stage.genre', words) : t('file.stage.notSure', words);
  };
}
