/** A picture of bands and frames, cut into rows and columns of patches of one size, as nearly as it goes. */
export interface PatchGrid {
  rows: number;
  columns: number;
  bands: number;
  frames: number;
}

/** Most patches each way: large enough to take something away, small enough to say where. */
const MOST = { rows: 8, columns: 15 } as const;

export function patchGrid(bands: number, frames: number): PatchGrid {
  return { rows: Math.min(MOST.rows, bands), columns: Math.min(MOST.columns, frames), bands, frames };
}

/** Gains, row-major [bands, frames], of which each is that of its patch; patches count row by row from the lowest band. */
export function patchGains(grid: PatchGrid, gainOf: (patch: number) => number): Float32Array {
  const { rows, columns, bands, frames } = grid;
  const gains = Float32Array.from({ length: rows * columns }, (_, patch) => gainOf(patch));
  const columnOf = Array.from({ length: frames }, (_, frame) => Math.floor((frame * columns) / frames));
  const cells = new Float32Array(bands * frames);
  for (let band = 0, cell = 0; band < bands; band++) {
    const first = Math.floor((band * rows) / bands) * columns;
    for (let frame = 0; frame < frames; frame++, cell++) cells[cell] = gains[first + columnOf[frame]];
  }
  return cells;
}

/** Values of patches as a map, row-major [bands, frames], each in the middle of its patch and a straight way between them. */
export function patchMap(grid: PatchGrid, values: Float32Array): Float32Array {
  const { rows, columns, bands, frames } = grid;
  const down = Array.from({ length: bands }, (_, band) => between(band, bands, rows));
  const across = Array.from({ length: frames }, (_, frame) => between(frame, frames, columns));
  const map = new Float32Array(bands * frames);
  down.forEach(({ low: row, high: rowAfter, beyond }, band) => {
    across.forEach((place, frame) => {
      const along = (row: number) => {
        const [left, right] = [values[row * columns + place.low], values[row * columns + place.high]];
        return left + place.beyond * (right - left);
      };
      const [here, above] = [along(row), along(rowAfter)];
      map[band * frames + frame] = here + beyond * (above - here);
    });
  });
  return map;
}

/** Between the middles of which two patches a cell lies, and how far beyond the first, in [0, 1]. */
function between(cell: number, cells: number, patches: number) {
  const place = Math.min(patches - 1, Math.max(0, ((cell + 0.5) * patches) / cells - 0.5));
  const low = Math.floor(place);
  return { low, high: Math.min(patches - 1, low + 1), beyond: place - low };
}
