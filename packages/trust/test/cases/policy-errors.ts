import type { PolicyErrorCode, PolicyKind } from "../../src/index.ts"
import { pages } from "../support/pages.ts"
import { statementErrors } from "./statement-errors.ts"

export interface PolicyErrorCase {
  readonly name: string
  readonly document: unknown
  readonly kind?: PolicyKind
  readonly code: PolicyErrorCode
  readonly path: string
  readonly message: string
  readonly page: string
}

/** The page that says what would be right. */
const pageOf: Readonly<Record<PolicyErrorCode, string>> = {
  NOT_JSON: pages.grammar,
  DUPLICATE_KEY: pages.grammar,
  WRONG_TYPE: pages.grammar,
  UNKNOWN_ELEMENT: pages.grammar,
  MISSING_ELEMENT: pages.grammar,
  ELEMENT_NOT_ALLOWED: pages.grammar,
  CONFLICTING_ELEMENTS: pages.grammar,
  EMPTY_LIST: pages.policyChecks,
  DUPLICATE_SID: pages.sid,
  UNKNOWN_VERSION: pages.version,
  UNKNOWN_EFFECT: pages.effect,
  UNKNOWN_PRINCIPAL_TYPE: pages.principal,
  UNKNOWN_OPERATOR: pages.operators,
  INVALID_SID: pages.sid,
  INVALID_PRINCIPAL: pages.principal,
  INVALID_ACTION: pages.action,
  INVALID_RESOURCE: pages.resource,
}

const valid = { Effect: "Allow", Action: "s3:GetObject", Resource: "*" }

const documents: readonly Omit<PolicyErrorCase, "page">[] = [
  {
    name: "text that isn't JSON",
    document: "Version: 2012-10-17",
    code: "NOT_JSON",
    path: "",
    message: "The policy document is not valid JSON. At line 1, column 1.",
  },
  {
    name: "a document that is a list",
    document: [],
    code: "WRONG_TYPE",
    path: "",
    message: "A policy document must be an object, not a list.",
  },
  {
    name: "a document that is null",
    document: null,
    code: "WRONG_TYPE",
    path: "",
    message: "A policy document must be an object, not null.",
  },
  {
    name: "no document",
    document: undefined,
    code: "WRONG_TYPE",
    path: "",
    message: "A policy document must be an object, not null.",
  },
  {
    name: "an Id that isn't text",
    document: { Id: 1, Statement: valid },
    code: "WRONG_TYPE",
    path: "Id",
    message: "Id: must be a string, not a number.",
  },
  {
    name: "statements that are text",
    document: { Statement: "Allow" },
    code: "WRONG_TYPE",
    path: "Statement",
    message: "Statement: must be a list of statements, not a string.",
  },
  {
    name: "a key that stands twice",
    document: '{"Statement":[{"Effect":"Deny"},{"Sid":"a\\\\\\",{","Condition":{"Null":{"a:b":[1],"a:b":[2]}}}]}',
    code: "DUPLICATE_KEY",
    path: 'Statement[1].Condition.Null["a:b"]',
    message:
      'Statement[1].Condition.Null["a:b"]: the key stands twice in its object. Merge the two. At line 1, column 81.',
  },
  {
    name: "another version",
    document: { Version: "2012-10-18", Statement: valid },
    code: "UNKNOWN_VERSION",
    path: "Version",
    message: 'Version: must be "2012-10-17" (or "2008-10-17", without variables), not "2012-10-18".',
  },
  {
    name: "a version that isn't text",
    document: { Version: new Date(0), Statement: valid },
    code: "UNKNOWN_VERSION",
    path: "Version",
    message: 'Version: must be "2012-10-17" (or "2008-10-17", without variables), not an object.',
  },
  {
    name: "an unknown element of the document",
    document: { Version: "2012-10-17", Statements: [valid] },
    code: "UNKNOWN_ELEMENT",
    path: "Statements",
    message: 'Statements: IAM has no such element. Did you mean "Statement"?',
  },
  {
    name: "no statement",
    document: { Version: "2012-10-17" },
    code: "MISSING_ELEMENT",
    path: "Statement",
    message: "Statement: is missing. A policy needs at least one statement.",
  },
  {
    name: "an empty list of statements",
    document: { Statement: [] },
    code: "EMPTY_LIST",
    path: "Statement",
    message: "Statement: the list is empty. A policy needs at least one statement.",
  },
  {
    name: "a statement that isn't an object",
    document: { Statement: ["Allow"] },
    code: "WRONG_TYPE",
    path: "Statement[0]",
    message: "Statement[0]: a statement must be an object, not a string.",
  },
  ...(["identity", "session"] as const).flatMap((kind) => ofCaller(kind)),
  {
    name: "a trust policy without a principal",
    document: { Statement: { Effect: "Allow", Action: "sts:AssumeRole" } },
    kind: "trust",
    code: "MISSING_ELEMENT",
    path: "Statement[0].Principal",
    message: "Statement[0].Principal: is missing. Say who the statement is about, as every trust policy has to.",
  },
  {
    name: "a trust policy with a resource",
    document: { Statement: { ...valid, Principal: "*" } },
    kind: "trust",
    code: "ELEMENT_NOT_ALLOWED",
    path: "Statement[0].Resource",
    message:
      "Statement[0].Resource: isn't allowed in a trust policy: its resource is the role that it is attached to. Remove it.",
  },
  {
    name: "a resource policy without a principal",
    document: { Statement: valid },
    kind: "resource",
    code: "MISSING_ELEMENT",
    path: "Statement[0].Principal",
    message: "Statement[0].Principal: is missing. Say who the statement is about, as every resource policy has to.",
  },
]

/** What holds for the policies of users and roles, and for those passed when a role is assumed. */
function ofCaller(kind: "identity" | "session"): readonly Omit<PolicyErrorCase, "page">[] {
  return [
    {
      name: `two statements with one Sid (${kind})`,
      kind,
      document: {
        Statement: [
          { Sid: "A", ...valid },
          { Sid: "A", ...valid },
        ],
      },
      code: "DUPLICATE_SID",
      path: "Statement[1].Sid",
      message: 'Statement[1].Sid: "A" stands twice. Each Sid must be unique in its policy.',
    },
    {
      name: `a policy with a principal (${kind})`,
      document: { Statement: { ...valid, NotPrincipal: "*" } },
      kind,
      code: "ELEMENT_NOT_ALLOWED",
      path: "Statement[0].NotPrincipal",
      message: `Statement[0].NotPrincipal: isn't allowed in ${kind} policies: there the principal is whoever has the policy. Remove it.`,
    },
    {
      name: `other signs in a Sid (${kind})`,
      document: { Statement: { Sid: "own prefix", ...valid } },
      kind,
      code: "INVALID_SID",
      path: "Statement[0].Sid",
      message: 'Statement[0].Sid: "own prefix" may have the letters A to Z and digits only.',
    },
    {
      name: `a resource that isn't an ARN (${kind})`,
      document: { Statement: { ...valid, Resource: "acme/*" } },
      kind,
      code: "INVALID_RESOURCE",
      path: "Statement[0].Resource",
      message: 'Statement[0].Resource: "acme/*" is neither an ARN nor "*".',
    },
    {
      name: `no resource (${kind})`,
      document: { Statement: { Effect: "Allow", Action: "s3:*" } },
      kind,
      code: "MISSING_ELEMENT",
      path: "Statement[0].Resource",
      message: 'Statement[0].Resource: is missing. Name an ARN, or "*" for every resource.',
    },
  ]
}

export const policyErrorCases: readonly PolicyErrorCase[] = [
  ...documents,
  ...statementErrors.map(([changes, code, message]) => ({
    name: message,
    document: { Version: "2012-10-17", Statement: [{ ...valid, ...changes }] },
    code,
    path: message.slice(0, message.indexOf(": ")),
    message,
  })),
].map((row) => ({ ...row, page: pageOf[row.code] }))
