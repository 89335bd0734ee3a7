import type { JobContext } from '@nhipbao/jobs';
import { type CpuByRole, cpuByRole, type ThreadRoles } from './pipeline-threads.ts';

export interface StageCost extends CpuByRole {
  /** Wall time, which other programs on the machine lengthen. */
  seconds: number;
}

export interface Stages {
  /** Begins a stage; what was spent until now goes to the one before. */
  enter(stage: string): void;
  /** The same jobs, with a page round told apart into reading and storing. */
  watch(context: JobContext): JobContext;
  costs: ReadonlyMap<string, StageCost>;
}

const NOTHING: StageCost = { main: 0, extraction: 0, v8: 0, engine: 0, seconds: 0 };
const READING = 'fetch and extract';

/** Keeps the accounts of a run whose stages follow one another. */
export function createStages(roles: ThreadRoles): Stages {
  const costs = new Map<string, StageCost>();
  const read = (): StageCost => ({ ...cpuByRole(roles), seconds: performance.now() / 1000 });
  let stage = 'start';
  let mark = read();

  const enter = (next: string) => {
    if (next === stage) return;
    const now = read();
    const before = costs.get(stage) ?? NOTHING;
    costs.set(stage, {
      main: before.main + now.main - mark.main,
      extraction: before.extraction + now.extraction - mark.extraction,
      v8: before.v8 + now.v8 - mark.v8,
      engine: before.engine + now.engine - mark.engine,
      seconds: before.seconds + now.seconds - mark.seconds,
    });
    stage = next;
    mark = now;
  };
  // Within a page round the first word to the warehouse after reading begins the storing.
  const storing = () => {
    if (stage === READING) enter('store');
  };

  return {
    enter,
    costs,
    watch: (context) => ({
      ...context,
      warehouse: {
        ...context.warehouse,
        query: (definition, params) => {
          storing();
          return context.warehouse.query(definition, params);
        },
        writer: {
          insert: (table, rows, options) => {
            storing();
            return context.warehouse.writer.insert(table, rows, options);
          },
        },
      },
      transport: {
        ...context.transport,
        fetchFor: (scope) => {
          if (stage !== 'lists') enter(READING);
          return context.transport.fetchFor(scope);
        },
      },
    }),
  };
}
