import { relative } from 'node:path';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** What crosses packages, starts processes or goes through every collector: most of the time of a run. */
const LONG = [/^tests\/(browser|cli|e2e|pipeline)\//, /\/(conformance|two-refreshers|own-folder|youtube)\.test\.ts$/];

/**
 * Begins with the tests that take long: one of a minute that comes last leaves a core idle for as long. Vitest goes by the sizes of files where
 * it has measured none, as in a fresh clone, and what takes a minute may be a few lines.
 */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    const isLong = ({ moduleId }: TestSpecification) => {
      const path = relative(process.cwd(), moduleId).replaceAll('\\', '/');
      return LONG.some((pattern) => pattern.test(path));
    };
    return [...sorted.filter(isLong), ...sorted.filter((file) => !isLong(file))];
  }
}
