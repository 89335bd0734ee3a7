import { type Clock, type NewUser, type Role, toLocalIso, type UserChange } from '@nhipbao/records';
import { claim, type Fact, readFact, readFacts, type Warehouse, writeFact } from '@nhipbao/warehouse';
import { ApiError } from '../problems/api-error.ts';
import { hashPassword } from '../security/passwords.ts';
import { StoredUser, type User } from './user.ts';

const PREFIX = 'user:';

export interface UserBook {
  find(username: string): Promise<User | undefined>;
  list(): Promise<{ user: User; changedAt: Date }[]>;
  /** Throws ApiError `already-exists`; of two at once, one is made. */
  create(account: NewUser, by: string): Promise<User>;
  /** Throws ApiError `not-found`, and `last-administrator` when nobody could administer any more. */
  change(username: string, change: UserChange, by: string): Promise<User>;
}

/** Accounts, kept as facts: every change is a row with who made it. */
export function userBook({ warehouse, clock }: { warehouse: Warehouse; clock: Clock }): UserBook {
  const find: UserBook['find'] = async (username) => {
    const fact = await readFact(warehouse, PREFIX + username, StoredUser);
    return fact && userOf(fact);
  };
  const list: UserBook['list'] = async () => {
    const facts = await readFacts(warehouse, PREFIX, StoredUser);
    return facts.map((fact) => ({ user: userOf(fact), changedAt: fact.at }));
  };

  return {
    find,
    list,
    async create({ username, name, role, agency, password }, by) {
      checkAgency(role, agency);
      const payload: StoredUser = {
        name,
        role,
        agency,
        passwordHash: await hashPassword(password),
        credentials: 1,
        disabled: false,
        createdAt: toLocalIso(clock.now()),
      };
      const { won } = await claim(warehouse, { entity: PREFIX + username, expected: 0, payload, by });
      if (!won) throw new ApiError('already-exists', { detail: `Tên đăng nhập ${username} đã có người dùng.` });
      return { username, ...payload };
    },
    async change(username, { password, ...change }, by) {
      const losesAdministrator = change.disabled === true || (change.role ?? 'administrator') !== 'administrator';
      if (losesAdministrator && (await isLastAdministrator(list, username))) throw new ApiError('last-administrator');
      const passwordHash = password === undefined ? undefined : await hashPassword(password);
      const fact = await writeFact(warehouse, {
        entity: PREFIX + username,
        schema: StoredUser,
        by,
        compute: (current) => current && changed(current.payload, change, passwordHash),
      });
      if (!fact) throw new ApiError('not-found', { detail: `Không có tài khoản ${username}.` });
      return userOf(fact);
    },
  };
}

function changed(user: StoredUser, change: Omit<UserChange, 'password'>, passwordHash: string | undefined): StoredUser {
  const role = change.role ?? user.role;
  const agency = change.agency === undefined ? user.agency : change.agency;
  checkAgency(role, agency);
  return {
    ...user,
    name: change.name ?? user.name,
    role,
    agency,
    disabled: change.disabled ?? user.disabled,
    passwordHash: passwordHash ?? user.passwordHash,
    credentials: user.credentials + (passwordHash === undefined ? 0 : 1),
  };
}

/** An agency's lead acts for one agency; the department, assessors and administrators for none. Throws ApiError `invalid-input`. */
function checkAgency(role: Role, agency: string | null): void {
  const refuse = (message: string) => new ApiError('invalid-input', { faults: [{ field: 'agency', message }] });
  if (role === 'agency-lead' && agency === null) throw refuse('Lãnh đạo cơ quan báo chí phải thuộc một cơ quan');
  if (['department', 'assessor', 'administrator'].includes(role) && agency !== null)
    throw refuse('Vai trò này không thuộc cơ quan báo chí nào; hãy để trống');
}

async function isLastAdministrator(list: UserBook['list'], username: string): Promise<boolean> {
  const administrators = (await list()).filter(({ user }) => user.role === 'administrator' && !user.disabled);
  return administrators.length === 1 && administrators[0]?.user.username === username;
}

function userOf({ entity, payload }: Fact<StoredUser>): User {
  return { username: entity.slice(PREFIX.length), ...payload };
}
