/** Short things people say to the bot that are no question: thanks, and the wish to be forgotten. */

import { said } from '../diagnosis';

const list = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/));

/** Longer texts are pastes or descriptions. */
const longest = 80;

const thanks = list('thanks thank thx ty tnx cheers danke dankeschon merci gracias');
const withThanks = list(
  `you u so very much a lot bot unstuck all everyone again great perfect super nice good job work that helped this was
  helpful really many to the team ok okay vielen dank herzlichen schon sehr viel mal beaucoup bien mille infiniment muchas mil por la
  ayuda pour votre aide your help fur die hilfe`,
);

/** Thanks and nothing else. */
export function isThanks(text: string): boolean {
  if (text.length > longest) return false;
  const words = said(text);
  const isAll = words.every((word) => thanks.has(word) || withThanks.has(word));
  return isAll && (words.some((word) => thanks.has(word)) || words.join(' ') === 'vielen dank');
}

const fillers = list(
  'please pls plz now again bitte jetzt mal doch svp stp plait s il te vous maintenant por favor ahora unstuck bot can could you',
);
const verbs = list(
  `forget erase delete wipe vergiss vergesst vergessen losche loesche losch loschen loeschen oublie oubliez efface
  effacez supprime supprimez olvida olvide olvidar borra borre borrar elimina elimine`,
);
/** Enough on their own; “delete” alone may be about messages. */
const clearVerbs = list('forget erase vergiss vergessen oublie oubliez olvida olvide');
/** Not “it” and “this”: “forget it” means that something else is not needed. */
const objects = new Set([
  ...['all', 'everything', 'all this', 'all of this', 'all of it', 'it all', 'my data', 'our data'],
  ...['alles', 'das alles', 'meine daten', 'unsere daten', 'alle daten'],
  ...[
    'tout',
    'tout cela',
    'tout ca',
    'mes donnees',
    'nos donnees',
    'todo',
    'todo esto',
    'mis datos',
    'nuestros datos',
  ],
]);
const things =
  /^(?:(?:this|the|that|whole|our|diesen|dieses|diese|den|das|die|ganzen|ganze|unseren|cet|cette|ce|le|l|la|notre|este|esta|el|nuestro) ){0,2}(?:incident|thread|chat|conversation|case|history|vorfall|verlauf|unterhaltung|gesprach|fil|historique|incidente|hilo|conversacion|historial)(?: (?:thread|history))?$/;

/** The wish that everything of the thread is erased: `forget this incident`, `lösche diesen Vorfall`, `vorfall löschen`. */
export function wantsForgetting(text: string): boolean {
  if (text.length > longest) return false;
  const words = said(text).filter((word) => !fillers.has(word));
  const rest = words.filter((word) => !verbs.has(word));
  if (words.length - rest.length !== 1) return false;
  const object = rest.join(' ');
  if (object === '') return words.some((word) => clearVerbs.has(word));
  return objects.has(object) || things.test(object);
}
