import { useTranslation } from 'react-i18next';
import type { ModelCard } from '../../models';
import { Section, TermList } from '../../ui';
import { citation } from './citation';
import styles from './Contact.module.css';

/** Whom to tell of mistakes, and how to cite the network and what it rests on. */
export function Contact({ card }: { card: ModelCard }) {
  const { t } = useTranslation();
  return (
    <Section wide title={t('card.contact.title')}>
      <TermList
        entries={[
          {
            term: t('card.contact.contact'),
            text: t('card.contact.contactText', { name: card.name, version: card.version }),
          },
          {
            term: t('card.contact.cite'),
            text: <pre className={styles.citation}>{citation(card)}</pre>,
          },
          { term: t('card.contact.sources'), text: t('card.contact.sourcesText') },
        ]}
      />
    </Section>
  );
}
