import fc from 'fast-check';
import { readTestEnv } from '../../config/env.ts';

// `npm test` draws one seed for the whole run and prints it; a file run by vitest alone draws its own.
const given = readTestEnv().seed;
const seed = given ?? Math.trunc(Math.random() * 0x7fffffff);
if (given === undefined) console.log(`Random tests use FC_SEED=${seed}`);

fc.configureGlobal({ seed });
