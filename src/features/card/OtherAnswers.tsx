import { useTranslation } from 'react-i18next';
import type { CrossValidation } from '../../models';
import { Section, useFigures } from '../../ui';
import { shareInterval } from '../../scores';
import { ByPytorch } from './ByPytorch';
import styles from './OtherAnswers.module.css';

/** How well 'no music' and the tags do. */
export function OtherAnswers({ scores, tags }: { scores: CrossValidation; tags: number }) {
  const { t } = useTranslation();
  const { number, percent, finePercent } = useFigures();
  const { tagAgreement, typescript } = scores;
  const { recall, musicRefused, sounds } = scores.noMusic;
  const interval = (share: number, count: number) => {
    const [low, high] = shareInterval(share, count);
    return t('card.expect.interval', { low: percent(low), high: percent(high) });
  };
  const tiles = [
    sounds === undefined
      ? { figure: percent(recall), text: t('card.other.recall') }
      : {
          figure: percent(recall),
          text: t('card.other.recallOf', { sounds: number(sounds) }),
          interval: interval(recall, sounds),
        },
    {
      figure: finePercent(musicRefused),
      text: t('card.other.refused', { clips: number(typescript.clips) }),
      interval: interval(musicRefused, typescript.clips),
    },
    { figure: number(tagAgreement, 2), text: t('card.other.tags', { tags }) },
  ];
  return (
    <Section wide title={t('card.other.title')} lead={t('card.other.lead')}>
      <ul className={styles.tiles}>
        {tiles.map(({ figure, text, interval }) => (
          <li key={text}>
            <strong>{figure}</strong>
            <span>
              {text} {interval && <small>{interval}</small>}
            </span>
          </li>
        ))}
      </ul>
      <ByPytorch />
    </Section>
  );
}
