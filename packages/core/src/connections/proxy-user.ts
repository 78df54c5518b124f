/** User and password in a proxy's URL, as they are sent: `user:password`. Empty when there are none. */
export function proxyUser({ username, password }: URL): string {
  return username || password ? `${decoded(username)}:${decoded(password)}` : ""
}

/** A percent sign that nobody encoded stands for itself. */
function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
