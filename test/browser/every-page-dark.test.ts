import { describe } from 'vitest';
import { testEveryPage } from './every-page.ts';

/** Colours are the same at every size and for everybody who sees a page: dark is looked at on the larger one. */
describe('every page (dark)', () => {
  testEveryPage({ device: 'desk', colorScheme: 'dark', names: ['admin', 'supplier'] });
});
