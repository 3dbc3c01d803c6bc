import { useTranslation } from 'react-i18next';
import { useFigures } from '../../../ui';
import type { MapProps } from './MapPicture';
import type { Colouring } from './paintMaps';
import { levelOf } from './valueRange';
import styles from './KernelTable.module.css';

/** One filter in numbers, the lowest pitch at the bottom. */
export function KernelTable({ values, shape, channel, colouring }: Required<MapProps>) {
  const { t } = useTranslation();
  const { number, decimal } = useFigures();
  const [rows, columns, channels] = shape;
  const fromTop = Array.from({ length: rows }, (_, index) => rows - 1 - index);
  return (
    <table className={styles.table}>
      <caption>{t('network.panels.filterOf', { channel: number(channel) })}</caption>
      <tbody>
        {fromTop.map((row) => (
          <tr key={row}>
            {Array.from({ length: columns }, (_, column) => {
              const value = values[(row * columns + column) * channels + channel];
              return (
                <td key={column} style={cellColours(value, colouring)}>
                  {decimal(value, 2)}
                </td>
              );
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** The colour of the value, and of black and white the one that can be read on it. */
function cellColours(value: number, { palette, range }: Colouring) {
  const packed = palette[levelOf(value, range)];
  const [red, green, blue] = [packed & 255, (packed >> 8) & 255, (packed >> 16) & 255];
  const bright = 0.2126 * red + 0.7152 * green + 0.0722 * blue > 120;
  return { background: `rgb(${red} ${green} ${blue})`, color: bright ? '#000' : '#fff' };
}
