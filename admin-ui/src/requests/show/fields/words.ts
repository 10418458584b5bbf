/** Every word that was typed begins a word of the text, whatever the case and the accents. */
export function matchesWords(typed: string, text: string): boolean {
  const words = plain(text).split(SEPARATORS);
  return plain(typed)
    .split(SEPARATORS)
    .filter((part) => part !== '')
    .every((part) => words.some((word) => word.startsWith(part)));
}

const SEPARATORS = /[^\p{L}\p{N}]+/u;

function plain(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{Diacritic}/gu, '')
    .toLowerCase();
}
