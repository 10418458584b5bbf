import { describe } from 'vitest';
import { testEveryPage } from './every-page.ts';

describe('every page (phone)', () => {
  testEveryPage({ device: 'phone', colorScheme: 'light', names: ['admin', 'referent', 'supplier'] });
});
