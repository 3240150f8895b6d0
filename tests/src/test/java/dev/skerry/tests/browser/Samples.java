package dev.skerry.tests.browser;

/** Small documents, for what the main stack's document does not have. */
final class Samples {
  /** HOSTILE stands where a document has text of its author. */
  static final String HOSTILE =
      """
      {"openapi": "3.1.0",
       "info": {"title": "HOSTILE", "version": "1", "description": "HOSTILE"},
       "servers": [{"url": "/v1"}],
       "paths": {"/things": {"get": {"operationId": "HOSTILE", "summary": "HOSTILE",
         "parameters": [{"name": "HOSTILE", "in": "query", "description": "HOSTILE",
           "schema": {"type": "string", "default": "HOSTILE"}, "example": "HOSTILE"}],
         "responses": {"200": {"description": "HOSTILE",
           "headers": {"HOSTILE": {"description": "HOSTILE", "example": "HOSTILE"}},
           "content": {"HOSTILE": {"schema": {"$ref": "#/components/schemas/HOSTILE"},
             "examples": {"HOSTILE": {"value": "HOSTILE"}}}}}}}}},
       "components": {"schemas": {"HOSTILE": {"description": "HOSTILE"}}}}""";

  /** An API with JSON Web Tokens. */
  static final String TOKENS =
      """
      {"openapi": "3.1.0", "info": {"title": "Tokens", "version": "1"},
       "servers": [{"url": "/v1"}],
       "paths": {"/things": {"get": {"security": [{"jwt": []}], "responses": {}}}},
       "components": {"securitySchemes": {"jwt": {"type": "http", "scheme": "bearer"}}}}""";

  /** An API with signatures of AWS credentials. */
  static final String SIGNATURES =
      """
      {"openapi": "3.1.0", "info": {"title": "Signatures", "version": "1"},
       "servers": [{"url": "/v1"}],
       "paths": {"/things": {"get": {"security": [{"iam": []}], "responses": {}}}},
       "components": {"securitySchemes": {"iam": {"type": "apiKey", "name": "Authorization",
         "in": "header", "x-amazon-apigateway-authtype": "awsSigv4"}}}}""";

  private Samples() {}
}
