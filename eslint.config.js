import importX from 'eslint-plugin-import-x';
import reactHooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';
import { doorRule } from './scripts/doorRule.js';

/** `target` may import only from `allowed` (and from itself): the one-way rule of CONTRIBUTING.md. */
const layer = (target, allowed) => ({
  target: `./src/${target}`,
  from: './src',
  except: [target, ...allowed].map((folder) => `./${folder}`),
  message: `src/${target} may import only from: ${allowed.join(', ') || 'itself'}.`,
});

/** What the page can do, without the page. */
const topics = ['classify', 'live', 'inspect', 'netadapt', 'samples', 'tags', 'library', 'teach', 'export'];

const features = ['file', 'live', 'library', 'teach', 'visualizer', 'netadapt', 'card'];

export default tseslint.config(
  {
    ignores: [
      'dist',
      'dist-package',
      'docs/api',
      'node_modules',
      'public',
      'training',
      'coverage',
      'src/audio/assembly',
      'src/backend/assembly',
      'bench/assembly',
    ],
  },
  {
    files: ['**/*.{ts,tsx}'],
    extends: [tseslint.configs.strictTypeChecked, tseslint.configs.stylisticTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
      // `() => f()` where a function that gives nothing is asked for: nobody can take what it returns for something.
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreVoidReturningFunctions: true }],
      'no-console': 'error',
    },
  },
  {
    files: ['src/**/*.{ts,tsx}'],
    plugins: { 'import-x': importX },
    settings: { 'import-x/resolver-next': [importX.createNodeResolver({ extensions: ['.ts', '.tsx'] })] },
    rules: {
      'import-x/no-cycle': 'error',
      'import-x/no-restricted-paths': [
        'error',
        {
          zones: [
            ...['audio', 'dsp', 'model', 'workers', 'ui'].map((folder) => layer(folder, [])),
            layer('backend', ['model']),
            layer('models', ['model', 'backend', 'audio']),
            layer('scores', ['models', 'dsp']),
            layer('classify', ['scores', 'models', 'audio', 'dsp', 'workers']),
            layer('live', ['classify', 'scores', 'models', 'audio', 'dsp', 'workers']),
            layer('inspect', ['classify', 'scores', 'models', 'model', 'audio', 'dsp', 'workers']),
            layer('export', ['models', 'model', 'workers']),
            layer('netadapt', ['models', 'model', 'backend', 'workers']),
            layer('samples', ['models', 'workers']),
            layer('tags', ['audio']),
            layer('library', ['classify', 'workers', 'tags']),
            layer('teach', [
              'library',
              'classify',
              'scores',
              'models',
              'model',
              'audio',
              'dsp',
              'workers',
              'tags',
            ]),
            layer('stores', [...topics, 'models', 'audio', 'workers']),
            ...features.map((name) =>
              layer(`features/${name}`, ['stores', ...topics, 'scores', 'models', 'ui', 'locales']),
            ),
          ],
        },
      ],
    },
  },
  {
    files: ['{src,package,cli,bench,scripts}/**/*.{ts,tsx}'],
    plugins: { genrescope: { rules: { door: doorRule } } },
    rules: { 'genrescope/door': 'error' },
  },
  {
    files: ['src/**/*.tsx'],
    plugins: { 'react-hooks': reactHooks },
    rules: reactHooks.configs.recommended.rules,
  },
  { files: ['cli/**', 'bench/**', 'scripts/**', 'tests/**'], rules: { 'no-console': 'off' } },
);
