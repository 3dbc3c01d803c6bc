import { parseArgs, type ParseArgsConfig } from 'node:util';
import { describeError } from './describeError';
import { printable } from './printable';

/** A command was called as it can't be; its message says what is wrong, and how it is used follows. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

type Options = NonNullable<ParseArgsConfig['options']>;
type Arguments<O extends Options> = ReturnType<typeof parseArgs<{ options: O; allowPositionals: true }>>;

interface Program<O extends Options> {
  /** How it is called, in one line. */
  usage: string;
  /** What it does and what its options are, for `--help`. */
  help: string;
  options: O;
  /** How many arguments it takes that are no options. */
  arguments: { least: number; most?: number };
  /** Exit code where `main` throws; 1 unless given. */
  failureCode?: number;
}

/** What ended a program, as a shell reads it: 0 all is well, 1 something failed. */
const MISUSED = 2;
/** As a program that is ended by SIGPIPE. */
const NOBODY_READS = 141;

/**
 * Runs a program of the command line to its end. Whatever goes wrong ends in a sentence on stderr, never in a trace, and in an exit
 * code: `failureCode` where `main` throws, 2 where the program was called wrongly, 141 where whoever reads its output went away.
 */
export async function runProgram<const O extends Options>(
  program: Program<O>,
  main: (parsed: Arguments<O>) => Promise<void>,
): Promise<void> {
  process.stdout.on('error', endWithoutReader);
  process.stderr.on('error', endWithoutReader);
  process.on('uncaughtException', (error) => {
    complain(describeError(error));
    process.exit(1);
  });
  try {
    const { help, ...parsed } = parse(program);
    if (help) console.log(`${program.usage}\n\n${program.help}`);
    else await main(parsed);
  } catch (error) {
    complain(describeError(error));
    if (error instanceof UsageError) console.error(program.usage);
    process.exitCode = error instanceof UsageError ? MISUSED : (program.failureCode ?? 1);
  }
}

/** A sentence on stderr, in one line. */
export function complain(sentence: string): void {
  console.error(printable(sentence));
}

function parse<O extends Options>(program: Program<O>): Arguments<O> & { help: boolean } {
  try {
    const options = { ...program.options, help: { type: 'boolean', short: 'h' } } as const;
    const { values, positionals } = parseArgs({ options, allowPositionals: true });
    const help = 'help' in values && values.help === true;
    const { least, most = Infinity } = program.arguments;
    if (!help && positionals.length < least) throw new UsageError('Something is missing.');
    if (!help && positionals.length > most) {
      throw new UsageError(`"${positionals[most]}" is one too many.`);
    }
    return { values, positionals, help };
  } catch (error) {
    if (error instanceof UsageError) throw error;
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}

function endWithoutReader(error: NodeJS.ErrnoException): void {
  if (error.code !== 'EPIPE') throw error;
  // Whether anybody reads this is another question.
  process.stderr.write('Nobody reads the output any more.\n', () => process.exit(NOBODY_READS));
}
