import { useEffect } from 'react';
import { useStore } from 'zustand';
import { titleStore } from '../../stores';
import { liveStore } from '../../stores/live';
import { useAnswerWords } from './useAnswerWords';

/** Says what is playing in the title of the tab, and that nothing is heard. */
export function useDocumentTitle(): void {
  const { title } = useAnswerWords();
  const told = useStore(liveStore, ({ status }) => status.kind !== 'idle' && status.kind !== 'starting');
  useEffect(() => {
    titleStore.setState({ title: told ? title : undefined });
  }, [title, told]);
  useEffect(() => () => titleStore.setState({ title: undefined }), []);
}
