/** A store whose every call runs through `run`, which may try again or say more clearly what went wrong. */

import type { Store } from './store';

export function wrapStore(store: Store, run: <T>(work: () => Promise<T>) => Promise<T>): Store {
  return {
    load: (...parameters) => run(() => store.load(...parameters)),
    save: (...parameters) => run(() => store.save(...parameters)),
    forget: (...parameters) => run(() => store.forget(...parameters)),
    claim: (...parameters) => run(() => store.claim(...parameters)),
    renew: (...parameters) => run(() => store.renew(...parameters)),
    delivered: (...parameters) => run(() => store.delivered(...parameters)),
    release: (...parameters) => run(() => store.release(...parameters)),
    cardId: (...parameters) => run(() => store.cardId(...parameters)),
    rememberCard: (...parameters) => run(() => store.rememberCard(...parameters)),
    addFeedback: (...parameters) => run(() => store.addFeedback(...parameters)),
    feedback: () => run(() => store.feedback()),
    unanswered: (...parameters) => run(() => store.unanswered(...parameters)),
    purge: () => run(() => store.purge()),
    check: () => run(() => store.check()),
    close: () => store.close(),
  };
}
