import { useNavigate } from 'react-router';
import { queueStore } from '../stores';
import { DropOverlay } from './DropOverlay';
import { useFileDrop } from './useFileDrop';

/** Takes music dropped or pasted on whichever page, and shows it on the page of files. */
export function FileDrop() {
  const navigate = useNavigate();
  const state = useFileDrop(async (files) => {
    await queueStore.getState().add(files);
    await navigate('/');
  });
  return <DropOverlay state={state} />;
}
