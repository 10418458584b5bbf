import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import type { Progress } from '../config/progress.ts';
import { describeError, SetupError } from '../config/setup-error.ts';
import { projectRoot } from './project.ts';

const SELF = fileURLToPath(import.meta.url);

/** Something made from sources, which is made again when they change. */
interface Output {
  title: string;
  /** Files and folders whose content decides whether the output is stale. */
  sources: string[];
  /** Below `dist`. */
  path: string;
  build(into: string): Promise<void>;
}

const OUTPUTS = {
  workflows: {
    title: 'workflow bundle',
    sources: ['workflows', 'domain'],
    path: 'workflow-bundle.js',
    build: async (into) => {
      const { buildWorkflowBundle } = await import('../workflows/bundle.ts');
      await buildWorkflowBundle(into);
    },
  },
  'admin-ui': {
    title: 'back office',
    sources: ['admin-ui', 'domain', 'api/generated', 'api/openapi'],
    path: 'admin-ui',
    build: (into) => buildScreens('admin-ui', into),
  },
  portal: {
    title: 'portal',
    sources: ['portal', 'domain', 'api/generated', 'api/openapi'],
    path: 'portal',
    build: (into) => buildScreens('portal', into),
  },
} satisfies Record<string, Output>;

export type OutputName = keyof typeof OUTPUTS;

/** Where the worker and the API find what was built. */
export function builtPath(name: OutputName): string {
  return join(projectRoot, 'dist', OUTPUTS[name].path);
}

/**
 * Builds what is stale in a process of its own: the bundlers take hundreds of megabytes, which are given back,
 * and this process goes on answering.
 */
export async function buildInOwnProcess(names: OutputName[], progress: Progress): Promise<void> {
  const args = ['--import', 'tsx', SELF, ...names];
  const child = spawn(process.execPath, args, { cwd: projectRoot, stdio: ['ignore', 'pipe', 'pipe'] });
  const kill = () => child.kill();
  process.once('exit', kill);
  let complaint = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    complaint += text;
  });
  createInterface({ input: child.stdout }).on('line', progress);
  const code = await new Promise((done, failed) => {
    child.once('error', failed);
    child.once('close', done);
  });
  process.off('exit', kill);
  if (code !== 0) throw new SetupError(`The screens or workflows could not be built: ${complaint.trim()}`);
}

/**
 * Builds an output if it is stale. It is replaced as a whole when its build is complete, so that two builds at the same
 * time, or a server that reads meanwhile, never meet half of one.
 */
async function buildStale(output: Output, progress: Progress): Promise<void> {
  const target = join(projectRoot, 'dist', output.path);
  const stamp = `${target}.sha256`;
  const hash = await hashOf([...output.sources, 'package-lock.json']);
  if (existsSync(target) && (await readFile(stamp, 'utf8').catch(() => '')) === hash) return;
  progress(`Building the ${output.title}…`);
  const started = performance.now();
  const unfinished = join(projectRoot, 'dist', `.${process.pid}-${output.path}`);
  await mkdir(join(projectRoot, 'dist'), { recursive: true });
  try {
    await output.build(unfinished);
    await replace(target, unfinished);
    await writeFile(stamp, hash);
  } finally {
    await rm(unfinished, { recursive: true, force: true });
  }
  progress(`Built the ${output.title} in ${((performance.now() - started) / 1000).toFixed(1)} s.`);
}

async function buildScreens(app: 'admin-ui' | 'portal', outDir: string): Promise<void> {
  const { build } = await import('vite');
  const root = join(projectRoot, app);
  await build({ root, logLevel: 'error', build: { outDir, emptyOutDir: true } });
}

async function replace(target: string, finished: string): Promise<void> {
  const old = `${finished}.old`;
  await rename(target, old).catch(() => undefined);
  await rename(finished, target);
  await rm(old, { recursive: true, force: true });
}

/** One hash over names and contents, the same on every machine. */
async function hashOf(sources: string[]): Promise<string> {
  const files = (await Promise.all(sources.map(filesBelow))).flat().sort();
  const hash = createHash('sha256');
  for (const file of files) {
    hash.update(`${file}\0`);
    hash.update(await readFile(join(projectRoot, file)));
  }
  return hash.digest('hex');
}

async function filesBelow(source: string): Promise<string[]> {
  const found = await stat(join(projectRoot, source)).catch(() => undefined);
  if (!found) return [];
  if (found.isFile()) return [source];
  const entries = await readdir(join(projectRoot, source), { withFileTypes: true, recursive: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(projectRoot, join(entry.parentPath, entry.name)))
    .filter((file) => !file.includes('node_modules'));
}

if (process.argv[1] === SELF) {
  const asked = process.argv.slice(2).filter((name): name is OutputName => name in OUTPUTS);
  try {
    for (const name of asked) {
      await buildStale(OUTPUTS[name], (line) => void process.stdout.write(`${line}\n`));
    }
  } catch (error) {
    process.stderr.write(`${describeError(error)}\n`);
    process.exitCode = 1;
  }
}
