import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { projectRoot } from '../../local/project.ts';

/** What is fetched, built or kept on one machine: no part of the project. */
const NOT_OURS = /^(\.git|node_modules|dist|coverage|\.data.*|\.env.*|\.DS_Store|.*\.log)$/;

/** Every file of the project, as a path from its folder with `/` between the parts, sorted. */
export async function projectFiles(folder = ''): Promise<string[]> {
  const entries = await readdir(join(projectRoot, folder), { withFileTypes: true });
  const found = await Promise.all(
    entries
      .filter((entry) => !NOT_OURS.test(entry.name))
      .map(async (entry) => {
        const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
        return entry.isDirectory() ? projectFiles(path) : [path];
      }),
  );
  return found.flat().sort();
}

/** The files of the project that hold TypeScript. */
export async function sourceFiles(): Promise<string[]> {
  return (await projectFiles()).filter((file) => /\.tsx?$/.test(file));
}

export function readProjectFile(file: string): Promise<string> {
  return readFile(join(projectRoot, file), 'utf8');
}
