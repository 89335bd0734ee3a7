import { type Command, Option } from 'commander';
import type { ApiClient } from '../api-client.ts';
import { CliError, EXIT } from '../exit.ts';
import type { Output } from '../output.ts';

type WithApi = (work: (api: ApiClient, output: Output) => Promise<void>) => Promise<void>;
const verbs = () => import('./publications.ts');

interface Word {
  item?: string;
  native?: string;
  sameAs?: string;
  republished?: true;
  part?: true;
  unknown?: true;
  withdraw?: true;
  note?: string;
}

/** `match`, `match review`, `match confirm` and `publication list`. */
export function addMatch(program: Command, withApi: WithApi): void {
  const match = program
    .command('match')
    .description('find the item that each waiting post stands for')
    .option('--unit <id>', 'posts of one unit only')
    .option('--again', 'also those that were looked at before')
    .action(({ unit, again = false }: { unit?: string; again?: boolean }) =>
      withApi(async (api, out) =>
        (await import('./work.ts')).longWork(api, '/match', { ...(unit && { unit }), again }, out),
      ),
    );
  match
    .command('review')
    .description('posts that wait for a person')
    .addOption(new Option('--queue <queue>').choices(['candidates', 'none']).default('candidates'))
    .option('--unit <id>', 'posts of one unit only')
    .option('--limit <n>', 'how many', '20')
    .action((filter: Record<string, string>) =>
      withApi(async (api, out) => (await verbs()).reviewMatches(api, filter, out)),
    );
  match
    .command('confirm <post>')
    .description('say what a post is; the word is kept with your name')
    .option('--item <id>', 'it stands for this item')
    .option('--native <format>', 'it is on the platform alone, and of this format')
    .option('--same-as <post>', 'with --native: a copy of that native post')
    .option('--republished', 'with --native: taken from elsewhere')
    .option('--part', 'it is not of the item it is matched with')
    .option('--unknown', 'it cannot be told')
    .option('--withdraw', 'take back what was said before')
    .option('--note <text>', 'why')
    .action((post: string, said: Word) =>
      withApi(async (api, out) => (await verbs()).confirmMatch(api, post, wordOf(said), out)),
    );

  program
    .command('publication')
    .description('posts on platforms')
    .command('list')
    .option('--unit <id>')
    .option('--platform <id>')
    .option('--month <yyyy-mm>')
    .addOption(new Option('--status <status>').choices(['matched', 'native-only', 'unknown']))
    .option('--q <words>', 'words of the title or text, diacritics optional')
    .option('--limit <n>', 'how many', '50')
    .action((filter: Record<string, string>) =>
      withApi(async (api, out) => (await verbs()).listPublications(api, filter, out)),
    );
}

function wordOf({ item, native, sameAs, republished, part, unknown, withdraw, note }: Word): Record<string, unknown> {
  const words = [
    item && { decision: 'matched', item },
    native && {
      decision: 'native-only',
      format: native,
      ...(sameAs && { sameAs }),
      ...(republished && { origin: 'republished' }),
    },
    part && { decision: 'parted' },
    unknown && { decision: 'unknown' },
    withdraw && { decision: 'withdrawn' },
  ].filter((word) => typeof word === 'object');
  const [word] = words;
  if (word === undefined || words.length > 1)
    throw new CliError('match confirm needs one of --item, --native, --part, --unknown and --withdraw', EXIT.usage);
  return { ...word, ...(note && { note }) };
}
