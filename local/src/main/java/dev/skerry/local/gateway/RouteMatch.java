package dev.skerry.local.gateway;

import dev.skerry.local.program.HttpApi.Route;
import dev.skerry.local.program.HttpApi.Stage;
import java.util.Map;

/**
 * Where a request goes.
 *
 * @param stage the stage that its path names
 * @param route the route
 * @param pathParameters the values of the route's variables, decoded, by name
 */
record RouteMatch(Stage stage, Route route, Map<String, String> pathParameters) {}
