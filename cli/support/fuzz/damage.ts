/** What happens to files on disks and wires. */
import { changed, join, placeIn, type Mutation } from './mutation';

const MOST_FLIPS = 64;
const LONGEST_NOISE_BYTES = 4096;

const flipBits: Mutation = ({ bytes, dice }) =>
  changed(bytes, (copy) => {
    for (let flips = dice.size(MOST_FLIPS); flips > 0; flips--)
      copy[placeIn(copy, dice)] ^= 1 << dice.int(0, 7);
  });

const cutTail: Mutation = ({ bytes, dice }) => bytes.subarray(0, placeIn(bytes, dice));

const cutHead: Mutation = ({ bytes, dice }) => bytes.subarray(placeIn(bytes, dice));

const cutOut: Mutation = ({ bytes, dice }) => {
  const at = placeIn(bytes, dice);
  return join(bytes.subarray(0, at), bytes.subarray(at + dice.size(bytes.length)));
};

/** As a download leaves it whose space was laid out before. */
const blankTail: Mutation = ({ bytes, dice }) =>
  changed(bytes, (copy) => copy.fill(dice.pick([0, 0, 0xff]), placeIn(copy, dice)));

const blankStretch: Mutation = ({ bytes, dice }) =>
  changed(bytes, (copy) => {
    const at = placeIn(copy, dice);
    copy.fill(dice.pick([0, 0xff, 0x5a]), at, at + dice.size(copy.length));
  });

const noise: Mutation = ({ bytes, dice }) =>
  changed(bytes, (copy) => {
    const at = placeIn(copy, dice);
    copy.set(dice.bytes(Math.min(copy.length - at, dice.size(LONGEST_NOISE_BYTES))), at);
  });

const splice: Mutation = ({ bytes, other, dice }) =>
  join(bytes.subarray(0, placeIn(bytes, dice)), other.subarray(placeIn(other, dice)));

const insertOther: Mutation = ({ bytes, other, dice }) => {
  const at = placeIn(bytes, dice);
  const from = placeIn(other, dice);
  return join(
    bytes.subarray(0, at),
    other.subarray(from, from + dice.size(other.length)),
    bytes.subarray(at),
  );
};

const repeatStretch: Mutation = ({ bytes, dice }) => {
  const at = placeIn(bytes, dice);
  const stretch = bytes.subarray(at, at + dice.size(bytes.length));
  const times = dice.size(Math.min(16, 1 + Math.floor(65_536 / stretch.length)));
  return join(bytes.subarray(0, at), ...Array.from({ length: times }, () => stretch), bytes.subarray(at));
};

const swapStretches: Mutation = ({ bytes, dice }) => {
  const [first, second, third] = [placeIn(bytes, dice), placeIn(bytes, dice), placeIn(bytes, dice)].sort(
    (a, b) => a - b,
  );
  return join(
    bytes.subarray(0, first),
    bytes.subarray(second, third),
    bytes.subarray(first, second),
    bytes.subarray(third),
  );
};

export const DAMAGE: Record<string, Mutation> = {
  flipBits,
  cutTail,
  cutHead,
  cutOut,
  blankTail,
  blankStretch,
  noise,
  splice,
  insertOther,
  repeatStretch,
  swapStretches,
};
