import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { text } from 'node:stream/consumers';
import { z } from 'zod';
import type { TaughtSong } from '../../src/teach';
import { macroAccuracy } from './draws';

const PYTHON = '/usr/bin/python3';

/** Standardised features, equal weight for each class, strength chosen by cross-validation over groups: what we do, by other hands. */
const PROGRAM = `
import json, sys, warnings
warnings.filterwarnings('ignore')
import numpy as np
from sklearn.linear_model import LogisticRegressionCV
from sklearn.model_selection import StratifiedGroupKFold
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import StandardScaler
def log_likelihood(model, x, y):
    p = model.predict_proba(x)
    return np.mean([np.log(max(1e-6, p[i, c])) for i, c in enumerate(y)])
d = json.load(sys.stdin)
folds = list(StratifiedGroupKFold(n_splits=4, shuffle=True, random_state=0).split(d['x'], d['y'], d['groups']))
# A part whose others lack a class can't be judged.
folds = [(a, b) for a, b in folds if len({d['y'][i] for i in a}) == len(set(d['y']))]
model = make_pipeline(StandardScaler(), LogisticRegressionCV(
    Cs=10, cv=folds, class_weight='balanced', max_iter=500,
    scoring=log_likelihood))
model.fit(d['x'], d['y'])
print(json.dumps(model.predict(d['test']).tolist()))
`;

/** Macro accuracy of scikit-learn's `LogisticRegressionCV`; undefined where it is not installed. */
export async function logisticRegressionCv(
  taught: readonly TaughtSong[],
  tested: readonly TaughtSong[],
  classes: number,
): Promise<number | undefined> {
  if (!existsSync(PYTHON)) return undefined;
  const python = spawn(PYTHON, ['-c', PROGRAM], { stdio: ['pipe', 'pipe', 'inherit'] });
  const rows = (songs: readonly TaughtSong[]): number[][] => songs.map(({ features }) => [...features]);
  python.stdin.end(
    JSON.stringify({
      x: rows(taught),
      y: taught.map(({ label }) => label),
      groups: taught.map(({ group }) => group),
      test: rows(tested),
    }),
  );
  const answer = await text(python.stdout);
  if (answer === '') return undefined;
  return macroAccuracy(tested, z.array(z.int()).parse(JSON.parse(answer)), classes);
}
