import type { Rule } from './rule.ts';
import dataJournalism from './rules/data-journalism.ts';
import ePaper from './rules/e-paper.ts';
import feature from './rules/feature.ts';
import infographic from './rules/infographic.ts';
import interactive from './rules/interactive.ts';
import liveBlog from './rules/live-blog.ts';
import livestream from './rules/livestream.ts';
import longform from './rules/longform.ts';
import photoStory from './rules/photo-story.ts';
import podcast from './rules/podcast.ts';
import shortVideo from './rules/short-video.ts';
import textNews from './rules/text-news.ts';
import video from './rules/video.ts';
import visualStory from './rules/visual-story.ts';

/**
 * All rules in the codebook's order of precedence, which breaks ties: a player that is the content beats text around it; a special
 * layout beats length; pictures with captions beat short text.
 */
export const RULES: readonly Rule[] = [
  ePaper,
  visualStory,
  liveBlog,
  livestream,
  shortVideo,
  video,
  podcast,
  interactive,
  dataJournalism,
  longform,
  infographic,
  photoStory,
  feature,
  textNews,
];

/** Version of the rules; raise it with every change of a rule's meaning, so that stored decisions say what decided them. */
export const RULES_VERSION = 'rules-1';
