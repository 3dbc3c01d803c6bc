import { createStore } from 'zustand/vanilla';

interface TitleState {
  /** What stands before the name of the app in the title of the tab; undefined where the page has nothing to say there. */
  title: string | undefined;
}

/** What the page that is open has to say in the title of the tab, where it is read while another tab is in front. */
export const titleStore = createStore<TitleState>()(() => ({ title: undefined }));
