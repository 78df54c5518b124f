import type { Command } from "../command.ts"

const forPeople = ["install", "uninstall", "status", "check"]
/** What the files of the hooks start, and what those start. */
const forHooks = ["job-started", "job-completed", "agent", "credentials"]

/** The hooks of GitHub's runner on machines of one's own. */
export const runnerCommand: Command = {
  positionals: [
    {
      name: "ACTION",
      summary: "install, uninstall, status or check; the others are for the hooks",
      required: true,
      choices: [...forPeople, ...forHooks],
    },
  ],
  options: {
    runner: {
      type: "text",
      placeholder: "DIR",
      summary: "the runner's folder, which has run.sh",
      default: "the working folder",
      from: "flag",
    },
    policy: {
      type: "text",
      placeholder: "FILE",
      summary: "the YAML that says which jobs get which role, outside the runner's folder",
      from: "flag",
    },
    hook: {
      type: "text",
      choices: ["sh", "ps1", "js"],
      summary: "which kind of hook files are written",
      default: "sh, on Windows ps1",
      from: "flag",
    },
    chain: { type: "flag", summary: "calls the hooks that the runner has already", from: "flag" },
    "dry-run": { type: "flag", summary: "says what would be changed, and changes nothing", from: "flag" },
    claims: {
      type: "text",
      placeholder: "FILE",
      summary: "the claims of a job, in JSON or YAML, - for stdin: for check",
      from: "flag",
    },
    profile: { type: "text", placeholder: "NAME", summary: "for the hooks: whose credentials", from: "flag" },
    "owner-pid": { type: "number", placeholder: "PID", summary: "for the hooks: the runner's process", from: "flag" },
  },
  description:
    "Every job of the runner gets the credentials that the policy has for it, with no step in any workflow. install puts\nthe hooks in place, as the user that the runner runs as; check exits with 0 when a job would run, and with 4 when the\npolicy denies it.",
  examples: [
    {
      title: "On the machine",
      line: "claimbridge runner install --runner ~/actions-runner --policy /etc/claimbridge/runner.yaml",
    },
    { title: "Which rule a job would take", line: "claimbridge runner check --policy runner.yaml --claims job.json" },
    { title: "Who has credentials now", line: "claimbridge runner status --runner ~/actions-runner" },
  ],
  run: async (invocation) => {
    const [action = ""] = invocation.positionals
    const { runAction } = await import("./run-action.ts")
    return runAction(action, invocation)
  },
}
