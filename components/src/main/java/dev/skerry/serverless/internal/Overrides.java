package dev.skerry.serverless.internal;

import com.pulumi.core.Output;
import com.pulumi.resources.CustomResourceOptions;
import com.pulumi.resources.Resource;
import com.pulumi.resources.ResourceTransformation;
import dev.skerry.serverless.Spelling;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;

/**
 * The overrides of a component. A resource transformation applies them to the children.
 *
 * <p>Which children exist is known when the component has declared all of them. Until then Pulumi
 * registers none of them: an override of an unknown child fails before anything is created.
 */
public final class Overrides {
  private final List<OverrideSettings> overrides;
  private final SortedSet<ChildId> children = new TreeSet<>();
  private final CompletableFuture<Void> allDeclared = new CompletableFuture<>();

  public Overrides(List<OverrideSettings> overrides) {
    this.overrides = overrides;
  }

  /** Returns whether the component has no overrides. */
  public boolean isEmpty() {
    return overrides.isEmpty();
  }

  /** Returns whether an override sets the property of the child. */
  public boolean contains(ChildId child, String property) {
    return overrides.stream()
        .anyMatch(
            override ->
                override.child().equals(child) && override.property().toString().equals(property));
  }

  /** Adds the transformation and the dependencies to a child's options. */
  public CustomResourceOptions.Builder addTo(
      CustomResourceOptions.Builder options, List<Resource> dependencies) {
    return options
        .dependsOn(Output.of(allDeclared.thenApply(all -> dependencies)))
        .resourceTransformations(this::transform);
  }

  /** Applies the overrides of a child; Pulumi calls it before it registers the child. */
  private Optional<ResourceTransformation.Result> transform(ResourceTransformation.Args declared) {
    var child =
        ChildId.of(
            declared.resource().pulumiResourceType(), declared.resource().pulumiResourceName());
    children.add(child);
    var args = declared.args();
    for (var override : overrides) {
      args = override.child().equals(child) ? override.applyTo(args) : args;
    }
    return Optional.of(new ResourceTransformation.Result(args, declared.options()));
  }

  /**
   * Validates that the child of each override exists, and lets Pulumi register the children; call
   * it after the last child is declared.
   */
  public void finish(ValidationErrors errors) {
    overrides.stream()
        .map(OverrideSettings::child)
        .filter(child -> !children.contains(child))
        .forEach(child -> addUnknownChild(child, errors.in("override of '" + child + "'")));
    try {
      errors.throwIfAny();
      allDeclared.complete(null);
    } catch (IllegalArgumentException invalid) {
      // Otherwise the program waits forever for the children.
      allDeclared.completeExceptionally(invalid);
      throw invalid;
    }
  }

  private void addUnknownChild(ChildId unknown, ValidationErrors errors) {
    var names = children.stream().map(ChildId::toString).toList();
    errors.add(
        "the child does not exist",
        allowed(unknown),
        Spelling.closest(unknown.toString(), names)
            .map(meant -> "write " + meant)
            .orElse("copy type and name from 'pulumi preview'"));
  }

  private String allowed(ChildId unknown) {
    var ofType = children.stream().filter(child -> child.type().equals(unknown.type())).toList();
    return ofType.isEmpty()
        ? "a child of type "
            + ValidationErrors.listed(children.stream().map(ChildId::type).distinct().toList())
        : ValidationErrors.listed(ofType);
  }
}
