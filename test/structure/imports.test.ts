import { describe, expect, test } from 'vitest';
import { type Import, importsIn, loadedBy, readModules } from './modules.ts';

/** What the files below a path may import beside each other. */
interface Direction {
  /** Folders and files whose code and types may be used. */
  code: readonly string[];
  /** Folders and files of which types may be used. */
  types?: readonly string[];
  packages: (name: string) => boolean;
  /** Node's own modules. */
  builtins: boolean;
}

/** Names that end in `/` stand for a whole scope. */
const only =
  (...names: string[]) =>
  (name: string) =>
    names.some((one) => (one.endsWith('/') ? name.startsWith(one) : name === one));
const except =
  (...names: string[]) =>
  (name: string) =>
    !only(...names)(name);

/** What runs inside the worker only. */
const ENGINE_SIDE = ['@temporalio/worker', '@temporalio/workflow', '@temporalio/activity'];
/** What a page in a browser cannot run and must not know. */
const SERVER_SIDE = ['@temporalio/', 'kysely', 'pg', 'hono', '@hono/', 'better-auth', 'nodemailer', 'pino'];
const SCREEN_TOOLS = ['react', 'react-dom', 'react-admin', 'vite', '@mui/', '@emotion/', '@vitejs/'];
const TEST_TOOLS = ['vitest', 'fast-check', 'playwright-core', 'axe-core', '@temporalio/testing'];
/** Workflow code that others may use: names, inputs, definitions, constants. */
const MESSAGES = ['workflows/messages.ts'];
/** What workflows ask of the world, for those that do it. */
const ACTIVITY_TYPES = 'workflows/activity-types.ts';
/** With what a request's workflow is started, for whoever starts it. */
const START = 'workflows/request-start.ts';
/** What runs the bundle of workflows: for the worker, and whoever replays a history. */
const RUNNER = 'workflows/main-thread-worker.ts';

/** The directions that docs/architecture.md draws. A longer path goes before a shorter one. */
const DIRECTIONS: Record<string, Direction> = {
  domain: { code: [], packages: only('luxon'), builtins: false },
  workflows: {
    code: ['domain'],
    packages: only('@temporalio/workflow'),
    builtins: false,
  },
  // For clients of the engine: no part of what runs in a workflow.
  [START]: {
    code: [],
    types: ['workflows/messages.ts'],
    packages: only('@temporalio/common'),
    builtins: false,
  },
  // A build step, no part of what it bundles.
  'workflows/bundle.ts': { code: [], packages: only('@temporalio/worker'), builtins: true },
  [RUNNER]: { code: [], packages: only('@temporalio/worker'), builtins: false },
  activities: {
    code: ['db', 'channels', 'domain', ...MESSAGES],
    types: ['config', ACTIVITY_TYPES],
    packages: only('@temporalio/activity', '@temporalio/common'),
    builtins: true,
  },
  channels: {
    code: ['domain'],
    types: ['config'],
    packages: except('kysely', 'pg', '@temporalio/', ...SCREEN_TOOLS, ...TEST_TOOLS),
    builtins: true,
  },
  formats: {
    code: ['domain'],
    packages: only('csv-stringify', 'fontkit', 'ical.js', 'luxon', 'pdfkit'),
    builtins: true,
  },
  // What queries fill (facts of messages, payloads of promised signals) has the shape that its taker gives it.
  db: {
    code: ['domain'],
    types: ['channels', 'workflows/messages.ts', START],
    packages: only('kysely', 'pg'),
    builtins: true,
  },
  // Archived histories are kept in the engine's own encoding.
  'db/archive/histories.ts': {
    code: ['db'],
    packages: only('kysely', 'pg', '@temporalio/proto'),
    builtins: true,
  },
  // It refuses a database that another version has to go on with, in words for who has started this one.
  'db/migrations/0011_one_workflow.ts': {
    code: ['config/setup-error.ts'],
    packages: only('kysely'),
    builtins: false,
  },
  'db/migrate.ts': { code: ['config', 'db'], packages: only('kysely', 'pg'), builtins: true },
  config: { code: [], packages: only('zod', 'pino'), builtins: true },
  api: {
    code: ['db', 'channels', 'formats', 'domain', 'config', 'workflows/messages.ts', START],
    packages: except('nodemailer', ...ENGINE_SIDE, ...SCREEN_TOOLS, ...TEST_TOOLS),
    builtins: true,
  },
  // Replays with the workflows' own code, bundled.
  audit: {
    code: ['db', 'domain', 'config', 'workflows/bundle.ts', RUNNER],
    types: [ACTIVITY_TYPES, 'workflows/messages.ts'],
    packages: except('@temporalio/activity', ...SCREEN_TOOLS, ...TEST_TOOLS),
    builtins: true,
  },
  'import-history': { code: ['db', 'domain', 'config'], packages: only('zod'), builtins: true },
  worker: {
    code: ['activities', 'db', 'channels', 'domain', 'config', ...MESSAGES, START, RUNNER],
    types: [ACTIVITY_TYPES],
    packages: except(...SCREEN_TOOLS, ...TEST_TOOLS),
    builtins: true,
  },
  'admin-ui': { code: ['domain'], packages: except(...SERVER_SIDE, ...TEST_TOOLS), builtins: false },
  portal: { code: ['domain'], packages: only('vite'), builtins: false },
  local: {
    code: ['config', 'db', 'domain', 'channels', 'workflows', 'import-history'],
    packages: except(...TEST_TOOLS),
    builtins: true,
  },
  // The SDK downloads the engine's program by its testing package.
  'local/temporal-cli.ts': {
    code: ['config', 'local'],
    packages: only('@temporalio/testing'),
    builtins: true,
  },
  // Somebody else's program: it knows Sportello by HTTP only.
  'local/demo-supplier': {
    code: ['config'],
    packages: except('kysely', 'pg', '@temporalio/', ...TEST_TOOLS),
    builtins: true,
  },
};

/** Nobody may import from these, so it does not matter what they import. */
const FREE = ['test', 'bench', 'vitest.config.ts'];

const modules = await readModules();
const folders = [...new Set([...modules.keys()].map((file) => file.split('/', 1)[0] ?? file))];

describe('imports point one way', () => {
  test.each(folders.filter((folder) => !FREE.includes(folder)))('%s', (folder) => {
    const wrong = [...modules]
      .filter(([file]) => isWithin(file, folder))
      .flatMap(([file, imports]) =>
        imports.filter((one) => !isAllowed(file, one)).map((one) => `${file} imports ${one.of.name}`),
      );
    expect(wrong).toEqual([]);
  });

  test('what runs in production imports nothing of what runs on one machine, of tests or of measurements', () => {
    const elsewhere = ['local', ...FREE];
    const isElsewhere = (file: string) => elsewhere.some((path) => isWithin(file, path));
    const wrong = [...modules]
      .filter(([file]) => !isElsewhere(file))
      .flatMap(([file, imports]) =>
        imports.filter(({ of }) => isElsewhere(of.name)).map(({ of }) => `${file} imports ${of.name}`),
      );
    expect(wrong).toEqual([]);
  });

  test('no files import each other in a circle, be it for types', () => {
    const left = new Map(
      [...modules]
        .filter(([file]) => !isWithin(file, 'test'))
        .map(([file, imports]) => [file, new Set(imports.map(({ of }) => of.name))]),
    );
    // A file that imports none of the others, or that none of them imports, is in no circle.
    for (let before = 0; before !== left.size; ) {
      before = left.size;
      const imported = new Set([...left.values()].flatMap((names) => [...names]));
      for (const [file, names] of left)
        if (!imported.has(file) || ![...names].some((name) => left.has(name))) left.delete(file);
    }
    expect([...left.keys()]).toEqual([]);
  });

  test('a workflow loads rules that need no time zone, and nothing else', () => {
    const { files, packages } = loadedBy(modules, ['workflows/index.ts']);
    expect(packages).toEqual(['@temporalio/workflow']);
    expect(files.filter((file) => !isWithin(file, 'workflows') && !isWithin(file, 'domain'))).toEqual([]);
  });
});

describe('the check of imports', () => {
  test('tells code from types, and finds every kind of import', () => {
    const text = `
      import type { A } from './a.ts';
      import { type B } from './b.ts';
      import * as c from '../c.ts';
      export type { D } from '@scope/d/deep';
      export { e } from 'e/deep';
      type F = import('node:fs').Stats;
      const g = () => import('./g.ts');
      const h = (name: string) => import(name);
      // import './comment.ts'`;
    expect(importsIn('x/y/z.ts', text).map(({ of, typeOnly }) => [of.kind, of.name, typeOnly])).toEqual([
      ['file', 'x/y/a.ts', true],
      ['file', 'x/y/b.ts', false],
      ['file', 'x/c.ts', false],
      ['package', '@scope/d', true],
      ['package', 'e', false],
      ['builtin', 'node:fs', true],
      ['file', 'x/y/g.ts', false],
    ]);
  });

  test.each([
    ['domain/request/state.ts', "import { sql } from 'kysely';"],
    ['domain/request/state.ts', "import { readFile } from 'node:fs/promises';"],
    ['workflows/request.ts', "import { recordRequest } from '../activities/record-request.ts';"],
    ['workflows/request.ts', "import { Activities } from '../activities/types.ts';"],
    ['workflows/request.ts', "import { Worker } from '@temporalio/worker';"],
    ['workflows/request.ts', "import { defineSearchAttributeKey } from '@temporalio/common';"],
    ['workflows/request-start.ts', "import { condition } from '@temporalio/workflow';"],
    ['db/requests/intake.ts', "import { startRequest } from '../../workflows/request-start.ts';"],
    ['db/requests/find.ts', "import { createLinks } from '../../channels/links.ts';"],
    ['api/engine.ts', "import { requestWorkflow } from '../workflows/request.ts';"],
    ['channels/send.ts', "import type { Db } from '../db/database.ts';"],
    ['admin-ui/src/main.tsx', "import type { Db } from '../../db/database.ts';"],
    ['worker/main.ts', "import { freePort } from '../local/ports.ts';"],
    ['audit/main.ts', "import { freePort } from '../local/ports.ts';"],
    ['import-history/main.ts', "import { freePort } from '../local/ports.ts';"],
    ['local/demo-supplier/main.ts', "import { openDatabase } from '../../db/database.ts';"],
    ['local/start.ts', "import { startApp } from '../test/harness/app.ts';"],
    ['elsewhere/main.ts', "import './other.ts';"],
  ])('%s may not say %s', (file, text) => {
    const imports = importsIn(file, text);
    expect(imports).toHaveLength(1);
    expect(imports.filter((one) => isAllowed(file, one))).toEqual([]);
  });
});

function isAllowed(file: string, { typeOnly, of }: Import): boolean {
  const own = Object.keys(DIRECTIONS).filter((path) => isWithin(file, path));
  const [path] = own.sort((a, b) => b.length - a.length);
  const direction = path === undefined ? undefined : DIRECTIONS[path];
  if (path === undefined || !direction) return false;
  if (of.kind === 'package') return direction.packages(of.name);
  if (of.kind === 'builtin') return direction.builtins;
  const { code, types = [] } = direction;
  return [path, ...code, ...(typeOnly ? types : [])].some((allowed) => isWithin(of.name, allowed));
}

/** The file lies in the folder, or is the file itself. */
function isWithin(file: string, path: string): boolean {
  return file === path || file.startsWith(`${path}/`);
}
