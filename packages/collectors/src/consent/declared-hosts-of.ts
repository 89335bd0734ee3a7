import { z } from 'zod';
import type { Collector } from '../collector.ts';

const Properties = z.object({
  properties: z.record(z.string(), z.looseObject({ default: z.unknown().optional() })).default({}),
});

/** Defaults of a collector's settings that are texts, by setting. */
function textDefaults(collector: Pick<Collector, 'settings'>): string[] {
  const schema = z.toJSONSchema(collector.settings, { io: 'input', unrepresentable: 'any' });
  const { properties } = Properties.parse(schema);
  return Object.values(properties).flatMap((property) =>
    typeof property.default === 'string' ? [property.default] : [],
  );
}

/** Hosts that a collector's own file names: those of the addresses its settings have unless somebody writes others. */
export function declaredHostsOf(collector: Pick<Collector, 'settings'>): string[] {
  return textDefaults(collector).flatMap((text) =>
    /^https?:/.test(text) && URL.canParse(text) ? [new URL(text).host] : [],
  );
}

/** Whether a collector asks for a secret of this name unless its settings say otherwise. */
export function asksFor(collector: Pick<Collector, 'settings'>, secret: string): boolean {
  return textDefaults(collector).includes(secret);
}
