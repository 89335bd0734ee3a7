export * from './example/example-report.ts';
export * from './model/issuing.ts';
export * from './model/report-model.ts';
export * from './model/reported-assessment.ts';
export * from './model/reported-evidence.ts';
export * from './model/reported-indicator.ts';
export * from './model/reported-value.ts';
export * from './write-report.ts';
