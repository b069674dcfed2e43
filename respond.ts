/**
 * One message through the whole bot, whoever asked, exactly once: claims it, loads the incident, converses, saves, sends.
 * Messages of one thread are answered one after another; when another process saved in between, it is done again; when a
 * process dies on the way, the next delivery of the message goes on where it was.
 */

import { randomUUID } from 'node:crypto';
import {
  type ArticleFound,
  converse,
  type Expertise,
  forgottenCard,
  type Incident,
  incidentView,
  look,
  type Message,
  newIncident,
  type Reply,
  searchArticles,
  type Turn,
  unansweredPastes,
  type Verdict,
  type View,
  verdictsOnCard,
} from './conversation';
import type { Claim, Delivery, Store } from './store';
import { createSignsOfLife, createTurns, pause } from './take-turns';

export type { ArticleFound, Message, Reply, View } from './conversation';

/** What a person says of a card by a thumb below it. */
export interface Reaction {
  readonly thread: string;
  /** The activity that shows the card. */
  readonly activity: string;
  readonly helped: boolean;
  /** Id of the person. */
  readonly person: string;
}

/** The way back to the thread. */
export interface Outlet {
  /**
   * The same for every delivery of the same message, and for no other one of its thread: repeated deliveries are
   * answered once. Absent: every delivery is answered.
   */
  readonly delivery?: string;
  /** Shows a reply, in place of the activity `shown` where that is given, and tells which activity shows it now. */
  send(reply: Reply, shown: string | undefined): Promise<string | undefined>;
}

export interface Responder {
  /** The answer to anybody's text, for one person's eyes; nothing is remembered. */
  look(text: string): View;
  /** Articles for a few words, best first. */
  search(words: string): readonly ArticleFound[];
  /** Answers one message through an outlet; silence where that is right, or when it is answered already. */
  answer(message: Message, outlet: Outlet): Promise<void>;
  /** Notes a thumb below an answer; one below anything else says nothing of an article. */
  react(reaction: Reaction): Promise<void>;
  /** What there is to say to one message, for whoever needs no outlet. */
  respond(message: Message): Promise<readonly Reply[]>;
}

export interface ResponderParts {
  readonly expertise: Expertise;
  readonly store: Store;
  /** How long a claim outlives a process that died, in milliseconds. Default 10 seconds. */
  readonly lease?: number;
  /** After this time without a message a thread begins anew, in milliseconds. Default 24 hours. */
  readonly inactivity?: number;
  /** Hears of what went wrong without harm to the answer. */
  readonly warn?: (error: unknown, what: string) => void;
}

/** Another process that answers in the same thread costs one retry; this many mean that something else is wrong. */
const attempts = 20;
const renewalsPerLease = 3;
/** How often a duplicate looks whether the first delivery is answered, as a part of the lease. */
const looksPerLease = 20;

/** The card of an incident is sent by one process at a time; how often the others ask for their turn, in milliseconds. */
const turnStep = 40;

/** What to send, of which the first `sent` were sent by a process that died. */
interface Decided {
  readonly replies: readonly Reply[];
  readonly sent: number;
}
/** `busy`: another process decides. `over`: there is nothing to do, or it is done. */
type Decision = Decided | 'busy' | 'over';

export function createResponder(parts: ResponderParts): Responder {
  const { expertise, store, lease = 10_000, inactivity = 86_400_000, warn = () => undefined } = parts;
  const owner = randomUUID();
  const answering = createTurns();
  const deciding = createTurns();
  const sending = createTurns();
  const renew = (): Promise<void> =>
    store.renew(owner, lease).catch((error: unknown) => warn(error, 'claims could not be renewed'));
  const alive = createSignsOfLife(renew, lease / renewalsPerLease);

  const decide = async (message: Message, delivery: Delivery | undefined): Promise<Decision> => {
    const claimed = async (): Promise<Claim | undefined> =>
      delivery && (await store.claim(delivery, owner, lease));
    for (let attempt = 1; ; attempt += 1) {
      // Who was overtaken asks for both at once and without a pause, and so overtakes whoever has the next of many
      // messages: where one process had to wait it would lose again and again until the other had none left.
      const again = attempt === 1 ? undefined : claimed();
      const [stored] = await Promise.all([store.load(message.thread), again]);
      const known = stored && current(stored.incident, message.at, inactivity);
      // Of a thread that is not known no message was answered, so silence needs no claim.
      let turn: Turn | undefined = stored === undefined ? converse(known, message, expertise) : undefined;
      if (turn?.replies.length === 0) return 'over';
      const hold = await (again ?? claimed());
      if (hold?.state === 'busy') return 'busy';
      if (hold?.state === 'done') return 'over';
      if (hold?.replies !== undefined) {
        if (isForgotten(hold.replies)) await store.forget(message.thread);
        return { replies: hold.replies, sent: hold.sent };
      }
      turn ??= converse(known, message, expertise);
      const { incident, replies, verdicts = [] } = turn;
      if (incident === known) {
        await judge(verdicts, message.thread, message.person.id);
        return { replies, sent: 0 };
      }
      const unanswered = unansweredPastes(incident, message);
      const claim = delivery && { delivery, owner };
      const answer = { ...(claim && { claim }), replies, unanswered };
      if ((await store.save(incident, stored?.version ?? 0, answer)) !== undefined) {
        // Our claim lasts, so what is to be said of it stays known; nobody is answered in between.
        if (turn.forget === true) await store.forget(message.thread);
        else await judge(verdicts, message.thread, message.person.id);
        return { replies, sent: 0 };
      }
      if (attempt === attempts)
        throw new Error(
          `the incident of a thread was changed ${attempts} times while one message was answered`,
        );
    }
  };

  /** An answer is worth more than what is said of it. */
  const judge = async (verdicts: readonly Verdict[], thread: string, person: string): Promise<void> => {
    for (const verdict of verdicts)
      await store
        .addFeedback({ ...verdict, thread, person })
        .catch((error: unknown) => warn(error, 'feedback could not be kept'));
  };

  /** What was sent was sent, whether it can be noted or not. */
  const note = (work: Promise<void>): Promise<void> =>
    work.catch((error: unknown) => warn(error, 'that an answer was sent could not be noted'));

  const send = async (
    { replies, sent }: Decided,
    thread: string,
    delivery: Delivery | undefined,
    outlet: Outlet,
  ): Promise<void> => {
    const left = replies.slice(sent);
    if (left.length === 0 && delivery !== undefined)
      await note(store.delivered(delivery, { sent, done: true }));
    for (const [place, reply] of left.entries()) {
      const isLast = place + 1 === left.length;
      await inTurn(thread, reply, async () => {
        const shown = reply.do === 'update' ? await store.cardId(thread, reply.card) : undefined;
        const activity = await outlet.send(await newest(thread, reply), shown);
        // Of a thread that was erased, not even a card is known.
        const isKept = activity !== undefined && reply.card !== forgottenCard;
        const card = isKept ? { name: reply.card, activity } : undefined;
        const progress = { sent: sent + place + 1, done: isLast, ...(card && { card }) };
        if (delivery !== undefined) await note(store.delivered(delivery, progress));
        else if (card !== undefined) await note(store.rememberCard(thread, card.name, card.activity));
      });
    }
  };

  /** The card of an incident as it is now: it may have changed since the reply was decided. */
  const newest = async (thread: string, reply: Reply): Promise<Reply> => {
    if (!isLiving(reply)) return reply;
    const incident = (await store.load(thread))?.incident;
    const view = incident?.card === reply.card ? incidentView(incident, expertise) : undefined;
    return view === undefined ? reply : { ...reply, view };
  };

  /**
   * The card of an incident is loaded and sent by one process at a time, so that none shows an older state over a newer
   * one, and none posts a second card. Whoever waits for too long goes on: a card out of date is better than none.
   */
  const inTurn = async (thread: string, reply: Reply, work: () => Promise<void>): Promise<void> => {
    if (!isLiving(reply)) return work();
    const turn: Delivery = { thread, id: reply.card };
    const end = Date.now() + 2 * lease;
    while ((await store.claim(turn, owner, lease)).state === 'busy' && Date.now() < end)
      await pause(turnStep * (1 + Math.random()));
    try {
      await work();
    } finally {
      await note(store.release(turn, owner));
    }
  };

  /** Waits until somebody else has answered; true when that somebody died and it is up to us. */
  const takeOver = async (delivery: Delivery): Promise<boolean> => {
    for (let looks = 0; looks <= 2 * looksPerLease; looks += 1) {
      await pause(lease / looksPerLease);
      const { state } = await store.claim(delivery, owner, lease);
      if (state !== 'busy') return state === 'mine';
    }
    // Its owner renews it, so it lives and answers.
    return false;
  };

  const answer = async (message: Message, delivery: Delivery | undefined, outlet: Outlet): Promise<void> => {
    const { thread } = message;
    try {
      let decision = await deciding(thread, () => decide(message, delivery));
      if (decision === 'busy' && delivery !== undefined && (await takeOver(delivery)))
        decision = await deciding(thread, () => decide(message, delivery));
      if (decision === 'busy' || decision === 'over') return;
      const decided = decision;
      await sending(thread, () => send(decided, thread, delivery, outlet));
    } catch (error) {
      // The next delivery, if there is one, may have more luck.
      const released = delivery && store.release(delivery, owner);
      await released?.catch((second: unknown) => warn(second, 'a claim could not be given up'));
      throw error;
    }
  };

  const self: Responder = {
    look: (text) => look(text, expertise),
    search: (words) => searchArticles(words, expertise),
    answer(message, outlet) {
      if (outlet.delivery === undefined) return answer(message, undefined, outlet);
      const delivery = { thread: message.thread, id: outlet.delivery };
      const name = JSON.stringify([delivery.thread, delivery.id]);
      return answering(name, () => alive(() => answer(message, delivery, outlet)));
    },
    async react({ thread, activity, helped, person }) {
      const incident = (await store.load(thread))?.incident;
      for (const { card } of incident?.answers ?? []) {
        if (incident === undefined || (await store.cardId(thread, card)) !== activity) continue;
        return judge(verdictsOnCard(incident, card, helped), thread, person);
      }
    },
    async respond(message) {
      const replies: Reply[] = [];
      const send: Outlet['send'] = async (reply) => void replies.push(reply);
      await self.answer(message, { send });
      return replies;
    },
  };
  return self;
}

/** A thread in which nothing was said for long begins anew; its people know the bot already. */
function current(incident: Incident, at: number, inactivity: number): Incident {
  if (at - incident.at <= inactivity) return incident;
  return { ...newIncident(incident.thread, at), welcomed: incident.welcomed };
}

/** Names begin with what the card is. */
function isLiving({ card }: Reply): boolean {
  return card.startsWith('incident:');
}

function isForgotten(replies: readonly Reply[]): boolean {
  return replies.some(({ card }) => card === forgottenCard);
}
