import { expect, test } from 'vitest';
import { loadedBy, readModules } from './modules.ts';
import { readProjectFile } from './project-files.ts';

/** What docker-compose.yml runs. */
const ENTRIES = ['api/main.ts', 'worker/main.ts', 'db/migrate.ts'];
/** What is run beside them, by hand or by the API. */
const TOOLS = ['audit/main.ts', 'import-history/main.ts', 'api/users/create-admin.ts'];

const loaded = loadedBy(await readModules(), [...ENTRIES, ...TOOLS]);

test('the production image holds every file that its processes load', async () => {
  const dockerfile = await readProjectFile('Dockerfile');
  const copied = [...dockerfile.matchAll(/^COPY --from=build \/app\/(\S+) /gm)].map(([, path]) => path);
  expect(loaded.files.filter((file) => !copied.some((path) => file.startsWith(`${path}/`)))).toEqual([]);
});

test('the production image holds every package that its processes load', async () => {
  const { dependencies } = JSON.parse(await readProjectFile('package.json')) as {
    dependencies: Record<string, string>;
  };
  expect(loaded.packages.filter((name) => !(name in dependencies))).toEqual([]);
});

test('docker-compose.yml runs what there is', async () => {
  const compose = await readProjectFile('docker-compose.yml');
  const run = [...compose.matchAll(/command: \[node, --import, tsx, ([^\]]+)\]/g)].map(([, entry]) => entry);
  expect(new Set(run)).toEqual(new Set(ENTRIES));
});
