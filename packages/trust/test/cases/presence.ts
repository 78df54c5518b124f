import type { ConditionCase } from "../support/condition-case.ts"
import { pages } from "../support/pages.ts"

const page = pages.operators

const instanceTypes = { StringLikeIfExists: { "ec2:InstanceType": ["t1.*", "t2.*", "m3.*"] } }

export const presenceCases: readonly ConditionCase[] = [
  {
    name: "IfExists compares a key that is there",
    condition: instanceTypes,
    context: { "ec2:InstanceType": "t1.micro" },
    expect: "match",
    page,
  },
  {
    name: "IfExists refuses another value of a key that is there",
    condition: instanceTypes,
    context: { "ec2:InstanceType": "m2.micro" },
    expect: "no match",
    reason: "VALUE_MISMATCH",
    page,
  },
  {
    name: "IfExists doesn't excuse the other conditions",
    condition: { ...instanceTypes, StringEquals: { "aws:PrincipalTag/team": "a" } },
    expect: "no match",
    reason: "KEY_ABSENT",
    page,
  },
  {
    name: "a Deny with StringNotEqualsIfExists denies when the key is absent",
    condition: { StringNotEqualsIfExists: { "aws:RequestTag/team": "a" } },
    effect: "Deny",
    expect: "match",
    page,
  },
  {
    name: "Null true matches an absent key",
    condition: { Null: { "aws:TokenIssueTime": "true" } },
    expect: "match",
    page,
  },
  {
    name: "Null true refuses a key that is there",
    condition: { Null: { "aws:TokenIssueTime": "true" } },
    context: { "aws:TokenIssueTime": "2026-01-01T00:00:00Z" },
    expect: "no match",
    reason: "KEY_PRESENT",
    page,
  },
  {
    name: "Null false matches a key that is there",
    condition: { Null: { "aws:TokenIssueTime": "false" } },
    context: { "aws:TokenIssueTime": "2026-01-01T00:00:00Z" },
    expect: "match",
    page,
  },
  {
    name: "Null false refuses an absent key",
    condition: { Null: { "aws:TokenIssueTime": "false" } },
    expect: "no match",
    reason: "KEY_ABSENT",
    page,
  },
  {
    name: "Null takes a JSON boolean",
    condition: { Null: { "aws:RequestTag/repository": false } },
    context: { "aws:RequestTag/repository": "octo-org/octo-repo" },
    expect: "match",
    page,
  },
  {
    name: "Null takes whatever isn't true as false",
    condition: { Null: { "aws:TokenIssueTime": "yes" } },
    context: { "aws:TokenIssueTime": "2026-01-01T00:00:00Z" },
    expect: "match",
    page: pages.recordedValues,
  },
  {
    name: "Null regards no case",
    condition: { Null: { "aws:TokenIssueTime": "TRUE" } },
    context: { "aws:TokenIssueTime": "2026-01-01T00:00:00Z" },
    expect: "no match",
    reason: "KEY_PRESENT",
    page: pages.recordedValues,
  },
  {
    name: "IfExists with an empty list matches an absent key",
    condition: { StringNotEqualsIfExists: { "aws:RequestTag/team": [] } },
    expect: "match",
    page: pages.policyChecks,
  },
  {
    name: "IfExists with an empty list refuses a key that is there",
    condition: { StringNotEqualsIfExists: { "aws:RequestTag/team": [] } },
    context: { "aws:RequestTag/team": "a" },
    expect: "no match",
    page: pages.policyChecks,
  },
  {
    name: "a negated operator with an empty list doesn't match an absent key",
    condition: { StringNotEquals: { "aws:RequestTag/team": [] } },
    expect: "no match",
    page: pages.policyChecks,
  },
  {
    name: "Null false refuses a key with an empty value, which ForAllValues would let pass",
    condition: { Null: { "aws:TagKeys": "false" }, "ForAllValues:StringEquals": { "aws:TagKeys": "a" } },
    context: { "aws:TagKeys": [""] },
    expect: "no match",
    reason: "KEY_ABSENT",
    page,
  },
  {
    name: "Null true matches a key with an empty value",
    condition: { Null: { "aws:RequestTag/team": "true" } },
    context: { "aws:RequestTag/team": "" },
    expect: "match",
    page,
  },
  {
    name: "Null with both values matches whatever the request has",
    condition: { Null: { "aws:RequestTag/team": ["true", "false"] } },
    expect: "match",
    page,
  },
  {
    name: "an empty list of request values counts as an absent key",
    condition: { Null: { "aws:TagKeys": "true" } },
    context: { "aws:TagKeys": [] },
    expect: "match",
    page,
  },
]
