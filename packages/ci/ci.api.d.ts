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
declare function fromAzureDevopsCognito(options: FromAzureDevopsCognitoOptions): CognitoCredentialProvider$1;
declare function fromBitbucketCognito(options: FromBitbucketCognitoOptions): CognitoCredentialProvider$1;
declare function fromBuildkiteCognito(options: FromBuildkiteCognitoOptions): CognitoCredentialProvider$1;
declare function fromCiCognito(options: FromCiCognitoOptions): CognitoCredentialProvider$1;
declare function fromCircleciCognito(options: FromCircleciCognitoOptions): CognitoCredentialProvider$1;
declare function fromClaimbridgeIssuerCognito(options: FromClaimbridgeIssuerCognitoOptions): CognitoCredentialProvider$1;
declare function fromCodefreshCognito(options: FromCodefreshCognitoOptions): CognitoCredentialProvider$1;
declare function fromForgejoCognito(options: FromForgejoCognitoOptions): CognitoCredentialProvider$1;
declare function fromGitlabCognito(options: FromGitlabCognitoOptions): CognitoCredentialProvider$1;
declare function fromGoogleCognito(options: FromGoogleCognitoOptions): CognitoCredentialProvider$1;
declare function fromHcpTerraformCognito(options: FromHcpTerraformCognitoOptions): CognitoCredentialProvider$1;
declare function fromJenkinsCognito(options: FromJenkinsCognitoOptions): CognitoCredentialProvider$1;
declare function fromKubernetesCognito(options: FromKubernetesCognitoOptions): CognitoCredentialProvider$1;
declare function fromSemaphoreCognito(options: FromSemaphoreCognitoOptions): CognitoCredentialProvider$1;
declare function fromSpaceliftCognito(options: FromSpaceliftCognitoOptions): CognitoCredentialProvider$1;
declare function fromVercelCognito(options: FromVercelCognitoOptions): CognitoCredentialProvider$1;
declare function gitlabToken(options?: GitlabTokenOptions): TokenSource$1;
declare function googleToken(options?: GoogleTokenOptions): TokenSource$1;
declare function hcpTerraformToken(options?: HcpTerraformTokenOptions): TokenSource$1;
declare function jenkinsToken(options?: JenkinsTokenOptions): TokenSource$1;
declare function kubernetesToken(options?: KubernetesTokenOptions): TokenSource$1;
declare function semaphoreToken(): TokenSource$1;
declare function spaceliftToken(): TokenSource$1;
declare function vercelToken(options?: VercelTokenOptions): TokenSource$1;
import { ClaimbridgeError, CognitoCredentialProvider, CognitoCredentialProvider as CognitoCredentialProvider$1, CognitoCredentials, ErrorCode, FlowOptions, FlowOptions as FlowOptions$1, FromGithubCognitoOptions, TokenSource, TokenSource as TokenSource$1, askTokenEndpoint, commandToken, createCognitoSession, envToken, fileToken, fromCognito, fromGithubCognito, githubToken, tokenUrl } from "@claimbridge/core";
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
type CircleciTokenOptions = {
    readonly variable?: string;
    readonly issuer?: undefined;
} | {
    readonly variable?: undefined;
    readonly issuer?: "organization" | "shared";
};
type Env = Readonly<Record<string, string | undefined>>;
type FromAzureDevopsCognitoOptions = FlowOptions$1 & {
    readonly token?: AzureDevopsTokenOptions;
};
type FromBitbucketCognitoOptions = FlowOptions$1 & {
    readonly token?: undefined;
};
type FromBuildkiteCognitoOptions = FlowOptions$1 & {
    readonly token?: BuildkiteTokenOptions;
};
type FromCiCognitoOptions = FlowOptions$1 & {
    readonly token?: undefined;
};
type FromCircleciCognitoOptions = FlowOptions$1 & {
    readonly token?: CircleciTokenOptions;
};
type FromClaimbridgeIssuerCognitoOptions = FlowOptions$1 & {
    readonly token?: undefined;
};
type FromCodefreshCognitoOptions = FlowOptions$1 & {
    readonly token?: undefined;
};
type FromForgejoCognitoOptions = FlowOptions$1 & {
    readonly token?: undefined;
};
type FromGitlabCognitoOptions = FlowOptions$1 & {
    readonly token?: GitlabTokenOptions;
};
type FromGoogleCognitoOptions = FlowOptions$1 & {
    readonly token?: GoogleTokenOptions;
};
type FromHcpTerraformCognitoOptions = FlowOptions$1 & {
    readonly token?: HcpTerraformTokenOptions;
};
type FromJenkinsCognitoOptions = FlowOptions$1 & {
    readonly token?: JenkinsTokenOptions;
};
type FromKubernetesCognitoOptions = FlowOptions$1 & {
    readonly token?: KubernetesTokenOptions;
};
type FromSemaphoreCognitoOptions = FlowOptions$1 & {
    readonly token?: undefined;
};
type FromSpaceliftCognitoOptions = FlowOptions$1 & {
    readonly token?: undefined;
};
type FromVercelCognitoOptions = FlowOptions$1 & {
    readonly token?: VercelTokenOptions;
};
type Sign = readonly string[];
export { type AzureDevopsTokenOptions, type BuildkiteTokenOptions, type ClaimFact as CiClaim, type CiDescription, type CiDetection, type CiName, type Sign as CiSign, type CircleciTokenOptions, ClaimbridgeError, type CognitoCredentialProvider, type CognitoCredentials, type FlowOptions, type FromAzureDevopsCognitoOptions, type FromBitbucketCognitoOptions, type FromBuildkiteCognitoOptions, type FromCiCognitoOptions, type FromCircleciCognitoOptions, type FromClaimbridgeIssuerCognitoOptions, type FromCodefreshCognitoOptions, type FromForgejoCognitoOptions, type FromGithubCognitoOptions, type FromGitlabCognitoOptions, type FromGoogleCognitoOptions, type FromHcpTerraformCognitoOptions, type FromJenkinsCognitoOptions, type FromKubernetesCognitoOptions, type FromSemaphoreCognitoOptions, type FromSpaceliftCognitoOptions, type FromVercelCognitoOptions, type GitlabTokenOptions, type GoogleTokenOptions, type HcpTerraformTokenOptions, type JenkinsTokenOptions, type KubernetesTokenOptions, type TokenSource, type VercelTokenOptions, askTokenEndpoint, azureDevopsToken, bitbucketToken, buildkiteToken, ciDescriptions, ciToken, circleciToken, claimbridgeIssuerToken, codefreshToken, commandToken, createCognitoSession, detectCi, envToken, fileToken, forgejoToken, fromAzureDevopsCognito, fromBitbucketCognito, fromBuildkiteCognito, fromCiCognito, fromCircleciCognito, fromClaimbridgeIssuerCognito, fromCodefreshCognito, fromCognito, fromForgejoCognito, fromGithubCognito, fromGitlabCognito, fromGoogleCognito, fromHcpTerraformCognito, fromJenkinsCognito, fromKubernetesCognito, fromSemaphoreCognito, fromSpaceliftCognito, fromVercelCognito, githubToken, gitlabToken, googleToken, hcpTerraformToken, jenkinsToken, kubernetesToken, semaphoreToken, spaceliftToken, tokenUrl, vercelToken };
