import { join } from 'node:path';
import { readJson, writeJson } from '../../config/json-file.ts';

/** How far each story has come, so that a broken-off load goes on where it was. */
export interface KeptProgress {
  finished(): boolean;
  /** The story's request and the number of its steps that are done. */
  of(story: string): { requestId: string; done: number } | undefined;
  keep(story: string, requestId: string, done: number): Promise<void>;
  finish(): Promise<void>;
}

interface Content {
  /** A contract's id: tells the database that this is about from another one. */
  database: string;
  finished: boolean;
  stories: Record<string, { requestId: string; done: number }>;
}

/** @param database an id that only the database at hand has */
export async function openKeptProgress(dataDir: string, database: string): Promise<KeptProgress> {
  const file = join(dataDir, 'demo-data.json');
  const kept = await readJson<Content>(file);
  const content: Content = kept?.database === database ? kept : { database, finished: false, stories: {} };
  let writing = Promise.resolve();
  const save = () => {
    writing = writing.catch(() => undefined).then(() => writeJson(file, content));
    return writing;
  };
  return {
    finished: () => content.finished,
    of: (story) => content.stories[story],
    keep: (story, requestId, done) => {
      content.stories[story] = { requestId, done };
      return save();
    },
    finish: () => {
      content.finished = true;
      return save();
    },
  };
}
