import { defineConfig } from 'vite';

/** Where the API listens during development; the same variable that the API itself reads. */
const api = `http://127.0.0.1:${process.env.PORT ?? '3000'}`;

/** The page stands at `/survey/<token>`, its files at `/portal/`. */
export default defineConfig({
  root: import.meta.dirname,
  base: '/portal/',
  build: {
    outDir: '../dist/portal',
    emptyOutDir: true,
    target: 'es2022',
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
  },
  server: { port: 5174, proxy: { '/api': api } },
});
