/** A choice as words see it: its name, and what else it may be found by. */
interface Findable {
  label: string;
  detail?: string | null;
  group?: string | null;
}

/** Every word that was typed begins a word of the text, whatever the case and the accents. */
export function matchesWords(typed: string, text: string): boolean {
  const words = wordsOf(text);
  return wordsOf(typed).every((part) => words.some((word) => word.startsWith(part)));
}

/**
 * The choices that fit what was typed, the best first: whole words of the name before beginnings of them, those before
 * words found elsewhere. Choices of one group stay together, where the best of them stands.
 */
export function findByWords<Choice extends Findable>(typed: string, choices: readonly Choice[]): Choice[] {
  const parts = wordsOf(typed);
  const found = choices.filter(({ label, detail, group }) =>
    matchesWords(typed, `${label} ${detail ?? ''} ${group ?? ''}`),
  );
  if (parts.length === 0) return found;
  const ranked = found
    .map((choice) => ({ choice, score: scoreOf(parts, wordsOf(choice.label)) }))
    .sort((a, b) => b.score - a.score);
  const groups = [...new Set(ranked.map(({ choice }) => choice.group ?? ''))];
  return groups.flatMap((group) =>
    ranked.filter(({ choice }) => (choice.group ?? '') === group).map(({ choice }) => choice),
  );
}

function scoreOf(parts: readonly string[], words: readonly string[]): number {
  return parts.reduce((sum, part) => {
    if (words.includes(part)) return sum + 2;
    return words.some((word) => word.startsWith(part)) ? sum + 1 : sum;
  }, 0);
}

function wordsOf(text: string): string[] {
  return text
    .normalize('NFD')
    .replace(/\p{Diacritic}/gu, '')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');
}
