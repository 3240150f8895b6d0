package dev.skerry.local.gateway;

import dev.skerry.local.program.HttpApi.Route;
import dev.skerry.local.program.HttpApi.Stage;
import java.util.Map;

/**
 * The stage and the route that match a request.
 *
 * @param stage the stage
 * @param route the route
 * @param pathParameters the decoded values of the path variables, by name
 */
record RouteMatch(Stage stage, Route route, Map<String, String> pathParameters) {}
