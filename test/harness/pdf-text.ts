import { inflateSync } from 'node:zlib';

/** What a reader finds in a PDF whose text is set in embedded Type 0 fonts. */
export interface ReadPdf {
  /** The text of each page, a line for each piece that was set, what is page furniture left out. */
  pages: string[];
  /** The file with its streams inflated: its objects as they stand. */
  objects: string;
}

/** Reads a PDF back with nothing but its own tables: objects, streams, and the fonts' ToUnicode maps. */
export function readPdf(file: Uint8Array): ReadPdf {
  const objects = objectsOf(Buffer.from(file).toString('latin1'));
  const byId = new Map(objects.map((one) => [one.id, one]));
  const at = (reference: string | undefined) => byId.get(Number(reference));
  const pages = objects.filter(({ dictionary }) => /\/Type \/Page\n/.test(dictionary));
  return {
    objects: objects.map(({ dictionary, stream }) => `${dictionary}\n${stream}`).join('\n'),
    pages: pages.map(({ dictionary }) => {
      const resources = at(/\/Resources (\d+)/.exec(dictionary)?.[1])?.dictionary ?? '';
      const fonts = new Map(
        [...resources.matchAll(/\/(F\d+) (\d+) 0 R/g)].map(([, name = '', id]) => {
          const unicode = at(/\/ToUnicode (\d+)/.exec(at(id)?.dictionary ?? '')?.[1]);
          return [name, characterMap(unicode?.stream ?? '')] as const;
        }),
      );
      return textOf(at(/\/Contents (\d+)/.exec(dictionary)?.[1])?.stream ?? '', fonts);
    }),
  };
}

interface PdfObject {
  id: number;
  dictionary: string;
  stream: string;
}

function objectsOf(file: string): PdfObject[] {
  return [...file.matchAll(/(?:^|\n)(\d+) 0 obj\n([\s\S]*?)\nendobj/g)].map(([, id, body = '']) => {
    const [dictionary = '', ...rest] = body.split('\nstream\n');
    const raw = rest.join('\nstream\n').replace(/\nendstream$/, '');
    const bytes = Buffer.from(raw, 'latin1');
    const stream = /FlateDecode/.test(dictionary) ? inflateSync(bytes).toString('latin1') : raw;
    return { id: Number(id), dictionary, stream };
  });
}

/** Codes and what they stand for, from the ranges of a ToUnicode map (ISO 32000-1, 9.10.3). */
function characterMap(cmap: string): Map<string, string> {
  const known = new Map<string, string>();
  for (const [, first = '', list = ''] of cmap.matchAll(/<(\w+)> <\w+> \[(.*?)\]/g)) {
    const begin = Number.parseInt(first, 16);
    for (const [index, [, units = '']] of [...list.matchAll(/<([\w ]*)>/g)].entries()) {
      const text = units.split(' ').map((unit) => String.fromCharCode(Number.parseInt(unit, 16)));
      known.set((begin + index).toString(16).padStart(4, '0'), text.join(''));
    }
  }
  return known;
}

function textOf(content: string, fonts: Map<string, Map<string, string>>): string {
  const said: string[] = [];
  let font = new Map<string, string>();
  const body = content.replace(/\/Artifact[\s\S]*?EMC/g, '');
  for (const [, name, codes] of body.matchAll(/\/(F\d+) [\d.]+ Tf|\[<([\da-f]*)> [-\d.]+\] TJ/g)) {
    if (name) font = fonts.get(name) ?? new Map();
    else
      said.push(
        (codes?.match(/.{4}/g) ?? [])
          .map((code) => font.get(code) ?? '?')
          .join('')
          .trimEnd(),
      );
  }
  return said.join('\n');
}
