import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

/** Where the API listens during development; the same variable that the API itself reads. */
const api = `http://127.0.0.1:${process.env.PORT ?? '3000'}`;

export default defineConfig({
  root: import.meta.dirname,
  plugins: [react()],
  resolve: { dedupe: ['react', 'react-dom', '@mui/material', '@emotion/react', 'react-router'] },
  build: {
    outDir: '../dist/admin-ui',
    // Not `assets`: that address is the list of the administrations' assets.
    assetsDir: 'built',
    emptyOutDir: true,
    target: 'es2023',
    reportCompressedSize: true,
    chunkSizeWarningLimit: 1500,
  },
  server: {
    port: 5173,
    proxy: {
      // The origin is rewritten too: the API accepts changing calls from its own address only.
      '/api': {
        target: api,
        changeOrigin: true,
        configure: (proxy) => proxy.on('proxyReq', (request) => request.setHeader('Origin', api)),
      },
      '/survey': api,
    },
  },
});
