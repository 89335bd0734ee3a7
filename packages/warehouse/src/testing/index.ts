export * from './every-row.ts';
export * from './open-migrated.ts';
