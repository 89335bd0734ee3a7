export * from './cli/run-command-line.ts';
export * from './config.ts';
export * from './log.ts';
export * from './product.ts';
