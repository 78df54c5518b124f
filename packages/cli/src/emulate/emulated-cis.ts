import type { CiName } from "@claimbridge/emulator"

/** The CIs that the emulator has an issuer for; here, so that help is shown without loading it. */
export const emulatedCis: readonly CiName[] = [
  "github",
  "azure-devops",
  "bitbucket",
  "buildkite",
  "circleci",
  "codefresh",
  "forgejo",
  "gitlab",
  "google",
  "hcp-terraform",
  "jenkins",
  "kubernetes",
  "semaphore",
  "spacelift",
  "vercel",
]
