import { defineJob, every } from '../job.ts';
import { eraseExpired } from '../retention/erase-expired.ts';

/** Once a day, takes out what may be kept no longer. */
export default defineJob({ name: 'retention', due: every(86_400_000), run: eraseExpired });
