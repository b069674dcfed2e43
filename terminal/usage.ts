/** What can be asked in a terminal, and the error for what cannot. */

export const usage = `Usage: npm run --silent ask -- [FORM]

  "TEXT"                 answer one paste
  --json ["TEXT"]        the answer as one JSON object; without TEXT the paste is read from standard input
  --batch FILE.jsonl     one {"id","text"} a line in, one diagnosis a line out
  --intent FILE.jsonl    one {"id","text","context"} a line in, what the person wants a line out
  --article ID [--json]  a whole article
  --activity FILE.json   replay saved Teams activities through the whole bot; every activity it sends, a line each
  --read FILE.jsonl      what output of a check's command proves: one {"id","article","pending","given","output"} a line in,
                         one {"id","verdict","check","cause","says","entities"} a line out
  --help                 this page
  (nothing)              a conversation; when input is piped in, all of it is one paste
`;

/** Wrong words on the command line: exit status 2, the message says what was wrong. */
export class UsageError extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'UsageError';
  }
}
