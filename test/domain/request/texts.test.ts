import { expect, it } from 'vitest';
import { textIdsOf } from '../../../domain/request/texts.ts';
import { beginLife, say } from './life.ts';

const part = (descriptionTextId: string) => ({ code: null, descriptionTextId, quantity: 1 });

it('the texts that events name are found, each once', () => {
  const life = beginLife().do(say.qualify({ reasonTextId: 'reason', noteTextId: 'note' }));
  life.do(say.dispatch('wo1', 'a')).do(say.work('wo1', { type: 'decline', reasonTextId: 'no' }));
  life.do(say.dispatch('wo2', 'b')).do(say.work('wo2', 'start'));
  life.do(
    say.work('wo2', { type: 'complete', reportTextId: 'report', parts: [part('gasket'), part('oil')] }),
  );
  life.do(say.note('internal')).do(say.note('requester'));
  expect(textIdsOf(life.stream)).toEqual(['reason', 'note', 'no', 'report', 'gasket', 'oil', 'text']);
});
