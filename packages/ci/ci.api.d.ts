declare const ciDescriptions: readonly CiDescription[];
declare function azureDevopsToken(options?: AzureDevopsTokenOptions): TokenSource$1;
declare function bitbucketToken(): TokenSource$1;
declare function buildkiteToken(options?: BuildkiteTokenOptions): TokenSource$1;
declare function ciToken(): TokenSource$1;
declare function circleciToken(options?: CircleciTokenOptions): TokenSource$1;
declare function claimbridgeIssuerToken(): TokenSource$1;
declare function codefreshToken(): TokenSource$1;
declare function detectCi(env: Env): CiDetection | undefined;
declare function forgejoToken(): TokenSource$1;
declare function fromAzureDevopsCognito(options: FromAzureDevopsCognitoOptions): CognitoCredentialProvider;
declare function fromBitbucketCognito(options: FromBitbucketCognitoOptions): CognitoCredentialProvider;
declare function fromBuildkiteCognito(options: FromBuildkiteCognitoOptions): CognitoCredentialProvider;
declare function fromCiCognito(options: FromCiCognitoOptions): CognitoCredentialProvider;
declare function fromCircleciCognito(options: FromCircleciCognitoOptions): CognitoCredentialProvider;
declare function fromClaimbridgeIssuerCognito(options: FromClaimbridgeIssuerCognitoOptions): CognitoCredentialProvider;
declare function fromCodefreshCognito(options: FromCodefreshCognitoOptions): CognitoCredentialProvider;
declare function fromForgejoCognito(options: FromForgejoCognitoOptions): CognitoCredentialProvider;
declare function fromGitlabCognito(options: FromGitlabCognitoOptions): CognitoCredentialProvider;
declare function fromGoogleCognito(options: FromGoogleCognitoOptions): CognitoCredentialProvider;
declare function fromHcpTerraformCognito(options: FromHcpTerraformCognitoOptions): CognitoCredentialProvider;
declare function fromJenkinsCognito(options: FromJenkinsCognitoOptions): CognitoCredentialProvider;
declare function fromKubernetesCognito(options: FromKubernetesCognitoOptions): CognitoCredentialProvider;
declare function fromSemaphoreCognito(options: FromSemaphoreCognitoOptions): CognitoCredentialProvider;
declare function fromSpaceliftCognito(options: FromSpaceliftCognitoOptions): CognitoCredentialProvider;
declare function fromVercelCognito(options: FromVercelCognitoOptions): CognitoCredentialProvider;
declare function gitlabToken(options?: GitlabTokenOptions): TokenSource$1;
declare function googleToken(options?: GoogleTokenOptions): TokenSource$1;
declare function hcpTerraformToken(options?: HcpTerraformTokenOptions): TokenSource$1;
declare function jenkinsToken(options?: JenkinsTokenOptions): TokenSource$1;
declare function kubernetesToken(options?: KubernetesTokenOptions): TokenSource$1;
declare function semaphoreToken(): TokenSource$1;
declare function spaceliftToken(): TokenSource$1;
declare function vercelToken(options?: VercelTokenOptions): TokenSource$1;
import { ClaimbridgeError, CognitoCredentialProvider, ErrorCode, FlowOptions, FromGithubCognitoOptions, TokenSource, TokenSource as TokenSource$1, commandToken, createCognitoSession, envToken, fileToken, fromCognito, fromGithubCognito, githubToken } from "@claimbridge/core";
interface AzureDevopsTokenOptions {
    readonly serviceConnectionId?: string;
}
interface BuildkiteTokenOptions {
    readonly lifetimeSeconds?: number;
    readonly claims?: readonly string[];
    readonly awsSessionTags?: readonly string[];
    readonly subjectClaim?: string;
}
interface CiDescription {
    readonly name: CiName;
    readonly title: string;
    readonly identity: "job" | "machine";
    readonly page: string;
    readonly delivery: string;
    readonly renewal: "every exchange" | "never";
    readonly lifetime: string;
    readonly issuer: string;
    readonly audience: {
        readonly chosenBy: "the call" | "the configuration" | "nobody";
        readonly rule: string;
    };
    readonly tokenSigns: readonly Sign[];
    readonly jobSigns: readonly Sign[];
    readonly offer: string;
    readonly setup: {
        readonly language: "yaml" | "groovy" | "sh" | "hcl" | "ts";
        readonly code: string;
    };
    readonly claims: readonly ClaimFact[];
    readonly mapping: Readonly<Record<string, string>>;
    readonly advice: Partial<Readonly<Record<ErrorCode, string>>>;
    readonly traps: readonly string[];
    readonly forkAdvice?: (env: Env) => string | undefined;
}
interface CiDetection {
    readonly ci: CiName;
    readonly title: string;
    readonly hasToken: boolean;
    readonly saw: readonly string[];
}
interface CircleciTokenOptions {
    readonly variable?: string;
    readonly issuer?: "organization" | "shared";
}
interface ClaimFact {
    readonly claim: string;
    readonly type: "text" | "number" | "boolean" | "list" | "object" | "text or null";
    readonly setBy: "CI" | "administrator" | "author";
    readonly note?: string;
}
interface GitlabTokenOptions {
    readonly variable?: string;
}
interface GoogleTokenOptions {
    readonly serviceAccount?: string;
}
interface HcpTerraformTokenOptions {
    readonly tag?: string;
}
interface JenkinsTokenOptions {
    readonly variable?: string;
    readonly fileVariable?: string;
}
interface KubernetesTokenOptions {
    readonly path?: string;
}
interface VercelTokenOptions {
    readonly header?: () => string | null | undefined | Promise<string | null | undefined>;
}
type CiName = "claimbridge-issuer" | "forgejo" | "github" | "azure-devops" | "codefresh" | "bitbucket" | "circleci" | "semaphore" | "spacelift" | "hcp-terraform" | "vercel" | "gitlab" | "jenkins" | "buildkite" | "google" | "kubernetes";
type Env = Readonly<Record<string, string | undefined>>;
type FromAzureDevopsCognitoOptions = FlowOptions & {
    readonly token?: AzureDevopsTokenOptions;
};
type FromBitbucketCognitoOptions = FlowOptions & {
    readonly token?: undefined;
};
type FromBuildkiteCognitoOptions = FlowOptions & {
    readonly token?: BuildkiteTokenOptions;
};
type FromCiCognitoOptions = FlowOptions & {
    readonly token?: undefined;
};
type FromCircleciCognitoOptions = FlowOptions & {
    readonly token?: CircleciTokenOptions;
};
type FromClaimbridgeIssuerCognitoOptions = FlowOptions & {
    readonly token?: undefined;
};
type FromCodefreshCognitoOptions = FlowOptions & {
    readonly token?: undefined;
};
type FromForgejoCognitoOptions = FlowOptions & {
    readonly token?: undefined;
};
type FromGitlabCognitoOptions = FlowOptions & {
    readonly token?: GitlabTokenOptions;
};
type FromGoogleCognitoOptions = FlowOptions & {
    readonly token?: GoogleTokenOptions;
};
type FromHcpTerraformCognitoOptions = FlowOptions & {
    readonly token?: HcpTerraformTokenOptions;
};
type FromJenkinsCognitoOptions = FlowOptions & {
    readonly token?: JenkinsTokenOptions;
};
type FromKubernetesCognitoOptions = FlowOptions & {
    readonly token?: KubernetesTokenOptions;
};
type FromSemaphoreCognitoOptions = FlowOptions & {
    readonly token?: undefined;
};
type FromSpaceliftCognitoOptions = FlowOptions & {
    readonly token?: undefined;
};
type FromVercelCognitoOptions = FlowOptions & {
    readonly token?: VercelTokenOptions;
};
type Sign = readonly string[];
export { type AzureDevopsTokenOptions, type BuildkiteTokenOptions, type CiDescription, type CiDetection, type CiName, type CircleciTokenOptions, type ClaimFact, ClaimbridgeError, type Env, type FromAzureDevopsCognitoOptions, type FromBitbucketCognitoOptions, type FromBuildkiteCognitoOptions, type FromCiCognitoOptions, type FromCircleciCognitoOptions, type FromClaimbridgeIssuerCognitoOptions, type FromCodefreshCognitoOptions, type FromForgejoCognitoOptions, type FromGithubCognitoOptions, type FromGitlabCognitoOptions, type FromGoogleCognitoOptions, type FromHcpTerraformCognitoOptions, type FromJenkinsCognitoOptions, type FromKubernetesCognitoOptions, type FromSemaphoreCognitoOptions, type FromSpaceliftCognitoOptions, type FromVercelCognitoOptions, type GitlabTokenOptions, type GoogleTokenOptions, type HcpTerraformTokenOptions, type JenkinsTokenOptions, type KubernetesTokenOptions, type Sign, type TokenSource, type VercelTokenOptions, azureDevopsToken, bitbucketToken, buildkiteToken, ciDescriptions, ciToken, circleciToken, claimbridgeIssuerToken, codefreshToken, commandToken, createCognitoSession, detectCi, envToken, fileToken, forgejoToken, fromAzureDevopsCognito, fromBitbucketCognito, fromBuildkiteCognito, fromCiCognito, fromCircleciCognito, fromClaimbridgeIssuerCognito, fromCodefreshCognito, fromCognito, fromForgejoCognito, fromGithubCognito, fromGitlabCognito, fromGoogleCognito, fromHcpTerraformCognito, fromJenkinsCognito, fromKubernetesCognito, fromSemaphoreCognito, fromSpaceliftCognito, fromVercelCognito, githubToken, gitlabToken, googleToken, hcpTerraformToken, jenkinsToken, kubernetesToken, semaphoreToken, spaceliftToken, vercelToken };
