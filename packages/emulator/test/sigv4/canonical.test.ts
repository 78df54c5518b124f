import { describe, expect, it } from "vitest"
import { canonicalPath } from "../../src/sigv4/canonical-path.ts"
import { canonicalQuery } from "../../src/sigv4/canonical-query.ts"

/** @see https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_sigv-create-signed-request.html */
describe("canonicalPath", () => {
  it.each([
    ["leaves S3's dots alone", "/a/../b", "s3", "/a/../b"],
    ["leaves S3's double slashes alone", "/a//b", "s3", "/a//b"],
    ["encodes S3's path once", "/a%20b(1)", "s3", "/a%20b%281%29"],
    ["normalizes other services' paths", "/a/../b//c", "sts", "/b/c"],
    ["encodes other services' paths twice", "/a%20b", "sts", "/a%2520b"],
  ] as const)("%s", (_name, path, service, expected) => {
    expect(canonicalPath(path, service)).toBe(expected)
  })
})

describe("canonicalQuery", () => {
  it.each([
    ["sorts by name, then by value", "b=2&a=2&a=1", "a=1&a=2&b=2"],
    ["sorts by bytes, capitals first", "a=1&B=1", "B=1&a=1"],
    ["gives parameters without a value an equals sign", "acl", "acl="],
    ["encodes what isn't encoded", "prefix=a/b c", "prefix=a%2Fb%20c"],
    ["leaves the signature out", "X-Amz-Signature=0&X-Amz-Date=1", "X-Amz-Date=1"],
    ["leaves broken encoding alone", "a=%zz", "a=%25zz"],
  ])("%s", (_name, query, expected) => {
    expect(canonicalQuery(query)).toBe(expected)
  })
})
