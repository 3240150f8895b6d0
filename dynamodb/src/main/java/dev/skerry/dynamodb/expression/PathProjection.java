package dev.skerry.dynamodb.expression;

import dev.skerry.dynamodb.value.Item;
import java.util.List;
import java.util.Set;

/** A projection to distinct paths. */
record PathProjection(PathTree<Boolean> paths) implements Projection {
  static Projection read(String text, Placeholders placeholders) {
    var kind = ExpressionKind.PROJECTION;
    var paths = new OperandReader(kind, placeholders).paths(Syntax.projection(text).path());
    Path.requireDistinct(kind, paths);
    return new PathProjection(PathTree.of(paths));
  }

  static Projection of(List<String> attributes) {
    return new PathProjection(PathTree.of(attributes.stream().map(Path::of).toList()));
  }

  @Override
  public Item project(Item item) {
    return paths.select(item);
  }

  @Override
  public Set<String> names() {
    return paths.attributes();
  }
}
