import type { Indicator } from './indicator.ts';
import dataPlatform from './kinds/data-platform.ts';
import digitalPlatforms from './kinds/digital-platforms.ts';
import digitalTrendContent from './kinds/digital-trend-content.ts';
import revenue from './kinds/revenue.ts';
import securityLevel from './kinds/security-level.ts';
import training from './kinds/training.ts';

/** Every indicator the product measures, by the plan's number. */
export const INDICATORS: readonly Indicator[] = [
  digitalPlatforms,
  dataPlatform,
  digitalTrendContent,
  revenue,
  training,
  securityLevel,
];
