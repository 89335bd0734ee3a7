import { readFile } from 'node:fs/promises';
import { INDICATORS, verifyPackage } from '@nhipbao/indicators';
import { CycleError, openPackage } from '@nhipbao/jobs';
import { CliError, EXIT } from '../exit.ts';
import type { Output } from '../output.ts';

/**
 * `verify FILE.zip [--manifest DIGEST]`: computes every figure of an evidence package again, without a network, a data folder or a
 * sign-in. Exit code 1 where a part does not agree; each is named.
 */
export async function verifyFile(file: string, manifest: string | undefined, output: Output): Promise<void> {
  const bytes = await readFile(file).catch((cause: unknown) => {
    throw new CliError(`${file} cannot be read`, EXIT.usage, { cause });
  });
  const verified = await verifyPackage(filesOf(file, bytes), INDICATORS, manifest);
  output.result(verified, ({ ok, values, leaves, manifest: digest, faults }) =>
    ok
      ? `in order: ${values} values and ${leaves} leaves give the same figures; manifest ${digest}`
      : faults.map(({ part, message }) => `${part}: ${message}`).join('\n'),
  );
  if (!verified.ok) throw new CliError('the package is not the one that was reported');
}

function filesOf(file: string, bytes: Uint8Array): Map<string, Uint8Array> {
  try {
    return openPackage(bytes);
  } catch (cause) {
    if (!(cause instanceof CycleError)) throw cause;
    throw new CliError(`${file}: ${cause.message}`, EXIT.usage, { cause });
  }
}
