import { defineConfig } from 'vite';

/** The worker that lets pages be opened without a network: one file, whose address stays. */
export default defineConfig({
  publicDir: false,
  build: {
    target: 'es2024',
    sourcemap: true,
    emptyOutDir: false,
    rolldownOptions: {
      input: 'src/offline/worker.ts',
      output: { entryFileNames: 'worker.js', codeSplitting: false },
    },
  },
});
