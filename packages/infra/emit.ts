import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs"
import { cloudformationTemplates, parseAccessModel, synthesize, terraformFiles } from "@claimbridge/infra"

mkdirSync("/tmp/helpers/out", { recursive: true })
for (const f of readdirSync("test/models")) {
  const s = synthesize(parseAccessModel(readFileSync("test/models/" + f, "utf8")))
  for (const t of cloudformationTemplates(s).files)
    writeFileSync(`/tmp/helpers/out/${f.replace(".yaml", "")}.${t.name}.yaml`, t.text)
  for (const t of terraformFiles(s))
    writeFileSync(`/tmp/helpers/out/${f.replace(".yaml", "")}.${t.name}.tf.json`, t.text)
}
