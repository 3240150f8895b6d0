package dev.skerry.preview;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The steps of an update.
 *
 * @param steps the steps of all resources, including unchanged ones. A replacement is one step, the
 *     one with the reasons
 */
record Plan(List<Step> steps) {
  /** The engine's operation that deletes a replaced resource. */
  static final String DELETE_REPLACED = "delete-replaced";

  private static final String REPLACE = "replace";
  private static final Set<String> PARTS = Set.of("create-replacement", DELETE_REPLACED);

  static Plan of(JsonObject document) {
    var steps =
        PreviewDocument.list(document, "steps")
            .map(JsonElement::getAsJsonObject)
            .map(Step::new)
            .filter(Step::isResource)
            .toList();
    var replaced =
        steps.stream()
            .filter(step -> step.operation().equals(REPLACE))
            .map(Plan::resourceKey)
            .collect(Collectors.toCollection(HashSet::new));
    return new Plan(
        steps.stream()
            .filter(
                step -> !PARTS.contains(step.operation()) || !replaced.contains(resourceKey(step)))
            .toList());
  }

  /** Returns the steps of resources of a type. */
  Stream<Step> of(String type) {
    return steps.stream().filter(step -> step.type().equals(type));
  }

  /** Returns the steps that update resources of a type in place. */
  Stream<Step> changes(String type) {
    return of(type).filter(step -> step.outcome() == Outcome.CHANGED);
  }

  /** Returns the steps of resources of a type that reference a resource before the update. */
  Stream<Step> referring(String type, String property, Optional<String> to) {
    return of(type)
        .filter(
            step -> to.isPresent() && step.before().flatMap(it -> it.actual(property)).equals(to));
  }

  /** The URN is not unique: a resource can be replaced again before the old one is deleted. */
  private static String resourceKey(Step step) {
    return step.urn() + " " + step.id();
  }
}
