import { InvalidArgumentError } from 'commander';

/** An IANA time zone as it was given; anything else is wrong use. */
export function validZone(zone: string): string {
  try {
    new Intl.DateTimeFormat('en', { timeZone: zone });
    return zone;
  } catch {
    throw new InvalidArgumentError('expected a time zone such as UTC or Asia/Ho_Chi_Minh.');
  }
}
