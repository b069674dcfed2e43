/** The terminal as a door to the bot. In: command-line words; out: an exit status, with the result on standard output. */

export { runAsk } from './run-ask';
