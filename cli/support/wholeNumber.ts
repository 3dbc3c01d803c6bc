import { UsageError } from './runProgram';

/**
 * The number that an option was given.
 *
 * @param least 1 where it has to be above 0
 * @throws {UsageError} naming the option, where it is no whole number or too small
 */
export function wholeNumber(option: string, text: string, least: 0 | 1): number {
  const number = Number(text);
  if (Number.isInteger(number) && number >= least) return number;
  throw new UsageError(`--${option} wants a whole number${least > 0 ? ' above 0' : ''}, not "${text}".`);
}
