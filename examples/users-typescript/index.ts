import * as pulumi from "@pulumi/pulumi";
import { LambdaLayer, Monitoring, ServerlessApi, UserTable } from "@skerry/aws-serverless";

const config = new pulumi.Config();

const users = new UserTable("users", { partitionKey: "username", deletionProtection: config.requireBoolean("deletionProtection") });
const requests = new UserTable("idempotency", {
  partitionKey: "id", ttlAttribute: "expiresAt", pointInTimeRecoveryDays: 0, deletionProtection: false,
});
const layer = new LambdaLayer("shared", { content: new pulumi.asset.FileArchive("../../layer/target/layer") });

const open = { auth: "none", anonymousReason: "monitors and deployment tests call it without credentials" };
const usersTable = { name: "USERS_TABLE", value: users.tableName };
const requestsTable = { name: "IDEMPOTENCY_TABLE", value: requests.tableName };
const reads = { policies: [users.readPolicy], environment: [usersTable] };
const writes = { policies: [users.writePolicy], environment: [usersTable] };
const creates = { policies: [users.writePolicy, requests.writePolicy], environment: [usersTable, requestsTable] };

const endpoints: Record<string, [string, object]> = {
  "GET /": ["welcome.Welcome", open],
  "GET /health": ["health.Health", { ...open, ...reads }],
  "GET /metadata": ["metadata.Metadata", open],
  "POST /users": ["users.CreateUser", creates],
  "GET /users": ["users.ListUsers", reads],
  "GET /users/{username}": ["users.GetUser", reads],
  "PUT /users/{username}": ["users.UpdateUser", writes],
  "DELETE /users/{username}": ["users.DeleteUser", writes],
};

const api = new ServerlessApi("api", {
  auth: config.require("usersAuth"), anonymousReason: config.get("usersAnonymousReason"),
  basePath: "/v1",
  code: new pulumi.asset.FileArchive("../../handlers/target/classes"), layers: [layer.layerArn],
  fallback: "dev.skerry.handlers.http.Fallback",
  routes: Object.entries(endpoints).map(([route, [name, more]]) => ({ route, handler: `dev.skerry.handlers.${name}`, ...more })),
});

new Monitoring("monitoring", {
  apiId: api.apiId, stageName: api.stageName,
  emails: config.requireObject<string[]>("alarmEmails"),
  functions: ["health", "metadata", "createUser", "listUsers", "getUser", "updateUser", "deleteUser"].map((name) => (
    { name, functionName: api.functions.apply((all) => all[name]), timeoutSeconds: 10 })),
  tables: [{ name: "users", tableName: users.tableName }],
});

export const url = api.url;
export const tableName = users.tableName;
