import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

export default defineConfig({
  base: './',
  plugins: [react()],
  // Vite's dev server bundles what a page depends on, and does not take files along: workers and wasm would not be found.
  optimizeDeps: { exclude: ['genrescope'] },
});
