import { defineConfig } from 'vite';

/** The pages that the server writes, as one module that needs nothing beside it: the API imports the file. */
export default defineConfig({
  resolve: { conditions: ['source'] },
  ssr: {
    noExternal: true,
    // Those of Lit for Node: it has no document there.
    resolve: { conditions: ['source', 'module', 'node', 'production'] },
  },
  define: { 'process.env.NODE_ENV': '"production"' },
  publicDir: false,
  build: {
    ssr: 'src/page/server.ts',
    outDir: 'dist/server',
    target: 'es2024',
    sourcemap: true,
    rolldownOptions: { output: { entryFileNames: 'pages.js', codeSplitting: false } },
  },
});
