/**
 * Commands ready to run. In: a snippet and the names that are known; out: its text with validated, quoted values and a
 * placeholder in quotes for each missing one. No value can end a string or add a command.
 */

export { kindOf } from './candidates';
export { type FilledSnippet, fillSnippet } from './fill-snippet';
export { isValidValue, type KnownValue, parameterValues } from './parameter-values';
export { quoted } from './quote';
export { spellVersions, versionOrder } from './spell-versions';
