import { useTranslation } from 'react-i18next';
import type { CrossValidation } from '../../models';
import { Section, useFigures, useTagName } from '../../ui';
import { ByPytorch } from './ByPytorch';
import { shareInterval } from '../../scores';

interface BeyondProps {
  scores: CrossValidation;
  /** AudioSet's names of those that the rule of styles beyond the genres knows; none where there is no rule. */
  styles: readonly string[];
}

/** What it does with music of none of its genres, and what the rule against wrong names costs. */
export function Beyond({ scores: { answers }, styles }: BeyondProps) {
  const { t } = useTranslation();
  const { percent } = useFigures();
  const tagName = useTagName();
  if (!answers) {
    return (
      <Section title={t('card.beyond.title')} lead={t('card.beyond.lead')}>
        <p>{t('card.beyond.untested')}</p>
      </Section>
    );
  }
  const { beyond, withoutOutside, coverage, accuracy } = answers;
  const [low, high] = shareInterval(beyond.named ?? 0, beyond.tracks);
  return (
    <Section title={t('card.beyond.title')} lead={t('card.beyond.lead')}>
      {beyond.named !== null && beyond.namedWithoutOutside !== null && (
        <p>
          {t('card.beyond.named', {
            tracks: beyond.tracks,
            named: percent(beyond.named),
            low: percent(low),
            high: percent(high),
            without: percent(beyond.namedWithoutOutside),
          })}
        </p>
      )}
      <p>
        {t('card.beyond.cost', {
          coverage: percent(coverage),
          without: percent(withoutOutside.coverage),
          accuracy: percent(accuracy),
          accuracyWithout: percent(withoutOutside.accuracy),
        })}
      </p>
      {styles.length > 0 && (
        <p>{t('card.beyond.styles', { styles: styles.map((style) => tagName(style)).join(', ') })}</p>
      )}
      <ByPytorch />
    </Section>
  );
}
