import { etagOf, type FixtureReply } from '../fetch/fixture-dispatcher.ts';

/** Personal data planted into answers: none of it may come out of a collector. */
export const PLANTED = {
  from: { name: 'Nguyễn Thị Kiểm Thử', id: '990000000000000017' },
  author: 'Trần Văn Bình Luận',
  email: 'kiem.thu@binh-luan.example',
  phone: '0999888777',
  user_id: '990000000000000018',
  avatar: 'https://anh.example/chan-dung-17.jpg',
  owner: { name: 'Lê Văn Chủ Kênh', phone: '0999888776' },
};
const PLANTED_MEMBERS = new Map<string, unknown>(Object.entries(PLANTED));
export const PLANTED_VALUES = [
  'Nguyễn Thị Kiểm Thử',
  '990000000000000017',
  'Trần Văn Bình Luận',
  'kiem.thu@binh-luan.example',
  '0999888777',
  '990000000000000018',
  'chan-dung-17',
  'Lê Văn Chủ Kênh',
  '0999888776',
];

/**
 * The reply with personal data and an unknown field added to every object of its JSON, in place of persons that are there already;
 * null where it is no JSON.
 */
export function withExtraFields(reply: FixtureReply): FixtureReply | null {
  const body = jsonOf(reply);
  return body === undefined ? null : { ...reply, body: JSON.stringify(planted(body)) };
}

function planted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(planted);
  if (typeof value !== 'object' || value === null) return value;
  const inner = Object.entries(value).map(([name, field]): [string, unknown] => {
    const person = PLANTED_MEMBERS.get(name);
    return [name, person !== undefined && typeof person === typeof field && field !== null ? person : planted(field)];
  });
  return { ...PLANTED, truong_moi: 1, ...Object.fromEntries(inner) };
}

/**
 * The reply with one member taken out, or turned into another type, everywhere it stands: one variant a member name.
 * Members whose absence has a meaning are only turned. Nothing for a reply that is no JSON.
 */
export function withChangedFields(
  reply: FixtureReply,
  optional: readonly string[],
): { what: string; reply: FixtureReply }[] {
  const body = jsonOf(reply);
  if (body === undefined) return [];
  const bent = (what: string, name: string, how: 'missing' | 'retyped') => ({
    what,
    reply: { ...reply, body: JSON.stringify(changed(body, name, how)) },
  });
  return [...memberNames(body)].flatMap((name) => [
    ...(optional.includes(name) ? [] : [bent(`without "${name}"`, name, 'missing')]),
    bent(`"${name}" of another type`, name, 'retyped'),
  ]);
}

/** The reply as it stands when the connection breaks in the middle. */
export function truncated(reply: FixtureReply): FixtureReply {
  const bytes = Buffer.from(reply.body);
  const body = bytes.subarray(0, Math.floor(bytes.length / 2));
  return { ...reply, headers: { ...reply.headers, etag: etagOf(body) }, body };
}

export function emptied(reply: FixtureReply): FixtureReply {
  return { ...reply, headers: { ...reply.headers, etag: etagOf('') }, body: '' };
}

function jsonOf(reply: FixtureReply): unknown {
  const text = typeof reply.body === 'string' ? reply.body : Buffer.from(reply.body).toString('utf8');
  if (!/^\s*[[{]/.test(text)) return undefined;
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function memberNames(value: unknown, names = new Set<string>()): Set<string> {
  if (Array.isArray(value)) for (const element of value) memberNames(element, names);
  else if (typeof value === 'object' && value !== null) {
    for (const [name, field] of Object.entries(value)) {
      names.add(name);
      memberNames(field, names);
    }
  }
  return names;
}

function changed(value: unknown, name: string, how: 'missing' | 'retyped'): unknown {
  if (Array.isArray(value)) return value.map((element) => changed(element, name, how));
  if (typeof value !== 'object' || value === null) return value;
  const members = Object.entries(value).flatMap(([key, field]): [string, unknown][] => {
    if (key !== name) return [[key, changed(field, name, how)]];
    return how === 'missing' ? [] : [[key, typeof field === 'object' ? 'doi-kieu' : { doi: 'kieu' }]];
  });
  return Object.fromEntries(members);
}
