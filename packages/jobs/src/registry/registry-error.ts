/** One fault of a registry's files; `entry` and `field` are empty where it concerns the file as a whole. */
export interface FileFault {
  file: string;
  entry: string;
  field: string;
  message: string;
}

/** A fault in one line: "sources.yaml, entry bao-rss, field settings.url: …". */
export function faultLine({ file, entry, field, message }: FileFault): string {
  return `${[file, entry && `entry ${entry}`, field && `field ${field}`].filter(Boolean).join(', ')}: ${message}`;
}

/** A registry that cannot be used; every fault is named at once: file, entry, field, what to do. */
export class RegistryError extends Error {
  override name = 'RegistryError';
  readonly faults: readonly FileFault[];
  constructor(faults: readonly FileFault[]) {
    const lines = faults.map((fault) => `- ${faultLine(fault)}`);
    super(`The registry has ${faults.length} ${faults.length === 1 ? 'fault' : 'faults'}:\n${lines.join('\n')}`);
    this.faults = faults;
  }
}
