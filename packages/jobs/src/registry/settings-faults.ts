import type { Collector } from '@nhipbao/collectors';
import type { Source } from '@nhipbao/records';
import type { FileFault } from './registry-error.ts';

/** What a source's collector has against its settings: kinds that do not exist, fields that its schema refuses. */
export function settingsFaults(sources: readonly Source[], kinds: ReadonlyMap<string, Collector>): FileFault[] {
  const fault = (source: Source, field: string, message: string): FileFault => ({
    file: 'sources.yaml',
    entry: source.id,
    field,
    message,
  });
  return sources.flatMap((source) => {
    const collector = kinds.get(source.collector);
    if (!collector)
      return [
        fault(
          source,
          'collector',
          `there is no collector "${source.collector}"; there are ${[...kinds.keys()].toSorted().join(', ')}`,
        ),
      ];
    const { error } = collector.settings.safeParse(source.settings);
    return (error?.issues ?? []).map((issue) => fault(source, ['settings', ...issue.path].join('.'), issue.message));
  });
}
