/** A paste as people send it, and what it says exactly. The texts of its errors, one after the other, are the paste. */

export interface PastedError {
  /** From its first character to the one before the next error. */
  readonly text: string;
  /** Kind and value of each signal in it, once; a wrapper ends in `(wrapper)`. */
  readonly signals: readonly string[];
}

export interface ReadPaste {
  readonly name: string;
  readonly errors: readonly PastedError[];
  /** Kind, value and part of every name. */
  readonly entities: readonly string[];
}

/** Lines stand for a text with breaks between them. */
export type Text = string | readonly string[];

export function one(
  name: string,
  text: Text,
  signals: readonly string[],
  entities: readonly string[] = [],
): ReadPaste {
  return { name, errors: [{ text: joined(text), signals }], entities };
}

/** Every error but the last ends with a line break when it is given in lines. */
export function several(
  name: string,
  errors: readonly (readonly [Text, readonly string[]])[],
  entities: readonly string[] = [],
): ReadPaste {
  return {
    name,
    errors: errors.map(([text, signals], place) => ({
      text: joined(text) + (typeof text !== 'string' && place < errors.length - 1 ? '\n' : ''),
      signals,
    })),
    entities,
  };
}

function joined(text: Text): string {
  return typeof text === 'string' ? text : text.join('\n');
}

export function pasteOf(errors: readonly PastedError[]): string {
  return errors.map(({ text }) => text).join('');
}
