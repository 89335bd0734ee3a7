import type { ClickHouseClient } from '@clickhouse/client';

/** Clients that share settings. `use` lends one for one piece of work and takes it back. */
export interface Channel {
  use<T>(work: (client: ClickHouseClient) => Promise<T>): Promise<T>;
  close(): Promise<void>;
}

/** The server's channel: the client keeps its own sockets and lets any number of requests run side by side. */
export function sharedChannel(client: ClickHouseClient): Channel {
  return { use: (work) => work(client), close: () => client.close() };
}

/**
 * The embedded engine's channel: up to `size` connections, each lent to one piece of work at a time.
 * Two measured reasons: one connection runs its queries one after another, and a query that fails half-way leaves
 * its first rows in the connection, in front of the next answer. So a connection that saw a failure is thrown away.
 */
export function exclusiveChannel(connect: () => Promise<ClickHouseClient>, size: number): Channel {
  const idle: ClickHouseClient[] = [];
  const waiting: (() => void)[] = [];
  let lent = 0;
  let closed = false;

  const take = async (): Promise<ClickHouseClient> => {
    while (lent >= size) await new Promise<void>((resolve) => waiting.push(resolve));
    if (closed) {
      waiting.shift()?.();
      throw new Error('the warehouse is closed');
    }
    lent += 1;
    try {
      return idle.pop() ?? (await connect());
    } catch (error) {
      release();
      throw error;
    }
  };
  const release = () => {
    lent -= 1;
    waiting.shift()?.();
  };

  return {
    async use(work) {
      const client = await take();
      let sound = false;
      try {
        const result = await work(client);
        sound = true;
        return result;
      } finally {
        if (sound && !closed) idle.push(client);
        else await client.close();
        release();
      }
    },
    async close() {
      closed = true;
      while (lent > 0) await new Promise<void>((resolve) => waiting.push(resolve));
      await Promise.all(idle.splice(0).map((client) => client.close()));
    },
  };
}
