import type { Command } from "../command.ts"
import { exchangeOptions } from "../settings/exchange-options.ts"

/** Writes a profile into the AWS config file, or takes it back. */
export const profileCommand: Command = {
  positionals: [{ name: "NAME", summary: "the profile's name", required: true }],
  options: {
    remove: { type: "flag", summary: "take the profile back", from: "flag" },
    ...exchangeOptions,
  },
  description:
    "The profile has a credential_process, which is this program with the options that are given now, by flags and by\nvariables. Everything else in the file stays as it is, and a profile that somebody else wrote is not touched.",
  examples: [
    {
      title: "For AWS_PROFILE=deploy",
      line: "claimbridge profile deploy --role-arn arn:aws:iam::111122223333:role/deploy --region eu-west-1",
    },
    { title: "A role of claimbridge.yaml", line: "claimbridge profile deploy --role deploy" },
    { title: "Back again", line: "claimbridge profile deploy --remove" },
  ],
  run: async (invocation) => (await import("./change-profile.ts")).changeProfile(invocation),
}
