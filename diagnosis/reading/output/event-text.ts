/** The text of an event → what it names: status, mechanism, Kerberos code, target, address. None of it is translated. */

const statuses =
  /\b(IllegalMessage|LogonDenied|TimeSkew|KdcUnknownEncryptionType|UnexpectedExchangeAuthBlob|NoAuthenticatingAuthority|TargetUnknown|WrongPrincipal)\b/;
const mechanisms = /\b(ExchangeAuth|Login|Ntlm|Gssapi|Negotiate|Basic|Plain)\b/i;
const kerberosCode = /\b(0x[0-9a-f]{1,2}) (?:KDC|KRB)_/i;
const modified = /\bKRB_AP_ERR_MODIFIED\b/;
const mailName = /\b((?:SMTPSVC|SMTP)\/[A-Za-z0-9](?:[\w-]|\.(?=\w))*)/i;
/** Any service principal name; a date begins with a digit. */
const anyName = /(?:^|[\s:(])([A-Za-z][\w-]*\/[A-Za-z0-9][\w-]*)/;
const address = /\[([\da-f.:]{3,45})\]/i;
const connector = /\b(?:Receive connector|Empfangsconnector|connecteur de réception|conector de recepción) /i;

export interface EventNames {
  readonly status: string | undefined;
  readonly mechanism: string | undefined;
  readonly code: string | undefined;
  /** Of the mail service. */
  readonly spn: string | undefined;
  /** Of any service. */
  readonly target: string | undefined;
  readonly address: string | undefined;
  readonly connector: string | undefined;
}

export function readEventText(text: string): EventNames {
  const [, code] = kerberosCode.exec(text) ?? [];
  return {
    status: statuses.exec(text)?.[1],
    mechanism: mechanisms.exec(text.replace(/LogonDenied/g, ''))?.[1]?.toLowerCase(),
    code: code?.toLowerCase() ?? (modified.test(text) ? '0x29' : undefined),
    spn: mailName.exec(text)?.[1],
    target: anyName.exec(text)?.[1],
    address: address.exec(text)?.[1],
    connector: connectorOf(text),
  };
}

/** Its name ends with the sentence. */
function connectorOf(text: string): string | undefined {
  const found = connector.exec(text);
  if (found === null) return undefined;
  const rest = text.slice(found.index + found[0].length, found.index + found[0].length + 90);
  const end = rest.search(/\.(?:\s|$)/);
  return end > 0 ? rest.slice(0, end) : undefined;
}
