import { unzipSync } from 'fflate';
import { CycleError } from './cycle-error.ts';

/** Largest package, unpacked: a year of 100,000 works is some 150 MB. */
const LARGEST = 1024 * 1024 * 1024;

/** The files of an evidence package. Throws CycleError for what is no package or is larger than any can be. */
export function openPackage(bytes: Uint8Array): Map<string, Uint8Array> {
  let total = 0;
  try {
    const files = unzipSync(bytes, {
      filter({ originalSize, name }) {
        total += originalSize;
        if (total > LARGEST) throw new CycleError(`Gói minh chứng lớn bất thường (tới ${name}).`);
        return !name.endsWith('/');
      },
    });
    return new Map(Object.entries(files));
  } catch (error) {
    if (error instanceof CycleError) throw error;
    throw new CycleError('Tệp này không phải gói minh chứng (zip).');
  }
}
