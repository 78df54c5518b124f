/** A small access model. */
export const aModel = `# One repository, two roles.
pool: { name: ci, account: "111122223333", region: eu-west-1 }

issuers:
  github: { owner: octo-org, owner_id: "65" }

tags: [repository_id, environment, ref, run_id, sha]

roles:
  deploy:
    allow:
      - { issuer: github, repository_id: "74", environment: production }
    session_name: "{run_id}@{sha}"
    policies:
      - { allow: [s3:GetObject, s3:PutObject], on: "arn:aws:s3:::acme-artifacts/\${tag:repository_id}/*" }
  build:
    allow: [{ issuer: github, repository_id: "74", ref: refs/heads/* }]
    session_name: "{run_id}@{sha}"

tests:
  - name: production
    role: deploy
    claims: { repository_owner_id: "65", repository_id: "74", environment: production, run_id: "42", sha: c0ffee }
    expect: allowed
  - name: another owner
    role: deploy
    claims: { repository_owner_id: "66", repository_id: "74", environment: production, run_id: "42", sha: c0ffee }
    expect: denied
`
