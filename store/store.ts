/** The contract of every store engine. Times are milliseconds since 1970, lengths of time milliseconds. */

import type { Incident, Reply, UnansweredPaste } from '../conversation';

export type { UnansweredPaste } from '../conversation';

export interface Stored {
  readonly incident: Incident;
  /** Grows with every save. */
  readonly version: number;
}

/** One message as it was delivered. The platform delivers it again, perhaps to another process, when it seems lost. */
export interface Delivery {
  readonly thread: string;
  /** The same for every delivery of the same message, and unique in its thread. */
  readonly id: string;
}

/**
 * Who answers a delivery. `mine`: the caller, until its lease ends; `replies` are there when they were decided and
 * saved before, of which the first `sent` have reached the thread. `busy`: somebody else, now. `done`: it is answered.
 */
export type Claim =
  | { readonly state: 'mine'; readonly replies?: readonly Reply[]; readonly sent: number }
  | { readonly state: 'busy' }
  | { readonly state: 'done' };

/** What is saved together with an incident, all of it or nothing. */
export interface Answer {
  /** The delivery that is answered, and who claimed it. */
  readonly claim?: { readonly delivery: Delivery; readonly owner: string };
  /** Kept until they are sent, so that whoever takes over sends the same. */
  readonly replies: readonly Reply[];
  /** Errors of the message that nothing fits. */
  readonly unanswered: readonly UnansweredPaste[];
}

/** How far the replies of a delivery are sent. */
export interface Progress {
  readonly sent: number;
  readonly done: boolean;
  /** The card that was shown last, and the activity that shows it. */
  readonly card?: { readonly name: string; readonly activity: string };
}

export interface UnansweredGroup extends UnansweredPaste {
  readonly count: number;
  readonly firstAt: number;
  readonly lastAt: number;
}

/** What one person says of an article for an error; the last word counts. */
export interface Feedback {
  readonly fingerprint: string;
  readonly article: string;
  readonly helped: boolean;
  readonly thread: string;
  readonly person: string;
}

export interface FeedbackCount {
  readonly fingerprint: string;
  readonly article: string;
  readonly helped: number;
  readonly notHelped: number;
}

export interface Store {
  /** The incident of a thread; `undefined` when there is none or it has expired. */
  load(thread: string): Promise<Stored | undefined>;
  /**
   * Saves when the stored version is still `expected` (0: there is none yet) and the answer's claim still holds, and
   * gives the new version; else `undefined`, and nothing is changed: claim again, load again and redo.
   */
  save(incident: Incident, expected: number, answer?: Answer): Promise<number | undefined>;
  /** Erases the incident of a thread and everything of it. That its messages were answered stays known. */
  forget(thread: string): Promise<void>;

  /** Asks to answer a delivery. An owner gets its own claim again; a claim whose lease has ended is anybody's. */
  claim(delivery: Delivery, owner: string, lease: number): Promise<Claim>;
  /** Prolongs all claims of an owner that have not ended. */
  renew(owner: string, lease: number): Promise<void>;
  /** Notes what of the answer has reached the thread. */
  delivered(delivery: Delivery, progress: Progress): Promise<void>;
  /** Ends a claim without an answer: the next delivery is answered. */
  release(delivery: Delivery, owner: string): Promise<void>;

  /** The id of the activity that shows a card of a thread. */
  cardId(thread: string, card: string): Promise<string | undefined>;
  rememberCard(thread: string, card: string, activityId: string): Promise<void>;

  addFeedback(feedback: Feedback): Promise<void>;
  feedback(): Promise<readonly FeedbackCount[]>;
  /** Most frequent first. */
  unanswered(limit: number): Promise<readonly UnansweredGroup[]>;

  /** Deletes what has expired. */
  purge(): Promise<void>;
  /** Reads and writes; rejects when the engine cannot. */
  check(): Promise<void>;
  close(): Promise<void>;
}
