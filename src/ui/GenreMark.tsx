import { genreColour, genreColours } from './genreColours';

const BAR_WIDTH = 2;
const PITCH = 3;
const HEIGHT = 20;

interface GenreMarkProps {
  genre: keyof typeof genreColours;
  className?: string | undefined;
}

/** The small row of bars, in the genre's colour, that stands beside its name. */
export function GenreMark({ genre, className }: GenreMarkProps) {
  const { pattern } = genreColours[genre];
  return (
    <svg
      className={className}
      viewBox={`0 0 ${pattern.length * PITCH - 1} ${HEIGHT}`}
      width={pattern.length * PITCH - 1}
      height={HEIGHT}
      style={{ fill: genreColour(genre) }}
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
