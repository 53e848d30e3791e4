import { defineConfig } from 'vite';
import { trimVis } from './trim-vis.ts';

/**
 * The element for other pages: a small loader, and what it loads once an element is near. Built beside the web app, as a
 * library: modules find each other by their own addresses, since those of the page are another server's.
 */
export default defineConfig({
  plugins: [trimVis()],
  resolve: { conditions: ['source', 'module', 'browser', 'production'] },
  define: { 'process.env.NODE_ENV': '"production"' },
  publicDir: false,
  build: {
    target: 'es2024',
    sourcemap: true,
    emptyOutDir: false,
    lib: { entry: { element: 'src/embed/element.ts' }, formats: ['es'] },
    rolldownOptions: {
      output: {
        entryFileNames: 'v1/[name]-[hash].js',
        chunkFileNames: 'assets/element-[name]-[hash].js',
        minify: true,
      },
    },
  },
});
