import { schemeColour, type WellKnownGenre } from './genreLook';
import { useGenreLook } from './useGenreLook';

const BAR_WIDTH = 2;
const PITCH = 3;
const HEIGHT = 20;

type GenreMarkProps = {
  className?: string | undefined;
} & (
  | { genre: WellKnownGenre; genres?: undefined }
  /** `genres`: those that its network tells apart, in the order of the card. */
  | { genre: string; genres: readonly string[] }
);

/** The small row of bars, in the genre's colour, that stands beside its name. */
export function GenreMark({ genre, genres = [], className }: GenreMarkProps) {
  const look = useGenreLook()(genre, genres);
  const { pattern } = look;
  return (
    <svg
      className={className}
      viewBox={`0 0 ${pattern.length * PITCH - 1} ${HEIGHT}`}
      width={pattern.length * PITCH - 1}
      height={HEIGHT}
      style={{ fill: schemeColour(look) }}
      aria-hidden="true"
    >
      {pattern.map((level, index) => {
        const height = Math.max(BAR_WIDTH, level * HEIGHT);
        return (
          <rect
            key={index}
            x={index * PITCH}
            y={(HEIGHT - height) / 2}
            width={BAR_WIDTH}
            height={height}
            rx={BAR_WIDTH / 2}
          />
        );
      })}
    </svg>
  );
}
