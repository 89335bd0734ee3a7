const ONSET = '(?:ngh|ng|nh|gh|gi|kh|ph|th|tr|ch|qu|[bcdđghklmnprstvx])?';
const RIMES =
  'a ac ach ai am an ang anh ao ap at au ay ăc ăm ăn ăng ăp ăt âc âm ân âng âp ât âu ây e ec em en eng eo ep et ê êch êm ên ênh ' +
  'êp êt êu i ia ich im in inh ip it iu iêc iêm iên iêng iêp iêt iêu o oa oac oach oai oam oan oang oanh oao oap oat oay oăc oăm ' +
  'oăn oăng oăt oc oe oem oen oeo oet oi om on ong ooc oong op ot ô ôc ôi ôm ôn ông ôp ôt ơ ơi ơm ơn ơp ơt u ua uc ui um un ung up ' +
  'ut uân uâng uât uây uê uêch uênh uêu uơ uôc uôi uôm uôn uông uôt uy uya uych uyên uyêt uynh uyt uyu uyn uyp ư ưa ưc ưi ưm ưn ' +
  'ưng ưt ưu ươc ươi ươm ươn ương ươp ươt ươu y yêm yên yêng yêt yêu ym yt';
const SYLLABLE = new RegExp(`^${ONSET}(?:${RIMES.replaceAll(' ', '|')})$`, 'u');
const TONES = /[\u0300\u0301\u0303\u0309\u0323]/g;
/** Syllables that end in a stop carry only the tones sắc and nặng. */
const STOPPED = /(?:c|ch|p|t)$/;
const STOPPED_TONES = /[\u0301\u0323]/;

/** Whether a word has the shape of one Vietnamese syllable (onset, rime, fitting tone). Spelling, not dictionary. */
export function isVietnameseSyllable(word: string): boolean {
  const parts = word.toLowerCase().normalize('NFD');
  const tones = parts.match(TONES) ?? [];
  const bare = parts.replace(TONES, '').normalize('NFC');
  if (tones.length > 1 || !SYLLABLE.test(bare)) return false;
  return tones[0] === undefined || !STOPPED.test(bare) || STOPPED_TONES.test(tones[0]);
}
