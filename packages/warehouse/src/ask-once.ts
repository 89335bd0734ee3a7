import type { Engine } from './engine.ts';

/** Asks each question once and gives its answer to whoever asks the same again. */
export function askOnce(ask: Engine['ask']): Engine['ask'] {
  const asked = new Map<string, Promise<unknown[]>>();
  return (sql, params) => {
    const key = JSON.stringify([sql, params]);
    const known = asked.get(key) ?? ask(sql, params);
    asked.set(key, known);
    return known;
  };
}
