import { addDays } from '@nhipbao/records';
import type { Reply, Visit } from '../reply.ts';
import { json } from './api.ts';
import { graphError } from './graph.ts';

/** The metrics of one object: their names, and a value for a day or for its whole life. */
export interface MetricList {
  period: 'day' | 'lifetime';
  /** False while the platform has not counted yet: an empty set of data, not 0. */
  known: boolean;
  names: readonly string[];
  valueOf(name: string, day: Date): number | undefined;
}

/** Longest span of one question. */
const DAYS = 90;

/** Answers `insights`; one name that is unknown or dead fails the whole question with error 100. Without `metric`: all there are. */
export function insightsOf(
  visit: Visit,
  id: string,
  metrics: MetricList,
  dead: ReadonlySet<string> = new Set(),
): Reply {
  const { query, now } = visit;
  const asked = query.get('metric')?.split(',') ?? metrics.names;
  if (asked.some((name) => !metrics.names.includes(name) || dead.has(name)))
    return graphError(400, 100, '(#100) The value must be a valid insights metric');
  const data = (values: (name: string) => object[]) =>
    asked.map((name) => ({
      name,
      period: metrics.period,
      values: values(name),
      title: name,
      description: name,
      id: `${id}/insights/${name}/${metrics.period}`,
    }));
  if (metrics.period === 'lifetime')
    return json({ data: metrics.known ? data((name) => [{ value: metrics.valueOf(name, now) }]) : [] });

  const until = query.get('until') ?? now.toISOString().slice(0, 10);
  const since = query.get('since') ?? addDays(until, -2);
  if (Date.parse(until) - Date.parse(since) > DAYS * 86_400_000)
    return graphError(400, 100, '(#100) There cannot be more than 90 days between since and until');
  const days: string[] = [];
  for (let day = since; day < until; day = addDays(day, 1)) days.push(day);
  return json({
    data: data((name) =>
      // A day ends at midnight of the Pacific coast, written in UTC.
      days.map((day) => ({
        value: metrics.valueOf(name, new Date(`${day}T08:00:00Z`)),
        end_time: `${addDays(day, 1)}T08:00:00+0000`,
      })),
    ),
    paging: { previous: `${visit.base}/previous`, next: `${visit.base}/next` },
  });
}

/** Whole-life numbers of a post; not `known`: nothing is said yet. */
export function lifetime(known: boolean, values: Readonly<Record<string, number>>): MetricList {
  return { period: 'lifetime', known, valueOf: (name) => values[name], names: Object.keys(values) };
}
