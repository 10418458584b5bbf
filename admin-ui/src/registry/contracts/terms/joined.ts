/** `a, b o c` */
export function joined(words: readonly string[], last: string): string {
  const [final, ...others] = [...words].reverse();
  if (final === undefined) return '';
  return others.length === 0 ? final : `${others.reverse().join(', ')}${last}${final}`;
}
