import { type LineReader, LONGEST_LINE, type SourceLine } from './source-line.ts';

/** Reads JSON Lines: one object a line, in LF or CRLF; blank lines are passed over. */
export function createJsonLinesReader(): LineReader {
  let text = '';
  let line = 1;

  function read(given: string): SourceLine | null {
    const content = given.trim();
    if (content === '') return null;
    try {
      const value: unknown = JSON.parse(content);
      if (typeof value === 'object' && value !== null && !Array.isArray(value)) {
        return { line, values: { ...value }, problem: null };
      }
    } catch {
      // Told below: what the parser says of it may quote what stands there.
    }
    return { line, values: null, problem: 'is not a JSON object' };
  }

  return {
    push(piece) {
      text += piece;
      const lines: SourceLine[] = [];
      let at = 0;
      for (let end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', at)) {
        const found = read(text.slice(at, end));
        if (found) lines.push(found);
        line += 1;
        at = end + 1;
      }
      text = text.slice(at);
      // Of a line that is longer than any can be, enough is kept to be no JSON.
      if (text.length > LONGEST_LINE) text = '{';
      return lines;
    },
    end() {
      const found = read(text);
      text = '';
      return found ? [found] : [];
    },
  };
}
