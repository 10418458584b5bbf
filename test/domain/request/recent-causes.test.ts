import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { evolve } from '../../../domain/request/evolve.ts';
import { beginLife, MINUTE, say } from './life.ts';
import { live, lives } from './random-lives.ts';

describe('what brought about the last records', () => {
  it('is remembered of commands, with what they asked for and the version that they led to', () => {
    const life = beginLife();
    expect(life.state.recentCauses).toEqual([]);
    life.do(say.qualify());
    // Two events: qualified, and what the calendar makes of it.
    expect(life.state.recentCauses).toEqual([{ cause: 'command:1', bodyHash: 'asked 1', version: 3 }]);
    life.do(say.dispatch('wo1', 'a')).do(say.work('wo1', 'start'));
    expect(life.state.recentCauses.map(({ cause, version }) => [cause, version])).toEqual([
      ['command:1', 3],
      ['command:2', 5],
      ['command:3', 7],
    ]);
  });

  it('is remembered of events from outside and of merges', () => {
    const life = beginLife().do({ type: 'absorb', fromId: 'request-2' }).do(say.qualify()).do(say.resolve);
    life.do(say.answer(6));
    expect(life.state.recentCauses.map(({ cause, bodyHash }) => [cause, bodyHash])).toEqual([
      ['merge:request-2', null],
      ['command:2', 'asked 2'],
      ['command:3', 'asked 3'],
      ['event:4', null],
    ]);
  });

  it('is not remembered of what time brings about, nor of what changed nothing or was refused', () => {
    const life = beginLife().ring().ring();
    expect(life.stream.at(-1)?.cause).toMatch(/^alarm:breach/);
    life.do({ type: 'assign', assigneeId: null });
    expect(life.tryTo(say.resume)).not.toBeNull();
    expect(life.state.recentCauses).toEqual([]);
  });

  it('is forgotten of all but the last twenty, the newest last', () => {
    const life = beginLife();
    for (let count = 1; count <= 25; count += 1) life.wait(MINUTE).do(say.note('internal'));
    const { recentCauses, version } = life.state;
    expect(recentCauses.map(({ cause }) => cause)).toEqual(
      Array.from({ length: 20 }, (_, index) => `command:${index + 6}`),
    );
    expect(recentCauses.at(-1)).toMatchObject({ cause: 'command:25', version });
  });

  it('is each there once, at its newest version, in the order of the versions', () => {
    fc.assert(
      fc.property(lives, (steps) => {
        const { state, stream } = live(steps, () => undefined);
        const remembered = new Map<string, number>();
        for (const { cause, seq } of stream) {
          if (!/^(command|event|merge):/.test(cause)) continue;
          remembered.set(cause, seq);
        }
        expect(state.recentCauses.map(({ cause, version }) => [cause, version])).toEqual(
          [...remembered].slice(-20),
        );
      }),
    );
  });

  it('is the same one where its record comes once more', () => {
    const { state } = beginLife().do(say.qualify()).do(say.note('internal'));
    const stamped = {
      at: state.changedAt,
      actor: { kind: 'system', id: null },
      bodyHash: 'asked 1',
    } as const;
    const again = evolve(state, {
      ...stamped,
      seq: state.version + 1,
      cause: 'command:1',
      event: { type: 'resumed', automatic: true },
    });
    expect(again.recentCauses.map(({ cause }) => cause)).toEqual(['command:2', 'command:1']);
  });
});
