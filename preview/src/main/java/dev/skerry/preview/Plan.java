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
 * What an update would do, one step after the other.
 *
 * @param steps those of resources, also of ones that stay as they are; of a replacement only the
 *     one that says why
 */
record Plan(List<Step> steps) {
  /** The engine's name for the deletion of a resource that has been replaced. */
  static final String DELETE_REPLACED = "delete-replaced";

  private static final String REPLACE = "replace";
  private static final Set<String> PARTS = Set.of("create-replacement", DELETE_REPLACED);

  static Plan of(JsonObject document) {
    var steps =
        Documents.list(document, "steps")
            .map(JsonElement::getAsJsonObject)
            .map(Step::new)
            .filter(Step::isResource)
            .toList();
    var replaced =
        steps.stream()
            .filter(step -> step.operation().equals(REPLACE))
            .map(Plan::thing)
            .collect(Collectors.toCollection(HashSet::new));
    return new Plan(
        steps.stream()
            .filter(step -> !PARTS.contains(step.operation()) || !replaced.contains(thing(step)))
            .toList());
  }

  /** The steps of resources of a type. */
  Stream<Step> of(String type) {
    return steps.stream().filter(step -> step.type().equals(type));
  }

  /** The steps that change resources of a type in place. */
  Stream<Step> changes(String type) {
    return of(type).filter(step -> step.outcome() == Outcome.CHANGED);
  }

  /** The steps of resources of a type that refer to another before the update. */
  Stream<Step> referring(String type, String property, Optional<String> to) {
    return of(type)
        .filter(
            step -> to.isPresent() && step.before().flatMap(it -> it.actual(property)).equals(to));
  }

  /** A program's resource can be there twice: replaced once more before the old one is deleted. */
  private static String thing(Step step) {
    return step.urn() + " " + step.id();
  }
}
