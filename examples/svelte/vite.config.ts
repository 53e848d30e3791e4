import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig } from 'vite';

export default defineConfig({
  plugins: [svelte()],
  // Within this repository packages are used from their sources; a project that installs them needs no conditions.
  resolve: { conditions: ['source', 'svelte', 'module', 'browser', 'development|production'] },
  base: './',
});
