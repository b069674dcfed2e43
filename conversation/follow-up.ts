/** A short question in a thread → the section it asks for. Only whole, plain requests; anything else is no follow-up. */

import type { Section } from './action';

/** Longer texts are pastes or descriptions. */
const longest = 80;

/** What is asked for that is no section. */
type Asked = 'help' | 'not-this' | 'other' | 'script' | 'as-text' | 'start';

const phrases: readonly (readonly [Section | Asked, RegExp])[] = [
  ['causes', /^(?:(?:show|what are|list)(?: me)? )?(?:the |all )?(?:likely |possible )?causes?(?: again)?$/],
  ['checks', /^(?:(?:show|list)(?: me)? )?(?:the |all )?(?:checks?|steps)$/],
  [
    'start',
    /^(?:(?:start|begin|do)(?: the)? (?:checks?|steps)|start|lets start|los gehts|prufungen starten)$/,
  ],
  ['commands', /^(?:(?:show|give)(?: me)? )?(?:the )?(?:commands?|powershell)(?: (?:please|pls))?$/],
  [
    'script',
    /^(?:(?:show|give)(?: me)? )?(?:all (?:the |of the )?(?:commands?|powershell)|(?:the |a |one )?(?:whole |full )?script|alle befehle|toutes les commandes|todos los comandos)(?: (?:please|pls|as (?:a |one )?script))?$/,
  ],
  [
    'as-text',
    /^(?:(?:show|give|post|send)(?: me)? )?(?:it |this |that |the commands? )?(?:as (?:plain )?text|(?:in )?plain text|als text|en texte|como texto)(?: (?:please|pls))?$/,
  ],
  ['why', /^why(?: this)?(?: answer)?$/],
  ['fixes', /^(?:(?:show|list|what are)(?: me)? )?(?:the |all )?(?:fix(?:es)?|solutions?)$/],
  ['facts', /^(?:(?:show|list)(?: me)? )?(?:the |all )?facts$/],
  ['article', /^(?:(?:show)(?: me)? )?(?:the )?(?:whole |full )?article$/],
  ['not-this', /^(?:not this|not my problem|wrong article|that is not it|thats not it)$/],
  ['other', /^(?:(?:show|give)(?: me)? )?(?:the |an )?other (?:error|article|one)$/],
  [
    'help',
    /^(?:help|hilfe|aide|ayuda|\?|commands list|what can you do|who are you|hi|hello|hi bot|hello bot)$/,
  ],
];

export function followUp(text: string): Section | Asked | undefined {
  if (text.length > longest) return undefined;
  const plain = text
    .toLowerCase()
    .normalize('NFD')
    .replace(/[\p{M}'’]/gu, '')
    .replace(/[\s.!?]+/g, (marks) => (marks.includes('?') && text.trim() === '?' ? '?' : ' '))
    .trim();
  return phrases.find(([, pattern]) => pattern.test(plain))?.[0];
}
