export * from './collector-service.ts';
