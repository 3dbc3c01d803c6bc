import { useTranslation } from 'react-i18next';
import type { CrossValidation } from '../../models';
import { Section, useFigures } from '../../ui';
import { ByPytorch } from './ByPytorch';
import styles from './OtherAnswers.module.css';

/** How well 'no music' and the tags do. */
export function OtherAnswers({ scores, tags }: { scores: CrossValidation; tags: number }) {
  const { t } = useTranslation();
  const { number, percent, finePercent } = useFigures();
  const { noMusic, tagAgreement } = scores;
  const tiles = [
    { figure: percent(noMusic.recall), text: t('card.other.recall') },
    { figure: finePercent(noMusic.musicRefused), text: t('card.other.refused') },
    { figure: number(tagAgreement, 2), text: t('card.other.tags', { tags }) },
  ];
  return (
    <Section wide title={t('card.other.title')} lead={t('card.other.lead')}>
      <ul className={styles.tiles}>
        {tiles.map(({ figure, text }) => (
          <li key={text}>
            <strong>{figure}</strong>
            <span>{text}</span>
          </li>
        ))}
      </ul>
      <ByPytorch />
    </Section>
  );
}
