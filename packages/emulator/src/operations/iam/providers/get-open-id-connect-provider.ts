import type { Operation } from "../../operation.ts"
import { iamOperation } from "../iam-operation.ts"
import { tagList } from "../tag-list.ts"
import { findManagedProvider } from "./find-managed-provider.ts"
import { providerShape } from "./provider-shape.ts"

/** The answer's `Url` has no scheme, as on AWS. */
export const getOpenIdConnectProvider: Operation = iamOperation({
  name: "GetOpenIDConnectProvider",
  shape: providerShape,
  run(call, { OpenIDConnectProviderArn }) {
    const { url, clientIds, thumbprints, created, tags } = findManagedProvider(call, OpenIDConnectProviderArn)
    return {
      Url: url.replace(/^https?:\/\//, ""),
      ClientIDList: clientIds,
      ThumbprintList: thumbprints,
      CreateDate: created,
      Tags: tagList(tags),
    }
  },
})
