package dev.skerry.preview;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Some names must be unique in AWS. An update creates and changes resources in any order, before it
 * deletes resources that the program no longer declares.
 */
record NameConflicts() implements Rule {
  private static final List<UniqueKey> UNIQUE_KEYS =
      List.of(
          new UniqueKey("aws:apigatewayv2/route:Route", List.of("apiId"), "routeKey"),
          new UniqueKey("aws:apigatewayv2/stage:Stage", List.of("apiId"), "name"),
          new UniqueKey("aws:lambda/alias:Alias", List.of("functionName"), "name"),
          new UniqueKey(
              "aws:chatbot/slackChannelConfiguration:SlackChannelConfiguration",
              "configurationName"),
          new UniqueKey(Types.TABLE, "name"),
          new UniqueKey(Types.FUNCTION, "name"),
          new UniqueKey("aws:iam/role:Role", "name"),
          new UniqueKey("aws:cloudwatch/logGroup:LogGroup", "name"));

  @Override
  public Stream<BlockedChange> blockedChanges(Plan plan) {
    return UNIQUE_KEYS.stream().flatMap(uniqueKey -> blockedChanges(uniqueKey, plan));
  }

  private static Stream<BlockedChange> blockedChanges(UniqueKey uniqueKey, Plan plan) {
    var currentOwners = currentOwners(uniqueKey, plan);
    return plan.of(uniqueKey.type())
        .flatMap(
            newOwner ->
                newName(uniqueKey, newOwner)
                    .map(name -> currentOwners.getOrDefault(name, List.of()))
                    .stream()
                    .flatMap(List::stream)
                    .filter(currentOwner -> !currentOwner.urn().equals(newOwner.urn()))
                    .map(currentOwner -> blockedChange(uniqueKey, newOwner, currentOwner)));
  }

  /**
   * Returns the steps of resources that have a name before the update and not after it, by name.
   */
  private static Map<String, List<Step>> currentOwners(UniqueKey uniqueKey, Plan plan) {
    var currentOwners = new HashMap<String, List<Step>>();
    plan.of(uniqueKey.type())
        .filter(step -> step.outcome().removesResource() || newName(uniqueKey, step).isPresent())
        .forEach(
            step ->
                step.before()
                    .flatMap(uniqueKey::of)
                    .ifPresent(
                        name ->
                            currentOwners
                                .computeIfAbsent(name, it -> new ArrayList<>())
                                .add(step)));
    return currentOwners;
  }

  /** Returns the name that a step sets; empty if the resource already has it. */
  private static Optional<String> newName(UniqueKey uniqueKey, Step step) {
    var before = step.before().flatMap(uniqueKey::of);
    return step.outcome() == Outcome.DELETED
        ? Optional.empty()
        : step.after().flatMap(uniqueKey::of).filter(name -> !before.equals(Optional.of(name)));
  }

  private static BlockedChange blockedChange(
      UniqueKey uniqueKey, Step newOwner, Step currentOwner) {
    var name = name(uniqueKey, newOwner.after());
    var newName = name(uniqueKey, currentOwner.before());
    var which = newName.equals(name) ? "it" : newName + ", which is the same to AWS";
    var message = "its `%s` becomes %s while %s %s %s: ";
    var old = Text.code(currentOwner.name());
    return currentOwner.outcome() == Outcome.CHANGED
        ? BlockedChange.of(
            newOwner,
            message.formatted(uniqueKey.name(), name, old, "may still have", which)
                + "one update changes both, in any order.",
            "first deploy values that no other resource has (for routes: another `basePath`), then these.")
        : BlockedChange.of(
            newOwner,
            message.formatted(uniqueKey.name(), name, old, "still has", which)
                + "an update deletes last.",
            "first deploy without %s, then this change.".formatted(old));
  }

  private static String name(UniqueKey uniqueKey, Optional<State> resource) {
    return Text.code(resource.flatMap(it -> it.input(uniqueKey.name())).orElse(""));
  }
}
