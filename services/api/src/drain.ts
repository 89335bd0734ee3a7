import type { Socket } from 'node:net';
import type { FastifyInstance } from 'fastify';
import type { TaskList } from './tasks/task-list.ts';

/**
 * What closing the app waits for: requests that run are answered, long work is told to stop and has stopped. Nothing else holds it
 * up: connections that carry no request are ended, also those a browser opened ahead and never used, which Node's own
 * `closeIdleConnections` leaves open for ever (measured on 20.20); the others are ended after their answer.
 */
export function drain(app: FastifyInstance, tasks: TaskList): void {
  let closing = false;
  const idle = new Set<Socket>();

  app.server.on('connection', (socket: Socket) => {
    idle.add(socket);
    socket.once('close', () => idle.delete(socket));
    if (closing) socket.destroy();
  });
  app.server.on('request', ({ socket }, response) => {
    idle.delete(socket);
    response.once('close', () => {
      if (!socket.destroyed) idle.add(socket);
    });
  });
  app.addHook('onSend', async (_, reply) => {
    if (closing) reply.header('connection', 'close');
  });
  app.addHook('preClose', async () => {
    closing = true;
    for (const socket of idle) socket.destroy();
    await tasks.close();
  });
}
