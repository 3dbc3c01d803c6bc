import { Button } from '../../../ui/Button';
import { glossaryStore } from './glossaryStore';
import { useGlossary } from './useGlossary';

/** Opens the glossary at its list. */
export function GlossaryButton() {
  const { t } = useGlossary();
  return (
    <Button
      icon="book"
      onClick={() => {
        glossaryStore.getState().show();
      }}
    >
      {t('open')}
    </Button>
  );
}
