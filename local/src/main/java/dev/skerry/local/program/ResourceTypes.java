package dev.skerry.local.program;

import java.util.Set;

/** The resource types that the local cloud emulates. */
final class ResourceTypes {
  static final String TABLE = "aws:dynamodb/table:Table";
  static final String FUNCTION = "aws:lambda/function:Function";
  static final String ALIAS = "aws:lambda/alias:Alias";
  static final String LAYER = "aws:lambda/layerVersion:LayerVersion";
  static final String ROLE = "aws:iam/role:Role";
  static final String ROLE_POLICY = "aws:iam/rolePolicy:RolePolicy";
  static final String API = "aws:apigatewayv2/api:Api";
  static final String AUTHORIZER = "aws:apigatewayv2/authorizer:Authorizer";
  static final String ROUTE = "aws:apigatewayv2/route:Route";
  static final String INTEGRATION = "aws:apigatewayv2/integration:Integration";
  static final String STAGE = "aws:apigatewayv2/stage:Stage";

  static final Set<String> EMULATED =
      Set.of(
          TABLE,
          FUNCTION,
          ALIAS,
          LAYER,
          ROLE,
          ROLE_POLICY,
          API,
          AUTHORIZER,
          ROUTE,
          INTEGRATION,
          STAGE);

  private static final String NETWORK_PACKAGE = "awsx";

  private ResourceTypes() {}

  /**
   * Tells whether components of a package are emulated although its plugin could construct them.
   */
  static boolean isEmulatedPackage(String name) {
    return name.equals(NETWORK_PACKAGE);
  }

  /** Tells whether the outputs of a component are computed: its children do not matter here. */
  static boolean isEmulatedComponent(String type) {
    return type.equals("awsx:ec2:Vpc");
  }
}
