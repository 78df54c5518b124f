import type { Command, CommandOption } from "../command.ts"
import { ciPlans } from "./ci/ci-plans.ts"

/** Writes the beginning of a set-up. */
export const initCommand: Command = {
  positionals: [],
  options: {
    ci: { type: "text", choices: Object.keys(ciPlans), summary: "whose jobs need AWS", from: "flag" },
    owner: answer("NAME", "the organization, group or workspace"),
    "owner-id": answer("ID", "its id, which never changes hands: digits or a UUID, as the CI has it"),
    repository: answer("NAME", "the repository, project or pipeline; with Bitbucket and CircleCI its UUID"),
    environment: answer("NAME", "the environment of the jobs, with GitHub and GitLab", "production"),
    branch: answer("NAME", "the branch of the jobs, with the others", "main"),
    "account-id": answer("ID", "the account of the pool and the role, 12 digits"),
    region: answer("REGION", "the region of the pool"),
    provider: {
      type: "text",
      choices: ["create", "adopt"],
      summary: "adopt: the account has an IAM OIDC provider for this CI already",
      default: "create",
      from: "flag",
    },
    name: answer("NAME", "the name of the pool and the stack, another one for each set-up of an account", "ci"),
    role: answer("NAME", "what the role is called in the model", "deploy"),
    format: {
      type: "text",
      choices: ["cloudformation", "terraform"],
      summary: "what is deployed",
      default: "cloudformation",
      from: "flag",
    },
  },
  description:
    "Writes access.yaml, templates and a README to aws, and a workflow. Nothing is overwritten, and nothing leaves the\nmachine. On a terminal it asks for what isn't given.",
  examples: [
    { title: "With questions", line: "claimbridge init" },
    {
      title: "Without",
      line: "claimbridge init --ci github --owner octo-org --owner-id 65 --repository octo-repo --account-id 111122223333 --region eu-west-1",
    },
  ],
  run: async (invocation) => (await import("./init.ts")).init(invocation),
}

function answer(placeholder: string, summary: string, preset?: string): CommandOption {
  return { type: "text", placeholder, summary, ...(preset !== undefined && { default: preset }), from: "flag" }
}
