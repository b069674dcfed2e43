/** Every number that steers what is shown. Change one only together with the tests of the whole example set. */

export const settings = Object.freeze({
  /** From this confidence on an article is shown. Rules for plain words alone sit between 0.55 and 0.75. */
  shown: 0.5,
  /** A second article is shown beside the first when it is at most this much less likely. */
  besideFirst: 0.3,
  /** Never more articles than this for one paste: a longer list is no answer. */
  mostShown: 3,
  /** Fuse.js: 0 is identical, 1 is anything. Above 0.25 other sentences of the same length begin to match. */
  fuzziness: 0.25,
  /** Letters of a phrase word that may differ: one in this many, after look-alike characters are folded. */
  lettersPerTypo: 5,
  /** Length of the letter groups that decide whether a phrase is worth a fuzzy search. */
  gram: 4,
  /** Letters of the pieces by which the index knows a word. */
  piece: 3,
  /** From this many letters on, a word is known by pieces that stand apart: no single typing error touches two. */
  keyWord: 7,
  /** Letters of a stretch of text in which those have to stand; long phrases get longer ones. */
  stretch: 384,
  /** Share of its letter groups that a stretch of text needs for that. */
  gramShare: 0.4,
  /** Share of a phrase that must be there when the paste is cut inside it, and the letters at least. */
  cutShare: 0.5,
  cutLetters: 14,
  /** Characters up to which a line of a text may be all that is left of a phrase; longer texts are logs. */
  linewise: 2_000,
  /** What remains of a rule's confidence when its phrase was cut off, and when it has typing errors. */
  cutFactor: 0.95,
  typoFactor: 0.96,
  /** Shorter phrases are found as they are or not at all: one letter more makes another word. */
  fuzzyPhrase: 12,
  /** From this many letters on, a phrase is found inside words too: nothing else runs together by chance. */
  longPhrase: 16,
  /** What an article loses where the paste names only versions of Exchange that it is not about. */
  otherVersions: 0.6,
  /** Words up to which a paste is hardly more than one name or number. */
  fewWords: 4,
  /** Letters from which on a word with a letter too many, too few or in the wrong place is read as the one it resembles. */
  correctedWord: 7,
  /** The same for a word with one letter in place of another. */
  correctedLetter: 10,
  /** Words between two concepts that a rule wants in one order. */
  orderWords: 10,
  /** Words at the beginning and at the end of a text that are taken as somebody's words. */
  proseWords: 1_500,
  /** Typing errors that the search over articles forgives; people see results while they type and correct themselves. */
  searchFuzziness: 0.35,
  /** Characters of a search that count. */
  longestSearch: 100,
  /** Words of any kind that may stand in a gap of a phrase. */
  phraseGap: 4,
  /** A word of a phrase with this many letters may have one typing error. */
  typoWord: 5,
  /** How often every example sentence is gone through, and how far a single one moves what was learned. */
  lessonRounds: 8,
  learningStep: 0.5,
  firstStep: 0.1,
  /** Errors that are not worth a correction. */
  smallError: 0.001,
  /** What a feature loses that helps little: keeps single examples from being learned by heart. */
  forgetting: 0.001,
  /** Windows of a long text that are searched for one phrase. */
  windows: 3,
  /** Letters up to which a text is first asked for every word of a phrase; beyond, that costs more than it spares. */
  wordwise: 1_000,
});
