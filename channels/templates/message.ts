/** A message as it is written: a subject of one line, and plain text. */
export interface Message {
  subject: string;
  text: string;
}

/** Paragraphs with a blank line between them; what is missing leaves no gap. */
export function paragraphs(...parts: (string | null)[]): string {
  return parts.filter((part) => part !== null && part !== '').join('\n\n');
}

/** Lines under each other; what is missing leaves no gap. */
export function lines(...parts: (string | null)[]): string {
  return parts.filter((part) => part !== null && part !== '').join('\n');
}

/** `label: value`, or nothing where there is no value. */
export function field(label: string, value: string | null): string | null {
  return value === null || value === '' ? null : `${label}: ${value}`;
}

/** What a person wrote, in one line. */
export function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
