import { describe, expect, it } from "vitest"
import { type AwsHost, readAwsHost } from "../../src/http/read-aws-host.ts"

describe("readAwsHost", () => {
  it.each<[host: string, expected: AwsHost]>([
    ["sts.amazonaws.com", { service: "sts", region: "us-east-1" }],
    ["sts.eu-west-1.amazonaws.com", { service: "sts", region: "eu-west-1" }],
    ["sts-fips.us-east-1.amazonaws.com", { service: "sts", region: "us-east-1" }],
    ["sts.eu-west-1.api.aws", { service: "sts", region: "eu-west-1" }],
    ["sts.cn-north-1.amazonaws.com.cn", { service: "sts", region: "cn-north-1" }],
    ["sts.eusc-de-east-1.amazonaws.eu", { service: "sts", region: "eusc-de-east-1" }],
    ["iam.amazonaws.com", { service: "iam", region: "us-east-1" }],
    ["iam-fips.amazonaws.com", { service: "iam", region: "us-east-1" }],
    ["iam.global.api.aws", { service: "iam", region: "us-east-1" }],
    ["iam.us-gov.amazonaws.com", { service: "iam", region: "us-gov-west-1" }],
    ["iam.cn-north-1.amazonaws.com.cn", { service: "iam", region: "cn-north-1" }],
    ["cognito-identity.us-gov-west-1.amazonaws.com", { service: "cognito-identity", region: "us-gov-west-1" }],
    ["cognito-identity-fips.us-east-1.amazonaws.com", { service: "cognito-identity", region: "us-east-1" }],
    ["s3.amazonaws.com", { service: "s3" }],
    ["s3.eu-west-1.amazonaws.com:443", { service: "s3", region: "eu-west-1" }],
    ["acme.s3.amazonaws.com", { service: "s3", bucket: "acme" }],
    ["acme.s3.eu-west-1.amazonaws.com", { service: "s3", region: "eu-west-1", bucket: "acme" }],
    ["a.b.c.s3.dualstack.eu-west-1.amazonaws.com", { service: "s3", region: "eu-west-1", bucket: "a.b.c" }],
    ["acme.s3-fips.us-east-1.amazonaws.com", { service: "s3", region: "us-east-1", bucket: "acme" }],
    ["dynamodb.eu-west-1.amazonaws.com", { service: "dynamodb", region: "eu-west-1" }],
    ["111122223333.ddb.eu-west-1.amazonaws.com", { service: "dynamodb", region: "eu-west-1" }],
    ["127.0.0.1:4566", {}],
    ["amazonaws.com.example.org", {}],
  ])("reads %s", (host, expected) => {
    expect(readAwsHost(host)).toEqual(expected)
  })
})
