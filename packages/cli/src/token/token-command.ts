import type { Command } from "../command.ts"
import { exchangeOptions } from "../settings/exchange-options.ts"

/** Shows what is in the job's token. */
export const tokenCommand: Command = {
  positionals: [],
  options: {
    mapping: {
      type: "list",
      placeholder: "TAG=CLAIM,...",
      summary: "the pool's mapping: shows the tags that the claims would become",
      from: "machine",
    },
    cognito: {
      type: "flag",
      summary: "ask the pool for its token, and show the tags in that",
      from: "flag",
    },
    raw: { type: "flag", summary: "print the token itself, which is a secret", from: "flag" },
    ...exchangeOptions,
  },
  description: "The token is decoded, not verified. Without --raw neither it nor its signature is shown.",
  examples: [
    { title: "The claims", line: "claimbridge token" },
    {
      title: "Before a mapping is changed",
      line: "claimbridge token --mapping repository=repository,ref=ref,actor=actor",
    },
    { title: "What the pool makes of it", line: "claimbridge token --cognito" },
  ],
  run: async (invocation) => (await import("./show-token.ts")).showToken(invocation),
}
