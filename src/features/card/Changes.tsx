import { useTranslation } from 'react-i18next';
import type { ModelCard } from '../../models';
import { Section, TermList } from '../../ui';
import { changesUntil, type Change } from './changesUntil';

/** What changed from version to version, the one of the card first. */
export function Changes({ card }: { card: ModelCard }) {
  const { t } = useTranslation();
  const log: Partial<Record<string, readonly Change[]>> = t('card.changes.log', { returnObjects: true });
  const changes = changesUntil(card.version, log[card.name] ?? []);
  if (changes.length === 0) return null;
  return (
    <Section title={t('card.changes.title')}>
      <TermList entries={changes.map(({ version, text }) => ({ term: version, text }))} />
    </Section>
  );
}
