/** The name of a machine → its short name, in lower case: `EX02.contoso.com` and `ex02` are one machine. */
export function hostOf(name: string): string {
  return (name.split('.')[0] ?? name).toLowerCase();
}
