declare class AccessModelError extends Error {
    override readonly name = "AccessModelError";
    readonly problems: readonly LocatedProblem[];
    constructor(file: string, problems: readonly ModelProblem[], locate?: Locate);
}
declare class CiAccess extends Construct {
    constructor(scope: Construct, id: string, { model, account }: CiAccessProps);
}
declare class Reference {
    readonly to: string;
    readonly part: "id" | "arn" | "parameter";
    constructor(to: string, part: "id" | "arn" | "parameter");
}
declare const accessModelSchema: JsonSchema;
declare function cloudformationTemplates({ stacks }: Synthesis, options?: CloudformationOptions): CloudformationFiles;
declare function parseAccessModel(source: unknown, options?: ParseAccessModelOptions): AccessModel;
declare function policyFiles({ stacks }: Synthesis, { poolId }?: PolicyOptions): readonly PolicyFile[];
declare function runAccessTests(model: AccessModel): readonly AccessTestResult[];
declare function synthesize(model: AccessModel): Synthesis;
declare function terraformFiles({ stacks }: Synthesis): readonly TerraformFile[];
import "@claimbridge/trust/lint";
import { Construct } from "constructs";
import { FindingCode } from "@claimbridge/trust/lint";
import { TrustTestResult } from "@claimbridge/trust/testing";
interface AcceptedFinding {
    readonly finding: FindingCode;
    readonly because: string;
    readonly role?: string;
}
interface AccessModel {
    readonly pool: PoolModel;
    readonly issuers: Readonly<Record<string, IssuerModel>>;
    readonly tags?: TagsModel;
    readonly roles: Readonly<Record<string, RoleModel>>;
    readonly tests?: readonly AccessTest[];
    readonly accept?: readonly AcceptedFinding[];
}
interface AccessTest {
    readonly name?: string;
    readonly role: string;
    readonly issuer?: string;
    readonly claims: Readonly<Record<string, unknown>>;
    readonly session_name?: string;
    readonly expect: "allowed" | "denied";
    readonly because?: string;
}
interface AccessTestResult extends TrustTestResult {
    readonly roleName: string;
}
interface AllowRule {
    readonly issuer: string;
    readonly session_name?: string;
    readonly [claim: string]: Texts | undefined;
}
interface ChainModel {
    readonly to: string;
    readonly pass?: readonly string[];
    readonly transitive?: readonly string[];
}
interface CiAccessProps {
    readonly model: AccessModel;
    readonly account?: string;
}
interface CloudformationFile {
    readonly name: string;
    readonly account: string;
    readonly region: string;
    readonly template: CloudformationTemplate;
    readonly text: string;
}
interface CloudformationFiles {
    readonly files: readonly CloudformationFile[];
    readonly notes: readonly Note[];
}
interface CloudformationOptions {
    readonly format?: "yaml" | "json";
    readonly maxBytes?: number;
}
interface CloudformationResource {
    readonly Type: string;
    readonly DependsOn?: readonly string[];
    readonly Metadata: {
        readonly Comment: string;
    };
    readonly Properties: Section<Json>;
}
interface CloudformationTemplate {
    readonly AWSTemplateFormatVersion: "2010-09-09";
    readonly Description: string;
    readonly Parameters?: Section<Section<Json>>;
    readonly Resources: Section<CloudformationResource>;
    readonly Outputs?: Section<Section<Json>>;
}
interface Described {
    readonly id: string;
    readonly comment: readonly string[];
}
interface IssuerModel {
    readonly kind?: IssuerName;
    readonly url?: string;
    readonly owner?: string;
    readonly owner_id?: Texts;
    readonly enterprise?: string;
    readonly workspace?: string;
    readonly workspace_uuid?: string;
    readonly namespace_id?: Texts;
    readonly organization_id?: Texts;
    readonly audiences?: readonly string[];
    readonly provider?: "create" | "adopt";
    readonly tags?: TagsModel;
}
interface JsonSchema {
    readonly type?: "object" | "array" | "string" | "integer";
    readonly description?: string;
    readonly default?: string | number;
    readonly examples?: readonly unknown[];
    readonly enum?: readonly string[];
    readonly pattern?: string;
    readonly patternErrorMessage?: string;
    readonly minimum?: number;
    readonly maximum?: number;
    readonly minItems?: number;
    readonly minProperties?: number;
    readonly properties?: Readonly<Record<string, JsonSchema>>;
    readonly required?: readonly string[];
    readonly additionalProperties?: JsonSchema | false;
    readonly propertyNames?: JsonSchema;
    readonly items?: JsonSchema;
    readonly anyOf?: readonly JsonSchema[];
}
interface LocatedProblem {
    readonly path: string;
    readonly line?: number;
    readonly column?: number;
    readonly problem: string;
    readonly hint?: string;
}
interface ModelProblem {
    readonly path: ModelPath;
    readonly problem: string;
    readonly hint?: string;
}
interface Note {
    readonly code: NoteCode;
    readonly message: string;
}
interface ParseAccessModelOptions {
    readonly file?: string;
}
interface PermissionModel {
    readonly sid?: string;
    readonly allow?: Texts;
    readonly deny?: Texts;
    readonly on: Texts;
    readonly when?: Readonly<Record<string, Readonly<Record<string, Texts>>>>;
}
interface PolicyDocument {
    readonly [key: string]: PlanValue;
    readonly Version: "2012-10-17";
    readonly Statement: readonly PolicyStatement[];
}
interface PolicyFile {
    readonly account: string;
    readonly role: string;
    readonly kind: "trust" | "permissions";
    readonly name: string;
    readonly document: Json;
}
interface PolicyOptions {
    readonly poolId?: string;
}
interface PolicyStatement {
    readonly [key: string]: PlanValue;
    readonly Effect: "Allow" | "Deny";
}
interface PoolModel {
    readonly name: string;
    readonly account: string;
    readonly region: string;
    readonly flow?: "basic" | "enhanced";
    readonly id?: string;
    readonly trust_policy_characters?: number;
}
interface PoolResource extends Described {
    readonly kind: "identity-pool";
    readonly name: string;
    readonly allowClassicFlow: boolean;
    readonly providers: readonly PlanValue[];
}
interface ProviderResource extends Described {
    readonly kind: "oidc-provider";
    readonly url: string;
    readonly audiences: readonly string[];
}
interface RoleModel {
    readonly account?: string;
    readonly name?: string;
    readonly description?: string;
    readonly path?: string;
    readonly max_session_seconds?: number;
    readonly allow?: readonly AllowRule[];
    readonly session_name?: string;
    readonly policies?: readonly PermissionModel[];
    readonly managed_policies?: readonly string[];
    readonly boundary?: string;
    readonly chain?: ChainModel | readonly ChainModel[];
}
interface RoleResource extends Described {
    readonly kind: "role";
    readonly role: string;
    readonly name: string;
    readonly arn: string;
    readonly path: string;
    readonly description: string;
    readonly maxSessionSeconds: number;
    readonly trustPolicy: PolicyDocument;
    readonly policies: readonly {
        readonly name: string;
        readonly document: PolicyDocument;
    }[];
    readonly managedPolicyArns: readonly string[];
    readonly boundaryArn?: string;
}
interface RoleRule {
    readonly claim: string;
    readonly matchType: "Equals" | "StartsWith";
    readonly value: string;
    readonly roleArn: string;
}
interface RoleRulesResource extends Described {
    readonly kind: "role-rules";
    readonly pool: PlanValue;
    readonly providers: readonly {
        readonly provider: PlanValue;
        readonly name: string;
        readonly rules: readonly RoleRule[];
    }[];
    readonly after: readonly string[];
}
interface Stack {
    readonly name: string;
    readonly account: string;
    readonly region: string;
    readonly description: string;
    readonly parameters: readonly StackParameter[];
    readonly resources: readonly Resource[];
    readonly outputs: readonly StackOutput[];
}
interface StackOutput {
    readonly name: string;
    readonly description: string;
    readonly value: PlanValue;
}
interface StackParameter {
    readonly name: string;
    readonly description: string;
    readonly pattern: string;
}
interface Synthesis {
    readonly stacks: readonly Stack[];
    readonly notes: readonly Note[];
}
interface TagMapResource extends Described {
    readonly kind: "tag-map";
    readonly pool: PlanValue;
    readonly provider: PlanValue;
    readonly tags: Readonly<Record<string, string>>;
}
interface TerraformFile {
    readonly name: string;
    readonly account: string;
    readonly region: string;
    readonly configuration: {
        readonly [key: string]: Json;
    };
    readonly text: string;
}
type IssuerName = "github" | "gitlab" | "bitbucket" | "circleci" | "buildkite" | "jenkins" | "kubernetes" | "oidc";
type Json = string | number | boolean | readonly Json[] | {
    readonly [key: string]: Json;
};
type Locate = (problem: ModelProblem) => {
    readonly line: number;
    readonly column: number;
} | undefined;
type ModelPath = readonly (string | number)[];
type NoteCode = "TAGS_ABBREVIATED" | "TAGS_NEAR_LIMIT" | "TAGS_LEFT_OUT" | "PROVIDER_ADOPTED" | "POOL_ADOPTED" | "ROLE_SPLIT" | "STACK_SPLIT" | "POOL_ID_WANTED" | "CHAIN_TARGET_ADOPTED" | "ACCEPTED_FOR_NOTHING";
type PlanValue = string | number | boolean | Reference | readonly PlanValue[] | {
    readonly [key: string]: PlanValue;
};
type Resource = ProviderResource | PoolResource | TagMapResource | RoleResource | RoleRulesResource;
type Section<Entry> = Readonly<Record<string, Entry>>;
type TagsModel = readonly string[] | Readonly<Record<string, string>>;
type Texts = string | readonly string[];
export { type AcceptedFinding, type AccessModel, AccessModelError, type AccessTest, type AccessTestResult, type AllowRule, type ChainModel, type CloudformationFile, type CloudformationFiles, type CloudformationOptions, type CloudformationTemplate, type IssuerModel, type IssuerName, type Json, type JsonSchema, type LocatedProblem, type Note, type NoteCode, type ParseAccessModelOptions, type PermissionModel, type PlanValue, type PolicyFile, type PolicyOptions, type PoolModel, Reference, type Resource, type RoleModel, type RoleResource, type Stack, type Synthesis, type TagsModel, type TerraformFile, accessModelSchema, cloudformationTemplates, parseAccessModel, policyFiles, runAccessTests, synthesize, terraformFiles };
// ./cdk
export { CiAccess, type CiAccessProps };
