import { useTranslation } from 'react-i18next';
import { Icon, Section, useFigures, TermList } from '../../ui';
import styles from './Files.module.css';
import type { ModelSummary } from '../../models/load';

/** Which weights these are, how large, and what may be done with them. */
export function Files({ summary: { card, parameters, weightBytes, cardUrl } }: { summary: ModelSummary }) {
  const { t } = useTranslation();
  const { number, date, bytes } = useFigures();
  return (
    <Section wide title={t('card.files.title')}>
      <TermList
        columns
        entries={[
          { term: t('card.files.name'), text: `${card.name} ${card.version}` },
          { term: t('card.files.date'), text: date(card.date) },
          { term: t('card.files.parameters'), text: number(parameters) },
          { term: t('card.files.size'), text: bytes(weightBytes) },
        ]}
      />
      <TermList
        entries={[
          { term: t('card.files.hash'), text: <code>{card.hash}</code> },
          { term: t('card.files.licence'), text: t('card.files.licenceText') },
        ]}
      />
      <a href={cardUrl} className={styles.link}>
        <Icon name="file" />
        {t('card.files.raw')}
      </a>
    </Section>
  );
}
