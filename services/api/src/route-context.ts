import type { Registry } from '@nhipbao/records';
import type { ApiContext } from './api-context.ts';
import type { KeyBook } from './people/key-book.ts';
import type { UserBook } from './people/user-book.ts';
import type { SessionBook } from './security/session-book.ts';
import type { SessionCookie } from './security/session-cookie.ts';
import type { SignInThrottle } from './security/sign-in-throttle.ts';
import type { TaskList } from './tasks/task-list.ts';

/** What routes are given beside the app: the context, and what the app made of it. */
export interface RouteContext extends ApiContext {
  users: UserBook;
  keys: KeyBook;
  sessions: SessionBook;
  cookie: SessionCookie;
  throttle: SignInThrottle;
  tasks: TaskList;
  /** The registry of some seconds ago at most. */
  registry(): Promise<Registry>;
}
