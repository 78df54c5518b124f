import { describe, expect, it } from "vitest"
import type { HttpRequest } from "../../src/http/http-message.ts"
import { sha256Hex } from "../../src/sigv4/sha256-hex.ts"
import { verifySignature } from "../../src/sigv4/verify-signature.ts"
import { type AwsExample, DATE, exampleRequest, exampleWorld, SCOPE } from "../support/aws-example.ts"
import { exampleKey } from "../support/example-key.ts"
import { aRequest } from "../support/request.ts"
import { aWorld } from "../support/world.ts"

const HOST = "examplebucket.s3.amazonaws.com"
const EMPTY = sha256Hex("")

function presigned(): HttpRequest {
  const rawQuery = [
    "X-Amz-Algorithm=AWS4-HMAC-SHA256",
    `X-Amz-Credential=${exampleKey().accessKeyId}%2F${SCOPE.replaceAll("/", "%2F")}`,
    `X-Amz-Date=${DATE}`,
    "X-Amz-Expires=86400",
    "X-Amz-SignedHeaders=host",
    "X-Amz-Signature=aeeed9bbccd4d02ee5c0109b86d86835f995330da4c265957d157751f604d404",
  ].join("&")
  return aRequest({ rawPath: "/test.txt", rawQuery, headers: { host: HOST } })
}

/** @see https://docs.aws.amazon.com/AmazonS3/latest/API/sig-v4-header-based-auth.html */
describe("the examples of AWS's reference", () => {
  it.each<[name: string, example: AwsExample]>([
    [
      "a ranged GET",
      {
        rawPath: "/test.txt",
        signed: { host: HOST, range: "bytes=0-9", "x-amz-content-sha256": EMPTY, "x-amz-date": DATE },
        signature: "f0e8bdb87c964420e857bd35b5d6ed310bd44f0170aba48dd91039c6036bdb41",
      },
    ],
    [
      "a PUT of a key with a special character",
      {
        method: "PUT",
        rawPath: "/test%24file.text",
        body: Buffer.from("Welcome to Amazon S3."),
        signed: {
          date: "Fri, 24 May 2013 00:00:00 GMT",
          host: HOST,
          "x-amz-content-sha256": sha256Hex("Welcome to Amazon S3."),
          "x-amz-date": DATE,
          "x-amz-storage-class": "REDUCED_REDUNDANCY",
        },
        signature: "98ad721746da40c64f1a55b78f14c238d841ea1380cd77a1b5971af0ece108bd",
      },
    ],
    [
      "a parameter without a value",
      {
        rawQuery: "lifecycle",
        signed: { host: HOST, "x-amz-content-sha256": EMPTY, "x-amz-date": DATE },
        signature: "fea454ca298b7da1c68078a5d1bdbfbbe0d65c699e0f91ac7a200a0136783543",
      },
    ],
    [
      "a listing",
      {
        rawQuery: "prefix=J&max-keys=2",
        signed: { host: HOST, "x-amz-content-sha256": EMPTY, "x-amz-date": DATE },
        signature: "34b48302e7b5fa45bde8084f4b7868a86f0a534bc59db6670ed5711ef69dc6f7",
      },
    ],
  ])("accepts %s", (_name, example) => {
    const { caller } = verifySignature(exampleWorld, exampleRequest(example), "s3")
    expect(caller.arn).toBe("arn:aws:iam::111122223333:user/emulator-admin")
  })

  it("accepts a presigned URL", () => {
    expect(verifySignature(exampleWorld, presigned(), "s3").signature.place).toBe("query")
  })
})

describe("a presigned URL", () => {
  it("is refused once its time is over", () => {
    const late = aWorld({ now: "2013-05-25T00:00:01Z", admin: exampleKey() })
    expect(() => verifySignature(late, presigned(), "s3")).toThrow(
      expect.objectContaining({ code: "AccessDenied", status: 403, message: "Request has expired" }),
    )
  })

  it("is refused for another object", () => {
    const other = { ...presigned(), rawPath: "/other.txt" }
    expect(() => verifySignature(exampleWorld, other, "s3")).toThrow(
      expect.objectContaining({ code: "SignatureDoesNotMatch" }),
    )
  })
})
