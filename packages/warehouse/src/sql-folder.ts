import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { splitStatements } from './split-statements.ts';

/** One .sql file of migrations/ or views/. */
export interface SqlFile {
  /** File name without .sql. */
  name: string;
  statements: string[];
  /** sha256 of the text with line ends as \n, so that a checkout on another system is the same file. */
  checksum: string;
}

/** The package's own folders, right from src and from dist alike. */
export const MIGRATIONS = new URL('../migrations/', import.meta.url);
export const VIEWS = new URL('../views/', import.meta.url);

/** Reads all .sql files of a folder in name order. */
export function readSqlFolder(folder: URL): SqlFile[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith('.sql'))
    .sort()
    .map((file) => {
      const text = readFileSync(new URL(file, folder), 'utf8').replaceAll('\r\n', '\n');
      return {
        name: file.slice(0, -'.sql'.length),
        statements: splitStatements(text),
        checksum: createHash('sha256').update(text).digest('hex'),
      };
    });
}
