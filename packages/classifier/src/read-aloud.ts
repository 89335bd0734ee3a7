import { READ_ALOUD_HOSTS, type SiteFacts } from './site-facts.ts';

const READ_ALOUD_PATH =
  /(?:^|[/_.-])(?:tts|text-?to-?speech|doc-?bao|read-?aloud|nghe-?bai|audio-?article|articleaudio)(?:[/_.-]|$)/;

/** Whether an audio source is a machine reading the article aloud, by its host or its address. */
export function isReadAloud(audio: { host: string | null; url: string | null }, site: SiteFacts): boolean {
  const host = audio.host?.toLowerCase() ?? '';
  const known = [...READ_ALOUD_HOSTS, ...site.readAloudHosts];
  if (known.some((one) => host === one || host.endsWith(`.${one}`))) return true;
  return /^tts[.-]/.test(host) || READ_ALOUD_PATH.test(audio.url?.toLowerCase() ?? '');
}
