import { join } from 'node:path';
import { jsonWriter, readJson } from '../../config/json-file.ts';

/** A request of the demo and the number of its steps that are done. */
interface Progress {
  requestId: string;
  done: number;
}

/** How far each request has come, so that a broken-off load goes on where it was. */
export interface KeptProgress {
  finished(): boolean;
  /** As an earlier load left it. */
  of(key: string): Progress | undefined;
  keep(key: string, requestId: string, done: number): Promise<void>;
  finish(): Promise<void>;
}

interface Content {
  /** A contract's id: tells the database that this is about from another one. */
  database: string;
  finished: boolean;
  stories: Record<string, Progress>;
}

/** @param database an id that only the database at hand has */
export async function openKeptProgress(dataDir: string, database: string): Promise<KeptProgress> {
  const file = join(dataDir, 'demo-data.json');
  const kept = await readJson<Content>(file);
  const content: Content = kept?.database === database ? kept : { database, finished: false, stories: {} };
  const earlier = { ...content.stories };
  const save = jsonWriter(file, () => content);
  return {
    finished: () => content.finished,
    of: (key) => earlier[key],
    keep: (key, requestId, done) => {
      content.stories[key] = { requestId, done };
      return save();
    },
    finish: () => {
      content.finished = true;
      return save();
    },
  };
}
