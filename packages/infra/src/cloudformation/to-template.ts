import type { Stack } from "../plan/stack.ts"
import type { CloudformationTemplate } from "./cloudformation-template.ts"
import { resolveForCloudformation } from "./resolve-for-cloudformation.ts"
import { toResource } from "./to-resource.ts"

/** A stack as a template. Its resources may be more than one template takes: `splitStack` sees to that. */
export function toTemplate({ description, parameters, resources, outputs }: Stack): CloudformationTemplate {
  return {
    AWSTemplateFormatVersion: "2010-09-09",
    Description: description,
    ...(parameters.length > 0 && {
      Parameters: Object.fromEntries(
        parameters.map(({ name, description: text, pattern }) => [
          name,
          { Type: "String", Description: text, AllowedPattern: pattern },
        ]),
      ),
    }),
    Resources: Object.fromEntries(resources.map((resource) => [resource.id, toResource(resource)])),
    ...(outputs.length > 0 && {
      Outputs: Object.fromEntries(
        outputs.map(({ name, description: text, value }) => [
          name,
          { Description: text, Value: resolveForCloudformation(value) },
        ]),
      ),
    }),
  }
}
