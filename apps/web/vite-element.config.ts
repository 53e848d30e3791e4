import { defineConfig } from 'vite';
import { trimVis } from './trim-vis.ts';

/** The element for other pages: a small loader, and what it loads once an element is near. Built beside the web app. */
export default defineConfig({
  plugins: [trimVis()],
  resolve: { conditions: ['source', 'module', 'browser', 'development|production'] },
  // Modules find each other by their own addresses: those of the page are another server's.
  base: './',
  publicDir: false,
  build: {
    target: 'es2024',
    sourcemap: true,
    emptyOutDir: false,
    assetsInlineLimit: 0,
    modulePreload: false,
    rolldownOptions: {
      input: { element: 'src/embed/element.ts' },
      preserveEntrySignatures: 'strict',
      output: {
        entryFileNames: 'v1/[name]-[hash].js',
        chunkFileNames: 'assets/element-[name]-[hash].js',
      },
    },
  },
});
