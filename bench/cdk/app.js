// The dev stack's resources as a CDK app of usual constructs. Plain JavaScript, and code from a bucket: it neither compiles
// nor reads the files that are deployed, as the Pulumi program does not (Pulumi's engine does).
const { App, Duration, RemovalPolicy, Stack, Tags } = require('aws-cdk-lib/core');
const apigateway = require('aws-cdk-lib/aws-apigatewayv2');
const { HttpLambdaIntegration } = require('aws-cdk-lib/aws-apigatewayv2-integrations');
const cloudwatch = require('aws-cdk-lib/aws-cloudwatch');
const dynamodb = require('aws-cdk-lib/aws-dynamodb');
const iam = require('aws-cdk-lib/aws-iam');
const lambda = require('aws-cdk-lib/aws-lambda');
const logs = require('aws-cdk-lib/aws-logs');
const { AccessLogFormat } = require('aws-cdk-lib/aws-apigateway');
const s3 = require('aws-cdk-lib/aws-s3');

const BASE_PATH = '/v1';

// Saved queries of the log, by name.
const QUERIES = {
  'cold starts': {
    fields: ['coalesce(record.metrics.restoreDurationMs, record.metrics.initDurationMs) as startMs'],
    filterStatements: ['type = "platform.report" and ispresent(startMs)'],
    statsStatements: ['count(*) as starts, pct(startMs, 50) as p50, max(startMs) as longest by @log'],
    sort: 'starts desc',
  },
  'failed requests': {
    fields: ['@timestamp', 'status', 'slug', 'routeKey', 'ms', 'requestId', '@log'],
    filterStatements: ['status >= 500'],
    sort: '@timestamp desc',
    limit: 100,
  },
  'one request': { fields: ['@timestamp', '@message'], filterStatements: ['@message like "ID"'], sort: '@timestamp asc' },
  problems: { filterStatements: ['ispresent(slug)'], statsStatements: ['count(*) as requests by slug, routeKey'] },
  'slowest requests': { fields: ['@timestamp', 'ms', 'routeKey', 'status'], sort: 'ms desc', limit: 100 },
};

// Name, handler, routes, table action.
const ENDPOINTS = [
  ['welcome', 'welcome.Welcome', ['GET /', 'HEAD /']],
  ['health', 'health.Health', ['GET /health', 'HEAD /health'], 'GetItem'],
  ['metadata', 'metadata.Metadata', ['GET /metadata', 'HEAD /metadata']],
  ['createUser', 'users.CreateUser', ['POST /users'], 'PutItem'],
  ['listUsers', 'users.ListUsers', ['GET /users', 'HEAD /users'], 'Scan'],
  ['getUser', 'users.GetUser', ['GET /users/{username}', 'HEAD /users/{username}'], 'GetItem'],
  ['updateUser', 'users.UpdateUser', ['PUT /users/{username}'], 'UpdateItem'],
  ['deleteUser', 'users.DeleteUser', ['DELETE /users/{username}'], 'DeleteItem'],
  ['fallback', 'http.Fallback', ['$default']],
];

class UserService extends Stack {
  constructor(scope, id) {
    super(scope, id, { analyticsReporting: false });
    this.artifacts = s3.Bucket.fromBucketName(this, 'Artifacts', 'artifacts');
    this.table = new dynamodb.Table(this, 'Users', {
      partitionKey: { name: 'username', type: dynamodb.AttributeType.STRING },
      billingMode: dynamodb.BillingMode.PAY_PER_REQUEST,
      removalPolicy: RemovalPolicy.DESTROY,
    });
    this.layer = new lambda.LayerVersion(this, 'Shared', {
      code: lambda.Code.fromBucket(this.artifacts, 'layer.zip'),
      compatibleRuntimes: [lambda.Runtime.JAVA_21],
      compatibleArchitectures: [lambda.Architecture.ARM_64],
    });
    this.api = new apigateway.HttpApi(this, 'Api', { createDefaultStage: false });
    this.stage();
    this.logGroups = [];
    this.functions = ENDPOINTS.map((endpoint) => this.endpoint(...endpoint));
    this.dashboard();
    this.queries();
  }

  stage() {
    const log = this.log('AccessLog');
    const fields = ['requestId', 'requestTime', 'httpMethod', 'routeKey', 'protocol', 'status', 'responseLength', 'responseLatency',
      'integrationLatency', 'integrationStatus', 'integration.status', 'integrationErrorMessage',
      'error.message', 'authorizer.error'];
    const format = Object.fromEntries(fields.map((field) => [field, `$context.${field}`]));
    new apigateway.HttpStage(this, 'Stage', {
      httpApi: this.api,
      stageName: '$default',
      autoDeploy: true,
      throttle: { rateLimit: 100, burstLimit: 200 },
      accessLogSettings: {
        destination: new apigateway.LogGroupLogDestination(log),
        format: AccessLogFormat.custom(JSON.stringify(format)),
      },
    });
  }

  endpoint(name, handler, routes, action) {
    const logGroup = this.log(`${name}Log`);
    this.logGroups.push(logGroup);
    const role = new iam.Role(this, `${name}Role`, { assumedBy: new iam.ServicePrincipal('lambda.amazonaws.com') });
    const grants = [this.policy(`${name}Logs`, role, ['logs:CreateLogStream', 'logs:PutLogEvents'], logGroup.logGroupArn)];
    if (action) {
      grants.push(this.policy(`${name}Table`, role, [`dynamodb:${action}`], this.table.tableArn));
    }
    const code = new lambda.Function(this, name, {
      code: lambda.Code.fromBucket(this.artifacts, 'function.zip'),
      handler: `dev.skerry.handlers.${handler}`,
      runtime: lambda.Runtime.JAVA_21,
      architecture: lambda.Architecture.ARM_64,
      layers: [this.layer],
      memorySize: 1024,
      timeout: Duration.seconds(10),
      environment: { API_BASE_PATH: BASE_PATH, REQUEST_METRICS_NAMESPACE: 'skerry-dev', ...this.variables(name, action) },
      loggingFormat: lambda.LoggingFormat.JSON,
      applicationLogLevelV2: lambda.ApplicationLogLevel.INFO,
      systemLogLevelV2: lambda.SystemLogLevel.INFO,
      logGroup,
      role,
    });
    code.node.addDependency(...grants);
    const alias = new lambda.Alias(this, `${name}Live`, { aliasName: 'live', version: code.currentVersion });
    const integration = new HttpLambdaIntegration(`${name}Integration`, alias, { scopePermissionToRoute: false });
    routes.forEach((route) => this.route(route, integration));
    return code;
  }

  variables(name, action) {
    if (name === 'metadata') {
      return { APP_DESCRIPTION: 'A serverless API on AWS, in Java', APP_STACK: 'dev', APP_VERSION: '0.1.0', GIT_COMMIT: 'NA' };
    }
    if (name === 'fallback') {
      return { API_ROUTES: ENDPOINTS.flatMap((endpoint) => endpoint[2]).join(',') };
    }
    return action ? { USERS_TABLE: this.table.tableName } : {};
  }

  route(route, integration) {
    const [method, path] = route.split(' ');
    const routeKey = path
      ? apigateway.HttpRouteKey.with((BASE_PATH + path).replace(/\/$/, ''), method)
      : apigateway.HttpRouteKey.DEFAULT;
    new apigateway.HttpRoute(this, `Route ${route.replaceAll('/', ' ')}`, { httpApi: this.api, routeKey, integration });
  }

  policy(id, role, actions, resource) {
    const statements = [new iam.PolicyStatement({ actions, resources: [resource] })];
    return new iam.Policy(this, id, { roles: [role], statements });
  }

  log(id) {
    return new logs.LogGroup(this, id, { retention: logs.RetentionDays.ONE_WEEK, removalPolicy: RemovalPolicy.DESTROY });
  }

  queries() {
    Object.entries(QUERIES).forEach(([name, parts]) => new logs.QueryDefinition(this, `Query ${name}`, {
      queryDefinitionName: `skerry-dev/monitoring/${name}`,
      queryString: new logs.QueryString(parts),
      logGroups: this.logGroups,
    }));
  }

  dashboard() {
    const api = (metricName, statistic) =>
      new cloudwatch.Metric({
        namespace: 'AWS/ApiGateway', metricName, statistic, dimensionsMap: { ApiId: this.api.apiId, Stage: '$default' },
      });
    const table = (metricName, statistic) =>
      new cloudwatch.Metric({
        namespace: 'AWS/DynamoDB', metricName, statistic, dimensionsMap: { TableName: this.table.tableName },
      });
    const widgets = [
      ['Requests and errors', ['Count', '4xx', '5xx'].map((name) => api(name, 'Sum'))],
      ['Latency (ms)', ['p50', 'p90', 'p99'].map((statistic) => api('Latency', statistic))],
      ['Function errors', this.functions.map((it) => it.metricErrors())],
      ['Function throttles', this.functions.map((it) => it.metricThrottles())],
      ['Function duration, p90 (ms)', this.functions.map((it) => it.metricDuration({ statistic: 'p90' }))],
      ['Concurrent executions', this.functions.map((it) => it.metric('ConcurrentExecutions', { statistic: 'Maximum' }))],
      ['Table throttles', ['ReadThrottleEvents', 'WriteThrottleEvents', 'SystemErrors'].map((name) => table(name, 'Sum'))],
      ['Consumed capacity', ['ConsumedReadCapacityUnits', 'ConsumedWriteCapacityUnits'].map((name) => table(name, 'Sum'))],
      ['Table latency (ms)', ['p50', 'p90', 'p95', 'p99', 'Maximum'].map((it) => table('SuccessfulRequestLatency', it))],
    ];
    const dashboard = new cloudwatch.Dashboard(this, 'Dashboard');
    widgets.forEach(([title, left]) => dashboard.addWidgets(new cloudwatch.GraphWidget({ title, left, width: 12 })));
  }
}

const app = new App();
const service = new UserService(app, 'skerry-dev');
Object.entries({ Project: 'skerry', Environment: 'dev', ManagedBy: 'cdk', Owner: 'dev@example.com' })
  .forEach(([key, value]) => Tags.of(service).add(key, value));
app.synth();
