/**
 * Writes the API's description and the screens' types from the routes themselves. With `--check` it writes nothing
 * and fails if a file on disk differs.
 */
import { readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import openapiTypes, { astToString, type OpenAPI3 } from 'openapi-typescript';
import { createApp } from '../app.ts';
import { describeApi, describedOnly } from './describe.ts';

const DESCRIPTION = fileURLToPath(new URL('./openapi.json', import.meta.url));
const TYPES = fileURLToPath(new URL('../../admin-ui/src/generated/api.d.ts', import.meta.url));

async function main(): Promise<void> {
  const description = describeApi(createApp(describedOnly()));
  const types = astToString(await openapiTypes(description as unknown as OpenAPI3));
  const files = [
    { path: DESCRIPTION, text: `${JSON.stringify(description, null, 2)}\n` },
    { path: TYPES, text: `// Made by npm run generate from api/openapi/openapi.json.\n${types}` },
  ];
  if (!process.argv.includes('--check')) {
    for (const { path, text } of files) await writeFile(path, text);
    return;
  }
  for (const { path, text } of files) {
    const found = await readFile(path, 'utf8').catch(() => '');
    if (found === text) continue;
    process.stderr.write(`${path} is not what the routes say: run npm run generate.\n`);
    process.exitCode = 1;
  }
}

await main();
