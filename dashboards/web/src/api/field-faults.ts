import { ApiError } from './api-error.ts';

/** What the api found wrong with single fields of what was sent, and the words about one of them; none for any other failure. */
export function fieldFaults(error: unknown) {
  const faults = error instanceof ApiError ? error.faults : [];
  return { faults, faultOf: (field: string) => faults.find((fault) => fault.field === field)?.message };
}
