import { fileURLToPath } from 'node:url';
import { runCommandLine } from './cli/run-command-line.ts';

const REGISTRY = fileURLToPath(new URL('../../../infra/registry', import.meta.url));

// npm changes into the repository; paths on the command line are meant from where the user stands.
if (process.env.npm_lifecycle_event === 'nhipbao' && process.env.INIT_CWD) process.chdir(process.env.INIT_CWD);

// What is written (store, backups, exports) is for its owner only, whatever the machine's habit is.
process.umask(0o077);

process.exitCode = await runCommandLine(process.argv.slice(2), process.env, REGISTRY);
