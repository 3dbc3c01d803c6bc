import { useEffect } from 'react';
import { useStore } from 'zustand';
import { classifierStore, queueStore } from '../../stores';
import { Welcome } from './Welcome';
import { Workbench } from './Workbench';

/** Drop a song, see its genre. */
export default function FilePage() {
  const empty = useStore(queueStore, ({ items }) => items.length === 0);

  useEffect(() => {
    // Loads while the person is still reading; a failure is told by the line that shows the network's state.
    classifierStore
      .getState()
      .load()
      .catch(() => undefined);
  }, []);

  return empty ? <Welcome /> : <Workbench />;
}
