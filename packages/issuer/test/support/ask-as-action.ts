import { getIDToken } from "@actions/core"

// An action, as GitHub's documents tell to write it. It prints the token on its last line.
process.stdout.write(`${await getIDToken("cognito-identity.amazonaws.com")}\n`)
