import { describe, expect, it } from "vitest"
import { wantedTags } from "../../src/doctor/tags/wanted-tags.ts"

function policy(Statement: unknown): string {
  return JSON.stringify({ Version: "2012-10-17", Statement })
}

const cognito = { Effect: "Allow", Principal: { Federated: "cognito-identity.amazonaws.com" } }
const owner = { StringEquals: { "aws:RequestTag/owner_id": "65" } }

describe("wantedTags", () => {
  it.each([
    { name: "those of a condition", text: policy({ ...cognito, Condition: owner }), tags: ["owner_id"] },
    {
      name: "those in a variable",
      text: policy({
        ...cognito,
        Condition: { StringEquals: { "sts:RoleSessionName": "${aws:RequestTag/run_id}@x" } },
      }),
      tags: ["run_id"],
    },
    {
      name: "each once",
      text: policy([
        { ...cognito, Condition: owner },
        { ...cognito, Condition: owner },
      ]),
      tags: ["owner_id"],
    },
    {
      name: "none that are asked of another role",
      text: policy({ ...cognito, Principal: { AWS: "arn:aws:iam::111122223333:role/ci" }, Condition: owner }),
      tags: [],
    },
    { name: "none that are denied", text: policy({ ...cognito, Effect: "Deny", Condition: owner }), tags: [] },
    { name: "none of what is no policy", text: "?", tags: [] },
  ])("are $name", ({ text, tags }) => {
    expect(wantedTags(text, { login: undefined, providers: undefined })).toEqual(tags)
  })
})
