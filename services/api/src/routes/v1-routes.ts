import { Problem } from '@nhipbao/records';
import type { FastifyPluginAsync, RouteOptions } from 'fastify';
import type { RouteContext } from '../route-context.ts';
import { accounts } from './accounts.ts';
import { alerts } from './alerts.ts';
import { archive } from './archive.ts';
import { assessments } from './assessments.ts';
import { audits } from './audits.ts';
import { catalog } from './catalog.ts';
import { collectors } from './collectors.ts';
import { consents } from './consents.ts';
import { declarations } from './declarations.ts';
import { documents } from './documents.ts';
import { imports } from './imports.ts';
import { indicators } from './indicators.ts';
import { keys } from './keys.ts';
import { labels } from './labels.ts';
import { manifests } from './manifests.ts';
import { maturity } from './maturity.ts';
import { model } from './model.ts';
import { observations } from './observations.ts';
import { overview } from './overview.ts';
import { platforms } from './platforms.ts';
import { publications } from './publications.ts';
import { quality } from './quality.ts';
import { register } from './register.ts';
import { registry } from './registry.ts';
import { registryLists } from './registry-lists.ts';
import { reports } from './reports.ts';
import { review } from './review.ts';
import { rulebooks } from './rulebooks.ts';
import { secrets } from './secrets.ts';
import { session } from './session.ts';
import { settings } from './settings.ts';
import { setup } from './setup.ts';
import { sourceEntries } from './source-entries.ts';
import { sources } from './sources.ts';
import { tasks } from './tasks.ts';
import { users } from './users.ts';
import { views } from './views.ts';
import { works } from './works.ts';
import { years } from './years.ts';

/** Every resource of /api/v1. */
export function v1Routes(context: RouteContext): FastifyPluginAsync {
  const resources = [
    session,
    setup,
    overview,
    works,
    labels,
    publications,
    review,
    model,
    archive,
    assessments,
    audits,
    sources,
    imports,
    indicators,
    observations,
    manifests,
    catalog,
    rulebooks,
    reports,
    years,
    declarations,
    documents,
    platforms,
    quality,
    maturity,
    register,
    registry,
    registryLists,
    views,
    users,
    keys,
    tasks,
    alerts,
    collectors,
    sourceEntries,
    settings,
    accounts,
    consents,
    secrets,
  ];
  return async (app) => {
    app.addHook('onRoute', describeAnswers);
    for (const resource of resources) await app.register(resource(context));
  };
}

/** What every operation says of itself beside its own answers: how to sign in, and faults as problem details. */
function describeAnswers(route: RouteOptions): void {
  const isPublic = route.config?.permission === 'public';
  const response = typeof route.schema?.response === 'object' ? route.schema.response : {};
  route.schema = {
    ...route.schema,
    security: isPublic ? [] : [{ session: [] }, { commandLine: [] }, { key: [] }],
    response: { ...response, '4xx': Problem, '5xx': Problem },
  };
}
