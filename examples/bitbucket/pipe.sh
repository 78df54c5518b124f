#!/bin/sh
# Runs COMMAND with AWS credentials of the step, which needs oidc with the audience cognito-identity.amazonaws.com.
set -eu

: "${IDENTITY_POOL_ID:?is the Cognito identity pool, such as eu-west-1:7f3c1b2a-0d4e-4f5a-9b6c-8d7e6f5a4b3c}"
: "${ROLE_ARN:?is the role that trusts the pool}"
: "${COMMAND:?is what to run, such as aws s3 ls}"

AWS_CONFIG_FILE="$(mktemp)"
trap 'rm -f "$AWS_CONFIG_FILE"' EXIT
script="${CLAIMBRIDGE_HOME:-/opt/claimbridge}/credential-process.mjs"
printf '[default]\ncredential_process = node "%s"\n' "$script" > "$AWS_CONFIG_FILE"

# AWS takes stored keys and a pod's own identity before any profile.
unset AWS_PROFILE AWS_ACCESS_KEY_ID AWS_SECRET_ACCESS_KEY AWS_SESSION_TOKEN AWS_ROLE_ARN AWS_WEB_IDENTITY_TOKEN_FILE
export AWS_CONFIG_FILE CLAIMBRIDGE_IDENTITY_POOL_ID="$IDENTITY_POOL_ID" CLAIMBRIDGE_ROLE_ARN="$ROLE_ARN"
sh -c "$COMMAND"
