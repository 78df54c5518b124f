import type { Shape } from "../../input/shape.ts"
import { type StringShape, stringShape } from "../../input/string-shape.ts"
import { integerShape } from "./integer-shape.ts"
import { mapShape, type StringMap } from "./map-shape.ts"

/** Shapes that several operations share, with the limits of the API model `cognito-identity/2014-06-30`. */
export const limits: {
  readonly identityPoolId: StringShape
  readonly identityId: StringShape
  readonly identityPoolName: StringShape
  readonly accountId: StringShape
  readonly roleArn: StringShape
  readonly providerName: StringShape
  readonly logins: Shape<StringMap>
  readonly principalTags: Shape<StringMap>
  readonly poolTags: Shape<StringMap>
  readonly poolArn: StringShape
  readonly maxResults: Shape<number>
  readonly nextToken: StringShape
} = {
  identityPoolId: stringShape({ min: 1, max: 55, pattern: "[\\w-]+:[0-9a-f-]+" }),
  identityId: stringShape({ min: 1, max: 55, pattern: "[\\w-]+:[0-9a-f-]+" }),
  identityPoolName: stringShape({ min: 1, max: 128, pattern: "[\\w\\s+=,.@-]+" }),
  accountId: stringShape({ min: 1, max: 15, pattern: "\\d+" }),
  roleArn: stringShape({ min: 20, max: 2048 }),
  providerName: stringShape({ min: 1, max: 128 }),
  logins: mapShape({
    key: stringShape({ min: 1, max: 128 }),
    value: stringShape({ min: 1, max: 50_000 }),
    max: 10,
    secret: true,
  }),
  principalTags: mapShape({
    key: stringShape({ min: 1, max: 128 }),
    value: stringShape({ min: 1, max: 256 }),
    max: 50,
  }),
  poolTags: mapShape({ key: stringShape({ min: 1, max: 128 }), value: stringShape({ max: 256 }), max: 50 }),
  poolArn: stringShape({ min: 20, max: 2048 }),
  maxResults: integerShape({ min: 1, max: 60 }),
  nextToken: stringShape({ min: 1, max: 65_535, pattern: "[\\S]+" }),
}
