/**
 * Chat clients take line breaks and tabs out of what is pasted: `Status : RetryMessageCount : 421`. Labels that Exchange
 * and Windows print begin their line again.
 */

/** Of `Get-Queue`, `Get-Message`, message tracking and events. */
const labels: ReadonlySet<string> = new Set(
  (
    'RunspaceId|Identity|DeliveryType|NextHopDomain|NextHopConnector|NextHopCategory|TlsDomain|Status|' +
    'MessageCount|DeferredMessageCount|LockedMessageCount|MessageCountsPerPriority|LastError|RetryCount|' +
    'LastRetryTime|NextRetryTime|FirstRetryTime|RiskLevel|OutboundIPPool|FromAddress|Subject|' +
    'InternetMessageId|MessageSourceName|SourceIP|SCL|DateReceived|ExpirationTime|Queue|Recipients|' +
    'ComponentLatency|MessageLatency|Timestamp|ClientIp|ClientHostname|ServerIp|ServerHostname|' +
    'SourceContext|ConnectorId|Source|EventId|InternalMessageId|MessageId|NetworkMessageId|' +
    'RecipientStatus|TotalBytes|RecipientCount|Sender|ReturnPath|MessageSubject|Log Name|Date|Event ID|' +
    'Task Category|Level|Keywords|User|Computer|Description|TimeCreated|ProviderName|ProviderId|' +
    'MachineName|Message|LevelDisplayName|Protokollname|Quelle|Datum|Ereignis-ID|Aufgabenkategorie|Ebene|' +
    'Schlüsselwörter|Benutzer|Beschreibung'
  ).split('|'),
);

/** The last character of a value, when a capital letter follows. */
const pattern = /[^\s:=<>/_-](?=[A-Z])/g;
const label = /^([A-Z][A-Za-zäöüß -]{1,56}):/;

/** The label is the end of a longer one: `ShadowMessageCount`, `Event Source`. */
const insideLabel =
  /(?:Recipient|Shadow|Event|Total|Last|Next|Original|Provider|Internal|Network|Internet|Outer|Inner|Deferred|Locked|Message|User)$/;

/** Words that happen to end like a label, `ErrorMessage : ...`, are fewer. */
const fewest = 3;

function isGlued({ input, index }: RegExpExecArray): boolean {
  const [, word = ''] = label.exec(input.slice(index + 1, index + 60)) ?? [];
  return labels.has(word.trimEnd()) && !insideLabel.test(input.slice(Math.max(0, index - 12), index + 1));
}

function hasGluedLabels(text: string): boolean {
  let found = 0;
  for (const match of text.matchAll(pattern)) {
    if (isGlued(match)) found += 1;
    if (found === fewest) return true;
  }
  return false;
}

/** A step of normalising. */
export const gluedLabels = {
  from: 'line breaks that a chat client took away',
  find: pattern,
  put: (match: RegExpExecArray): string => (isGlued(match) ? `${match[0]}\n` : match[0]),
  when: hasGluedLabels,
};
