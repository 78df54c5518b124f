/** What a title of the troubleshooting page means: `…` stands for anything. */
export function titlePattern(title: string): RegExp {
  const literal = title.replace(/[\\^$.*+?()[\]{}|]/g, "\\$&")
  return new RegExp(`^${literal.replaceAll("…", ".+")}$`, "s")
}
