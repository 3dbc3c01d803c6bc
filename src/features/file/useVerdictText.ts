import { useTranslation } from 'react-i18next';
import type { Verdict } from '../../classify';
import { useFigures, useGenreName, useTagName } from '../../ui';

/** An answer in a few words, for example `Blues 83 %`, `not sure (Rock 31 %)`, `not sure (sounds like Ska)`, `no music`. */
export function useVerdictText(): (
  verdict: Pick<Verdict, 'kind' | 'confidence'> & {
    genre?: Verdict['genre'] | undefined;
    style?: Verdict['style'] | undefined;
  },
) => string {
  const { t } = useTranslation();
  const { percent } = useFigures();
  const genreName = useGenreName();
  const tagName = useTagName();
  return ({ kind, genre, confidence, style }) => {
    if (style) return t('file.stage.outside', { style: tagName(style) });
    if (kind === 'no-music' || !genre) return t('file.stage.noMusic');
    const words = { genre: genreName(genre), percent: percent(confidence) };
    return kind === 'genre' ? t('file.stage.genre', words) : t('file.stage.notSure', words);
  };
}
