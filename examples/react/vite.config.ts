import { defineConfig } from 'vite';

export default defineConfig({
  // Within this repository packages are used from their sources; a project that installs them needs no conditions.
  resolve: { conditions: ['source', 'module', 'browser', 'development|production'] },
  base: './',
});
