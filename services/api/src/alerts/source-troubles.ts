import { type Alert, toLocalIso } from '@nhipbao/records';
import type { RouteContext } from '../route-context.ts';
import { readHealth } from '../sources/read-health.ts';

/** Sources that fail and those that have fallen silent, in the words of their health. */
export async function sourceTroubles({ warehouse, clock, registry }: RouteContext): Promise<Alert[]> {
  const now = clock.now();
  const sources = await readHealth({ warehouse, clock }, (await registry()).sources);
  return sources.flatMap((source): Alert[] => {
    if (source.state !== 'failing' && source.state !== 'silent') return [];
    const failing = source.state === 'failing';
    return [
      {
        id: `source-${source.state}:${source.id}`,
        kind: failing ? 'source-failing' : 'source-silent',
        severity: 'warning',
        unit: source.unit,
        at: (failing ? source.lastSuccessAt : source.lastNewAt) ?? source.lastRunAt ?? toLocalIso(now),
        title: `${failing ? 'Nguồn không đọc được' : 'Nguồn im lặng bất thường'}: ${source.title}`,
        detail: source.message ?? '',
        action: source.action ?? { label: 'Xem nguồn', href: `/nguon-du-lieu/${encodeURIComponent(source.id)}` },
      },
    ];
  });
}
