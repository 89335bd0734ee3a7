/** Connections that are lent to one piece of work at a time. */
export interface Channel<Connection> {
  use<T>(work: (connection: Connection) => Promise<T>): Promise<T>;
  /** Waits for the work that runs; work that still waits for a connection fails. */
  close(): Promise<void>;
}

/**
 * Up to `size` connections to the embedded engine. Two measured reasons to lend them one at a time: a connection runs
 * its queries one after another anyway, and a query that fails half-way leaves its first rows in the connection, in
 * front of the next answer. So a connection that saw a failure is thrown away.
 */
export function openChannel<Connection extends { close(): Promise<void> }>(
  connect: () => Promise<Connection>,
  size: number,
): Channel<Connection> {
  const idle: Connection[] = [];
  const waiting: (() => void)[] = [];
  let lent = 0;
  let closed = false;

  const release = () => {
    lent -= 1;
    waiting.shift()?.();
  };
  const take = async (): Promise<Connection> => {
    while (lent >= size && !closed) await new Promise<void>((resolve) => waiting.push(resolve));
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

  return {
    async use(work) {
      const connection = await take();
      let sound = false;
      try {
        const result = await work(connection);
        sound = true;
        return result;
      } finally {
        if (sound) idle.push(connection);
        else await connection.close();
        release();
      }
    },
    async close() {
      closed = true;
      while (lent > 0) await new Promise<void>((resolve) => waiting.push(resolve));
      waiting.shift()?.();
      await Promise.all(idle.splice(0).map((connection) => connection.close()));
    },
  };
}
