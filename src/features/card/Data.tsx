import { useTranslation } from 'react-i18next';
import type { CrossValidation, TestSet } from '../../models';
import { Section, TermList, useFigures } from '../../ui';
import { testGroups } from './testRows';

/** What it learned from, under which terms, how it was split, and what is wrong with it. */
export function Data({ scores, genres }: { scores: CrossValidation | undefined; genres: number }) {
  const { t } = useTranslation();
  const { number } = useFigures();
  const sets: readonly TestSet[] = scores ? testGroups(scores).map(({ set }) => set) : ['clips'];
  const counts = (set: TestSet) => {
    const report = scores?.sets?.[set] ?? scores?.typescript;
    return (
      report && {
        clips: number(report.clips),
        genres: Object.keys(report.perGenre).length || genres,
        full: number(report.full.clips),
        snippets: number(report.snippet.clips),
      }
    );
  };
  return (
    <Section title={t('card.data.title')}>
      <TermList
        entries={[
          ...sets.flatMap((set) => {
            const found = counts(set);
            return [
              {
                term: t(`card.data.${set}.name`),
                text: found ? t(`card.data.${set}.counts`, found) : t(`card.data.${set}.text`),
              },
              { term: t(`card.data.${set}.faults`), text: t(`card.data.${set}.faultsText`) },
            ];
          }),
          ...(['licence', 'unlabelled', 'noMusic', 'split'] as const).map((topic) => ({
            term: t(`card.data.${topic}`),
            text: t(`card.data.${topic}Text`),
          })),
        ]}
      />
    </Section>
  );
}
