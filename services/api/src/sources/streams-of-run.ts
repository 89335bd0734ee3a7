import { type RunSummary, StreamSummary, toLocalIso } from '@nhipbao/records';
import { z } from 'zod';

const Streams = z.array(StreamSummary);

/** The streams of a run as the run log keeps them (JSON), with local times; none where the text cannot be read. */
export function streamsOfRun(json: string): RunSummary['streams'] {
  let kept: unknown;
  try {
    kept = JSON.parse(json);
  } catch {
    return [];
  }
  const streams = Streams.safeParse(kept);
  if (!streams.success) return [];
  return streams.data.map(({ resumeAt, ...one }) => ({ ...one, resumeAt: resumeAt && toLocalIso(new Date(resumeAt)) }));
}
