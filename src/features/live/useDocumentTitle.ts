import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import { liveStore } from '../../stores/live';
import { useAnswerWords } from './useAnswerWords';

/** Says what is playing in the title of the tab, where it is read while another tab is in front; and that nothing is heard. */
export function useDocumentTitle(): void {
  const { i18n } = useTranslation();
  const { title } = useAnswerWords();
  const told = useStore(liveStore, ({ status }) => status.kind !== 'idle' && status.kind !== 'starting');
  useEffect(() => {
    if (!told) return;
    document.title = `${title} · Genrescope`;
    return () => {
      document.title = i18n.t('shell.title');
    };
  }, [i18n, i18n.language, title, told]);
}
