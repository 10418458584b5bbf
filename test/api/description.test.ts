import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { createApp } from '../../api/app.ts';
import { describeApi, describedOnly } from '../../api/openapi/describe.ts';
import { POLICY } from '../../api/policy.ts';

interface Operation {
  summary?: string;
  parameters?: { name: string; in: string }[];
  responses: Record<string, { description?: string }>;
  'x-access'?: 'public' | 'signed_in' | { resource: string; action: string };
}

const description = describeApi(createApp(describedOnly())) as {
  paths: Record<string, Record<string, Operation>>;
};
const operations = Object.entries(description.paths).flatMap(([path, methods]) =>
  Object.entries(methods).map(([method, operation]) => ({ path, method, operation })),
);

test('the committed description is what the routes say', async () => {
  const committed = await readFile(new URL('../../api/openapi/openapi.json', import.meta.url), 'utf8');
  expect(JSON.parse(committed), 'run npm run generate').toEqual(JSON.parse(JSON.stringify(description)));
});

test('every route says what it is for, who may call it, and how it refuses', () => {
  for (const { path, method, operation } of operations) {
    const route = `${method} ${path}`;
    expect(operation.summary, route).toBeTruthy();
    expect(operation['x-access'], route).toBeTruthy();
    expect(operation.responses.default?.description, route).toContain('problem');
  }
});

test('every action of the policy is some route’s', () => {
  const used = new Set(
    operations.flatMap(({ operation }) => {
      const access = operation['x-access'];
      return typeof access === 'object' ? [`${access.resource} ${access.action}`] : [];
    }),
  );
  const decided = Object.entries(POLICY).flatMap(([resource, actions]) =>
    Object.keys(actions).map((action) => `${resource} ${action}`),
  );
  expect(decided.filter((action) => !used.has(action))).toEqual([]);
});

test('what changes one thing names its version', () => {
  const changes = operations.filter(({ method }) => method === 'patch');
  expect(changes.length).toBeGreaterThan(5);
  for (const { path, operation } of changes) {
    expect(
      operation.parameters?.map((parameter) => parameter.name),
      path,
    ).toContain('If-Match');
  }
});
