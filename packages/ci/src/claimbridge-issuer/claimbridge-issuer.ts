import type { CiDescription } from "../description/ci-description.ts"

/** Any CI without tokens of its own, behind `@claimbridge/issuer`. */
export const claimbridgeIssuer: CiDescription = {
  name: "claimbridge-issuer",
  title: "Claimbridge issuer",
  identity: "job",
  page: "packages/issuer/README.md",
  delivery: "GET `CLAIMBRIDGE_ID_TOKEN_REQUEST_URL` with `CLAIMBRIDGE_ID_TOKEN_REQUEST_TOKEN`",
  renewal: "every exchange",
  lifetime: "5 minutes, or as the operator says",
  issuer: "https://<where the operator runs it>",
  audience: { chosenBy: "the call", rule: "it has to be one of those that the operator allows" },
  tokenSigns: [
    ["CLAIMBRIDGE_ID_TOKEN_REQUEST_URL", "CLAIMBRIDGE_ID_TOKEN_REQUEST_TOKEN"],
    ["JENKINS_ID_TOKEN_REQUEST_URL", "JENKINS_ID_TOKEN_REQUEST_TOKEN"],
  ],
  jobSigns: [["CLAIMBRIDGE_ID_TOKEN_REQUEST_URL"], ["JENKINS_ID_TOKEN_REQUEST_URL"]],
  offer: "The controller registers the job at the issuer, and hands both variables to it.",
  setup: {
    language: "sh",
    code: `# Set by the controller, from the issuer's answer to the registration:
export CLAIMBRIDGE_ID_TOKEN_REQUEST_URL CLAIMBRIDGE_ID_TOKEN_REQUEST_TOKEN
node deploy.mjs`,
  },
  claims: [
    { claim: "sub", type: "text", setBy: "administrator", note: "the operator's template" },
    {
      claim: "<declared>",
      type: "text",
      setBy: "administrator",
      note: "the operator declares claims, and registrars set them",
    },
  ],
  mapping: { job: "sub" },
  advice: {
    ERR_TOKEN_REQUEST_FAILED:
      "The issuer gives tokens until the job is reported finished or its registration ends, and for the audiences that its operator allows; its audit log has the reason.",
    ERR_STS_PARAMETER_REFUSED:
      "In sub the issuer writes spaces, colons and letters beyond ASCII with percent signs, which AWS does not take in tag values: map the declared claims, which have none.",
  },
  traps: [
    "Whoever has the request token of a job can have its tokens until the job ends: keep it out of logs and of what runs code of others.",
    "`sub` has percent signs where a fact has a space, a colon or a letter beyond ASCII, and no tag can have them: map the declared claims as soon as there are any.",
    "AWS has to reach the issuer's discovery document and keys over the internet.",
  ],
}
