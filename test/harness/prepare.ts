import type { Progress } from '../../config/progress.ts';
import { SetupError } from '../../config/setup-error.ts';
import { buildInOwnProcess } from '../../local/build.ts';
import type { StopList } from '../../local/stop-list.ts';
import { findChromium } from './chromium.ts';
import type { Layer } from './layers.ts';
import { startTestServices } from './services.ts';
import { findTestServer } from './test-server.ts';

/** Variables for the test processes. */
export type Variables = Record<string, string>;

/** Something that tests need and that takes time to have; throws SetupError where it is not to be had. */
type Part = (context: { stops: StopList; progress: Progress }) => Promise<Variables>;

const bundle: Part = async ({ progress }) => {
  await buildInOwnProcess(['workflows'], progress);
  return {};
};

const screens: Part = async ({ progress }) => {
  await buildInOwnProcess(['admin-ui', 'portal'], progress);
  return {};
};

const testServer: Part = async ({ progress }) => ({ SPORTELLO_TEST_SERVER: await findTestServer(progress) });

const services: Part = async ({ stops, progress }) => ({ ...(await startTestServices(stops, progress)) });

const browser: Part = async ({ progress }) => {
  const path = await findChromium(progress);
  if (!path) {
    throw new SetupError('Chromium is missing: install it, for example with apt-get install chromium.');
  }
  return { SPORTELLO_TEST_CHROMIUM: path };
};

const NEEDS: Record<Layer, Part[]> = {
  rules: [],
  workflows: [bundle, services, testServer],
  integration: [bundle, services],
  outages: [bundle, services],
  browser: [bundle, services, screens, browser],
};

/** What there is to run with, and what cannot run. */
export interface Prepared {
  variables: Variables;
  missing: Map<Layer, string>;
}

/** Gets what the layers need, each part once. A layer whose part is not to be had is named with the reason. */
export async function prepare(layers: Layer[], stops: StopList, progress: Progress): Promise<Prepared> {
  const tried = new Map<Part, Promise<Variables>>();
  const prepared: Prepared = { variables: {}, missing: new Map() };
  for (const layer of layers) {
    try {
      for (const part of NEEDS[layer]) {
        const attempt = tried.get(part) ?? part({ stops, progress });
        tried.set(part, attempt);
        Object.assign(prepared.variables, await attempt);
      }
    } catch (error) {
      if (!(error instanceof SetupError)) throw error;
      prepared.missing.set(layer, error.message);
    }
  }
  return prepared;
}
