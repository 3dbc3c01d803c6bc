import { use } from 'react';
import { Button } from '../../../ui';
import { ShowInGlossary } from './ShowInGlossary';
import { useGlossary } from './useGlossary';

/** Opens the glossary at its list. */
export function GlossaryButton() {
  const { t } = useGlossary();
  const show = use(ShowInGlossary);
  return (
    <Button icon="book" onClick={() => show('all')}>
      {t('open')}
    </Button>
  );
}
