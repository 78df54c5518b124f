import type { Command } from "../command.ts"

/** Asks a running agent for what it knows. */
export const statusCommand: Command = {
  positionals: [],
  options: {
    "variables-file": {
      type: "text",
      placeholder: "FILE",
      summary: "the file that claimbridge serve --variables-file writes",
      default: "the variables are taken from the environment",
      from: "machine",
    },
  },
  description:
    "Tells of each profile when its credentials end, how many exchanges there were, and how the last failure went. It asks\nthe endpoint on this machine that the variables name, with its token, and no other host.",
  examples: [
    { title: "The agent of this shell", line: "claimbridge status" },
    { title: "The agent of a host, for a script", line: "claimbridge status --variables-file agent.env --json" },
  ],
  run: async (invocation) => (await import("./show-status.ts")).showStatus(invocation),
}
