package dev.skerry.serverless.internal;

import com.pulumi.core.Output;
import com.pulumi.resources.CustomResourceOptions;
import com.pulumi.resources.Resource;
import com.pulumi.resources.ResourceTransformation;
import dev.skerry.serverless.Spelling;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;

/**
 * What the program wants different about the children of a component.
 *
 * <p>Only when the component has made them all is it known which there are. Until then none of them
 * is registered, so that an override that finds no child leaves nothing half made.
 */
public final class Overrides {
  private final List<OverrideSettings> given;
  private final SortedSet<ChildName> children = new TreeSet<>();
  private final CompletableFuture<Void> allMade = new CompletableFuture<>();

  public Overrides(List<OverrideSettings> given) {
    this.given = given;
  }

  public boolean isEmpty() {
    return given.isEmpty();
  }

  /** Whether the program sets that property of that child itself. */
  public boolean set(ChildName child, String property) {
    return given.stream()
        .anyMatch(
            override ->
                override.child().equals(child) && override.property().toString().equals(property));
  }

  /** A child's options: it waits for those others, and until all children are made. */
  public CustomResourceOptions.Builder on(
      CustomResourceOptions.Builder options, List<Resource> others) {
    return options
        .dependsOn(Output.of(allMade.thenApply(all -> others)))
        .resourceTransformations(this::apply);
  }

  /** Runs before the child is registered. */
  private Optional<ResourceTransformation.Result> apply(ResourceTransformation.Args made) {
    var child =
        ChildName.of(made.resource().pulumiResourceType(), made.resource().pulumiResourceName());
    children.add(child);
    var args = made.args();
    for (var override : given) {
      args = override.child().equals(child) ? override.applied(args) : args;
    }
    return Optional.of(new ResourceTransformation.Result(args, made.options()));
  }

  /** Says that all children are made. */
  public void finish(ValidationErrors errors) {
    given.stream()
        .map(OverrideSettings::child)
        .filter(child -> !children.contains(child))
        .forEach(child -> validateUnknown(child, errors.in("override of '" + child + "'")));
    try {
      errors.throwIfAny();
      allMade.complete(null);
    } catch (IllegalArgumentException refused) {
      // Else who waits for the children to be registered waits for ever.
      allMade.completeExceptionally(refused);
      throw refused;
    }
  }

  private void validateUnknown(ChildName unknown, ValidationErrors errors) {
    var names = children.stream().map(ChildName::toString).toList();
    errors.add(
        "there is no such child",
        allowed(unknown),
        Spelling.closest(unknown.toString(), names)
            .map(meant -> "write " + meant)
            .orElse("take its type and its name from 'pulumi preview'"));
  }

  private String allowed(ChildName unknown) {
    var ofItsType = children.stream().filter(child -> child.type().equals(unknown.type())).toList();
    return ofItsType.isEmpty()
        ? "a child of type " + ValidationErrors.listed(types())
        : ValidationErrors.listed(ofItsType);
  }

  private Collection<String> types() {
    return children.stream().map(ChildName::type).distinct().toList();
  }
}
