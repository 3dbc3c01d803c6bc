import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import { liveStore } from '../../stores/live';
import { useAnswerName } from './useAnswerName';

/** Says what is playing in the title of the tab, where it is read while another tab is in front. */
export function useDocumentTitle(): void {
  const { i18n } = useTranslation();
  const nameOf = useAnswerName();
  const name = useStore(liveStore, ({ verdict }) => verdict && nameOf(verdict));
  useEffect(() => {
    if (!name) return;
    document.title = `${name} · Genrescope`;
    return () => {
      document.title = i18n.t('shell.title');
    };
  }, [i18n, name]);
}
