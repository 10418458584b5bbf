import { type Browser, chromium, type LaunchOptions } from 'playwright-core';
import { readTestEnv } from '../../config/env.ts';
import { SetupError } from '../../config/setup-error.ts';
import { findChromium } from './chromium.ts';

/** A browser that talks to the page under test and to nobody else. */
const ARGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** How to launch the Chromium at this path. */
export function launchOptions(executablePath: string): LaunchOptions {
  return { executablePath, args: ARGS, headless: true };
}

/** Launches the Chromium that the test command found. */
export async function launchBrowser(): Promise<Browser> {
  const path = readTestEnv().chromium ?? (await findChromium(console.log));
  if (!path)
    throw new SetupError('Chromium is missing: install it, for example with apt-get install chromium.');
  return chromium.launch(launchOptions(path));
}
