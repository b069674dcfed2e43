/** Takes a message with `<at>` tags; gives it without the bot's mentions and with everybody else's as plain names. */

import { fields, records, text } from './untrusted';

/** What Teams calls the bot in one message. */
export interface BotMentions {
  /** True when Teams marked a mention of the bot; a tag that somebody typed does not count. */
  readonly mentioned: boolean;
  /** Names as they stand in `<at>` tags, in small letters and with single blanks. */
  readonly names: ReadonlySet<string>;
  /** Mentions that are no `<at>` tags, such as `@Unstuck`. */
  readonly literals: readonly string[];
}

const mention = /<at(?:\s+\w+=[^<>]*|\s*)>([^<]*)<\/at\s*>/gi;
const strayTag = /<\/?at(?:\s+\w+=[^<>]*|\s*)>/gi;
/** Stands where a mention of the bot was; people cannot type it, and it is dropped from what they send. */
const gap = '\u0000';

/** Reads how one activity names the bot. An edited mention of two words arrives as two entities with the bot's id. */
export function readBotMentions(activity: unknown): BotMentions {
  const { entities, recipient } = fields(activity);
  const bot = fields(recipient);
  const own = records(entities).filter(
    (entity) =>
      text(entity.type).toLowerCase() === 'mention' &&
      text(bot.id) !== '' &&
      fields(entity.mentioned).id === bot.id,
  );
  const texts = own.map((entity) => text(entity.text));
  const names = [text(bot.name), ...own.map((entity) => text(fields(entity.mentioned).name)), ...texts];
  return {
    mentioned: own.length > 0,
    names: new Set(names.map((name) => normalise(name.replace(strayTag, ''))).filter((name) => name !== '')),
    literals: texts.filter((each) => each.trim() !== '' && each.search(strayTag) < 0),
  };
}

export function removeMentions(message: string, { names, literals }: BotMentions): string {
  let marked = message
    .replaceAll(gap, '')
    .replace(mention, (_, name: string) => (names.has(normalise(name)) ? gap : name))
    .replace(strayTag, '')
    // Two halves of a tag can meet when what stood between them goes.
    .replace(/<(?=\/?at[\s>])/gi, '< ');
  for (const literal of literals) marked = marked.replaceAll(literal, gap);
  return closeGaps(marked);
}

/** Joins what is left: one blank where a mention stood within a line, nothing at the ends of one. */
function closeGaps(marked: string): string {
  const parts = marked.split(gap);
  const kept = parts
    .map((part, index) => trimBlanks(part, index > 0, index < parts.length - 1))
    .filter((part) => part !== '');
  let result = '';
  let last = '\n';
  for (const part of kept) {
    result += last.endsWith('\n') || /^[\r\n]/.test(part) ? part : ` ${part}`;
    last = part;
  }
  return result.trim();
}

const blanks = [' ', '\t', '\u00a0', '&nbsp;'];

function trimBlanks(part: string, atStart: boolean, atEnd: boolean): string {
  let start = 0;
  let end = part.length;
  const blankAfter = (): string | undefined => blanks.find((blank) => part.startsWith(blank, start));
  const blankBefore = (): string | undefined => blanks.find((blank) => part.endsWith(blank, end));
  for (let blank = blankAfter(); atStart && blank !== undefined; blank = blankAfter()) start += blank.length;
  for (let blank = blankBefore(); atEnd && end > start && blank !== undefined; blank = blankBefore())
    end -= blank.length;
  return part.slice(start, Math.max(start, end));
}

function normalise(name: string): string {
  return name.replaceAll('&nbsp;', ' ').replace(/\s+/g, ' ').trim().toLowerCase();
}
