import { join } from 'node:path';
import { jsonWriter, readJson } from '../../config/json-file.ts';
import type { PlannedStep } from './behaviour.ts';

/** A work order that this supplier has taken in hand, and what it still has to say about it. */
export interface Job {
  workOrderId: string;
  supplierCode: string;
  steps: PlannedStep[];
}

/** What must outlive a restart: the open jobs, and the webhooks that were already heard. */
export interface Journal {
  jobs(): Job[];
  job(workOrderId: string): Job | undefined;
  /** Resolves when it is on disk. A job without steps is forgotten. */
  keep(job: Job): Promise<void>;
  heard(webhookId: string): boolean;
  hear(webhookId: string): Promise<void>;
}

interface Content {
  jobs: Job[];
  heard: string[];
}

const HEARD_AT_MOST = 2000;

/** Opens the journal of this data folder; one that a crash spoilt begins anew. */
export async function openJournal(dataDir: string): Promise<Journal> {
  const file = join(dataDir, 'demo-supplier-journal.json');
  const kept = await readJson<Content>(file);
  const jobs = new Map(kept?.jobs.map((job) => [job.workOrderId, job]));
  const heard = new Set(kept?.heard);
  const content = (): Content => ({ jobs: [...jobs.values()], heard: [...heard].slice(-HEARD_AT_MOST) });
  const save = jsonWriter(file, content);

  return {
    jobs: () => [...jobs.values()],
    job: (workOrderId) => jobs.get(workOrderId),
    keep: (job) => {
      if (job.steps.length === 0) jobs.delete(job.workOrderId);
      else jobs.set(job.workOrderId, job);
      return save();
    },
    heard: (webhookId) => heard.has(webhookId),
    hear: (webhookId) => {
      heard.add(webhookId);
      return save();
    },
  };
}
