import * as pulumi from "@pulumi/pulumi";
import { LambdaLayer, Monitoring, ServerlessApi, UserTable } from "@skerry/aws-serverless";

const config = new pulumi.Config();

const users = new UserTable("users", {
  partitionKey: "username",
  deletionProtection: false,
  pointInTimeRecoveryDays: 0,
  overrides: [
    { child: "aws:dynamodb:Table users-table", property: "tableClass", value: '"STANDARD_INFREQUENT_ACCESS"' },
  ],
});

const shared = new LambdaLayer("shared", {
  content: new pulumi.asset.FileArchive("./layer"),
  keepOldVersions: false,
});

const api = new ServerlessApi("api", {
  auth: "iam",
  code: new pulumi.asset.FileArchive("./classes"),
  layers: [shared.layerArn],
  logRetentionDays: config.requireNumber("retentionDays"),
  environment: [
    { name: "USERS_TABLE", value: users.tableName },
    { name: "SIGNING_WORD", value: config.requireSecret("token") },
  ],
  routes: [
    { route: "GET /users/{username}", handler: "com.example.GetUser", policies: [users.readPolicy] },
    { route: "GET /health", handler: "com.example.Health", auth: "none", anonymousReason: "monitors call it" },
  ],
});

new Monitoring("monitoring", {
  apiId: api.apiId,
  stageName: api.stageName,
  functions: [{ name: "getUser", functionName: api.functions.apply((names) => names.getUser), timeoutSeconds: 10 }],
  tables: [{ name: "users", tableName: users.tableName }],
});

export const url = api.url;
export const table = users.tableName;
