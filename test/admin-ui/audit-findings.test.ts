import polyglotI18nProvider from 'ra-i18n-polyglot';
import { createElement } from 'react';
import { I18nContext } from 'react-admin';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { CATALOGUES } from '../../admin-ui/src/app/i18n/catalogues.ts';
import { useFindingWords } from '../../admin-ui/src/audits/findingWords.ts';

const italian = polyglotI18nProvider(() => CATALOGUES.it, 'it', [], { allowMissing: true });

/** What a person reads of a finding's field, in Italian. */
function told(field: string): string {
  const Told = () => useFindingWords().field(field);
  return renderToStaticMarkup(createElement(I18nContext.Provider, { value: italian }, createElement(Told)));
}

test.each([
  ['requests.priority', 'Richiesta: priorità'],
  ['deadlines[0,resolution].dueAt', 'Scadenza di ripristino, ciclo 1: termine'],
  ['timeline[7].data.parts', 'Momento n. 7 della cronologia: contenuto'],
  ['statement_facts[call a]b.c[1]]', 'Fatti congelati call a]b.c[1]'],
  ['work_orders[2026-000001/1].state', 'Ordine di lavoro 2026-000001/1: stato'],
  ['work_orders[2026-000001/1].parts[2].quantity', 'Ordine di lavoro 2026-000001/1: ricambio n. 2: quantità'],
  ['work_orders[2026-000001/1].parts[2]', 'Ordine di lavoro 2026-000001/1: ricambio n. 2'],
  [
    'statement_parts[2026-000001/1,2].code',
    'Ricambio da fatturare n. 2 dell’ordine di lavoro 2026-000001/1: codice',
  ],
  ['statement_parts[2026-000001/1,2]', 'Ricambio da fatturare n. 2 dell’ordine di lavoro 2026-000001/1'],
])('%s is told as: %s', (field, words) => {
  expect(told(field)).toBe(words);
});
