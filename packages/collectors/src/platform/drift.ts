import { z } from 'zod';
import { SourceError } from '../fetch/source-error.ts';

/** Watches answers for a change of their shape. */
export interface Drift {
  /**
   * The value as its schema reads it. A required field that is missing or of another type throws SourceError `schema-drift`, which
   * ends the stream; fields that the schema does not name are remembered.
   */
  read<Schema extends z.ZodType>(schema: Schema, value: unknown, what: string): z.output<Schema>;
  /** Unknown fields met so far, by `what.path.field`, earlier runs included. */
  readonly known: string[];
  /** Whether this is met for the first time, earlier runs included: what would else be reported with every page. */
  once(name: string): boolean;
  /** The issue that reports the unknown fields met since it was last asked; null when there are none. */
  news(): { code: string; message: string; detail: string } | null;
}

/** Paths named in one issue; an answer that turned into another would name thousands. */
const NAMED = 50;
/** Paths remembered; answers whose member names are data must not fill the state. */
const REMEMBERED = 500;

/** A drift watch that does not report again what `known` (of the state) holds. */
export function createDrift(source: string, known: readonly string[] = []): Drift {
  const met = new Set(known);
  let fresh: string[] = [];
  return {
    read(schema, value, what) {
      const read = schema.safeParse(value);
      if (!read.success) {
        const faults = z.prettifyError(read.error).replaceAll('\n', ' ').slice(0, 600);
        const message = `The answer to "${what}" has another shape than before: ${faults}. The collector must be mended.`;
        throw new SourceError(message, { source, code: 'schema-drift', retry: 'later' });
      }
      for (const path of unknownFields(schema, value)) {
        const name = `${what}${path}`;
        if (met.has(name) || met.size >= REMEMBERED) continue;
        met.add(name);
        fresh.push(name);
      }
      return read.data;
    },
    get known() {
      return [...met].toSorted();
    },
    once(name) {
      if (met.has(name)) return false;
      met.add(name);
      return true;
    },
    news() {
      if (fresh.length === 0) return null;
      const names = fresh.slice(0, NAMED);
      const message = `The answers hold ${fresh.length} fields that were not known: ${names.slice(0, 5).join(', ')}. Nothing is lost; they are not read.`;
      fresh = [];
      return { code: 'field-unknown', message, detail: JSON.stringify(names) };
    },
  };
}

/** Fields of a value that its schema does not name, each path once; elements of lists share one path (`[]`). */
export function unknownFields(schema: z.ZodType, value: unknown): Set<string> {
  const found = new Set<string>();
  collect(schema, value, '', found);
  return found;
}

function collect(schema: unknown, value: unknown, path: string, found: Set<string>): void {
  if (schema instanceof z.ZodObject) {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return;
    const shape: Record<string, unknown> = schema.shape;
    for (const [name, field] of Object.entries(value)) {
      if (name in shape) collect(shape[name], field, `${path}.${name}`, found);
      else found.add(`${path}.${name}`);
    }
  } else if (schema instanceof z.ZodArray) {
    if (Array.isArray(value)) for (const element of value) collect(schema.element, element, `${path}[]`, found);
  } else if (schema instanceof z.ZodPipe) {
    collect(schema.def.in, value, path, found);
  } else if (
    schema instanceof z.ZodOptional ||
    schema instanceof z.ZodNullable ||
    schema instanceof z.ZodDefault ||
    schema instanceof z.ZodPrefault
  ) {
    collect(schema.def.innerType, value, path, found);
  } else if (schema instanceof z.ZodUnion) {
    const each = schema.options.map((option) => {
      const missed = new Set<string>();
      collect(option, value, path, missed);
      return missed;
    });
    for (const name of each[0] ?? []) if (each.every((missed) => missed.has(name))) found.add(name);
  }
}

/** A field that platforms send and nobody reads: named, so that only what is truly new is reported. */
export const unread = z.unknown().optional();
