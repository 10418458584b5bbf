import { describe } from 'vitest';
import { testEveryPage } from './every-page.ts';

describe('every page (desk)', () => {
  testEveryPage({ device: 'desk', colorScheme: 'light', names: ['admin', 'referent', 'supplier'] });
});
