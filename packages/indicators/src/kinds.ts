import type { Indicator } from './indicator.ts';
import digitalPlatforms from './kinds/digital-platforms.ts';
import digitalTrendContent from './kinds/digital-trend-content.ts';

/** Every indicator the product measures, by the plan's number. */
export const INDICATORS: readonly Indicator[] = [digitalPlatforms, digitalTrendContent];
