import type { Messages } from './vi.ts';

/** English words of a value carried to the end of an open period. */
export const enForecast: Messages['forecast'] = {
  title: 'Forecast to the end of the period',
  says: (value, lower, upper) =>
    lower === upper
      ? `If the months to come are like those so far: about ${value}.`
      : `If the months to come are like those so far: about ${value}, between ${lower} and ${upper} (95%).`,
  on: (platform) => `Platform: ${platform}.`,
  note: 'A forecast is no result and decides nothing.',
  method: 'How it is computed',
};
