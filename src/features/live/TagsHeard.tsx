import { useStore } from 'zustand';
import { tagsHeard } from '../../scores';
import { liveStore } from '../../stores/live';
import { Tags } from '../../ui';

/** Instruments, voices and the like of the last few seconds. */
export function TagsHeard() {
  const scores = useStore(liveStore, ({ verdict }) => verdict?.scores);
  const card = useStore(liveStore, ({ network }) => network?.card);
  return <Tags tags={card && scores ? tagsHeard(card, scores) : []} />;
}
