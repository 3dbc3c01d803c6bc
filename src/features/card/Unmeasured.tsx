import { useTranslation } from 'react-i18next';
import { Section } from '../../ui';

/** In place of all figures, where there are none. */
export function Unmeasured() {
  const { t } = useTranslation();
  return (
    <Section wide title={t('card.expect.title')}>
      <p>{t('card.unmeasured')}</p>
    </Section>
  );
}
