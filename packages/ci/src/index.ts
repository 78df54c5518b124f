export {
  askTokenEndpoint,
  ClaimbridgeError,
  type CognitoCredentialProvider,
  type CognitoCredentials,
  commandToken,
  createCognitoSession,
  envToken,
  type FlowOptions,
  fileToken,
  fromCognito,
  type TokenSource,
  tokenUrl,
} from "@claimbridge/core"
export { type AzureDevopsTokenOptions, azureDevopsToken } from "./azure-devops/azure-devops-token.ts"
export { type FromAzureDevopsCognitoOptions, fromAzureDevopsCognito } from "./azure-devops/from-azure-devops-cognito.ts"
export { bitbucketToken } from "./bitbucket/bitbucket-token.ts"
export { type FromBitbucketCognitoOptions, fromBitbucketCognito } from "./bitbucket/from-bitbucket-cognito.ts"
export { type BuildkiteTokenOptions, buildkiteToken } from "./buildkite/buildkite-token.ts"
export { type FromBuildkiteCognitoOptions, fromBuildkiteCognito } from "./buildkite/from-buildkite-cognito.ts"
export { ciDescriptions } from "./ci-descriptions.ts"
export type { CiName } from "./ci-name.ts"
export { ciToken } from "./ci-token.ts"
export { type CircleciTokenOptions, circleciToken } from "./circleci/circleci-token.ts"
export { type FromCircleciCognitoOptions, fromCircleciCognito } from "./circleci/from-circleci-cognito.ts"
export { claimbridgeIssuerToken } from "./claimbridge-issuer/claimbridge-issuer-token.ts"
export {
  type FromClaimbridgeIssuerCognitoOptions,
  fromClaimbridgeIssuerCognito,
} from "./claimbridge-issuer/from-claimbridge-issuer-cognito.ts"
export { codefreshToken } from "./codefresh/codefresh-token.ts"
export { type FromCodefreshCognitoOptions, fromCodefreshCognito } from "./codefresh/from-codefresh-cognito.ts"
export type { CiDescription, Sign as CiSign } from "./description/ci-description.ts"
export type { ClaimFact as CiClaim } from "./description/claim-fact.ts"
export { type CiDetection, detectCi } from "./detect-ci.ts"
export { forgejoToken } from "./forgejo/forgejo-token.ts"
export { type FromForgejoCognitoOptions, fromForgejoCognito } from "./forgejo/from-forgejo-cognito.ts"
export { type FromCiCognitoOptions, fromCiCognito } from "./from-ci-cognito.ts"
export { type FromGithubCognitoOptions, fromGithubCognito } from "./github/from-github-cognito.ts"
export { githubToken } from "./github/github-token.ts"
export { type FromGitlabCognitoOptions, fromGitlabCognito } from "./gitlab/from-gitlab-cognito.ts"
export { type GitlabTokenOptions, gitlabToken } from "./gitlab/gitlab-token.ts"
export { type FromGoogleCognitoOptions, fromGoogleCognito } from "./google/from-google-cognito.ts"
export { type GoogleTokenOptions, googleToken } from "./google/google-token.ts"
export {
  type FromHcpTerraformCognitoOptions,
  fromHcpTerraformCognito,
} from "./hcp-terraform/from-hcp-terraform-cognito.ts"
export { type HcpTerraformTokenOptions, hcpTerraformToken } from "./hcp-terraform/hcp-terraform-token.ts"
export { type FromJenkinsCognitoOptions, fromJenkinsCognito } from "./jenkins/from-jenkins-cognito.ts"
export { type JenkinsTokenOptions, jenkinsToken } from "./jenkins/jenkins-token.ts"
export { type FromKubernetesCognitoOptions, fromKubernetesCognito } from "./kubernetes/from-kubernetes-cognito.ts"
export { type KubernetesTokenOptions, kubernetesToken } from "./kubernetes/kubernetes-token.ts"
export { type FromSemaphoreCognitoOptions, fromSemaphoreCognito } from "./semaphore/from-semaphore-cognito.ts"
export { semaphoreToken } from "./semaphore/semaphore-token.ts"
export { type FromSpaceliftCognitoOptions, fromSpaceliftCognito } from "./spacelift/from-spacelift-cognito.ts"
export { spaceliftToken } from "./spacelift/spacelift-token.ts"
export { type FromVercelCognitoOptions, fromVercelCognito } from "./vercel/from-vercel-cognito.ts"
export { type VercelTokenOptions, vercelToken } from "./vercel/vercel-token.ts"
