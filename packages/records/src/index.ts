export * from './article.ts';
export * from './decision.ts';
export * from './format.ts';
export * from './measuring-period.ts';
export * from './text.ts';
export * from './time.ts';
