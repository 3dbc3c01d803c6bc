import importX from 'eslint-plugin-import-x';
import reactHooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';

/** `target` may import only from `allowed` (and from itself): the one-way rule of CONTRIBUTING.md. */
const layer = (target, allowed) => ({
  target: `./src/${target}`,
  from: './src',
  except: [target, ...allowed].map((folder) => `./${folder}`),
  message: `src/${target} may import only from: ${allowed.join(', ') || 'itself'}.`,
});

const features = ['file', 'live', 'visualizer', 'netadapt', 'card'];

export default tseslint.config(
  {
    ignores: [
      'dist',
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
      'no-console': 'error',
    },
  },
  {
    files: ['src/**/*.{ts,tsx}'],
    plugins: { 'import-x': importX },
    settings: { 'import-x/resolver-next': [importX.createNodeResolver({ extensions: ['.ts', '.tsx'] })] },
    rules: {
      'import-x/no-restricted-paths': [
        'error',
        {
          zones: [
            layer('audio', []),
            layer('dsp', []),
            layer('model', []),
            layer('engine', ['model']),
            layer('classify', ['engine', 'model', 'audio', 'dsp']),
            layer('stores', ['classify']),
            layer('ui', []),
            ...features.map((name) => layer(`features/${name}`, ['stores', 'classify', 'ui', 'locales'])),
          ],
        },
      ],
    },
  },
  {
    files: ['src/**/*.tsx'],
    plugins: { 'react-hooks': reactHooks },
    rules: reactHooks.configs.recommended.rules,
  },
  { files: ['cli/**', 'bench/**', 'scripts/**', 'tests/**'], rules: { 'no-console': 'off' } },
);
