export type { ActionResult, ActionRun, ApiActions } from './api-actions.ts';
export type { ApiConfig, ApiContext } from './api-context.ts';
export { buildApi } from './build-api.ts';
export { issueSetupToken } from './people/setup-link.ts';
export { newSecret, secretDigest } from './security/secrets.ts';
