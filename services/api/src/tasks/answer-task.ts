import type { Task } from '@nhipbao/records';
import type { TaskList } from './task-list.ts';

/** What answering needs of Fastify's reply. */
interface TaskReply {
  code(status: 200 | 202): { header(name: string, value: string): { send(task: Task): unknown } };
}

/** Waits for a task as long as the caller asked to: 200 with the finished task, or 202 with the running one and where to follow it. */
export async function answerTask<Reply extends TaskReply>(
  reply: Reply,
  tasks: TaskList,
  task: Task,
  seconds: number,
): Promise<void> {
  const now = (await tasks.wait(task.id, seconds)) ?? task;
  reply
    .code(now.state === 'running' ? 202 : 200)
    .header('location', `/api/v1/tasks/${task.id}`)
    .send(now);
}
