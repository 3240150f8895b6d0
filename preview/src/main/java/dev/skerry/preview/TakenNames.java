package dev.skerry.preview;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * AWS gives a name once, and an update makes and changes resources in any order before it deletes
 * what is no longer in the program.
 */
record TakenNames() implements Rule {
  private static final List<Identity> IDENTITIES =
      List.of(
          new Identity("aws:apigatewayv2/route:Route", List.of("apiId"), "routeKey"),
          new Identity("aws:apigatewayv2/stage:Stage", List.of("apiId"), "name"),
          new Identity("aws:lambda/alias:Alias", List.of("functionName"), "name"),
          new Identity(
              "aws:chatbot/slackChannelConfiguration:SlackChannelConfiguration",
              "configurationName"),
          new Identity(Types.TABLE, "name"),
          new Identity(Types.FUNCTION, "name"),
          new Identity("aws:iam/role:Role", "name"),
          new Identity("aws:cloudwatch/logGroup:LogGroup", "name"));

  @Override
  public Stream<Obstacle> obstacles(Plan plan) {
    return IDENTITIES.stream().flatMap(identity -> obstacles(identity, plan));
  }

  private static Stream<Obstacle> obstacles(Identity identity, Plan plan) {
    var holders = holders(identity, plan);
    return plan.of(identity.type())
        .flatMap(
            taker ->
                taken(identity, taker).map(name -> holders.getOrDefault(name, List.of())).stream()
                    .flatMap(List::stream)
                    .filter(holder -> !holder.urn().equals(taker.urn()))
                    .map(holder -> obstacle(identity, taker, holder)));
  }

  /** Who has which name before the update, and not after it. */
  private static Map<String, List<Step>> holders(Identity identity, Plan plan) {
    var holders = new HashMap<String, List<Step>>();
    plan.of(identity.type())
        .filter(step -> step.outcome().ends() || taken(identity, step).isPresent())
        .forEach(
            step ->
                step.before()
                    .flatMap(identity::of)
                    .ifPresent(
                        name -> holders.computeIfAbsent(name, it -> new ArrayList<>()).add(step)));
    return holders;
  }

  /** The name that a step gives; empty if the resource has it already. */
  private static Optional<String> taken(Identity identity, Step step) {
    var before = step.before().flatMap(identity::of);
    return step.outcome() == Outcome.DELETED
        ? Optional.empty()
        : step.after().flatMap(identity::of).filter(name -> !before.equals(Optional.of(name)));
  }

  private static Obstacle obstacle(Identity identity, Step taker, Step holder) {
    var name = name(identity, taker.after());
    var taken = name(identity, holder.before());
    var which = taken.equals(name) ? "it" : taken + ", which is the same to AWS";
    var conflict = "its `%s` becomes %s while %s %s %s: ";
    var old = Text.code(holder.name());
    return holder.outcome() == Outcome.CHANGED
        ? Obstacle.of(
            taker,
            conflict.formatted(identity.name(), name, old, "may still have", which)
                + "one update changes both, in any order.",
            "first deploy values that no other has (for routes: another `basePath`), then these.")
        : Obstacle.of(
            taker,
            conflict.formatted(identity.name(), name, old, "still has", which)
                + "an update deletes last.",
            "first deploy without %s, then this change.".formatted(old));
  }

  private static String name(Identity identity, Optional<State> resource) {
    return Text.code(resource.flatMap(it -> it.input(identity.name())).orElse(""));
  }
}
