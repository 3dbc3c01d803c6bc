import type { RowGroup } from '../../library';
import { useGenreName } from '../../ui';
import { useLibraryText } from './useLibraryText';

/** What rows of a group are called. */
export function useGroupName(): (group: RowGroup) => string {
  const { t } = useLibraryText();
  const genreName = useGenreName();
  return (group) => {
    switch (group) {
      case 'not-sure':
      case 'no-music':
      case 'failed':
      case 'waiting':
        return t(`groups.${group}`);
      default:
        return genreName(group.slice('genre:'.length));
    }
  };
}
