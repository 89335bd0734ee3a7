import type { Archive } from '../archive.ts';
import type { Reply } from '../reply.ts';
import { landscapePng } from './landscape.ts';

const UNCHANGED = new Date('2025-01-01T00:00:00Z');

/** Answers a path under /upload/: pictures are painted on request. Null for what the site does not keep. */
export function mediaReply(_archive: Archive, path: string, _now: Date): Reply | null {
  if (path.endsWith('.png')) return { type: 'image/png', body: landscapePng(path), modifiedAt: UNCHANGED };
  return null;
}
