import { useEffect } from 'react';
import { useStore } from 'zustand';
import { loadEarly, queueStore } from '../../stores';
import { Welcome } from './Welcome';
import { Workbench } from './Workbench';

/** Drop a song, see its genre. The network loads while the person is still reading. */
export default function FilePage() {
  const empty = useStore(queueStore, ({ items }) => items.length === 0);
  useEffect(loadEarly, []);
  return empty ? <Welcome /> : <Workbench />;
}
