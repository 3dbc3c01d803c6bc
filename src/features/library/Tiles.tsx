import type { Facets, LibraryQuery, RowGroup } from '../../library';
import { defaultGenres } from '../../stores';
import { GenreMark, Icon, useFigures } from '../../ui';
import styles from './Tiles.module.css';
import { useGroupName } from './useGroupName';
import { useLibraryText } from './useLibraryText';

interface TilesProps {
  groups: Facets['groups'];
  total: number;
  query: LibraryQuery;
  onQuery: (change: Partial<LibraryQuery>) => void;
}

/** How many songs there are of what; each tile shows just those. */
export function Tiles({ groups, total, query, onQuery }: TilesProps) {
  const { t } = useLibraryText();
  const groupName = useGroupName();
  const tile = (group: RowGroup | undefined, count: number) => (
    <Tile
      key={group ?? 'all'}
      group={group}
      name={group === undefined ? t('groups.all') : groupName(group)}
      count={count}
      pressed={query.group === group}
      onPress={() => onQuery({ group: query.group === group ? undefined : group })}
    />
  );
  return (
    <div role="group" aria-label={t('groups.label')} className={styles.tiles}>
      {tile(undefined, total)}
      {groups.map(({ group, count }) => tile(group, count))}
    </div>
  );
}

interface TileProps {
  group: RowGroup | undefined;
  name: string;
  count: number;
  pressed: boolean;
  onPress: () => void;
}

function Tile({ group, name, count, pressed, onPress }: TileProps) {
  const { number } = useFigures();
  const genre = group?.startsWith('genre:') ? group.slice('genre:'.length) : undefined;
  return (
    <button type="button" className={styles.tile} aria-pressed={pressed} onClick={onPress}>
      <span className={styles.name}>{name}</span>
      <span className={styles.top}>
        {genre !== undefined && <GenreMark genre={genre} genres={defaultGenres} />}
        {group === 'failed' && <Icon name="warning" size={18} />}
        <strong>{number(count)}</strong>
      </span>
    </button>
  );
}
