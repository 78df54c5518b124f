// One start, as a test suite would do it: import, template, port, first token. No types, so that Node.js has none to strip.
const { MODULE = "", TEMPLATE: body = "" } = process.env
const { createEmulator } = await import(MODULE)
const emulator = createEmulator({ accounts: [{ accountId: "111122223333", template: { body } }] })
await emulator.listen()
await emulator.mintToken({}, { audience: "cognito-identity.amazonaws.com" })
await emulator.close()
