import type { viAccounts, viAddSource, viAlerts, viDeployment, viSourceActs } from './vi-accounts.ts';

/** Words of the pages of accounts, secrets and consents. */
export const enAccounts: typeof viAccounts = {
  title: 'Platform accounts',
  lead: 'Each account is read with its holder’s consent; only totals are taken, nothing of readers.',
  back: 'All accounts',
  listTitle: 'Accounts and connections',
  none: 'There is no account yet. An administrator adds each unit’s accounts below.',
  states: {
    connected: 'Connected',
    expiring: 'Ends soon',
    lost: 'Connection lost',
    never: 'Not connected',
    none: 'Needs no connection',
  },
  until: (day) => `until ${day}`,
  connected: 'Connected. The account’s sources are read within minutes.',
  notConnected: 'It could not be connected. Try again.',
  outcomes: {
    'link-spent': 'The link was used or is too old. Begin again.',
    'other-browser': 'Finish in the browser that opened the link. Begin again.',
    'consent-refused': 'The platform got no consent. Nothing has changed.',
    'other-account':
      'The consent is another account’s. Sign in as the right one at the platform, tick the right page, and connect again.',
    'exchange-failed':
      'The platform did not exchange the consent. Check the app’s id and secret and the registered address.',
    'secrets-missing': 'The app’s secrets are not all entered.',
  },
  connectionsTitle: 'Connections',
  noConnection: 'This platform is read without a connection: by a public feed or an imported table.',
  since: 'Since',
  endsAt: 'Ends',
  connectionName: 'Name of the connection',
  missingSecrets: 'Enter these secrets of the app before connecting:',
  nativeId: 'The page’s own id at the platform',
  nativeIdHint: 'Leave empty where the source’s settings have it.',
  connect: 'Connect',
  reconnect: 'Connect again',
  consentsTitle: 'Consent',
  noConsent: 'Nobody has let this account be read yet.',
  consented: (by, at) => `${by} connected it on ${at}`,
  noScopes: 'the platform names no scopes',
  revoked: (by, at) => `Taken back on ${at}, ${by}`,
  sourcesTitle: 'Read by',
  readBy: 'Sources',
  readByNone: 'no source yet',
  url: 'Address',
  takeBack: 'Disconnect, remove content',
  disconnectLead:
    'Disconnecting takes the tokens out of the vault and marks the consent as taken back. Figures that were read stay. Remove the app at the platform too.',
  disconnect: 'Disconnect',
  disconnectMeans:
    'From now on the figures of the account are a gap; to read on, it must be connected again by a new consent.',
  disconnected: 'Disconnected.',
  purgeTitle: 'Remove the account’s content',
  purgeLead:
    'Removes the account’s posts, figures and archived answers for good and switches its sources off. Measured values stay; lines of evidence keep their digest and read “removed on request”. It cannot be undone; earlier backups still hold the content.',
  purgeWhy: 'Reason',
  purgeConfirm: (id) => `Type the account’s id again: ${id}`,
  purge: 'Remove for good',
  purging: 'Removing; it may take some minutes.',
  purgeDone: 'The account’s content is removed.',
  purged: (at, by, posts, leaves) => `Removed on ${at}, ${by}: ${posts} posts, ${leaves} lines of evidence.`,
  sharedFiles: (sources) =>
    `Files handed in for ${sources} tell of other accounts too and are kept: send them again without this account’s rows.`,
  leafPurged: 'Removed on request',
  add: 'Add an account',
  added: (name) => `${name} was added.`,
  choose: 'Choose…',
  unit: 'Unit',
  platform: 'Platform',
  name: 'Name of the account',
  save: 'Save',
  secretsTitle: 'Keys and secrets of apps',
  secretsLead: 'Only names and where they may go are shown. Values are sealed and never shown again.',
  anyHost: 'any host of its source (entered before)',
  secretName: 'Name',
  secretValue: 'Value',
  secretHosts: 'Hosts that may get it (optional)',
  secretHostsHint: 'Empty: the hosts that collectors declare.',
  secretKept: (name, hosts) => `${name} is kept; it is sent to ${hosts} only.`,
};

/** Words of alerts. */
export const enAlerts: typeof viAlerts = {
  title: 'Alerts',
  lead: 'What a person should look at now; what is mended goes by itself.',
  listTitle: 'Now',
  none: 'Nothing needs attention.',
  attention: 'Needs attention',
  all: (n) => `All ${n} alerts`,
  severities: { critical: 'Urgent', warning: 'To look at', info: 'To know' },
  since: (ago) => `since ${ago}`,
};

/** Words of the form that adds a source. */
export const enAddSource: typeof viAddSource = {
  title: 'Add a source',
  lead: 'A new source is “unverified” until it was read live.',
  formTitle: 'New source',
  kind: 'Kind of source',
  name: 'Name',
  account: 'Account',
  noAccount: 'Belongs to no account',
  everyMinutes: 'Read every, minutes',
  optional: 'optional',
  fallback: (value) => `Empty: ${value}`,
  lines: 'One entry a line.',
  json: 'As JSON.',
  wrongJson: 'A field of JSON is not well written.',
  switches: { yes: 'Yes', no: 'No' },
  save: 'Add the source',
  first: 'Choose the unit and the kind first; each kind has fields of its own.',
  added: (title) => `${title} was added.`,
  open: 'Open it and prove it',
  settings: {
    url: 'Address',
    feed: 'Address of the feed',
    channel: 'YouTube channel id (UC…)',
    page: 'Id of the Facebook page',
    oa: 'Id of the Zalo OA',
    account: 'Id of the account',
    user: 'Id of the account',
    connection: 'Name of the connection',
    appId: 'App id',
    appSecret: 'Name of the app’s secret',
    clientKey: 'App id',
    clientSecret: 'Name of the app’s secret',
    key: 'Name of the API key in the vault',
    token: 'Name of the token in the vault',
    file: 'File in the folder imports',
    property: 'GA4 property',
    site: 'Site in Search Console',
    api: 'Address of the API',
    oauth: 'Address that gives tokens',
    unitsPerDay: 'Units a day',
    platform: 'Platform',
    sections: 'Sections',
  },
};

/** Words of the deployment's settings. */
export const enDeployment: typeof viDeployment = {
  title: 'Settings',
  youtubeTitle: 'YouTube figures',
  youtubeLead:
    'YouTube’s policy lets figures be kept long, classified and compared only once the operator has accepted the derived-metrics amendment (the API’s audit form, section Analytics & Reporting). What to do is listed in infra/youtube-derived-metrics.md.',
  youtubeGates: [
    'Data of the API is kept 30 days unless it is read again.',
    'Videos that only the API knows are not classified.',
    'No comparison of units, no trends of YouTube figures.',
  ],
  state: 'Derived-metrics amendment',
  values: { accepted: 'Accepted', 'not-accepted': 'Not accepted' },
  decided: (by, at) => `${by} decided on ${at}.`,
  undecided: 'Nobody has decided; it counts as not accepted.',
  change: { accepted: 'Record as accepted', 'not-accepted': 'Record as not accepted' },
  means: {
    accepted:
      'Only once YouTube has accepted the addendum in writing: figures are then kept, classified, compared and drawn as trends.',
    'not-accepted': 'YouTube figures older than 30 days are erased for good; trends and comparisons are hidden.',
  },
  gatesTitle: 'While it is not accepted:',
};

/** Words of what can be done with a source. */
export const enSourceActs: typeof viSourceActs = {
  readNow: 'Read now',
  reading: 'Reading…',
  check: 'Prove it',
  switchOff: 'Switch off',
  switchOn: 'Switch on',
  stillReading: 'Still reading; the outcome will be among the runs.',
  readFailed: 'It could not be read. The reason is in its health and its runs.',
  readDone: 'It was read.',
};

/** All of them, as the interface names them. */
export const enAccountPages = {
  accounts: enAccounts,
  alerts: enAlerts,
  addSource: enAddSource,
  deployment: enDeployment,
  sourceActs: enSourceActs,
};
