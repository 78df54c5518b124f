/** The text without anything that looks like a JSON Web Token. */
export function withoutTokens(text: string): string {
  return text.includes("eyJ") ? text.replace(/[\w.-]+/g, (run) => (isTokenLike(run) ? "(token)" : run)) : text
}

/** `{"` in base64, and three parts or more. */
function isTokenLike(run: string): boolean {
  const start = run.indexOf("eyJ")
  return start >= 0 && run.slice(start).split(".").length > 2
}
