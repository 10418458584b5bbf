import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, gzip } from 'node:zlib';
import type { Browser } from 'playwright-core';
import { buildInOwnProcess, builtPath } from '../local/build.ts';
import { launchBrowser } from '../test/harness/browser.ts';
import { atMost, type Benchmark, type Row } from './support/benchmark.ts';
import { inEnvironment } from './support/environment.ts';
import { copyRequests } from './support/many-requests.ts';
import { register } from './support/requests.ts';
import { median, rounded } from './support/statistics.ts';

const VISITS = 5;
const REQUESTS = 500;
const KB = 1000;
const COMPRESSIBLE = /\.(html|js|css|json|svg)$/;

const zip = promisify(gzip);
const brotli = promisify(brotliCompress);

/** What a browser that was never here loads before the list of requests shows, and how long that takes. */
export const ui: Benchmark = {
  about: `the back office's first load, and the time to the list, in headless Chromium (median of ${VISITS})`,
  run: (say) =>
    inEnvironment(say, async (environment) => {
      await buildInOwnProcess(['admin-ui'], say);
      const operator = await environment.signIn('operator@example.org');
      const template = await register(operator, environment.registry, 0);
      await copyRequests(environment.db, template.id, REQUESTS);
      const browser = await launchBrowser();
      try {
        const visits: Visit[] = [];
        for (let index = 0; index < VISITS; index++)
          visits.push(await visit(browser, environment.baseUrl, operator.cookie));
        const files = [...new Set(visits.flatMap(({ files }) => files))].sort();
        const sizes = await Promise.all(files.map(sizesOf));
        const total = (key: 'plain' | 'gzip' | 'brotli') =>
          rounded(sizes.reduce((sum, size) => sum + size[key], 0) / KB, 1);
        const middle = (key: 'firstMs' | 'againMs' | 'transferred') =>
          rounded(median(visits.map((one) => one[key])));
        const rows: Row[] = [
          ...sizes.map(({ file, ...bytes }) => ({ what: file, ...bytes })),
          { what: 'all, kB', plain: total('plain'), gzip: total('gzip'), brotli: total('brotli') },
          { what: 'transferred by this API, kB', kB: rounded(middle('transferred') / KB, 1) },
          { what: 'time to the list, nothing cached', ms: middle('firstMs') },
          { what: 'time to the list, files cached', ms: middle('againMs') },
        ];
        return { rows, aims: [atMost('first load, gzip, kB', total('gzip'), 450)] };
      } finally {
        await browser.close();
      }
    }),
};

interface Loaded {
  path: string;
  bytes: number;
}

/** Runs in the page: everything it has loaded, as `Loaded[]`. */
const LOADED = `['navigation', 'resource'].flatMap((type) => performance.getEntriesByType(type))
  .map((entry) => ({ path: new URL(entry.name).pathname, bytes: entry.transferSize }))`;

interface Visit {
  /** Of the back office, as paths below its folder. */
  files: string[];
  /** Bytes of those files on the wire. */
  transferred: number;
  firstMs: number;
  againMs: number;
}

async function visit(browser: Browser, baseUrl: string, cookie: string): Promise<Visit> {
  const context = await browser.newContext({ locale: 'it-IT' });
  const [name = '', value = ''] = cookie.split(/=(.*)/s);
  await context.addCookies([{ name, value, url: baseUrl }]);
  const page = await context.newPage();
  const list = async () => {
    const begun = performance.now();
    await page.goto(`${baseUrl}/requests`);
    await page
      .getByText(/2099-\d{6}/)
      .first()
      .waitFor();
    return performance.now() - begun;
  };
  const firstMs = await list();
  const loaded = await page.evaluate<Loaded[]>(LOADED);
  const own = loaded.filter(({ path }) => !path.startsWith('/api/'));
  const againMs = await list();
  await context.close();
  const known = new Set(await readdir(builtPath('admin-ui'), { recursive: true }));
  const files = own.map(({ path }) => path.slice(1)).map((path) => (known.has(path) ? path : 'index.html'));
  return { files, transferred: own.reduce((sum, { bytes }) => sum + bytes, 0), firstMs, againMs };
}

async function sizesOf(file: string) {
  const bytes = await readFile(join(builtPath('admin-ui'), file));
  const plain = bytes.byteLength;
  if (!COMPRESSIBLE.test(file)) return { file, plain, gzip: plain, brotli: plain };
  return { file, plain, gzip: (await zip(bytes)).byteLength, brotli: (await brotli(bytes)).byteLength };
}
