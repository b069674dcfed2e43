/** The contract of every store engine. */

import type { Incident } from '../conversation';

export interface Stored {
  readonly incident: Incident;
  /** Grows with every save. */
  readonly version: number;
}

export interface Store {
  /** The incident of a thread; `undefined` when there is none or it has expired. */
  load(thread: string): Promise<Stored | undefined>;
  /**
   * Saves when the stored version is still `expected` (0: there is none yet) and answers with the new version;
   * `undefined` when somebody else saved in between: load again and redo.
   */
  save(incident: Incident, expected: number): Promise<number | undefined>;
  /** The id of the activity that shows a card of a thread. */
  cardId(thread: string, card: string): Promise<string | undefined>;
  rememberCard(thread: string, card: string, activityId: string): Promise<void>;
  close(): Promise<void>;
}
