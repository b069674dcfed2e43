/** Whether the words before a code say that it is not this one: `No 454 4.7.0 here`, `it is not the 5.7.3 error`. */

/** A negation, at most an article, and nothing else in between. `Error no 451` counts, it does not deny. */
const denial =
  /(?:^|[^\p{L}])(?<!(?:error|err|event|fehler|erreur) )(?:not|no|isn't|isnt|wasn't|never|kein|keine|keinen|nicht|pas|non|niet|geen|nie|não)(?: (?:a|an|the|that|this|any|our|my|der|die|das|den|ein|eine|einen|un|une|el|la|le|les|de|het|uma?))?(?: (?:event|kb|code|error)(?: id)?)? ?["'(]?$/iu;
/** No denial is longer than this. */
const reach = 36;

/** The question and its answer behind it: `454 4.7.0? No, it is …`. */
const answer =
  /^["')]{0,2}(?: [A-Za-z-]{1,30})? ?\?{1,3} {0,2}(?:no|nope|nein|nee|non|não|nie)(?![\p{L}\p{N}])(?! (?:idea|clue|change|answer|luck|one|ahnung))/iu;

/** Whether the code, from `place` to `end`, is named in order to say that it is another one. */
export function isDenied(text: string, place: number, end: number): boolean {
  return (
    denial.test(text.slice(Math.max(0, place - reach), place)) || answer.test(text.slice(end, end + reach))
  );
}
