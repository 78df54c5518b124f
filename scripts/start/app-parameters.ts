/** What the user typed after `pnpm start`; some shells and older pnpm versions leave the separating `--` in. */
export function appParameters(typed: readonly string[]): readonly string[] {
  return typed[0] === "--" ? typed.slice(1) : typed
}
