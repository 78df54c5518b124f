import type { OptionTable } from "../../command.ts"
import { exchangeOptions } from "../../settings/exchange-options.ts"
import { repositoryOptions } from "../../settings/repository-options.ts"

/** The machine's owner writes the policy: it may say all that decides about the credentials but where the token comes from. */
const notOfPolicy = ["role", "config", "token-file", "token-env", "token-command", "identity-id"]

/** What a policy, a rule and a profile may set; what stands nearest to the profile counts. */
export const policyOptions: OptionTable = Object.fromEntries(
  Object.entries({ ...exchangeOptions, ...repositoryOptions }).filter(([name]) => !notOfPolicy.includes(name)),
)

/** What stands at the top of a policy besides. */
export const topKeys: OptionTable = {
  default: {
    type: "text",
    choices: ["deny", "ignore"],
    summary: "what becomes of a job that no rule is for: it fails, or goes on without credentials",
    default: "deny",
    from: "flag",
  },
  "identity-cache": {
    type: "text",
    summary: "the file that keeps identity ids for all runners of the machine, or off",
    default: "~/.cache/claimbridge/identities.json of the runner's user",
    from: "flag",
  },
}

/** What a rule has besides; `when` and `profiles` are no options. */
export const ruleKeys: OptionTable = {
  name: { type: "text", summary: "how the rule is called in logs", default: "its place in the list", from: "flag" },
  decision: {
    type: "text",
    choices: ["allow", "deny", "ignore"],
    summary: "whether the job gets credentials, fails, or goes on without",
    default: "allow",
    from: "flag",
  },
  "aws-files": {
    type: "text",
    choices: ["own", "home"],
    summary: "which AWS configuration files the job reads: of its own folder, or of the home folder",
    default: "own",
    from: "flag",
  },
}
