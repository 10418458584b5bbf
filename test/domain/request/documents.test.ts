import { describe, expect, it } from 'vitest';
import type { ProcessTerms } from '../../../domain/contract/terms.ts';
import { allowedCommands } from '../../../domain/request/allowed.ts';
import { evolveAll } from '../../../domain/request/evolve.ts';
import { beginLife, say, TERMS } from './life.ts';

const terms: ProcessTerms = {
  ...TERMS,
  maintenance: { categoryIds: ['pc'], requiredDocuments: ['acceptance_copy', 'receipted_invoice'] },
};
const qualified = (categoryId: string, intake = {}) =>
  beginLife({ terms, intake }).do(say.qualify({ categoryId, terms }));
const present = (...documents: ('acceptance_copy' | 'receipted_invoice')[]) => ({
  type: 'present-documents' as const,
  documents,
});

describe('maintenance is given only on presented documents (R38)', () => {
  it('is not dispatched until they are, and the refusal names those that are missing', () => {
    const life = qualified('pc');
    expect(allowedCommands(life.state, life.now)).not.toContain('dispatch');
    expect(life.tryTo(say.dispatch('wo1', 'a'))).toEqual({
      code: 'documents_missing',
      detail: 'Not presented yet: acceptance_copy, receipted_invoice.',
    });
    life.do(present('receipted_invoice'));
    expect(life.tryTo(say.dispatch('wo1', 'a'))?.detail).toBe('Not presented yet: acceptance_copy.');
    life.do(present('receipted_invoice', 'acceptance_copy')).do(say.dispatch('wo1', 'a'));
    expect(life.state).toMatchObject({
      state: 'dispatched',
      documents: ['receipted_invoice', 'acceptance_copy'],
    });
    expect(life.tryTo(present('acceptance_copy'))).toMatchObject({ code: 'no_documents_awaited' });
    expect(
      life.stream.map(({ event }) => event.type).filter((type) => type === 'documents_presented'),
    ).toHaveLength(2);
  });

  it('takes those that came with the request', () => {
    const life = qualified('pc', { documents: ['acceptance_copy', 'receipted_invoice'] });
    expect(life.tryTo(say.dispatch('wo1', 'a'))).toBeNull();
  });

  it('asks nothing of other entries of the catalogue, nor of contracts without the clause', () => {
    expect(qualified('information').tryTo(say.dispatch('wo1', 'a'))).toBeNull();
    const plain = beginLife().do(say.qualify());
    expect(plain.tryTo(say.dispatch('wo1', 'a'))).toBeNull();
    expect(plain.tryTo(present('acceptance_copy'))).toMatchObject({ code: 'no_documents_awaited' });
  });

  it('leaves the state as it was before there were documents, so that old histories lead to it again', () => {
    expect('documents' in beginLife().state).toBe(false);
    const { state, stream } = qualified('pc').do(present('acceptance_copy'));
    expect(evolveAll(null, stream)).toEqual(state);
  });

  it('says of a state in which nothing is dispatched that it is the state', () => {
    const received = beginLife({ terms, intake: { categoryId: 'pc' } });
    expect(received.tryTo(say.dispatch('wo1', 'a'))).toMatchObject({ code: 'not_allowed_in_state' });
  });
});
