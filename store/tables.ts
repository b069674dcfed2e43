/** The tables of the databases, as `migrations.ts` makes them. Times are milliseconds since 1970. */

export interface Tables {
  incidents: {
    thread: string;
    version: number;
    /** The incident as JSON. */
    body: string;
    at: number;
  };
  deliveries: {
    thread: string;
    id: string;
    /** The process that answers it. */
    owner: string;
    /** When its lease ends. */
    until: number;
    state: 'claimed' | 'answered' | 'done';
    /** The replies as JSON, from the save of the incident until they are sent. */
    replies: string | null;
    sent: number;
    at: number;
  };
  cards: {
    thread: string;
    card: string;
    activity: string;
    /** Grows with every card that the thread shows. */
    place: number;
    at: number;
  };
  feedback: {
    fingerprint: string;
    article: string;
    thread: string;
    person: string;
    helped: number;
    at: number;
  };
  unanswered: {
    fingerprint: string;
    sample: string;
    count: number;
    first_at: number;
    last_at: number;
  };
}
