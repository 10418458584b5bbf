import type { ContractChange, ContractText } from '../../../domain/contract/compare.ts';
import { sameValue } from '../../../domain/contract/matching.ts';

/** Carries changes out on a contract: whoever can do so has been told everything that differs. */
export function applyChanges(before: ContractText, changes: ContractChange[]): ContractText {
  return changes.reduce(apply, structuredClone(before));
}

function apply(contract: ContractText, change: ContractChange): ContractText {
  switch (change.kind) {
    case 'text':
    case 'day':
    case 'amount':
    case 'flag':
    case 'count':
    case 'working_time':
    case 'elapsed_time':
    case 'calendar':
      return set(contract, change.field.split('.'), change.to);
    case 'target': {
      const { categoryId, categoryGroup, priority, to } = change;
      const others = contract.targets.filter(
        (row) =>
          row.categoryId !== categoryId ||
          (row.categoryGroup ?? undefined) !== categoryGroup ||
          row.priority !== priority,
      );
      const which = { categoryId, ...(categoryGroup ? { categoryGroup } : {}), priority };
      return { ...contract, targets: to ? [...others, { ...which, ...to }] : others };
    }
    case 'pausing_reason':
      return { ...contract, pausingReasons: toggled(contract.pausingReasons, change.reason, change.to) };
    case 'channel_calendar': {
      const { channel, to } = change;
      const others = contract.channelCalendars.filter((one) => one.channel !== channel);
      return {
        ...contract,
        channelCalendars: to === null ? others : [...others, { channel, calendarId: to }],
      };
    }
    case 'clock_pausing_reason': {
      const { target, reason, to } = change;
      const pausing = { ...contract.pausing, [target]: toggled(contract.pausing[target], reason, to) };
      return { ...contract, pausing };
    }
    case 'verification':
      return { ...contract, verification: change.to };
    case 'service_manager':
      return { ...contract, serviceManager: change.to };
    case 'referent':
      return { ...contract, referents: replaced(contract.referents, change) };
    case 'clause':
      return { ...contract, penaltyClauses: replaced(contract.penaltyClauses, change) };
    case 'maintenance':
      return { ...contract, maintenance: change.to };
    case 'maintained_categories':
      return set(contract, ['maintenance', 'categoryIds'], change.to);
    case 'required_document': {
      const documents = contract.maintenance?.requiredDocuments ?? [];
      return set(
        contract,
        ['maintenance', 'requiredDocuments'],
        toggled(documents, change.document, change.to),
      );
    }
  }
}

function set(contract: ContractText, [first = '', second]: string[], value: unknown): ContractText {
  if (second === undefined) return { ...contract, [first]: value };
  const part = contract[first as keyof ContractText] as object;
  return { ...contract, [first]: { ...part, [second]: value } };
}

function toggled<Item>(items: Item[], item: Item, present: boolean): Item[] {
  const others = items.filter((one) => one !== item);
  return present ? [...others, item] : others;
}

/** One that was there goes, one that comes is added: each exactly once. */
function replaced<Item>(items: Item[], { from, to }: { from: Item | null; to: Item | null }): Item[] {
  const rest = [...items];
  if (from !== null) {
    const index = rest.findIndex((one) => sameValue(one, from));
    if (index < 0) throw new Error(`There is no such item to change: ${JSON.stringify(from)}`);
    rest.splice(index, 1);
  }
  return to === null ? rest : [...rest, to];
}
