/** The key of `Pool.identityIdByLogin`. */
export function loginKey(login: string, subject: string): string {
  return `${login}\n${subject}`
}
