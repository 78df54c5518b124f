import type { Command } from "../command.ts"
import { exchangeOptions } from "../settings/exchange-options.ts"

/** Answers tools from an endpoint, in the foreground. */
export const serveCommand: Command = {
  positionals: [],
  options: {
    "variables-file": {
      type: "text",
      placeholder: "FILE",
      summary: "writes the variables there, in place of stdout; removed at the end",
      from: "machine",
    },
    "web-identity-token-file": {
      type: "text",
      placeholder: "FILE",
      summary: "also keeps the pool's token fresh there, for tools that know AWS_WEB_IDENTITY_TOKEN_FILE alone",
      from: "machine",
    },
    "metrics-file": {
      type: "text",
      placeholder: "FILE",
      summary: "writes Prometheus metrics there each 15 s, for the node exporter; ends in .prom",
      from: "machine",
    },
    "owner-pid": {
      type: "number",
      placeholder: "PID",
      summary: "ends when that process has ended",
      from: "machine",
    },
    ...exchangeOptions,
  },
  description:
    "Without --role each role of claimbridge.yaml is a profile of its own, told by the path: GET /deploy. What happens is\nlogged on stderr, a line of JSON for each event. SIGTERM or Ctrl-C ends it.",
  examples: [
    { title: "In the background of a shell", line: "claimbridge serve --variables-file agent.env --owner-pid $$ &" },
    { title: "One role", line: "claimbridge serve --role deploy" },
    {
      title: "On a host with Prometheus' node exporter",
      line: "claimbridge serve --variables-file agent.env --metrics-file /var/lib/node_exporter/claimbridge.prom",
    },
  ],
  run: async (invocation) => (await import("./serve.ts")).serve(invocation),
}
