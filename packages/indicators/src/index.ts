export * from './digest.ts';
export * from './evidence.ts';
export * from './indicator.ts';
export * from './kinds.ts';
export * from './measure.ts';
export * from './platform-months.ts';
export * from './rulebook.ts';
