import type { CiDescription } from "../description/ci-description.ts"

/** Jenkins with the OpenID Connect Provider plugin. */
export const jenkins: CiDescription = {
  name: "jenkins",
  title: "Jenkins",
  identity: "job",
  page: "https://plugins.jenkins.io/oidc-provider/",
  delivery: "a variable or file that the job binds, by default `AWS_ID_TOKEN` or the file in `AWS_ID_TOKEN_FILE`",
  renewal: "never",
  lifetime: "as long as the server's settings say, an hour by default",
  issuer: "https://<root URL>/oidc, with /job/<folder> for a folder's credential, or what the credential says",
  audience: { chosenBy: "the configuration", rule: "it is set on the credential of the plugin by whoever manages it" },
  tokenSigns: [
    ["JENKINS_URL", "AWS_ID_TOKEN"],
    ["JENKINS_URL", "AWS_ID_TOKEN_FILE"],
  ],
  jobSigns: [["JENKINS_URL"]],
  offer:
    "Wrap the step in withCredentials([string(credentialsId: 'aws-oidc', variable: 'AWS_ID_TOKEN')]), with a credential of the OpenID Connect Provider plugin. A Jenkins without the plugin needs @claimbridge/issuer.",
  setup: {
    language: "groovy",
    code: `withCredentials([string(credentialsId: 'aws-oidc', variable: 'AWS_ID_TOKEN')]) {
  sh 'node deploy.mjs'
}`,
  },
  claims: [
    { claim: "sub", type: "text", setBy: "administrator", note: "the job's URL, unless the template says otherwise" },
    { claim: "build_number", type: "number", setBy: "CI" },
    { claim: "<your own>", type: "text", setBy: "administrator", note: "texts, numbers and booleans, by templates" },
    { claim: "aud", type: "list", setBy: "administrator" },
  ],
  mapping: { job: "sub" },
  advice: {
    ERR_TOKEN_NOT_VERIFIED:
      "The plugin writes the modulus of its keys with a zero byte in front, and a folder's credential has keys of its own; after a key was renewed, a static copy of the documents has to be replaced.",
    ERR_STS_PARAMETER_REFUSED:
      "A job's URL has a percent sign for each space and special character in names of jobs and branches, which AWS does not take in tag values.",
    ERR_CLAIM_MISSING: "Claims of the plugin are declared by an administrator in the global security settings.",
  },
  traps: [
    "Versions up to 96.vee8ed882ec4d let a job forge its claims (CVE-2025-47884): use 111.v29fd614b_3617 or newer.",
    "The plugin publishes the modulus of its keys with a zero byte in front, contrary to RFC 7518. Whether Cognito takes it is not documented: try it before you rely on it.",
    "Whoever may configure a job in a credential's reach can use it: make a credential for each folder, which has its own issuer and key.",
    "`BRANCH_NAME` and `CHANGE_*` in templates are text of whoever opens a pull request.",
    "A token is signed when the credential is bound. Later on only another `withCredentials` gives a new one.",
    "A pod's own token (`AWS_WEB_IDENTITY_TOKEN_FILE`) says which pod template, never which job.",
  ],
}
