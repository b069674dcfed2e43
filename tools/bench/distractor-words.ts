/** Words of error texts that are like those of the real articles, for articles that are made up. */

type Words = readonly [string, ...string[]];

const words = (text: string): Words => text.trim().split(/\s+/) as unknown as Words;
const lines = (text: string): Words => text.trim().split(/\n\s*/) as unknown as Words;

/** What an error text says of its subject. */
export const states: Words = words(`
  Temporary Permanent Unexpected Invalid Missing Expired Duplicate Corrupt Unsupported Inconsistent Delayed Rejected
  Suspended Incomplete Unreachable Stale Untrusted Unsigned Malformed Oversized Orphaned Disabled Locked Unknown
  Mismatched Partial Pending Refused Internal Foreign Shadow Default Primary Remote Inbound Outbound Local
`);

export const subjects: Words = words(`
  authentication certificate recipient sender domain connector mailbox transport queue server routing journal archive
  database envelope header attachment calendar directory credential session channel policy quota signature encryption
  resolver gateway partner tenant forwarding accepted-domain agent filter blob handshake listener proxy replication
  replay schema delegate federation throttling content conversion address category lookup cookie token trust site
  subnet link group membership moderation transfer storage backpressure
`);

export const failures: Words = words(`
  failure error mismatch timeout rejection conflict overflow violation loop outage exhaustion denial interruption
  corruption limit expiry deadlock fault refusal discrepancy underrun lockout
`);

/** Begins a text that has no state. */
export const verbs: Words = lines(`
  Cannot achieve
  Cannot open
  Cannot resolve
  Cannot verify
  Cannot complete
  Unable to renew
  Unable to relay
  Unable to establish
  Unable to read
  Failed to commit
  Failed to negotiate
  Failed to contact
  Refusing
  Waiting for
  Gave up on
  Did not offer
  Not authorised for
  No valid
`);

/** Ends of names that a product or a machine of somebody else has. */
export const syllables: Words = words(`
  ba ble bor cal can cor dal den dor fa fen gal gar hal hex jor kal ken lan lex lor mar mel mon nar nex nor pal per por
  qua ral ren ros sal sen sol tal tam tor ul val ven vor wal wen xan yor zan zel
`);

export const kinds: Words = words(
  'gateway filter archiver scanner appliance agent relay connector plug-in firewall',
);

export const sources: Words = words(`
  MSExchangeTransport MSExchangeFrontEndTransport MSExchangeDelivery MSExchangeSubmission MSExchangeIS MSExchangeRepl
  MSExchangeMailSubmission MSExchangeADTopology MSExchangeRPC MSExchangeAutodiscover MSExchangeThrottling
`);

/** Replies that Exchange puts around the reply of the other side. */
export const wrappers: Words = lines(`
  451 4.4.0 Primary target IP address responded with: "%". Attempted failover to alternate host, but that did not succeed. Either there are no alternate hosts, or delivery failed to all alternate hosts.
  451 4.4.395 Target host responded with error. -> %
  [{LED=%};{MSG=};{FQDN=EX02.contoso.com};{IP=10.0.0.12};{LRT=3/14/2024 9:41:07 AM}]
  Remote Server returned '%'
  The last attempt to send the message was answered with "%", and the message waits in the queue in status Retry.
`);

/** Prose around a thing. */
export const complaints: Words = lines(`
  Mail from the old servers to the new ones waits since % was changed.
  Messages to another Exchange server stay in the queue while % is in the path.
  Users cannot send mail after % was updated.
  Some messages of internal senders are delayed by % and arrive hours later.
  Authentication between Exchange servers fails as soon as % sees the session.
`);

export const mailWords: Words = words('mail mails message messages email queue delivery');
export const troubleWords: Words = words(
  'stuck waits waiting delayed fails failing blocked rejected lost late',
);
