export interface TileLayout {
  columns: number;
  rows: number;
  /** Of one tile, in CSS pixels. */
  tileWidth: number;
  tileHeight: number;
  /** Of the whole wall, gaps included. */
  width: number;
  height: number;
}

/** Between neighbouring tiles, in CSS pixels. */
export const TILE_GAP = 3;

interface TileSpace {
  /** CSS pixels. */
  width: number;
  height: number;
}

/**
 * The largest tiles of one shape that fit into a space of a given width, and into its height where `smallest` allows:
 * tiles narrower than that are of no use, so that a wall of many rather grows longer.
 *
 * @param aspect width of a tile by its height
 */
export function tileLayout(
  count: number,
  aspect: number,
  space: TileSpace,
  [smallest, largest]: readonly [number, number],
): TileLayout {
  const withColumns = (columns: number): TileLayout => {
    const rows = Math.ceil(count / columns);
    const tileWidth = Math.min(largest, Math.floor((space.width + TILE_GAP) / columns) - TILE_GAP);
    const tileHeight = Math.max(1, Math.round(tileWidth / aspect));
    return {
      columns,
      rows,
      tileWidth,
      tileHeight,
      width: columns * (tileWidth + TILE_GAP) - TILE_GAP,
      height: rows * (tileHeight + TILE_GAP) - TILE_GAP,
    };
  };
  const fewest = Math.max(1, Math.ceil((space.width + TILE_GAP) / (largest + TILE_GAP)));
  let layout = withColumns(Math.min(count, fewest));
  for (let columns = layout.columns + 1; columns <= count && layout.height > space.height; columns++) {
    const narrower = withColumns(columns);
    if (narrower.tileWidth < smallest) break;
    layout = narrower;
  }
  return layout;
}

/** The tile under a point of the wall, in CSS pixels; undefined between tiles and beyond the last. */
export function tileAt(layout: TileLayout, count: number, x: number, y: number): number | undefined {
  const { columns, tileWidth, tileHeight } = layout;
  const [column, row] = [Math.floor(x / (tileWidth + TILE_GAP)), Math.floor(y / (tileHeight + TILE_GAP))];
  const inGap =
    x - column * (tileWidth + TILE_GAP) >= tileWidth || y - row * (tileHeight + TILE_GAP) >= tileHeight;
  const tile = row * columns + column;
  return inGap || x < 0 || y < 0 || column >= columns || tile >= count ? undefined : tile;
}
