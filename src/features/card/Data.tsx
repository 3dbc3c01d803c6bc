import { useTranslation } from 'react-i18next';
import type { CrossValidation } from '../../models';
import { Section, TermList } from '../../ui';

/** What it learned from, under which terms, how it was split, and what is wrong with it. */
export function Data({ scores, genres }: { scores: CrossValidation | undefined; genres: number }) {
  const { t } = useTranslation();
  return (
    <Section title={t('card.data.title')}>
      <TermList
        entries={[
          {
            term: t('card.data.labelled'),
            text: scores
              ? t('card.data.labelledCounts', {
                  clips: scores.typescript.clips,
                  genres,
                  full: scores.typescript.full.clips,
                  snippets: scores.typescript.snippet.clips,
                })
              : t('card.data.labelledText'),
          },
          ...(['licence', 'unlabelled', 'noMusic', 'split', 'faults'] as const).map((topic) => ({
            term: t(`card.data.${topic}`),
            text: t(`card.data.${topic}Text`),
          })),
        ]}
      />
    </Section>
  );
}
